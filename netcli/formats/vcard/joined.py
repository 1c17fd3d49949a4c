"""Joining the cards of one person: the first, with lines added from the others."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from netcli.domain.records.contact import LISTS
from netcli.formats.vcard.fields import field_values
from netcli.formats.vcard.line import Property, is_quoted, properties
from netcli.formats.vcard.versions import USUAL, VERSIONS, converted

# Properties that are never taken from another card.
OWN = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "UID", "FN", "N", "KIND", "X-ADDRESSBOOKSERVER-KIND"})
LABEL = "X-ABLABEL"  # labels the other lines of its group
GROUP = re.compile(r"([\w-]+)\.")


class Line(NamedTuple):
    """A content line, its group ("item1" or ""), its other text, lines to write."""

    found: Property
    group: str
    text: str
    lines: list[str]


def joined(originals: Sequence[str]) -> str | None:
    """Return the first card followed by what only the others say; None for no cards.

    A line of another card is added if netcli does not read it, or if it holds a new value of a list: fields with a single value
    stay as in the first card. The line is added unchanged, or converted to the version of the first card.
    """
    if len(originals) < 2:
        return originals[0] if originals else None
    cards = [original.replace("\r\n", "\n").split("\n") for original in originals]
    kept, version = list(cards[0]), version_of(cards[0]) or USUAL
    for other in cards[1:]:
        there = list(_lines(kept, version))
        if there and is_quoted(there[-1].found) and kept[-1].endswith("="):
            kept.append("")  # without it, the soft line break would swallow the next line
        for unit in _units(_lines(other, version)):
            kept += _taken(unit, there)
            there = list(_lines(kept, version))
    return "\r\n".join(kept)


def version_of(lines: Sequence[str]) -> str | None:
    """Return the version of a card, or None if it is missing or unknown."""
    said = (line.value.strip() for line in properties(lines) if line.name == "VERSION")
    return next((version for version in said if version in VERSIONS), None)


def _lines(lines: Sequence[str], version: str) -> Iterator[Line]:
    """Yield the content lines of a card, converted to `version`.

    An AGENT comes as one line together with the card within it.
    """
    came_as, agent = version_of(lines), list[str]()
    for found in properties(lines):
        raw = list(lines[found.start : found.end])
        if found.name == "AGENT" and not found.value.strip():
            agent = raw
        elif agent and not found.text and any(raw):
            yield Line(found, "", "\n".join((*agent, *raw)), [*agent, *raw])
            agent = []
        else:
            group = GROUP.match(found.text)
            text = found.text[group.end() :] if group else found.text
            yield Line(found, group[1] if group else "", text, converted(found, lines, came_as, version))


def _units(lines: Iterable[Line]) -> Iterable[list[Line]]:
    """Return the lines in units: those of one group, or one line without a group."""
    units: dict[str | int, list[Line]] = {}
    for number, line in enumerate(lines):
        units.setdefault(line.group.lower() or number, []).append(line)
    return units.values()


def _taken(unit: Sequence[Line], there: Sequence[Line]) -> list[str]:
    """Return the lines of a unit that say something new, with their labels."""
    texts = {line.text for line in there}
    known = {(field, str(value).casefold()) for line in there for field, value in field_values(line.found)}
    new = [line for line in unit if line.found.name != LABEL and line.text not in texts and _says_more(line, known)]
    if not new:
        return []
    group = _free(unit[0].group, {line.group.lower() for line in there})
    return [text for line in unit if line in new or line.found.name == LABEL for text in _regrouped(line, group)]


def _free(group: str, taken: Collection[str]) -> str:
    """Return the name of a group, or an unused name if it is taken."""
    if not group or group.lower() not in taken:
        return group
    return next(name for number in count(1) if (name := f"item{number}") not in taken)


def _says_more(line: Line, known: set[tuple[str, str]]) -> bool:
    if line.found.name in OWN or not line.text.strip():
        return False
    values = field_values(line.found)
    return not values or any(value is None or (field in LISTS and (field, str(value).casefold()) not in known) for field, value in values)


def _regrouped(line: Line, group: str) -> list[str]:
    first, *more = line.lines
    return [f"{group}{first[len(line.group) :]}", *more]
