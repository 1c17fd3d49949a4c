"""vCard 2.1, 3.0 and 4.0, read leniently: every line that is not understood is kept with its card (see docs/formats.md)."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple
from unicodedata import is_normalized

from netcli.domain.contact import LISTS, SPHERES, NewContact, check_birthday
from netcli.domain.names import LONGEST, clean_line, clean_name, clean_text, is_digits
from netcli.domain.records import ContactRecord, Lost, Record, Skipped
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import LONGEST_LINE, File
from netcli.formats.lenient import new_contact
from netcli.formats.vcard_line import (
    MOST_LINES,
    Block,
    Property,
    blocks,
    components,
    is_base64,
    parameter,
    properties,
    readable,
    text_lines,
)

MOST = 2_000  # properties of a card
LONGEST_UID = 1_000  # characters
SCALARS = ("handle", "org", "title", "birthday", "sphere", "met_day", "met_where", "cadence_days")
# What a group has besides these is lost.
OF_A_GROUP = {"", "VERSION", "PRODID", "REV", "FN", "N", "UID", "KIND", "MEMBER", "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER"}
NO_YEAR = "1604"  # what address books write where they must write one
DAY = re.compile(r"(?:([0-9]{4})-?|--)([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.DOTALL)
HANDLE = re.compile(r"[a-z0-9-]{1,80}")
CALLED = {"composed": "name", "role": "title", "bare": "addresses", "via": "introduced by"}  # what a user calls a field

Offer = tuple[str, Any]
Said = dict[str, list[Any]]


class Group(NamedTuple):
    """A card that is no person: whoever it names gets its name for a tag. `more` tells whether it says anything else."""

    line: int
    name: str
    members: list[str]
    file: str
    more: bool


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Read people. Groups become tags of their members, wherever in the files these are.

    Raises UnreadableFileError where no file holds a card; of several files, one without is skipped.
    """
    found, without = list[Record | Group](), list[Skipped]()
    for file in files:
        parts = list(blocks(text_lines(file.data())))
        if any(block.is_card for block in parts):
            found += chain.from_iterable(_block(block, file.name, today) for block in parts)
        else:
            without.append(Skipped(1, "holds no vCard", file.name))
    if without and not found:
        raise UnreadableFileError(f"{without[0].file} holds no vCard", "a vCard begins with the line BEGIN:VCARD")
    yield from _grouped(found)
    yield from without


def _block(block: Block, file: str, today: date) -> list[Record | Group]:
    if not block.is_card:
        return [Skipped(block.line, "lines outside of any card", file)] if block.lines else []
    if reason := _too_long(block):
        return [Skipped(block.line, reason, file)]
    lines = readable(block.lines)
    found = list(islice(properties(lines), MOST + 1))
    if len(found) > MOST:
        return [Skipped(block.line, f"more than {MOST} properties", file)]
    said = collected(offer for line in found for offer in offers(line))
    name = name_of(said)
    if name is None:
        return [Skipped(block.line, "no name", file)]
    if any(kind.lower() == "group" for kind in said.get("kind", ())):
        return [Group(block.line, name, said.get("member", []), file, more=any(line.name not in OF_A_GROUP for line in found))]
    new, lost = contact(name, said, today)
    via, uid = (said[field][0] if field in said else None for field in ("via", "uid"))
    return [ContactRecord(block.line, new, via, uid, "\r\n".join(lines), file), *lost]


def _too_long(block: Block) -> str:
    if len(block.lines) > MOST_LINES:
        return f"more than {MOST_LINES} lines"
    return "a line longer than a mebibyte" if any(len(text) > LONGEST_LINE for text in block.lines) else ""


