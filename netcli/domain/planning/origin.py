"""A three-way merge: the stored values, the file, and the last import of the file.

Changes of the user are never overwritten. If the file has another value, it is a conflict, which `--theirs` or `--mine`
settles. Decisions are stored, so the same file does not report a conflict again.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from netcli.domain.point import phone_key
from netcli.domain.records.contact import LISTS, Contact

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "met_kind", "cadence_days")
DECLINED = "declined"  # the key in `said` for the values that the user declined
MINE, THEIRS = "mine", "theirs"

Said = Mapping[str, Any]
Difference = tuple[str, object, object]  # field, old or mine, new or theirs
Judged = tuple[str, object, object, str]  # a difference with its verdict: same, changed or conflict


class Origin(NamedTuple):
    """The last import of a person: its key, contact, values, and original text."""

    key: str
    contact_id: int
    said: Said
    original: str | None = None


class Merged(NamedTuple):
    """A merged contact, its changes and conflicts, and the file's values to store."""

    contact: Contact
    changed: tuple[Difference, ...]
    conflicts: tuple[Difference, ...]
    said: dict[str, Any]


def merge(mine: Contact, theirs: Contact, said: Said, *, rename: bool = False, settle: str | None = None) -> Merged:
    """Merge the values of a record into a stored contact; empty values change nothing.

    Without `rename`, another name is declined for ever, because not the name but something else identified the person. A value
    of the user that comes back in an export replaces no earlier value of the file, so the file that set it stays in conflict.
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
        if verdict != "same" or name in LISTS or not said.get(name):
            now[name] = _also(said.get(name), plain(getattr(theirs, name)))
    if declined:
        now[DECLINED] = declined
    fields: dict[str, Any] = {name: after for name, _, after in taken}
    merged = mine._replace(**fields) if taken else mine
    return Merged(merged, tuple(taken), tuple(conflicts), now)


def stated(new: Contact) -> dict[str, Any]:
    """Return the values of a record, which are stored for the next import."""
    return {name: plain(value) for name in ("name", *SCALARS, *LISTS) if (value := getattr(new, name))}


def of_row(mine: Said, theirs: Said, settle: str | None) -> tuple[str, tuple[Difference, ...]]:
    """Return the verdict on a stored row and its row in an export, with differences.

    The verdict is same, changed (with THEIRS) or conflict: an export has no earlier values, so either side may have changed.
    """
    differences = tuple((name, mine[name], after) for name, after in theirs.items() if mine[name] != after)
    if not differences or settle == MINE:
        return "same", ()
    return "changed" if settle == THEIRS else "conflict", differences


def _verdicts(mine: Contact, theirs: Contact, said: Said, declined: Said, *, rename: bool) -> list[Judged]:
    """Return the verdict on each field that a record sets: same, changed or conflict."""
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
    """Return the verdicts on a list: added values, and removed ones as a conflict."""
    key = _phone if name == "phones" else str.casefold
    there, before, settled = (set(map(key, values)) for values in (mine, _texts(said), _texts(declined)))
    missing = [value for value in theirs if key(value) not in there | settled]
    added = tuple(value for value in missing if key(value) not in before)
    taken_out = tuple(value for value in missing if key(value) in before)
    found: list[Judged] = [(name, mine, mine + added, "changed" if added else "same")]
    return [*found, (name, mine + added, mine + added + taken_out, "conflict")] if taken_out else found


def as_said(text: str) -> Said:
    """Return the stored values of an import, with the declined ones under DECLINED."""
    said = as_object(text)
    return said if isinstance(said.get(DECLINED, {}), dict) else {**said, DECLINED: {}}


def as_object(text: str) -> dict[str, Any]:
    """Return a stored JSON object, or {} if the text is invalid."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _texts(said: Any) -> list[str]:  # noqa: ANN401 - stored JSON may hold any value
    """Return the texts of a stored list, or [] if it is no list."""
    return [one for one in said if isinstance(one, str)] if isinstance(said, list | tuple) else []


def _phone(text: str) -> str:
    """Return the digits of a phone, or the folded text if it has no digits."""
    return phone_key(text) or text.casefold()


def _also(before: Any, now: Any) -> Any:  # noqa: ANN401 - any field's value
    """Return the values of a field in all imports: for a list the union of all lists."""
    return list(dict.fromkeys((*_texts(before), *now))) if isinstance(now, list) else now


def plain(value: Any) -> Any:  # noqa: ANN401 - any field's value
    """Return a value in its form for JSON."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
