"""The lines and the JSON of `archive`, `unarchive`, `snooze` and `cadence`."""

from collections.abc import Mapping, Sequence
from datetime import date

from netcli.domain.due import Due
from netcli.domain.language.dates import show_day
from netcli.domain.person import Chosen
from netcli.render.fields import iso
from netcli.render.fields import person as named
from netcli.render.recorded import recorded_all
from netcli.render.safe import shown
from netcli.render.wording import bulk
from netcli.render.wording.counts import counted


def show_archived(chosen: Chosen, since: Sequence[str], *, json: bool) -> None:
    """Print that people are archived; `since` has an ISO day for each."""
    back = "" if chosen.several else f"; `netcli unarchive {shown(chosen.people[0].handle)}` brings them back"
    _show("archive", chosen, [{"archived_on": day} for day in since], f"{_who(chosen)} archived{back}", json=json)


def show_unarchived(chosen: Chosen, archived: Sequence[bool], *, json: bool) -> None:
    """Print that people are in the lists; `archived` has whether each was archived."""
    found = [{"archived_on": None} for _ in archived]
    line = f"{_who(chosen)} back in the lists" if any(archived) else f"{shown(chosen.people[0].name)} was not archived"
    _show("unarchive", chosen, found, line, json=json)


def show_snoozed(chosen: Chosen, until: date | None, *, json: bool) -> None:
    """Print until which day people are not suggested; None means no day."""
    line = f"{_who(chosen)} not suggested until {show_day(until)}" if until else f"{_who(chosen)} suggested again"
    _show("snooze", chosen, [{"snoozed_until": iso(until)} for _ in chosen.people], line, json=json)


def show_cadence(chosen: Chosen, found: Sequence[tuple[int | None, Due | None]], *, json: bool) -> None:
    """Print how often the user wants to be in touch, and when one person is due."""
    own, due = found[0]
    often = f"every {counted(own, 'day')}" if own else "no cadence"
    if chosen.several:
        line = f"{bulk.several(chosen.people)}: {often}"
    elif due:
        when = "today" if due.late == 0 else f"{'on' if due.late < 0 else 'since'} {show_day(due.due_on)}"
        by_tag = "" if own else "every " + counted(due.cadence, "day") + " by a tag"
        line = f"{shown(chosen.people[0].name)}: {by_tag or often}, due {when}"
    else:
        line = f"{shown(chosen.people[0].name)}: {often}"
    fields = [{"cadence_days": days, "due_on": iso(one and one.due_on)} for days, one in found]
    _show("cadence", chosen, fields, line, json=json)


def _show(command: str, chosen: Chosen, fields: Sequence[Mapping[str, object]], line: str, *, json: bool) -> None:
    items = [{**named(person), **more} for person, more in zip(chosen.people, fields, strict=True)]
    recorded_all(command, items, bulk.undoable(line) if chosen.several else line, several=chosen.several, json=json)


def _who(chosen: Chosen) -> str:
    """Return the people with their verb: `Ana Pop is`, `12 people are`."""
    if not chosen.several:
        return f"{shown(chosen.people[0].name)} is"
    return f"{bulk.several(chosen.people)} {'is' if len(chosen.people) == 1 else 'are'}"
