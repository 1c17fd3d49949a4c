"""The words around the days of a sentence, which show what a day belongs to."""

from importlib import import_module
from typing import NamedTuple

from netcli.domain.language.scripts import SCRIPTS
from netcli.domain.language.tables import DateWords, SentenceWords, Words, words
from netcli.domain.language.tables.no_day import NoDayWords, no_day

__all__ = ["SaidWords", "Tables", "Words", "tables", "words"]


class Tables(NamedTuple):
    """The tables with which the days of a sentence are read, of one language."""

    words: SentenceWords
    dates: DateWords
    said: "SaidWords"
    none: NoDayWords


class SaidWords(NamedTuple):
    """The words of one language, in their plain form; a stem ends in an asterisk."""

    strong: Words  # weekdays that need no preposition
    verbs_too: Words  # short weekdays that are other words too: sat
    some: Words  # counts that are no number: a few
    one: Words  # units that mean one of them without a count: week ago
    months: Words  # what precedes a month or year alone: in June
    since: Words  # a day after them is the start or end of a time
    owners: Words  # a day after them belongs to a thing: the news of monday
    articles: Words
    marks: Words  # after the number of a day of the month: the 12th
    bare: Words  # a number alone after them is a day of the month
    about: Words  # what follows is talked about
    topics: Words  # verbs with the same effect: discussed
    agreements: Words  # verbs of plans for a day: agreed
    reports: Words  # verbs that a clause follows: told
    telling: Words  # the same in the present
    clauses: Words  # a clause follows: because
    therefore: Words  # what follows is not what happened: because, that
    afterwards: Words  # after, before
    that: Words  # begins what was written or told
    after_report: Words  # a clause follows, but only after a verb that reports
    third: Words  # subjects and owners that are neither me nor us
    fillers: Words  # words that say nothing beside a day: then, or
    objects: Words  # that may stand between a verb that reports and its day: told me yesterday
    at: Words  # a time follows
    until: Words  # a time follows that is not the start
    to: Words  # between the start and the end
    hours: Words  # oclock
    later: Words  # parts of the day after noon
    bare_hours: bool  # whether `at 9` is a time
    answered: Words  # verbs that mean a call after `no`, in a later clause
    present: Words  # verbs that may mean a plan: I see Ana on monday; an ending begins with an asterisk
    reflexive: Words  # pronouns of a verb, which is in the past only if one of `past` is beside it
    past: Words  # as in `present`
    met: Words  # verbs that mean a meeting after `no`
    unless: Words  # words after such a verb that make it a meeting after all


def tables(script: str) -> list[Tables]:
    """Load the tables of the languages of a script."""
    package = "netcli.domain.language.tables"
    found = [(import_module(f"{package}.{code}"), import_module(f"{package}.said.{code}")) for code in SCRIPTS[script]]
    return [Tables(one.SENTENCE, one.DATES, said.SAID, none) for (one, said), none in zip(found, no_day(script), strict=True)]
