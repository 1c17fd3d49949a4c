"""What a sentence means: the interaction, the people in it, and what was not read."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netcli.domain.language import sentence as language
from netcli.domain.language import tokens
from netcli.domain.language.dates import parse_day, parse_record_day
from netcli.domain.language.mentions import Reader
from netcli.domain.language.sentence import Sentence
from netcli.domain.language.surnames import Doubt, doubts
from netcli.domain.language.when import Reading
from netcli.domain.person import Found, Person
from netcli.domain.records.interaction import DEFAULT_KIND, Interaction, new_interaction
from netcli.errors import InvalidDateError, InvalidValueError
from netcli.services import whom
from netcli.store import contacts, mentions
from netcli.store.search_key import search_key

if TYPE_CHECKING:
    from netcli.domain.records.give import Give


class Options(NamedTuple):
    """What the options say; they win over the sentence."""

    with_: Sequence[str] = ()
    day: date | None = None
    kind: str | None = None
    time: str | None = None
    minutes: int | None = None
    place: str | None = None
    purpose: str | None = None
    outcome: str | None = None
    outcome_kind: str | None = None
    gave: Sequence[str] = ()
    got: Sequence[str] = ()
    initiated: str | None = None
    planned: bool = False
    their_outcome: str | None = None
    amount: str | None = None
    learned: Sequence[str] = ()
    told: bool = False
    pitched: bool = False


class Heard(NamedTuple):
    """A sentence, each name in it with the people it may mean, and the unknown names."""

    sentence: Sentence
    names: list[tuple[str, Found]]
    unknown: list[str]  # names that nobody has
    doubts: Sequence[Doubt] = ()  # first names with what may be the surname of somebody else


class Understood(NamedTuple):
    """An interaction to store, its gives and people, and what was not read.

    `learned` are texts about one of the people, at the place `about` among them, new ones last.
    """

    new: Interaction
    gives: "list[Give]"
    people: list[Person]
    new_people: tuple[str, ...]
    unknown: list[str]
    doubts: Sequence[Doubt] = ()
    learned: Sequence[str] = ()
    about: int = 0

    @property
    def names(self) -> list[str]:
        """The names of the people, new ones last."""
        return [*(one.name for one in self.people), *self.new_people]


def read(db: sqlite3.Connection, text: str, today: date, *, ahead: bool = False) -> Sentence:
    """Read a sentence; with `ahead`, of a day to come.

    Raise InvalidValueError if a new name is not clear.
    """

    def is_name(word: str) -> bool:
        return bool(mentions.known(db, tokens.keys(tokens.tokens(word), search_key)))

    return language.read(text, today, Reading(ahead, is_name))


def heard(db: sqlite3.Connection, text: str, named: Sequence[Person], today: date, *, ahead: bool = False) -> Heard:
    """Return what one line says; with `ahead`, of a day to come.

    People who were seen with the others come first; `named` are others who took part.
    """
    sentence = read(db, text, today, ahead=ahead)
    words = tokens.tokens(sentence.text)
    if not words:
        return Heard(sentence, [], [])
    known = mentions.known(db, tokens.keys(words, search_key)) + mentions.with_handles(db, [word.text.lower() for word in words])
    reader = Reader(words, known, sentence.words, search_key)
    found = reader.mentions()
    company = [*named, *(mention.people[0] for mention in found if len(mention.people) == 1)]
    likeliest = [mentions.likeliest(db, one.people, company) if len(one.people) > 1 else one.people for one in found]
    choices = [(mention.text, whom.among(db, people, today)) for mention, people in zip(found, likeliest, strict=True)]
    return Heard(sentence, choices, _strangers(db, reader.unknown(found)), doubts(reader, found, search_key))


def _strangers(db: sqlite3.Connection, names: list[str]) -> list[str]:
    """Return unknown names without the user's own, which is nobody to add."""
    me = contacts.me(db) if names else None
    return [name for name in names if me is None or search_key(name) != search_key(me.name)]


def understood(heard: Heard, more: str, people: Sequence[Person], options: Options, today: date) -> Understood:
    """Return what a sentence, the text below it and the options mean.

    Raise InvalidValueError if nobody is named, or if a plan has no day, or what only a meeting has.
    """
    sentence, unknown = heard.sentence, heard.unknown
    if not people and not sentence.new_people:
        raise InvalidValueError("nobody_named", unknown=tuple(unknown))
    if options.planned and not (options.day or sentence.said.day):
        raise InvalidDateError("plan_without_day")
    learned = (*heard.sentence.learned, *options.learned)
    if options.planned and (options.gave or options.got or learned or options.told or options.pitched):
        raise InvalidValueError("plan_with_gives")
    new = new_interaction(
        day=options.day or sentence.said.day or today,
        kind=options.kind or sentence.kind or DEFAULT_KIND,
        time=options.time or sentence.said.time,
        minutes=options.minutes if options.minutes is not None else sentence.minutes,
        place=options.place or sentence.place,
        purpose=options.purpose or sentence.purpose,
        outcome=options.outcome or sentence.outcome,
        outcome_kind=options.outcome_kind,
        initiated=options.initiated,
        summary="\n".join(part for part in (sentence.summary, more.strip()) if part) or None,
        tags=sentence.tags,
        their_outcome=options.their_outcome,
        amount=options.amount,
        planned=options.planned,
        told=options.told,
        pitched=options.pitched,
    )
    everybody = list({person.id: person for person in people}.values())
    return Understood(new, _gives(new.day, options), everybody, sentence.new_people, unknown, heard.doubts, learned)


def day(text: str, today: date, *, planned: bool) -> date:
    """Return the day of --on: up to today, or of a plan from today on.

    Raise InvalidDateError.
    """
    if not planned:
        return parse_record_day(text, today)
    found = parse_day(text, today, ahead=True)
    if found < today:
        raise InvalidDateError("past", text=text, days=(found,))
    return found


def _gives(day: date, options: Options) -> "list[Give]":
    if not options.gave and not options.got:
        return []
    from netcli.domain.records.give import new_give  # start-up time: most interactions have no gives
    from netcli.services.gives import kind

    texts = [("given", text) for text in options.gave] + [("received", text) for text in options.got]
    return [new_give(day, direction, text, kind(text)) for direction, text in texts]
