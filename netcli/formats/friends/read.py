"""Reading friends.md, of the program `friends`: people, activities and notes."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from itertools import zip_longest
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST_TEXT, clean_name
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped, given
from netcli.domain.records.interaction import FARTHEST, new_interaction
from netcli.errors import InvalidValueError, Problem, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.lenient_contact import lenient_contact

SECTIONS = ("activities", "notes", "friends", "locations")
EARLIEST = 1900
MOST_PEOPLE = 500  # of an activity
MOST_NOTED = 20  # people that get a copy of a note
AKA = "a.k.a. "
# These patterns cannot backtrack far: no run may hold the character that ends it.
PLACE = re.compile(r"(?<!\w)_(\w[^_*]*)_(?!\w)")
TAG = re.compile(r"(?<![^\W_])@([^\W_]+(?:[:-][^\W_]+)*)")

Line = tuple[int, str]
Sections = dict[str, list[Line]]


class Markup(NamedTuple):
    """The names, places and tags marked in a text, and its sentence without marks."""

    names: tuple[str, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    sentence: str


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Yield the people, activities and notes of friends.md files.

    Raise UnreadableFileError if a file has no heading of friends.md.
    """
    for file in files:
        sections, strays = _sections(file)
        yield from (Skipped(line, Problem("no_known_heading"), file.name) for line in strays)
        people = [record for line in sections["friends"] for record in _friend(line, file.name)]
        yield from people
        names = _names(record for record in people if isinstance(record, ContactRecord))
        events = [record for line in sections["activities"] for record in _activity(line, names, today, file.name)]
        yield from events
        yield from (record for line in sections["notes"] for record in _note(line, names, file.name))
        yield from _locations(sections["locations"], _places(people, events))


def markup(text: str) -> Markup:
    """Read the marks of a text: `**name**`, `_place_` and `@tag`.

    Tags at the end do not belong to the sentence, nor does a parenthesis before them that holds only names and places.
    """
    outside, names = _split(text)
    places = _once(place for part in outside for place in PLACE.findall(part))
    tags = _once(tag for part in outside for tag in TAG.findall(part))
    words = text.split()
    while words and TAG.fullmatch(words[-1]):
        words.pop()
    sentence = " ".join(words)
    start = sentence.rfind("(") if sentence.endswith(")") else -1
    if start >= 0 and _only_marks(sentence[start + 1 : -1], places):
        sentence = sentence[:start].rstrip()
    return Markup(_once(" ".join(name.split()) for name in names), places, tags, _unmarked(sentence))


