"""The choice among planned meetings whose day has come."""

from collections.abc import Sequence

from netcli.domain.language.dates import show_day
from netcli.domain.language.digits import is_number
from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.errors import NumberNeededError
from netcli.render.output import say
from netcli.render.prompt import ask
from netcli.render.safe import safe, shown
from netcli.render.whom import listed

Meeting = tuple[Interaction, Sequence[Person]]
MOVE = "m"


def one_of(meetings: Sequence[Meeting], *, interactive: bool) -> tuple[int, bool]:
    """Return the number of the meeting that the user chooses, and whether it moves.

    Raise NumberNeededError with the meetings if there is no terminal.
    """
    if not interactive:
        lines = [f"{meeting.number}  {_told(meeting, people)}" for meeting, people in meetings]
        raise NumberNeededError("several_planned", lines, count=len(meetings), number=meetings[0][0].number)
    say("Which meeting happened? m moves one to another day.")
    say(*(f"  {place}. {shown(_told(meeting, people))}" for place, (meeting, people) in enumerate(meetings, 1)))
    moves = False
    while True:
        answer = ask("Number to move:" if moves else "Number or m:").lower()
        moves = moves or answer.startswith(MOVE)
        place = answer.removeprefix(MOVE).strip()
        if is_number(place) and 1 <= int(place) <= len(meetings):
            return meetings[int(place) - 1][0].number, moves
        if answer != MOVE:
            say(f'"{safe(answer)}" is not one of the numbers; Ctrl-C leaves everything as it is.')


def new_day() -> str:
    """Ask for the day to which a meeting moves."""
    return ask("New day (friday, 2026-12-01 ...):")


def _told(meeting: Interaction, people: Sequence[Person]) -> str:
    time = f" {meeting.time}" if meeting.time else ""
    return f"{show_day(meeting.day)}{time}: {meeting.summary or meeting.purpose or meeting.kind} ({listed(people)})"
