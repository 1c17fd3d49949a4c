"""The columns of tables and Markdown."""

from collections.abc import Callable
from itertools import accumulate
from typing import Any, NamedTuple

from netcli.render.days import day, moment
from netcli.render.wording.asks import late, said
from netcli.render.wording.standing import asked

MOST_FITS = 3  # fields that are shown of a person
MOST_NAMES = 20  # characters of the people in one cell


def text(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return a value as text, nothing if it is unknown."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return "; ".join(str(one) for one in value) if isinstance(value, list) else str(value)


def days_ago(gap: int | None) -> str:
    """Return a gap in days as text."""
    return "n/a" if gap is None else ("today" if gap == 0 else f"{gap} d")


def since_due(days: int) -> str:
    """Return how late somebody is, or that they are due today."""
    return f"{days} d" if days else "today"


def when(days: int) -> str:
    """Return the days to a day as text: `in 3 d`, `2 d ago`."""
    return "today" if days == 0 else (f"in {days} d" if days > 0 else f"{-days} d ago")


def size(value: int) -> str:
    """Return a number of bytes in the unit that fits."""
    for unit in ("B", "KB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}"
        value //= 1000
    return f"{value} GB"


def per_cent(value: float | None) -> str:
    """Return a strength in per cent, or n/a."""
    return "n/a" if value is None else f"{value:.0f} %"


def known_day(value: str | None) -> str:
    """Return a day as text, nothing if it is unknown."""
    return day(value) if value else ""


def named(value: dict[str, str] | None) -> str:
    """Return the name of a person, or nothing."""
    return value["name"] if value else ""


def people(value: list[dict[str, str]]) -> str:
    """Return the names of people, and how many more there are than fit MOST_NAMES."""
    names = [one["name"] for one in value]
    fitting = max(1, sum(length <= MOST_NAMES for length in accumulate(len(name) + 2 for name in names)))
    more = f" +{len(names) - fitting}" if len(names) > fitting else ""
    return ", ".join(names[:fitting]) + more


def sentences(value: list[dict[str, str]]) -> str:
    """Return the sentences of a path."""
    return "; ".join(one["why"] for one in value)


def found(value: list[dict[str, Any]]) -> str:
    """Return the lines that a search found."""
    return "; ".join(one["line"] if one["number"] is None else f"{one['record']} {one['number']}: {one['line']}" for one in value)


def fitting(value: list[dict[str, str]]) -> str:
    """Return the fields that fit a topic; logs only if nothing else fits."""
    fits = [one for one in value if one["field"] != "log"] or value
    return "; ".join(f"{one['field']}: {one['text']}" for one in fits[:MOST_FITS])


def yes_no(value: bool | None) -> str:
    """Return an answer, or nothing if it is unknown."""
    return "" if value is None else "yes" if value else "no"


def held_by(value: dict[str, Any]) -> str:
    """Return the name of the person who needs or offers something."""
    return str(value["who"]["name"])


def held_text(value: dict[str, Any]) -> str:
    """Return what a person needs or offers."""
    return str(value["text"])


def steps(value: list[dict[str, Any]]) -> str:
    """Return a ring in words."""
    return "; ".join(f"{one['who']['name']} offers {one['offer']} to {one['other']['name']}, who needs {one['need']}" for one in value)


def outcomes(value: dict[str, str | None]) -> str:
    """Return what came of an introduction for each of the two."""
    return "; ".join(text for text in value.values() if text)


def why_thank(code: str) -> str:
    """Return why to thank a person."""
    return {"gave": "gave you", "passed_on": "took your referral", "led_to": "led you to"}[code]


class Column(NamedTuple):
    """One column of a table: the JSON field, its heading and how it is shown.

    On a narrow terminal `extra` columns are dropped first, then `loose` ones are cut; `wrap` ones fold.
    """

    key: str
    heading: str
    show: Callable[[Any], str] = text
    right: bool = False
    wrap: bool = False
    loose: bool = False
    extra: bool = False


NAME = Column("name", "name", loose=True)
HANDLE = Column("handle", "handle", loose=True)
NUMBER = Column("number", "n", right=True)
PERSON = Column("who", "who", named, loose=True)
PEOPLE = (
    NAME,
    HANDLE,
    Column("class", "tie"),
    Column("last_day", "last contact", known_day),
    Column("org", "organisation", loose=True, extra=True),
    Column("city", "city", loose=True, extra=True),
    Column("tags", "tags", loose=True, extra=True),
)
TIES = (
    NAME,
    HANDLE,
    Column("class", "tie"),
    Column("strength", "strength", per_cent, right=True),
    Column("gap_days", "last", days_ago, right=True),
    Column("days", "days", right=True),
    Column("cooling", "cooling"),
)
BALANCES = (
    NAME,
    HANDLE,
    Column("given", "given", right=True),
    Column("received", "received", right=True),
    Column("balance", "balance", lambda value: f"{value:+.2f}", right=True),
    Column("state", "state"),
)
FACTS = (NUMBER, Column("text", "what", wrap=True))
ASKS = (
    NUMBER,
    PERSON,
    Column("direction", "direction", said),
    Column("text", "what", wrap=True),
    Column("due", "due", known_day),
    Column("late_days", "late", late, right=True),
    Column("status", "status", lambda value: "" if value == "open" else str(value)),
    Column("closed_on", "closed", known_day),
    Column("outcome", "outcome", wrap=True, extra=True),
)
LISTS: dict[str, tuple[Column, ...]] = {
    "list": PEOPLE,
    "find": (*PEOPLE, Column("hits", "what fits", found, wrap=True)),
    "find-dated": (
        Column("day", "day", known_day),
        Column("record", "record"),
        NUMBER,
        Column("who", "who", people, loose=True),
        Column("line", "what fits", wrap=True),
    ),
    "ties": TIES,
    "weak": TIES,
    "reconnect": (
        NAME,
        Column("about", "who", wrap=True),
        Column("class", "tie"),
        Column("reasons", "why", wrap=True),
        Column("offer", "what you could do", wrap=True),
    ),
    "who": (
        NAME,
        HANDLE,
        Column("class", "tie"),
        Column("fits", "what fits", fitting, wrap=True),
        Column("knows_work", "knows your work", yes_no),
    ),
    "match": (
        Column("need", "who needs", held_by, loose=True),
        Column("need", "need", held_text, wrap=True),
        Column("offer", "who offers", held_by, loose=True),
        Column("offer", "offer", held_text, wrap=True),
    ),
    "ring": (Column("steps", "each offers what the next one needs", steps, wrap=True),),
    "thanks": (
        PERSON,
        Column("reason", "why", why_thank),
        Column("other", "whom", named, loose=True),
        Column("text", "what", wrap=True),
        Column("day", "day", known_day),
        Column("record", "record", extra=True),
        NUMBER._replace(extra=True),
    ),
    "cards": (
        NAME,
        HANDLE,
        Column("count", "times", right=True),
        Column("last_day", "last passed on", day),
        Column("to", "to", people, loose=True),
    ),
    "above": (PERSON,),
    "due": (
        NAME,
        HANDLE,
        Column("class", "tie"),
        Column("cadence_days", "every", "{} d".format, right=True),
        Column("last_day", "last contact", known_day),
        Column("late_days", "late", since_due, right=True),
    ),
    "dates": (
        NAME,
        Column("handle", "handle"),  # whole, because it is typed
        Column("what", "what", loose=True),
        Column("next", "day", day),
        Column("years", "years", right=True),
        Column("days", "when", when, right=True),
    ),
    "balance": BALANCES,
    "ledger": (
        Column("day", "day", day),
        Column("direction", "direction"),
        Column("kind", "kind"),
        Column("effort", "effort"),
        Column("text", "what", wrap=True),
        Column("running", "running", lambda value: f"{value:+d}" if value else "0", right=True),
    ),
    "timeline": (
        Column("day", "day", day),
        Column("record", "record"),
        NUMBER,
        Column("kind", "what"),
        Column("with", "with", people, loose=True),
        Column("text", "words", wrap=True),
        Column("running", "balance", lambda value: "" if value is None else f"{value:+d}" if value else "0", right=True),
    ),
    "duplicates": (
        NAME,
        HANDLE,
        Column("other", "may be", lambda value: f"{value['name']} ({value['handle']})", loose=True),
        Column("reasons", "why", wrap=True),
    ),
    "triage": (
        NAME,
        HANDLE,
        Column("org", "organisation", loose=True),
        Column("from", "from", "; ".join),
        Column("messages", "messages", right=True),
        Column("meetings", "meetings", right=True),
        Column("last_day", "last contact", known_day),
        Column("likely_duplicate", "may be", lambda value: value["handle"] if value else ""),
    ),
    "asks": ASKS,
    "promises": tuple(column for column in ASKS if column.key != "direction"),
    "gives": (
        NUMBER,
        Column("day", "day", day),
        PERSON,
        Column("direction", "direction"),
        Column("kind", "kind"),
        Column("effort", "effort", extra=True),
        Column("text", "what", wrap=True),
        Column("to", "to", named, extra=True),
        Column("status", "status"),
        Column("outcome", "outcome", wrap=True, extra=True),
        Column("amount", "amount", right=True, extra=True),
        Column("currency", "", extra=True),
    ),
    "intros": (
        NUMBER,
        Column("one", "one", named, loose=True),
        Column("other", "other", named, loose=True),
        Column("agreed", "agreed", people, extra=True),
        Column("made_on", "made", known_day, extra=True),
        Column("outcomes", "outcomes", outcomes, wrap=True, extra=True),
        Column("status", "waits for", wrap=True),
    ),
    "query": (
        Column("email", "e-mail"),
        NAME,
        Column("org", "organisation", loose=True),
        Column("handle", "handle"),
    ),
    "links": (
        NUMBER,
        PERSON,
        Column("other", "and", named, loose=True),
        Column("kind", "how"),
        Column("shared", "what they share", wrap=True),
        Column("weight", "weight", extra=True, right=True),
        Column("day", "since", day, extra=True),
    ),
    "path": (Column("steps", "path", sentences, wrap=True),),
    "standing-list": (Column("what", "what", asked), Column("answer", "answer"), Column("day", "since", day)),
    "facts": (
        NUMBER,
        PERSON,
        Column("kind", "kind"),
        Column("text", "what", wrap=True),
        Column("day", "noted", known_day),
    ),
    "need-list": FACTS,
    "offer-list": FACTS,
    "backups": (
        Column("made", "made", moment),
        Column("reason", "before"),
        Column("bytes", "size", size, right=True),
        Column("name", "name"),
    ),
    "doctor": (
        Column("check", "check"),
        Column("state", "state"),
        Column("problem", "what is wrong", wrap=True),
        Column("hint", "what to do", wrap=True),
    ),
    "history": (
        NUMBER,
        Column("at", "when", moment),
        Column("word", "command"),
        Column("what", "what it did", wrap=True),
        Column("undone_by", "undone by", right=True),
    ),
    "import": (
        Column("line", "line", right=True),
        Column("reason", "skipped because", wrap=True),
    ),
}
WHY = Column("why", "because", wrap=True)
