"""Asks: what I asked of somebody, what they asked of me, and what I promised."""

from datetime import date
from typing import Any, NamedTuple

from netcli.domain import outcome as outcomes
from netcli.domain.language.cleaning import clean_text
from netcli.domain.records.declaration import AHEAD, AMOUNT, DAY, MOVES, PERSON, TEXT, WORD, Field, RecordType
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

DIRECTIONS = ("mine", "theirs", "promised")
KINDS = ("business",)  # None for another ask
STATUSES = ("open", "answered", "kept", "declined")  # a promise is kept, an ask is answered
WHY = ("could-not", "would-not", "silent")  # why an ask was declined
DONE = {"mine": "answered", "theirs": "answered", "promised": "kept"}  # the status of a fulfilled ask, by direction


class Ask(NamedTuple):
    """An ask; `number` (for `done`), `uid` and `contact_id` belong to a stored one."""

    day: date
    direction: str
    text: str
    due: date | None = None
    status: str = "open"
    closed_on: date | None = None
    outcome: str | None = None
    why: str | None = None
    kind: str | None = None
    outcome_kind: str | None = None
    amount: str | None = None
    number: int = 0
    uid: str = ""
    contact_id: int = 0


def new_ask(
    day: date,
    direction: str,
    text: str,
    due: date | None = None,
    status: str = "open",
    closed_on: date | None = None,
    outcome: str | None = None,
    why: str | None = None,
    kind: str | None = None,
    outcome_kind: str | None = None,
    amount: str | None = None,
) -> Ask:
    """Return a valid ask or promise. Raise InvalidValueError naming the field."""
    text = clean_text(text, "text")
    outcome = clean_text(outcome, "outcome") or None if outcome else None
    one_of("direction", direction, DIRECTIONS)
    one_of("status", status, STATUSES)
    one_of("why", why, WHY)
    one_of("kind", kind, KINDS)
    one_of("outcome kind", outcome_kind, outcomes.KINDS)
    if not text:
        raise InvalidValueError("ask_without_text", direction=direction)
    if due is not None and due < day:
        raise InvalidValueError("due_before_ask", due=due, day=day, direction=direction)
    if (status == "open") != (closed_on is None):
        raise InvalidValueError("status_contradicts_closed_on")
    check_status(direction, status, why)
    amount = outcomes.clean_amount(amount) if amount else None
    return Ask(day, direction, text, due, status, closed_on, outcome, why or None, kind or None, outcome_kind or None, amount)


def check_status(direction: str, status: str, why: str | None) -> None:
    """Raise InvalidValueError if an ask of a direction has no such status or reason."""
    if status not in {"open", "declined", DONE[direction]}:
        raise InvalidValueError("status_contradicts_direction", status=status, direction=direction, done=DONE[direction])
    if why and status != "declined":
        raise InvalidValueError("why_without_declined", status=status)


def close(
    ask: Ask,
    day: date,
    outcome: str | None,
    *,
    done: bool,
    why: str | None = None,
    outcome_kind: str | None = None,
    amount: str | None = None,
) -> Ask:
    """Return an ask that is fulfilled (`done`) or declined on a day.

    Raise InvalidValueError if it is closed already.
    """
    if ask.status != "open":
        raise InvalidValueError("ask_closed", number=ask.number, status=ask.status, direction=ask.direction)
    status = DONE[ask.direction] if done else "declined"
    closed = new_ask(ask.day, ask.direction, ask.text, ask.due, status, day, outcome, why, ask.kind, outcome_kind, amount)
    return closed._replace(number=ask.number, uid=ask.uid, contact_id=ask.contact_id)


def late_days(ask: Ask, today: date) -> int | None:
    """Return the days after the due day until an ask was closed, or today.

    0 means in time, None that there is no due day.
    """
    return None if ask.due is None else max(0, ((ask.closed_on or today) - ask.due).days)


def soft_line(tie: str, given: int, *, business: bool = False) -> bool:
    """Return whether to invite giving before an ask: nothing given yet, no close tie.

    An ask about business invites whatever was given. Source: docs/model.md, section 5.
    """
    return (given == 0 or business) and tie in {"weak", "dormant", "new", "unlogged"}


def settle(fields: dict[str, Any], today: str) -> dict[str, Any]:
    """Complete an edit that gives a status: the day of closing, and no reason."""
    if "status" not in fields:
        return fields
    closed_on = fields.get("closed_on") or ("" if fields["status"] == "open" else today)
    return fields | {"closed_on": closed_on} | ({} if fields["status"] == "declined" else {"why": fields.get("why", "")})


ASK = RecordType(
    "ask",
    one="ask",
    many="asks",
    word="ask",
    numbered=True,
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("day", DAY, needed=True),
        Field("direction", WORD, DIRECTIONS),
        Field("text", TEXT, prose=True, needed=True),
        Field("due", AHEAD),
        Field("status", WORD, STATUSES),
        Field("closed_on", DAY),
        Field("outcome", TEXT, prose=True),
        Field("why", WORD, WHY),
        Field("kind", WORD, KINDS),
        Field("outcome_kind", WORD, outcomes.KINDS),
        Field("amount", AMOUNT),
    ),
    told="{word} {id}: {who}, {text}",
    also={("direction", "promised"): "promise"},
    people={"who": MOVES},
    make=new_ask,
    settle=settle,
)
