"""The lines and the JSON of `netcli archive`, `unarchive` and `snooze`."""

from datetime import date

from netcli.domain.language.dates import show_day
from netcli.domain.person import Person
from netcli.render.fields import iso
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown


def show_archived(person: Person, since: str, *, json: bool) -> None:
    """Print that a person is archived; `since` is an ISO day."""
    line = f"{shown(person.name)} is archived; `netcli unarchive {shown(person.handle)}` brings them back"
    recorded("archive", {**named(person), "archived_on": since}, line, json=json)


def show_unarchived(person: Person, *, was_archived: bool, json: bool) -> None:
    """Print that a person is in the lists."""
    line = f"{shown(person.name)} is back in the lists" if was_archived else f"{shown(person.name)} was not archived"
    recorded("unarchive", {**named(person), "archived_on": None}, line, json=json)


def show_snoozed(person: Person, until: date | None, *, json: bool) -> None:
    """Print until which day a person is not suggested; None means no day."""
    line = f"{shown(person.name)} is not suggested until {show_day(until)}" if until else f"{shown(person.name)} is suggested again"
    recorded("snooze", {**named(person), "snoozed_until": iso(until)}, line, json=json)
