"""Reading a sentence, except for its people: day, kind, minutes, marks.

The marks are `@place:`, `@tag`, `for:`, `learned:`, `->` and `+Name`.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST_TEXT, clean_name
from netcli.domain.language.dates import LONGEST as LONGEST_DAY
from netcli.domain.language.dates import parse_day, parse_record_day
from netcli.domain.language.days import DaySaid
from netcli.domain.language.plain import plain
from netcli.domain.language.tables.shared import ABOUT, AGO, AT, TITLES
from netcli.domain.language.vocabulary import Vocabulary, vocabulary
from netcli.domain.language.when import Reading, blanked, when, without_days, without_front
from netcli.errors import InvalidDateError, InvalidValueError

# Patterns are compiled when needed, because most sentences need none; each takes linear time.
INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
)  # they only change the direction of writing
OPEN_QUOTE = r"(?:^|(?<=[\s,;(&]))\+[\"“”„]"
IN_FRONT = r"([^:\n]{1,64}):(?:\s+|$)"
ARROW = r"(?:^|\s)(?:->|→)\s*"
PURPOSE = r"(?:^|\s)([^\W\d_]{2,8}):\s*"
PLACE = r'(?i)(?:^|(?<=[\s(,;]))@place:\s?(?:["“„”]([^"“”„\n]{1,200})["“”„]|([^\s@"“”„]{1,200}))'
TAG = r"(?:^|(?<=[\s(,;]))@([^\W_][\w-]{0,99})"
NEW_QUOTED = r'(?:^|(?<=[\s,;(&]))\+["“”„]([^"“”„\n]{1,200})["“”„]'
NEW_NAME = r"(?:^|(?<=[\s,;(&]))\+([^\W\d_][^\s,;:!?()\"]{0,99}(?: [^\W\d_][^\s,;:!?()\"]{0,99}){0,5})"
MARK = r"\\(?=\w)|(?:^|(?<=[\s,;(&]))\+(?=[^\W\d_])"
MINUTES = r"(?<![\w.,:/-])(\d{1,4}|\d{1,2}[.,]\d)\s?(?:de )?([^\W\d_]{1,9})\.?(?:\s?(\d{1,2})(?:\s?([^\W\d_]{1,9}))?)?(?!\w)"
HOUR = 60  # minutes
DURATION_WORDS = 5  # of a whole phrase, as in an hour and a half
WORD = re.compile(r"[^\W_]+(?:[-'’:][^\W_]+)*(?:(?<=[א-ת])['׳])?")


class Sentence(NamedTuple):
    """What was read from a sentence.

    `text` is the part in which people are searched for, `summary` the part that is stored.
    """

    said: DaySaid
    text: str
    summary: str | None
    kind: str | None
    minutes: int | None
    place: str | None
    tags: tuple[str, ...]
    purpose: str | None
    outcome: str | None
    new_people: tuple[str, ...]
    words: Vocabulary  # of the languages that the sentence may be written in
    learned: tuple[str, ...] = ()


def read(text: str, today: date, reading: Reading = Reading()) -> Sentence:  # noqa: B008 - a value that never changes
    """Read one sentence of at most 10 000 characters, in linear time.

    Raise InvalidValueError if a new name is not clear. A day that is not clear is a problem in `said`.
    """
    if len(text) > LONGEST_TEXT:
        raise InvalidValueError("sentence_too_long", most=LONGEST_TEXT)
    front, rest = day_in_front(text.translate(INVISIBLE).strip(), today, ahead=reading.ahead)
    rest, place, tags = _marked(rest)
    rest, learned = _learned(rest) if ":" in rest else (rest, ())
    rest, outcome = _cut(ARROW, rest) if "->" in rest or "→" in rest else (rest, None)
    words = vocabulary(rest)
    body, purpose = _purpose(rest, words)
    without, new_people = _new_people(body) if "+" in body else (body, ())
    said = when(without, words, front, today, reading)
    summary = _summary(without_days(body, said.spans) if reading.ahead else without_front(body, said.spans))
    return Sentence(
        said,
        blanked(without, said.spans),
        None if plain(summary) in words.kind_of else summary or None,
        kind_in(body, words),
        said.minutes or minutes_in(body, words),
        place,
        tags,
        purpose,
        outcome,
        new_people,
        words,
        learned,
    )


def day_in_front(text: str, today: date, *, ahead: bool = False) -> tuple[date | None, str]:
    """Return the day before a colon at the start of a sentence, or None, and the rest.

    The form is any of `parse_day`, such as `last week:`. Other days are read from the whole sentence.
    """
    front = re.match(IN_FRONT, text) if ":" in text else None
    if front and len(front[1]) <= LONGEST_DAY:
        with suppress(InvalidDateError):
            day = parse_day(front[1], today, ahead=True) if ahead else parse_record_day(front[1], today)
            return day, text[front.end() :].strip()
    return None, text


def kind_in(text: str, words: Vocabulary) -> str | None:
    """Return the kind that the first word for a kind means, before words like `about`."""
    said = [*_words(text)]
    kinds = words.kinds_in(said)
    return next((kinds[word] for word in takewhile(lambda word: word not in ABOUT, said) if word in kinds), None)


def minutes_in(text: str, words: Vocabulary) -> int | None:
    """Return the length in minutes: `45 min`, `2h`, `1.5 hours`, `half an hour`.

    `at 10h` and `2 hours ago` are no lengths.
    """
    for found in re.finditer(MINUTES, text) if any(char.isdigit() for char in text) else ():
        if _is_a_time(text[: found.start()], text[found.end() :]):
            continue
        number, unit = float(found[1].replace(",", ".")), plain(found[2])
        if any(unit in language.minutes for language in words.languages):
            return round(number) or None
        if any(unit in language.hours for language in words.languages):
            return round(number * 60) + int(found[3] or 0) or None
    return _spoken_minutes(list(_words(text)), words)


def _is_a_time(before: str, after: str) -> bool:
    """Return whether the words beside a number make it a time and no length."""
    last, first = WORD.findall(before[-LONGEST_DAY:])[-1:], WORD.findall(after[:LONGEST_DAY])[:1]
    return any(plain(word) in AT for word in last) or any(plain(word) in AGO for word in first)


def _spoken_minutes(said: list[str], words: Vocabulary) -> int | None:
    durations = {phrase: length for language in words.languages for phrase, length in language.durations.items()}
    for size in range(DURATION_WORDS, 0, -1):
        for start in range(len(said) - size + 1):
            phrase, before, after = " ".join(said[start : start + size]), said[start - 1 : start], said[start + size : start + size + 1]
            # A single hour is more likely a time of day: la ora 10.
            if phrase in durations and (size > 1 or durations[phrase] != HOUR) and AT.isdisjoint(before) and AGO.isdisjoint(after):
                return durations[phrase]
    return None


def _summary(body: str) -> str:
    """Return the stored part of a sentence: no marks before names, no double spaces."""
    if "+" in body or "\\" in body:
        body = re.sub(MARK, "", re.sub(NEW_QUOTED, lambda found: found[1], body))
    return re.sub(r" {2,}", " ", body).strip()


def _words(text: str) -> Iterator[str]:
    return (plain(word) for word in WORD.findall(text))


def _cut(pattern: str, text: str) -> tuple[str, str | None]:
    """Return the text before and after the first match of a pattern."""
    found = re.search(pattern, text)
    return (text[: found.start()].strip(), text[found.end() :].strip() or None) if found else (text, None)


def _purpose(text: str, words: Vocabulary) -> tuple[str, str | None]:
    for found in re.finditer(PURPOSE, text) if ":" in text else ():
        if any(plain(found[1]) in language.purpose for language in words.languages):
            return text[: found.start()].strip(), text[found.end() :].strip() or None
    return text, None


def _learned(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without what was learned of a person, and these texts."""
    from netcli.domain.language.learned_mark import cut_learned  # start-up time: most sentences have no colon

    return cut_learned(text, vocabulary(text).languages)