def _grouped(found: Iterable[Record | Group]) -> Iterator[Record]:
    """Give the members of groups their tags; of several cards with the same UID or address, the first."""
    groups = [one for one in found if isinstance(one, Group)]
    tags: dict[str, list[str]] = {}
    for group in groups:
        for member in group.members:
            tags.setdefault(_identity(member), []).append(group.name)
    for one in found:
        if isinstance(one, ContactRecord) and tags:
            identities = [_identity(one.key or ""), *(f"mailto:{email.lower()}" for email in one.new.emails)]
            added = [tag for identity in identities for tag in tags.pop(identity, ())]
            yield replace(one, new=replace(one.new, tags=(*one.new.tags, *added))) if added else one
        elif not isinstance(one, Group):
            yield one
    for group in groups:
        if any(_identity(member) in tags for member in group.members):
            yield Skipped(group.line, "a group, some of whose members are in no card", group.file)
        if group.more or not group.members:
            yield Lost("groups: all but the names and the members")


def _identity(member: str) -> str:
    return member.lower().removeprefix("urn:uuid:")


def collected(offered: Iterable[Offer]) -> Said:
    """Answer everything that the lines of a card offer, by field, in their order; what makes no sense is named under "lost"."""
    said = Said()
    for field, value in offered:
        if value is None:
            said.setdefault("lost", []).append(CALLED.get(field, field))
        else:
            said.setdefault(field, []).append(value)
    return said


def name_of(said: Said) -> str | None:
    """Answer the name of a card: as it is written, as it is composed, else a nickname or an organisation."""
    for text in chain.from_iterable(said.get(field, ()) for field in ("name", "composed", "aliases", "org")):
        with suppress(InvalidValueError):
            return clean_name(text)
    return None


def contact(name: str, said: Said, today: date) -> tuple[NewContact, list[Lost]]:
    """Make a contact of what the lines of a card offer; of what there can be only one of, the first counts."""
    senseless = said.get("lost", [])
    scalars = {field: said[field][0] for field in SCALARS if field in said}
    if "met_day" in scalars and scalars["met_day"] > today:
        senseless = [*senseless, "met_day"]
        del scalars["met_day"]
    if "title" not in said and "role" in said:
        scalars["title"] = said["role"][0]
    city, country = said["place"][0] if "place" in said else (None, None)
    lists = {field: tuple(said[field]) for field in LISTS if field in said}
    if "aliases" in lists:
        lists["aliases"] = tuple(alias for alias in lists["aliases"] if alias != name)
    if "bare" in said:
        place = ", ".join(part for part in (city, country) if part)
        lists["addresses"] = (*lists.get("addresses", ()), *(bare for bare in said["bare"] if bare != place))
    new, lost = new_contact(name, city=city, country=country, **scalars, **lists)
    return new, [Lost(f"{field}: a value that makes no sense") for field in senseless] + lost


def offers(line: Property) -> list[Offer]:
    """Answer what a line says: fields of a contact with their values, clean; None for a value that makes no sense."""
    reader = READERS.get(line.name)
    return reader(line) if reader and not (line.params and is_base64(line)) else []


def _offered(field: str, texts: Iterable[str]) -> list[Offer]:
    return [(field, _value(field, stripped)) for text in texts if (stripped := text.strip())]


def _value(field: str, text: str) -> Any:  # noqa: ANN401 - any field's value
    if field not in VALUES and len(text) <= LONGEST and text.isascii() and text.isprintable() and "  " not in text:
        return text  # most are clean already, and this is seen in a third of the time
    try:
        return VALUES.get(field, clean_line)(text, field) or None
    except (InvalidValueError, ValueError):
        return None


def _email(text: str, field: str) -> str:
    return clean_line(text[7:] if text[:7].lower() == "mailto:" else text, field)


def _note(text: str, field: str) -> str:
    """Clean a note; most need no more than a look, which is twenty times as fast."""
    fine = text.replace("\n", "").replace("\t", "").isprintable() and is_normalized("NFC", text)
    return text if fine else clean_text(text, field)


def _birthday_kept(text: str, _: str) -> str:
    check_birthday(text)
    return text


