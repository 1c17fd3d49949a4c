"""The contact fields that a content line of a vCard holds."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any
from unicodedata import is_normalized

from netcli.domain.language.birthday import check_yearly
from netcli.domain.language.cleaning import LONGEST, clean_line, clean_text
from netcli.domain.language.digits import is_digits
from netcli.domain.person import ME
from netcli.domain.records.contact import MET_KINDS, SPHERES
from netcli.errors import InvalidValueError
from netcli.formats.vcard.line import Property, components, is_base64, parameter

LONGEST_UID = 1_000  # characters
READ_AS = {"composed": "name", "role": "title", "bare": "addresses"}  # the fields of a contact that some lines give
NO_YEAR = "1604"  # what address books write in a birthday without a year
DAY = re.compile(r"(?:([0-9]{4})-?|--)([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.DOTALL)
HANDLE = re.compile(r"[a-z0-9-]{1,80}")

FieldValue = tuple[str, Any]  # a field of a contact and its value, None if it is invalid


def field_values(line: Property) -> list[FieldValue]:
    """Return the contact fields of a line, with cleaned values; None if invalid."""
    reader = READERS.get(line.name)
    return reader(line) if reader and not (line.params and is_base64(line)) else []


def _cleaned(field: str, texts: Iterable[str]) -> list[FieldValue]:
    return [(field, _value(field, stripped)) for text in texts if (stripped := text.strip())]


def _value(field: str, text: str) -> Any:  # noqa: ANN401 - any field's value
    if field not in VALUES and len(text) <= LONGEST and text.isascii() and text.isprintable() and "  " not in text:
        return text  # most texts are clean; this check takes a third of the time of cleaning
    try:
        return VALUES.get(field, clean_line)(text, field) or None
    except (InvalidValueError, ValueError):
        return None


def _email(text: str, field: str) -> str:
    return clean_line(text[7:] if text[:7].lower() == "mailto:" else text, field)


def _note(text: str, field: str) -> str:
    """Return a note, cleaned unless it is clean: the check is twenty times as fast."""
    fine = text.replace("\n", "").replace("\t", "").isprintable() and is_normalized("NFC", text)
    return text if fine else clean_text(text, field)


def _birthday_kept(text: str, _: str) -> str:
    check_yearly(text, "birthday")
    return text


def _texts(field: str, separator: str, line: Property) -> list[FieldValue]:
    return _cleaned(field, components(line, separator))


def _uri(field: str, line: Property) -> list[FieldValue]:
    return _cleaned(field, components(line, newlines=False))


def _messenger(service: str, line: Property) -> list[FieldValue]:
    return _cleaned("messengers", [f"{service}:{name}" for text in components(line) if (name := text.strip())])


def _verbatim(field: str, line: Property) -> list[FieldValue]:
    value = line.value.strip()
    return [(field, value)] if 0 < len(value) <= LONGEST_UID else []


def _phone(line: Property) -> list[FieldValue]:
    (text,) = components(line)
    if text.strip()[:4].lower() == "tel:":
        number, *params = text.strip()[4:].split(";")
        extension = next((param[4:] for param in params if param.lower().startswith("ext=")), "")
        text = f"{number} ext. {extension}" if extension else number
    return _cleaned("phones", [text])


def _composed(line: Property) -> list[FieldValue]:
    """Return the given and the family name, or all parts if both are empty."""
    parts = [" ".join(part.split()) for part in components(line, ";")]
    family, given = (*parts, "")[:2]
    return _cleaned("composed", [f"{given} {family}" if given or family else " ".join(parts)])


def _organisation(line: Property) -> list[FieldValue]:
    return _cleaned("org", components(line, ";"))[:1]


def _place(line: Property) -> list[FieldValue]:
    """Return an address on one line, and its city and country.

    The address is "bare" if it is no more than the city and the country.
    """
    parts = [", ".join(text for row in part.split("\n") if (text := row.strip())) for part in components(line, ";")[:7]]
    parts += [""] * (7 - len(parts))
    city, country = (_value(field, parts[at]) if parts[at] else None for field, at in (("city", 3), ("country", 6)))
    whole = _cleaned("addresses" if any((*parts[:3], *parts[4:6])) else "bare", [", ".join(part for part in parts if part)])
    return [*whole, *([("place", (city, country))] if city or country else [])]


def _birthday(line: Property) -> list[FieldValue]:
    (text,) = components(line)
    if not text.strip():
        return []
    if not (match := DAY.fullmatch(text.strip())):
        return [("birthday", None)]
    year, month, day = match.groups()
    known = year and year not in {NO_YEAR, parameter(line.params, "X-APPLE-OMIT-YEAR")}
    return [("birthday", _value("birthday", f"{year}-{month}-{day}" if known else f"--{month}-{day}"))]


# How the text of a field becomes its value; all other fields are cleaned as one line.
VALUES: dict[str, Callable[[str, str], Any]] = {
    "birthday": _birthday_kept,
    "cadence_days": lambda text, _: int(text) if is_digits(text) and len(text) < 6 else None,
    "emails": _email,
    "handle": lambda text, _: (text != ME and HANDLE.fullmatch(text) and text) or None,  # ME would be whoever wrote the card
    "met_day": lambda text, _: date.fromisoformat(text),
    "met_kind": lambda text, _: text if text in MET_KINDS else None,
    "notes": _note,
    "sphere": lambda text, _: text if text in SPHERES else None,
}
OWN = {"ALIAS": "aliases", "NEED": "needs", "OFFER": "offers", "VIA": "via", "HANDLE": "handle", "SPHERE": "sphere"} | {
    "MET-DAY": "met_day",
    "MET-WHERE": "met_where",
    "MET-KIND": "met_kind",
    "CADENCE-DAYS": "cadence_days",
}
TEXTS = {
    "FN": "name",
    "TITLE": "title",
    "ROLE": "role",
    "EMAIL": "emails",
    "NOTE": "notes",
    "KIND": "kind",
    "X-ADDRESSBOOKSERVER-KIND": "kind",
}
SEVERAL = {"NICKNAME": "aliases", "CATEGORIES": "tags"}
ADDRESSES = {"URL": "urls", "X-SOCIALPROFILE": "urls", "SOCIALPROFILE": "urls", "IMPP": "messengers"}
IDENTITIES = {"UID": "uid", "MEMBER": "member", "X-ADDRESSBOOKSERVER-MEMBER": "member"}
SERVICES = {name: name.lower() for name in ("AIM", "ICQ", "MSN", "QQ", "SKYPE", "TWITTER", "YAHOO")} | {
    "JABBER": "xmpp",
    "GOOGLE-TALK": "xmpp",
    "GADUGADU": "gg",
}
READERS: dict[str, Callable[[Property], list[FieldValue]]] = (
    {name: partial(_texts, field, "") for name, field in TEXTS.items()}
    | {f"X-NETCLI-{name}": partial(_texts, field, "") for name, field in OWN.items()}
    | {name: partial(_texts, field, ",") for name, field in SEVERAL.items()}
    | {name: partial(_uri, field) for name, field in ADDRESSES.items()}
    | {name: partial(_verbatim, field) for name, field in IDENTITIES.items()}
    | {f"X-{name}": partial(_messenger, service) for name, service in SERVICES.items()}
    | {"N": _composed, "ORG": _organisation, "ADR": _place, "TEL": _phone, "BDAY": _birthday}
)