def _marked(text: str) -> tuple[str, str | None, tuple[str, ...]]:
    """Return a text without its place and tags, the place, and the tags."""
    if "@" not in text:
        return text, None, ()
    place = re.search(PLACE, text)
    if place:
        text = text[: place.start()] + text[place.end() :]
    tags = tuple(dict.fromkeys(found[1] for found in re.finditer(TAG, text)))
    return re.sub(TAG, "", text), (place[1] or place[2].rstrip(".,;!?)]")) if place else None, tags


def _new_people(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the names that are marked as new, and these names.

    A name is the text in quotes, or else the run of capitalised words. Raise InvalidValueError if the end of a name is not
    clear, in a script without capitals.
    """
    names = {found.start(): found[1] for found in re.finditer(NEW_QUOTED, text)}
    rest = text = re.sub(NEW_QUOTED, lambda found: " " * len(found[0]), text)
    if re.search(OPEN_QUOTE, text):
        raise InvalidValueError("open_quote")
    for found in re.finditer(NEW_NAME, text):
        name = names[found.start()] = _new_name(found[1])
        rest = rest[: found.start()] + " " * (len(name) + 1) + rest[found.start() + len(name) + 1 :]
    return rest, tuple(dict.fromkeys(clean_name(names[place]) for place in sorted(names)))


def _new_name(run: str) -> str:
    first, *others = run.split(" ")
    if first[0].lower() == first[0].upper():
        if len(others) > 1:
            raise InvalidValueError("unclear_new_name", text=run, name=f"{first} {others[0]}")
        return run.rstrip(".")
    if not first[0].isupper():
        raise InvalidValueError("new_name_in_small_letters", name=first, capitalised=first.capitalize())
    name = [first]
    for word in others:
        ended = name[-1].endswith(".") and not all(_is_before_a_name(one) for one in name)
        if not word[0].isupper() or ended:
            break
        name.append(word)
    return " ".join(name) if all(_is_before_a_name(one) for one in name) else " ".join(name).rstrip(".")


def _is_before_a_name(word: str) -> bool:
    """Return whether a word with a dot is a title or an initial: Dr. Foo, J. R. Ewing."""
    return word.endswith(".") and (len(word) == 2 or plain(word[:-1]) in TITLES)
