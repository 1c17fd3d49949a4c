"""What a sentence means: the interaction, the people in it, and what was not read."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netcli.domain.language import sentence as language
from netcli.domain.language import tokens
from netcli.domain.language.mentions import Reader
from netcli.domain.language.sentence import Sentence
from netcli.domain.person import Found, Person
from netcli.domain.records.interaction import DEFAULT_KIND, Interaction, new_interaction
from netcli.errors import InvalidValueError
from netcli.services import whom
from netcli.store import mentions
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


class Understood(NamedTuple):
    """An interaction to store, its gives and people, and what was not read."""

    new: Interaction
    gives: "list[Give]"
    people: list[Person]
    new_people: tuple[str, ...]
    unknown: list[str]  # names that nobody has
    unread_day: str | None


def read(db: sqlite3.Connection, text: str, today: date) -> Sentence:  # noqa: ARG001 - names that are days too are looked up next
    """Read a sentence. Raise InvalidValueError if it is not clear."""
    return language.read(text, today)


def names(db: sqlite3.Connection, sentence: Sentence, named: Sequence[Person], today: date) -> tuple[list[tuple[str, Found]], list[str]]:
    """Return (name, people it may mean) for a sentence, and the unknown names.

    Those who were seen with the others come first; `named` are others who took part.
    """
    words = tokens.tokens(sentence.text)
    if not words:
        return [], []
    known = mentions.known(db, tokens.keys(words, search_key)) + mentions.with_handles(db, [word.text.lower() for word in words])
    reader = Reader(words, known, sentence.words, search_key)
    found = reader.mentions()
    company = [*named, *(mention.people[0] for mention in found if len(mention.people) == 1)]
    likeliest = [mentions.likeliest(db, one.people, company) if len(one.people) > 1 else one.people for one in found]
    choices = [(mention.text, whom.among(db, people, today)) for mention, people in zip(found, likeliest, strict=True)]
    return choices, reader.unknown(found)


def understood(sentence: Sentence, more: str, people: Sequence[Person], unknown: list[str], options: Options, today: date) -> Understood:
    """Return what a sentence, the text below it and the options mean.

    Raise InvalidValueError if nobody is named.
    """
    if not people and not sentence.new_people:
        raise InvalidValueError("nobody_named", unknown=tuple(unknown))
    new = new_interaction(
        day=options.day or sentence.said.day or today,
        kind=options.kind or sentence.kind or DEFAULT_KIND,
        time=options.time,
        minutes=options.minutes if options.minutes is not None else sentence.minutes,
        place=options.place or sentence.place,
        purpose=options.purpose or sentence.purpose,
        outcome=options.outcome or sentence.outcome,
        outcome_kind=options.outcome_kind,
        initiated=options.initiated,
        summary="\n".join(part for part in (sentence.summary, more.strip()) if part) or None,
        tags=sentence.tags,
    )
    everybody = list({person.id: person for person in people}.values())
    unread_day = None if options.day else sentence.unread_day
    return Understood(new, _gives(new.day, options), everybody, sentence.new_people, unknown, unread_day)


def _gives(day: date, options: Options) -> "list[Give]":
    if not options.gave and not options.got:
        return []
    from netcli.domain.records.give import new_give  # start-up time: most interactions have no gives
    from netcli.services.gives import kind

    texts = [("given", text) for text in options.gave] + [("received", text) for text in options.got]
    return [new_give(day, direction, text, kind(text)) for direction, text in texts]
