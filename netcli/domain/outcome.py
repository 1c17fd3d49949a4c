"""What came of an interaction, a give or an ask: its kind, and an amount of money."""

from netcli.domain.language.digits import is_digits
from netcli.errors import InvalidValueError

KINDS = ("tip", "contact", "cooperation", "sale", "learned", "social", "nothing yet")
LONGEST = 12  # digits of the whole units


def clean_amount(text: str) -> str:
    """Return an amount as it is stored: `500 EUR`, `1250.50 USD`.

    The currency is a code of ISO 4217, before or after the number. Raise InvalidValueError.
    """
    words = text.replace("\N{NO-BREAK SPACE}", " ").split()
    number, code = words if len(words) == 2 else ("", "")
    if is_digits(code[:1]):
        number, code = code, number
    whole, point, part = number.replace(",", ".").partition(".")
    # three digits after a point may be thousands, so they are refused
    sound = is_digits(whole) and len(whole) <= LONGEST and (not point or (is_digits(part) and len(part) <= 2))
    if not (sound and len(code) == 3 and code.isascii() and code.isalpha()):
        raise InvalidValueError("invalid_amount", text=text)
    fraction = f".{part:0<2}" if int(part or 0) else ""
    return f"{int(whole)}{fraction} {code.upper()}"


def split_amount(amount: str | None) -> tuple[float | None, str | None]:
    """Return a stored amount in major units, and its currency; None without one."""
    if not amount or not is_amount(amount):
        return None, None
    number, code = hundredths(amount)
    return number / 100, code


def is_amount(text: str) -> bool:
    """Return whether a stored text is an amount; another program may have stored it."""
    try:
        return clean_amount(text) == text
    except InvalidValueError:
        return False


def hundredths(amount: str) -> tuple[int, str]:
    """Return a stored amount in hundredths, which add up exactly, and its currency."""
    number, code = amount.split(" ")
    whole, _, part = number.partition(".")
    return int(whole) * 100 + int(f"{part:0<2}"), code
