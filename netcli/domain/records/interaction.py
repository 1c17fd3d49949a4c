"""Interactions: meetings, calls, messages, events."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain import outcome as outcomes
from netcli.domain.language.cleaning import clean_line, clean_text
from netcli.domain.language.digits import is_digits
from netcli.domain.records.declaration import (
    AMOUNT,
    DAY,
    DAYS,
    FLAG,
    LIST,
    NUMBER,
    OWN_ROW_WINS,
    PEOPLE,
    PERSON,
    STORED,
    TEXT,
    TIME,
    WORD,
    Field,
    RecordType,
    Rows,
)
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

KINDS = ("meeting", "one-to-one", "call", "message", "email", "event")
# The kinds in which people talk at the same time; the report expects a purpose and an outcome of these only.
TALKS = ("meeting", "one-to-one", "call")
INITIATORS = ("me", "them")
IN_CALENDARS = "log-"  # before the uid of an interaction, as the UID of an event
DEFAULT_KIND = "meeting"
FARTHEST = timedelta(days=3653)  # how far ahead one may be planned


class Interaction(NamedTuple):
    """An interaction without its participants.

    A planned one is still to come, or waits to be confirmed. `told` is whether the user told of their work, `pitched` whether they
    offered to sell. Only a stored interaction has `number` and `uid`.
    """

    day: date
    kind: str = DEFAULT_KIND
    time: str | None = None
    minutes: int | None = None
    place: str | None = None
    purpose: str | None = None
    outcome: str | None = None
    outcome_kind: str | None = None
    initiated: str | None = None
    summary: str | None = None
    tags: tuple[str, ...] = ()
    their_outcome: str | None = None
    amount: str | None = None
    planned: bool = False
    told: bool = False
    pitched: bool = False
    number: int = 0
    uid: str = ""


def new_interaction(
    day: date,
    kind: str = DEFAULT_KIND,
    time: str | None = None,
    minutes: int | None = None,
    place: str | None = None,
    purpose: str | None = None,
    outcome: str | None = None,
    outcome_kind: str | None = None,
    initiated: str | None = None,
    summary: str | None = None,
    tags: Iterable[str] = (),
    their_outcome: str | None = None,
    amount: str | None = None,
    *,
    planned: bool = False,
    told: bool = False,
    pitched: bool = False,
) -> Interaction:
    """Return a valid interaction. Raise InvalidValueError naming the field."""
    one_of("kind", kind, KINDS)
    one_of("initiated", initiated, INITIATORS)
    one_of("outcome kind", outcome_kind, outcomes.KINDS)
    if minutes is not None and not 1 <= minutes <= 10_080:
        raise InvalidValueError("invalid_minutes", minutes=minutes)
    if time is not None and not is_time(time):
        raise InvalidValueError("invalid_time", time=time)
    return Interaction(
        day,
        kind,
        time,
        minutes,
        place=clean_line(place, "place") or None if place else None,
        purpose=clean_text(purpose, "purpose") or None if purpose else None,
        outcome=clean_text(outcome, "outcome") or None if outcome else None,
        outcome_kind=outcome_kind,
        initiated=initiated,
        summary=clean_text(summary, "summary") or None if summary else None,
        tags=tuple(dict.fromkeys(tag for one in tags if (tag := clean_line(one, "tag")))),
        their_outcome=clean_text(their_outcome, "their outcome") or None if their_outcome else None,
        amount=outcomes.clean_amount(amount) if amount else None,
        planned=planned,
        told=told,
        pitched=pitched,
    )


def confirm(planned: Interaction, today: date, outcome: str | None, outcome_kind: str | None, amount: str | None) -> Interaction:
    """Return a planned interaction that happened, with what came of it if it is given.

    Raise InvalidValueError if it is not planned, or still to come.
    """
    if not planned.planned:
        raise InvalidValueError("not_planned", number=planned.number, day=planned.day)
    if planned.day > today:
        raise InvalidValueError("still_to_come", number=planned.number, day=planned.day)
    one_of("outcome kind", outcome_kind, outcomes.KINDS)
    return planned._replace(
        planned=False,
        outcome=(clean_text(outcome, "outcome") if outcome else None) or planned.outcome,
        outcome_kind=outcome_kind or planned.outcome_kind,
        amount=outcomes.clean_amount(amount) if amount else planned.amount,
    )


def is_time(text: str) -> bool:
    """Return whether a text is a time of day from 00:00 to 23:59."""
    hour, colon, minute = text.partition(":")
    return bool(colon) and len(hour) == len(minute) == 2 and is_digits(hour) and is_digits(minute) and int(hour) < 24 and int(minute) < 60


INTERACTION = RecordType(
    "interaction",
    one="interaction",
    many="interactions",
    word="log",
    numbered=True,
    fields=(
        Field("day", DAY, needed=True),
        Field("time", TIME),
        Field("kind", WORD, KINDS),
        Field("with", PEOPLE, needed=True, rows=Rows("participant", "contact_id")),
        Field("minutes", NUMBER),
        Field("place", prose=True),
        Field("purpose", TEXT, prose=True),
        Field("outcome", TEXT, prose=True),
        Field("outcome_kind", WORD, outcomes.KINDS),
        Field("their_outcome", TEXT, prose=True),
        Field("amount", AMOUNT),
        Field("initiated", WORD, INITIATORS),
        Field("summary", TEXT, prose=True),
        Field("tags", LIST, rows=Rows("interaction_tag", "name")),
        Field("planned", FLAG),
        Field("told", FLAG),
        Field("pitched", FLAG),
    ),
    told="log {id}: {kind} on {day}{with}",
    people={},
    owner=(),
    make=new_interaction,
    affects=(DAYS,),
)
PARTICIPANT = RecordType(
    "participant",
    one="participant",
    many="participants",
    part_of="interaction",
    fields=(Field("who", PERSON, column="contact_id", needed=True), Field("day", DAY, needed=True), Field("interaction_id", STORED)),
    told="{who} in log {interaction_id}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id", "day", "interaction_id"),
    affects=(DAYS,),
)
INTERACTION_TAG = RecordType(
    "interaction_tag",
    one="interaction tag",
    many="interaction tags",
    part_of="interaction",
    fields=(Field("interaction_id", STORED), Field("name", prose=True)),
    told="@{name} of log {interaction_id}",
    people={},
    owner=(),
    key=("interaction_id", "name"),
    named_in="log {interaction_id}",
)
