"""A three-way merge: what is kept, what a file says now, and what the same file said when it was last imported.

What the user changed since then is never overwritten: where the file says something else it is a conflict, which `--theirs`
or `--mine` settles. What was settled is remembered, so that the same file does not raise it again.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from netcli.domain.records.contact import LISTS, Contact
from netcli.domain.records.contact_point import phone_key

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "cadence_days")
DECLINED = "declined"  # under which `said` keeps what the user decided against
MINE, THEIRS = "mine", "theirs"

Said = Mapping[str, Any]
Difference = tuple[str, object, object]  # field, old or mine, new or theirs
Judged = tuple[str, object, object, str]  # the same, with what is to be done: same, changed, conflict


class Origin(NamedTuple):
    """A record of a source as it was last imported: its key, whom it is about, and what it said, as JSON would have it."""

    key: str
    contact_id: int
    said: Said
    original: str | None = None


class Merged(NamedTuple):
    """A contact with what a record adds, the fields that change, those in conflict, and what the record said, to be kept."""

    contact: Contact
    changed: tuple[Difference, ...]
    conflicts: tuple[Difference, ...]
    said: dict[str, Any]


def merge(mine: Contact, theirs: Contact, said: Said, *, rename: bool = False, settle: str | None = None) -> Merged:
    """Merge what a record says into what is kept; what a record leaves empty stays as it is.

    Unless it may `rename`, another name is declined once and for all: the person was known by something else.
    """
    declined = dict(said.get(DECLINED, {}))
    taken, conflicts, now = list[Difference](), list[Difference](), dict(said)
    if not rename and "name" not in said:
        now["name"] = theirs.name
        declined |= {"name": theirs.name} if theirs.name != mine.name else {}
    for name, before, after, verdict in _verdicts(mine, theirs, said, declined, rename=rename):
        if verdict == "conflict" and settle is None:
            conflicts.append((name, before, after))
            continue
        if verdict == "conflict" and settle == MINE:
            declined[name] = plain(getattr(theirs, name))
        elif verdict != "same":
            taken.append((name, before, after))
        now[name] = _also(said.get(name), plain(getattr(theirs, name)))
    if declined:
        now[DECLINED] = declined
    fields: dict[str, Any] = {name: after for name, _, after in taken}
    merged = mine._replace(**fields) if taken else mine
    return Merged(merged, tuple(taken), tuple(conflicts), now)


def stated(new: Contact) -> dict[str, Any]:
    """Answer what a record says, as it is kept for the next time."""
    return {name: plain(value) for name in ("name", *SCALARS, *LISTS) if (value := getattr(new, name))}


def of_row(mine: Said, theirs: Said, settle: str | None) -> tuple[str, tuple[Difference, ...]]:
    """Judge a kept row by the same one of an export: the same, changed where the file is to win, or a conflict; with what differs.

    An export does not tell what was said before, so that nobody knows which side changed.
    """
    differences = tuple((name, mine[name], after) for name, after in theirs.items() if mine[name] != after)
    if not differences or settle == MINE:
        return "same", ()
    return "changed" if settle == THEIRS else "conflict", differences


def _verdicts(mine: Contact, theirs: Contact, said: Said, declined: Said, *, rename: bool) -> list[Judged]:
    """Judge each field that a record says something about: the same, changed, or a conflict."""
    found = list[Judged]()
    for name in ("name", *SCALARS) if rename else SCALARS:
        before, after = getattr(mine, name), getattr(theirs, name)
        if after is not None:
            found.append((name, before, after, _scalar(plain(before), plain(after), said.get(name), declined.get(name))))
    for name in LISTS:
        if getattr(theirs, name):
            found += _of_list(name, getattr(mine, name), getattr(theirs, name), said.get(name, ()), declined.get(name, ()))
    return found


def _scalar(mine: object, theirs: object, said: object, declined: object) -> str:
    if theirs in (mine, declined):
        return "same"
    return "changed" if mine == said else "conflict"


def _of_list(name: str, mine: tuple[str, ...], theirs: tuple[str, ...], said: Said, declined: Said) -> list[Judged]:
    """Judge a list: what the file adds is added; what was taken out of it here since the last time is a conflict."""
    key = _phone if name == "phones" else str.casefold
    there, before, settled = (set(map(key, values)) for values in (mine, _texts(said), _texts(declined)))
    missing = [value for value in theirs if key(value) not in there | settled]
    added = tuple(value for value in missing if key(value) not in before)
    taken_out = tuple(value for value in missing if key(value) in before)
    found: list[Judged] = [(name, mine, mine + added, "changed" if added else "same")]
    return [*found, (name, mine + added, mine + added + taken_out, "conflict")] if taken_out else found


def as_said(text: str) -> Said:
    """Read what a record said, and under DECLINED, by field, what of it was decided against."""
    said = as_object(text)
    return said if isinstance(said.get(DECLINED, {}), dict) else {**said, DECLINED: {}}


def as_object(text: str) -> dict[str, Any]:
    """Read what was said as it is kept, in JSON; what another program made of it says nothing."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _texts(said: Any) -> list[str]:  # noqa: ANN401 - whatever another program made of it
    """Answer a list of texts as it was kept; what is none says nothing."""
    return [one for one in said if isinstance(one, str)] if isinstance(said, list | tuple) else []


def _phone(text: str) -> str:
    """Answer a number as it is compared, or a text without any as it is."""
    return phone_key(text) or text.casefold()


def _also(before: Any, now: Any) -> Any:  # noqa: ANN401 - any field's value
    """Answer what was said until now: of a list, everything that ever stood in it, in whatever order the file has it today."""
    return list(dict.fromkeys((*_texts(before), *now))) if isinstance(now, list) else now


def plain(value: Any) -> Any:  # noqa: ANN401 - any field's value
    """Answer a value as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
