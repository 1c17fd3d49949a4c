"""How addresses and numbers of people are compared."""


def email_key(email: str) -> str:
    """Return the form of an e-mail address for comparisons."""
    return email.strip().lower()


def phone_key(phone: str) -> str:
    """Return the digits of a phone number for comparisons, without a leading 00."""
    digits = "".join(char for char in phone if char.isdigit())
    return digits.removeprefix("00") if phone.strip().startswith("00") else digits


def match_key(kind: str, value: str) -> str:
    """Return a value as values of its kind are compared."""
    return phone_key(value) if kind == "phone" else email_key(value)
