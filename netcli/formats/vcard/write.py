"""Writing a vCard; an imported card keeps its unknown and its unchanged lines."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from netcli.domain.language.name_parts import renamed
from netcli.domain.records.contact import LISTS, Contact
from netcli.formats.text.content_line import WIDTH, escaped, folded, quoted
from netcli.formats.vcard.blocks import CLOSED, OPENED
from netcli.formats.vcard.fields import NO_YEAR, READ_AS, FieldValue, field_values
from netcli.formats.vcard.joined import version_of
from netcli.formats.vcard.line import BLANK, Property, components, is_quoted, properties
from netcli.formats.vcard.read import by_field, contact, name_of
from netcli.formats.vcard.related import Relation, without, written
from netcli.formats.vcard.versions import NEW, OLD, USUAL, converted

# The fields in the order in which their lines are added. `place` is (city, country); `via` the handle of the introducer.
FIELDS = (
    *("name", "org", "title", "birthday", "emails", "phones", "place", "addresses", "urls", "messengers", "aliases", "tags", "notes"),
    *("handle", "sphere", "met_day", "met_where", "met_kind", "via", "cadence_days", "needs", "offers"),
)
PROPERTIES = {
    "org": "ORG",
    "title": "TITLE",
    "emails": "EMAIL",
    "phones": "TEL",
    "urls": "URL",
    "messengers": "IMPP",
    "notes": "NOTE",
    "aliases": "NICKNAME",
    "tags": "CATEGORIES",
    "needs": "X-NETCLI-NEED",
    "offers": "X-NETCLI-OFFER",
}
NAME_LINES = ("NICKNAME", "ORG")  # read as the name of a card without FN and N
URIS = frozenset({"urls", "messengers"})
TOGETHER = frozenset({"aliases", "tags"})  # all values are on one line


class Values(NamedTuple):
    """The values of a card: single fields, lists, (field, folded value) of all lists."""

    single: dict[str, Any]
    lists: dict[str, tuple[str, ...]]
    keys: frozenset[tuple[str, str]]


def write(
    card: Contact,
    original: str | None = None,
    *,
    via_handle: str | None = None,
    version: str | None = None,
    related: Sequence[Relation] = (),
) -> str:
    """Return one card as text that ends with a line end.

    `related` are links to other people. `original` is the card that was imported, as in ContactRecord. `version` is 3.0 or 4.0; by default that of the original,
    or 3.0. A contact that is not stored has no UID.
    """
    lines = original.replace("\r\n", "\n").split("\n") if original else []
    found = list(properties(lines))
    came_as = version_of(lines)
    style = version or came_as or USUAL
    wanted = _values(card, via_handle)
    values = [field_values(line) for line in found]
    said = _said(chain.from_iterable(values))
    kept = _kept(lines, zip(found, values, strict=True), said, wanted, style, came_as)
    if kept != lines:
        found = list(properties(kept))
        said = _said(value for line in found for value in field_values(line))
    added = [*_added(found, said, wanted, style), *written(related, found, style)]
    if card.uid and not any(line.name == "UID" and line.value.strip() for line in found):
        added = [*folded(f"UID:urn:uuid:{card.person.uid}").split("\r\n"), *added]
    if found and is_quoted(found[-1]) and kept[-1].endswith("="):
        kept.append("")  # without it, the soft line break would swallow the next line
    if came_as is None and not any(line.name == "VERSION" for line in found):
        kept = [f"VERSION:{style}", *([""] if kept and kept[0].startswith(BLANK) else []), *kept]
    return "\r\n".join([OPENED, *kept, *added, CLOSED, ""])


def is_written(original: str, card: Contact, via_handle: str | None) -> bool:
    """Return whether an imported card, without its links, is written of a contact."""
    lines = without(original.split("\r\n"))
    version, text = version_of(lines), "\r\n".join(lines)
    return f"{OPENED}\r\n{text}\r\n{CLOSED}\r\n" == write(card, via_handle=via_handle, version=version)


def _kept(
    lines: Sequence[str],
    found: Iterable[tuple[Property, list[FieldValue]]],
    said: Values,
    wanted: Values,
    version: str,
    came_as: str | None,
) -> list[str]:
    """Return the lines of the original that are still true.

    A line whose single field changed is replaced by the new one.
    """
    kept, settled = list[str](), set[str]()
    found = list(found)
    parts = next((components(line, ";") for line, _ in found if line.name == "N"), ())
    for line, values in found:
        stays, fields = _judged(values, said, wanted)
        for field in fields:
            if field in settled or (stays and wanted.single[field] == said.single[field]):
                continue
            if field == "name":
                kept += _name(wanted.single[field], version, renamed(parts, said.single[field], wanted.single[field]))
            else:
                kept += _lines(field, wanted.single[field], version)
        settled.update(fields)
        if line.name == "VERSION" and line.value.strip() == came_as != version:
            kept.append(f"VERSION:{version}")
        elif stays:
            kept += converted(line, lines, came_as, version)
    return kept


def _judged(values: Sequence[FieldValue], said: Values, wanted: Values) -> tuple[bool, list[str]]:
    """Return whether a line is still true, and the single fields read from it."""
    stays, single = True, list[str]()
    for read_as, value in values:
        field = READ_AS.get(read_as, read_as)
        if field in LISTS:
            key = (field, str(value).casefold())
            stays = stays and not (key in said.keys and key not in wanted.keys)
        elif field in wanted.single and value is not None:
            given = value == said.single[field] or read_as == "composed"
            if given:
                single.append(field)
            if wanted.single[field] is None:
                stays = stays and said.single[field] is None
            elif given and wanted.single[field] != said.single[field]:
                stays = stays and values[0][0] == "addresses"  # the rest of the address may still be true
    return stays, single


def _added(found: Sequence[Property], said: Values, wanted: Values, version: str) -> list[str]:
    """Return lines for the values that are in no line."""
    added = list[str]()
    for field in FIELDS:
        if field in LISTS:
            missing = tuple(value for value in wanted.lists[field] if (field, value.casefold()) not in said.keys)
            added += _lines(field, missing, version)
        elif wanted.single[field] != said.single[field]:
            added += _lines(field, wanted.single[field], version)
    if wanted.single["name"] == said.single["name"] and any(line.startswith(NAME_LINES) for line in added):
        names = by_field(value for line in (*found, *properties(added)) for value in field_values(line))
        added += _name(wanted.single["name"], version) if name_of(names) != wanted.single["name"] else []
    if not any(line.name == "FN" and line.value.strip() for line in (*found, *properties(added))):
        added += _content("FN", _text(wanted.single["name"], version), version)  # without FN, other programs refuse the card
    return added


def _said(values: Iterable[FieldValue]) -> Values:
    """Return the values that an import would read from lines."""
    said = by_field(values)
    name = name_of(said)
    found = _values(contact(name or "?", said, date.max)[0], said["via"][0] if "via" in said else None)
    return found if name else found._replace(single=found.single | {"name": None})


def _values(new: Contact, via: str | None) -> Values:
    single = {field: getattr(new, field) for field in FIELDS if field not in LISTS and field not in {"place", "via"}}
    single |= {"place": (new.city, new.country) if new.city or new.country else None, "via": via}
    lists = {field: getattr(new, field) for field in LISTS}
    return Values(single, lists, frozenset((field, value.casefold()) for field, values in lists.items() for value in values))


def _lines(field: str, value: Any, version: str) -> list[str]:  # noqa: ANN401 - any field's value
    """Return the folded lines for the new value of a field."""
    if not value:
        return []
    if field in STRUCTURED:
        return STRUCTURED[field](value, version)
    name = PROPERTIES.get(field) or f"X-NETCLI-{field.upper().replace('_', '-')}"
    if field in TOGETHER:
        return _content(name, ",".join(escaped(one) for one in value), version)
    texts = value if field in LISTS else [str(value)]
    return [line for one in texts for line in _content(name, escaped(one, "") if field in URIS else _text(one, version), version)]


def _name(name: str, version: str, parts: Sequence[str] = ()) -> list[str]:
    """Return the lines of a name; without `parts`, the last word is the family name."""
    return [*_parts("N", parts or renamed((), "", name), version), *_content("FN", _text(name, version), version)]


def _place(place: tuple[str | None, str | None], version: str) -> list[str]:
    city, country = place
    return _parts("ADR", ["", "", "", city or "", "", "", country or ""], version)


def _addresses(addresses: Sequence[str], version: str) -> list[str]:
    return [line for address in addresses for line in _parts("ADR", ["", "", address, "", "", "", ""], version)]


def _birthday(day: str, version: str) -> list[str]:
    """Return the line of a birthday; before 4.0, an unknown year is NO_YEAR."""
    if version == NEW:
        return [f"BDAY:--{day[2:].replace('-', '')}" if day.startswith("--") else f"BDAY:{day.replace('-', '')}"]
    return [f"BDAY;X-APPLE-OMIT-YEAR={NO_YEAR}:{NO_YEAR}{day[1:]}" if day.startswith("--") else f"BDAY:{day}"]


def _text(text: str, version: str) -> str:
    return escaped(text, ";", "\r\n") if version == OLD else escaped(text)


def _parts(name: str, parts: Iterable[str], version: str) -> list[str]:
    return _content(name, ";".join(_text(part, version) for part in parts), version)


def _content(name: str, value: str, version: str) -> list[str]:
    """Return one content line, folded; in 2.1, a long line is quoted instead."""
    line = f"{name}:{value}"
    if version != OLD:
        return folded(line).split("\r\n")
    if line.isascii() and line.isprintable() and len(line) <= WIDTH:
        return [line]
    return [f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=", *quoted(value).split("\r\n")]


STRUCTURED: dict[str, Callable[[Any, str], list[str]]] = {
    "name": _name,
    "birthday": _birthday,
    "place": _place,
    "addresses": _addresses,
}
