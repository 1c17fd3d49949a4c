"""The echo of a logged sentence, and hints about its unread parts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from netcli.domain.language.dates import show_day
from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.render.safe import safe, shown
from netcli.render.whom import called, listed

if TYPE_CHECKING:
    from netcli.domain.language.surnames import Doubt
    from netcli.domain.records.contact import Contact
    from netcli.domain.records.fact import Fact
    from netcli.domain.records.give import Give


def line(
    new: Interaction,
    people: Sequence[Person],
    gives: "Iterable[Give]",
    added: Iterable[Person],
    facts: "Iterable[Fact]" = (),
    *,
    undo: bool,
    said: str = "Logged",
) -> str:
    """Write everything that was understood, so that the user sees a wrong reading."""
    details = [
        f"{said} {new.kind} with {listed(people)} on {show_day(new.day)}{f' at {new.time}' if new.time else ''}",
        f"{new.minutes} min" if new.minutes else "",
        f"at {shown(new.place)}" if new.place else "",
        _aim(new),
        *(f"@{shown(tag)}" for tag in new.tags),
        *(f"{give.direction} {give.kind}: {shown(give.text)}" for give in gives),
        *_learned(facts),
        "told of your work" if new.told else "",
        "offered to sell" if new.pitched else "",
        *(f"new: {called(person)}" for person in added),
    ]
    return f"{', '.join(filter(None, details))} (log {new.number}{'; `netcli undo` undoes it' if undo else ''})"


def show_confirmed(meeting: Interaction, people: Sequence[Person], *, json: bool) -> None:
    """Print a planned interaction that happened."""
    from netcli.render.fields import interaction_recorded  # start-up time: log has its fields already
    from netcli.render.recorded import recorded

    told = line(meeting, people, (), (), undo=True, said="Confirmed")
    recorded("log", interaction_recorded(meeting, people, (), ()), told, json=json)


def _learned(facts: "Iterable[Fact]") -> Iterator[str]:
    """Yield what was learned, with the kind and the number."""
    for fact in facts:
        from netcli.render.facts import said as said_of  # start-up time: most interactions have no facts

        yield f"learned {fact.kind}: {shown(said_of(fact))} (fact {fact.number})"


def kinds_of(facts: "Iterable[Fact]") -> list[str]:
    """Return how to give another kind to the first fact that had none of its own."""
    plain = [fact for fact in facts if fact.kind == "interest"][:1]
    return [f"hint: fact {one.number} is an interest; for another kind: netcli edit fact {one.number} --kind skill" for one in plain]


def _aim(new: Interaction) -> str:
    """Write the purpose and the outcome as in a sentence."""
    purpose, outcome = f"for: {shown(new.purpose)}" if new.purpose else "", f"-> {shown(new.outcome)}" if new.outcome else ""
    return f"{purpose} {outcome}".strip()


def doubted(doubts: "Iterable[Doubt]") -> Iterator[str]:
    """Yield how first names were read that an unknown word follows."""
    for one in doubts:
        other = "`netcli undo`, then write +Name Surname"
        yield f'note: "{safe(one.text)}" is read as {called(one.person)}; if it is somebody else: {other}'


def again(one: tuple[int, bool] | None) -> list[str]:
    """Return a hint about an interaction that is alike, if there is one."""
    if one is None:
        return []
    number, planned = one
    if planned:
        same = f"log {number} was planned for that day with the same people; if it is this meeting, "
        return [f"hint: {same}`netcli rm log {number}` removes the plan, or `netcli undo` and `netcli done log {number}` confirm it"]
    return [f"hint: log {number} of that day has the same people; `netcli undo` if it is the same meeting"]


def hints(
    unknown: Iterable[tuple[str, Sequence[Person]]], alike: Iterable[tuple[Person, Sequence[Person]]], tags: Iterable[str]
) -> Iterator[str]:
    """Yield what in a sentence may be a slip.

    Unknown names come with the nearest, new people with those alike; tags are handles.
    """
    for name, near in unknown:
        nearest = f"; nearest: {', '.join(map(called, near))}" if near else ""
        yield f'hint: nobody you know is called "{safe(name)}"{nearest}; +{safe(name)} in a sentence adds them'
    for person, others in alike:
        yield f"note: you know {listed(others)} too; {shown(person.handle)} is new"
    yield from (f"hint: @{shown(tag)} is stored as a tag; a person is named without the @" for tag in tags)


def addressed(person: "Contact") -> str:
    """Write the name and the address of a person of a message."""
    return f"{safe(person.name)} <{safe(person.emails[0])}>"


def message(day: date, names: Iterable[str], *, new: bool, earlier: bool) -> str:
    """Write what was logged of a message; `earlier` means that it replaces one."""
    what = f"message of {show_day(day)} with {', '.join(map(shown, names))}"
    if new:
        return f"Logged: the {what}"
    return f"Logged: the {what}, which is earlier than the one stored" if earlier else f"Nothing new: a {what} is stored"
