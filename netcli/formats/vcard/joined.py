"""Cards of one person that came from several places, joined: what the first does not say is taken from the others, line by line."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from netcli.domain.records.contact import LISTS
from netcli.formats.vcard.fields import offers
from netcli.formats.vcard.line import Property, is_quoted, properties
from netcli.formats.vcard.versions import USUAL, VERSIONS, converted

# Of these a card has its own, and needs no other.
OWN = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "UID", "FN", "N", "KIND", "X-ADDRESSBOOKSERVER-KIND"})
LABEL = "X-ABLABEL"  # says nothing without the line that it names
GROUP = re.compile(r"([\w-]+)\.")


class Line(NamedTuple):
    """A content line: what it is made of, its group (item1, or nothing), what it says without that, and the lines to write."""

    found: Property
    group: str
    text: str
    lines: list[str]


def joined(originals: Sequence[str]) -> str | None:
    """Answer the first of some cards followed by what only the others say; None where there is no card.

    A line of another card is taken where nothing of it is understood, or where it has a value of a list that is not there yet: so each
    field of which there is one stays as the first card has it. It is taken word for word, unless the other card is of another version.
    """
    if len(originals) < 2:
        return originals[0] if originals else None
    cards = [original.replace("\r\n", "\n").split("\n") for original in originals]
    kept, version = list(cards[0]), version_of(cards[0]) or USUAL
    for other in cards[1:]:
        there = list(_lines(kept, version))
        if there and is_quoted(there[-1].found) and kept[-1].endswith("="):
            kept.append("")  # the soft line break would swallow what follows
        for unit in _units(_lines(other, version)):
            kept += _taken(unit, there)
            there = list(_lines(kept, version))
    return "\r\n".join(kept)


def version_of(lines: Sequence[str]) -> str | None:
    """Answer the version that the lines of a card say, where it is one that we know."""
    said = (line.value.strip() for line in properties(lines) if line.name == "VERSION")
    return next((version for version in said if version in VERSIONS), None)


def _lines(lines: Sequence[str], version: str) -> Iterator[Line]:
    """Yield the content lines as the version of the first card has them; an AGENT comes as one, with the card within it."""
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
    """Put together the lines of a group, which belong together; any other line is by itself."""
    units: dict[str | int, list[Line]] = {}
    for number, line in enumerate(lines):
        units.setdefault(line.group.lower() or number, []).append(line)
    return units.values()


def _taken(unit: Sequence[Line], there: Sequence[Line]) -> list[str]:
    """Answer the lines of a unit that say something new, with their labels."""
    texts = {line.text for line in there}
    said = {(field, str(value).casefold()) for line in there for field, value in offers(line.found)}
    new = [line for line in unit if line.found.name != LABEL and line.text not in texts and _says_more(line, said)]
    if not new:
        return []
    group = _free(unit[0].group, {line.group.lower() for line in there})
    return [text for line in unit if line in new or line.found.name == LABEL for text in _regrouped(line, group)]


def _free(group: str, taken: Collection[str]) -> str:
    """Answer a name for a group: its own, unless the card has another group of that name."""
    if not group or group.lower() not in taken:
        return group
    return next(name for number in count(1) if (name := f"item{number}") not in taken)


def _says_more(line: Line, said: set[tuple[str, str]]) -> bool:
    if line.found.name in OWN or not line.text.strip():
        return False
    offered = offers(line.found)
    return not offered or any(value is None or (field in LISTS and (field, str(value).casefold()) not in said) for field, value in offered)


def _regrouped(line: Line, group: str) -> list[str]:
    first, *more = line.lines
    return [f"{group}{first[len(line.group) :]}", *more]