def _texts(field: str, separator: str, line: Property) -> list[Offer]:
    return _offered(field, components(line, separator))


def _uri(field: str, line: Property) -> list[Offer]:
    return _offered(field, components(line, newlines=False))


def _messenger(service: str, line: Property) -> list[Offer]:
    return _offered("messengers", [f"{service}:{name}" for text in components(line) if (name := text.strip())])


def _verbatim(field: str, line: Property) -> list[Offer]:
    value = line.value.strip()
    return [(field, value)] if 0 < len(value) <= LONGEST_UID else []


def _phone(line: Property) -> list[Offer]:
    (text,) = components(line)
    if text.strip()[:4].lower() == "tel:":
        number, *params = text.strip()[4:].split(";")
        extension = next((param[4:] for param in params if param.lower().startswith("ext=")), "")
        text = f"{number} ext. {extension}" if extension else number
    return _offered("phones", [text])


def _composed(line: Property) -> list[Offer]:
    """Compose a name of the given and the family name, or else of whatever there is."""
    parts = [" ".join(part.split()) for part in components(line, ";")]
    family, given = (*parts, "")[:2]
    return _offered("composed", [f"{given} {family}" if given or family else " ".join(parts)])


def _organisation(line: Property) -> list[Offer]:
    return _offered("org", components(line, ";"))[:1]


def _place(line: Property) -> list[Offer]:
    """Read an address: the whole of it on one line, which is "bare" where it says no more than the city and the country."""
    parts = [", ".join(text for row in part.split("\n") if (text := row.strip())) for part in components(line, ";")[:7]]
    parts += [""] * (7 - len(parts))
    city, country = (_value(field, parts[at]) if parts[at] else None for field, at in (("city", 3), ("country", 6)))
    whole = _offered("addresses" if any((*parts[:3], *parts[4:6])) else "bare", [", ".join(part for part in parts if part)])
    return [*whole, *([("place", (city, country))] if city or country else [])]


def _birthday(line: Property) -> list[Offer]:
    (text,) = components(line)
    if not text.strip():
        return []
    if not (match := DAY.fullmatch(text.strip())):
        return [("birthday", None)]
    year, month, day = match.groups()
    known = year and year not in {NO_YEAR, parameter(line.params, "X-APPLE-OMIT-YEAR")}
    return [("birthday", _value("birthday", f"{year}-{month}-{day}" if known else f"--{month}-{day}"))]


# How the text of a field becomes its value, or none; most are one line.
VALUES: dict[str, Callable[[str, str], Any]] = {
    "birthday": _birthday_kept,
    "cadence_days": lambda text, _: int(text) if is_digits(text) and len(text) < 6 else None,
    "emails": _email,
    "handle": lambda text, _: HANDLE.fullmatch(text) and text,
    "met_day": lambda text, _: date.fromisoformat(text),
    "notes": _note,
    "sphere": lambda text, _: text if text in SPHERES else None,
}
OWN = {"ALIAS": "aliases", "NEED": "needs", "OFFER": "offers", "VIA": "via", "HANDLE": "handle", "SPHERE": "sphere"} | {
    "MET-DAY": "met_day",
    "MET-WHERE": "met_where",
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
READERS: dict[str, Callable[[Property], list[Offer]]] = (
    {name: partial(_texts, field, "") for name, field in TEXTS.items()}
    | {f"X-NETCLI-{name}": partial(_texts, field, "") for name, field in OWN.items()}
    | {name: partial(_texts, field, ",") for name, field in SEVERAL.items()}
    | {name: partial(_uri, field) for name, field in ADDRESSES.items()}
    | {name: partial(_verbatim, field) for name, field in IDENTITIES.items()}
    | {f"X-{name}": partial(_messenger, service) for name, service in SERVICES.items()}
    | {"N": _composed, "ORG": _organisation, "ADR": _place, "TEL": _phone, "BDAY": _birthday}
)
