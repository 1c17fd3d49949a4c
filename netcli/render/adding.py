"""The lines and the JSON of `netcli add`."""

from typing import TYPE_CHECKING

from netcli.render import fields
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netcli.domain.person import Person


def show_added(person: "Person", alike: "Sequence[Person]", *, json: bool) -> None:
    """Print a new person, and on stderr the people who may be the same person."""
    item = {**fields.person(person), "uid": person.uid, "likely_duplicates": [one.handle for one in alike]}
    recorded("add", item, f"Added {shown(person.name)} [{shown(person.handle)}]", json=json)
    say(*_notes(alike))


def show_new(person: "Person", alike: "Sequence[Person]") -> None:
    """Print on stderr who was added in the course of another command."""
    say(f"added {shown(person.name)} [{shown(person.handle)}]", *_notes(alike))


def _notes(alike: "Sequence[Person]") -> list[str]:
    return [f"note: {shown(one.name)} [{shown(one.handle)}] may be the same person" for one in alike]