def _split(text: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the parts of a text outside and inside of `**`; an unclosed mark is text."""
    parts = text.split("**")
    if len(parts) % 2 == 0:
        parts[-2:] = ["**".join(parts[-2:])]
    return parts[::2], parts[1::2]


def _only_marks(text: str, places: Sequence[str]) -> bool:
    """Return whether a text holds only names and the place of the activity."""
    outside, names = _split(text)
    found = [place for part in outside for place in PLACE.findall(part)]
    words = {word for part in outside for word in PLACE.sub("", part).replace(",", " ").split()}
    return bool(names or found) and words <= {"with", "in"} and found in ([], list(places[:1]))


def _unmarked(text: str) -> str:
    outside, names = _split(text)
    return "".join(PLACE.sub(r"\1", part) + name for part, name in zip_longest(outside, names, fillvalue=""))


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _sections(file: File) -> tuple[Sections, list[int]]:
    """Return the numbered lines of each section, and the line numbers outside of them."""
    found: Sections = {name: [] for name in SECTIONS}
    strays: list[int] = []
    headings, section = 0, ""
    for number, raw in enumerate(StringIO(unicodedata.normalize("NFC", file.text()), newline=None), 1):
        line = raw.strip()
        if line.startswith("#"):
            section = line.strip("#: \t").lower()
            headings += section in found
        elif line and section in found:
            found[section].append((number, line.removeprefix("- ").strip()))
        elif line:
            strays.append(number)
    if not headings:
        raise UnreadableFileError("not_friends", file=file.name)
    return found, strays


def _friend(line: Line, file: str) -> Iterator[Record]:
    """Read `Name (a.k.a. One a.k.a. Two) [Place] @tag @tag`."""
    number, text = line
    name = re.split(r"[(\[@]", text, maxsplit=1)[0]
    rest, aliases, city = text[len(name) :], [""], ""
    if rest.startswith(f"({AKA}"):
        inside, _, rest = rest.removeprefix(f"({AKA}").partition(")")
        aliases = inside.split(f" {AKA}")
    if rest.lstrip().startswith("["):
        city, _, rest = rest.lstrip()[1:].partition("]")
    words = rest.split()
    tags = [word[1:] for word in words if TAG.fullmatch(word)]
    try:
        new, lost = lenient_contact(name, aliases=_once(aliases), city=city or None, tags=tuple(tags))
    except InvalidValueError:
        yield Skipped(number, Problem("invalid_name"), file)
        return
    yield ContactRecord(number, new, file=file)
    yield from lost
    yield from [Lost("text_behind_a_friend")] * (len(words) > len(tags))


def _names(people: Iterable[ContactRecord]) -> dict[str, str]:
    """Return the full name for each unambiguous name, alias and first name.

    Full names come before aliases, aliases before first names. Keys are folded, except for full names as written.
    """
    first, alias, whole = (defaultdict[str, set[str]](set) for _ in range(3))
    exact = {}
    for person in people:
        name = exact[person.new.name] = person.new.name
        first[name.split()[0].casefold()].add(name)
        whole[name.casefold()].add(name)
        for other in person.new.aliases:
            alias[other.casefold()].add(name)
    known = {**first, **alias, **whole}
    return {text: next(iter(names)) for text, names in known.items() if len(names) == 1} | exact


def _resolved(names: Iterable[str], known: dict[str, str]) -> tuple[str, ...]:
    """Return the full names for names. Raise InvalidValueError if one is invalid."""
    return _once(known.get(name) or known.get(name.casefold(), name) for name in map(clean_name, names))


def _dated(text: str) -> tuple[date | None, str]:
    """Read `2018-01-04: text`; without a valid day, all of it is text."""
    written, colon, rest = text.partition(":")
    try:
        day = date.fromisoformat(written.strip()) if colon else None
    except ValueError:
        day = None
    return (day, rest.strip()) if day and day.year >= EARLIEST else (None, text)


def _activity(line: Line, known: dict[str, str], today: date, file: str) -> Iterator[Record]:
    number, text = line
    day, text = _dated(text)
    if day is None:
        yield Skipped(number, Problem("no_date"), file)
        return
    found = markup(text)
    place, summary = found.places[0] if found.places else None, found.sentence[:LONGEST_TEXT] or None
    try:
        who = _resolved(found.names, known)
        new = new_interaction(day, place=place, summary=summary, tags=found.tags)
    except InvalidValueError:
        yield Skipped(number, Problem("invalid_value"), file)
        return
    if reason := _refused(day, who, today):
        yield Skipped(number, reason, file)
        return
    yield EventRecord(number, new, who, given(new, "day", "place", "summary", "tags"), file=file)
    if len(found.sentence) > LONGEST_TEXT:
        yield Lost("ends_of_long_texts")


def _refused(day: date, who: Sequence[str], today: date) -> Problem | None:
    if day > today + FARTHEST:
        return Problem("ten_years_ahead")
    if not who:
        return Problem("names_nobody")
    return Problem.of("too_many_people", most=MOST_PEOPLE) if len(who) > MOST_PEOPLE else None


def _note(line: Line, known: dict[str, str], file: str) -> Iterator[Record]:
    """Yield the friends that a note names, with the note; its day and tags stay in it."""
    number, text = line
    day, rest = _dated(text)
    note = f"{day}: {_unmarked(rest)}" if day else _unmarked(rest)
    found = markup(rest).names
    if not found:
        yield Lost("notes_naming_nobody")
    elif len(note) > LONGEST_TEXT:  # cut here, not in the loop: hundreds of people may share it
        note = note[:LONGEST_TEXT]
        yield Lost("ends_of_long_texts")
    yield from [Lost("further_friends_of_a_note")] * max(len(found) - MOST_NOTED, 0)
    for name in found[:MOST_NOTED]:
        try:
            new, lost = lenient_contact(*_resolved([name], known), notes=(note,))
        except InvalidValueError:
            yield Skipped(number, Problem("invalid_name"), file)
            continue
        yield ContactRecord(number, new, file=file)
        yield from lost


def _places(people: Iterable[Record], events: Iterable[Record]) -> set[str]:
    """Return the places that are stored: cities of people and places of activities."""
    cities = {one.new.city for one in people if isinstance(one, ContactRecord)}
    return {place for place in cities | {getattr(one.new, "place", None) for one in events if isinstance(one, EventRecord)} if place}


def _locations(lines: Iterable[Line], kept: set[str]) -> Iterator[Lost]:
    for _, text in lines:
        name, bracket, _ = text.partition("(")
        if name.strip() not in kept:
            yield Lost("lone_locations")
        elif bracket:
            yield Lost("names_of_locations")
