"""The questions of `brief --plan`, and what was planned."""

from collections.abc import Sequence

from netcli.domain.brief import Brief
from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.render.fields import interaction_recorded
from netcli.render.logged import line
from netcli.render.prompt import edited
from netcli.render.recorded import recorded
from netcli.render.wording.brief import question


def purpose(found: Brief) -> str | None:
    """Ask what the user wants from the next meeting."""
    return edited(question(found.planned[0] if found.planned else None)) or None


def when() -> str:
    """Ask for the day of a meeting."""
    return edited("When (friday 14:00, 2026-12-04, in 2 weeks):")


def reason(found: Brief) -> str | None:
    """Ask why the two are in touch, if the last meetings do not say."""
    return edited("Why are you in touch? [skip]:") or None if found.finding else None


def show_planned(meeting: Interaction, people: Sequence[Person]) -> None:
    """Print the planned meeting."""
    recorded("log", interaction_recorded(meeting, people, (), ()), line(meeting, people, (), (), undo=True, said="Planned"), json=False)
