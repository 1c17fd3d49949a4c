"""The person that a name means: the only one, a guess, or the user's choice."""

from collections.abc import Iterable

from netcli.domain.person import Entry, Found, Person
from netcli.errors import AmbiguousError, NotFoundError
from netcli.render.output import say
from netcli.render.safe import safe, shown


def one(who: str, found: Found, *, guess: bool, interactive: bool, adds: bool = False) -> Person | None:
    """Return the only person found, or the one that the user chooses.

    `guess` takes the likeliest of several and prints that. None is somebody new, who can be chosen with `adds`. Raise NotFoundError with the nearest names if there is nobody, and
    AmbiguousError with the candidates if there are several and no terminal.
    """
    people, lines = found.people, [identified(entry) for entry in found.entries]
    if not people:
        near = tuple(f"{person.name} ({person.handle})" for person in found.near)
        raise NotFoundError("unknown_name", name=who, near=near)
    if len(people) == 1:
        return people[0]
    if guess:
        say(f'guessed: "{safe(who)}" is {called(people[0])}, the likeliest of {len(people)}')
        return people[0]
    if not interactive:
        more = [f"and {len(people) - len(lines)} more"] if len(people) > len(lines) else []
        raise AmbiguousError("ambiguous_name", lines + more, name=who, count=len(people))
    from netcli.render.prompt import NEW, chosen  # start-up time: few names need a question

    number = chosen(f'Who is "{safe(who)}"?', lines, new="somebody new" if adds else "")
    return None if number == NEW else people[number]


def certain(text: str, person: Person) -> bool:
    """Ask whether a text means a person, or somebody new; return the answer."""
    from netcli.render.prompt import NEW, chosen  # start-up time: few names need a question

    return chosen(f'Who is "{safe(text)}"?', [called(person)], new="somebody new") != NEW


def longest_won(name: str, person: Person, shorter: Person) -> None:
    """Print that the longest name was taken, and how to write the shorter one."""
    say(f'note: "{safe(name)}" is {called(person)}; for {called(shorter)}, put the text in quotes')


def called(person: Person) -> str:
    """Write a person with the handle that tells them apart: `Ana Pop (ana-pop)`."""
    return f"{shown(person.name)} ({shown(person.handle)})"


def listed(people: Iterable[Person]) -> str:
    """Write people as a part of a sentence: `Ana Pop, Ion Petrescu and Åsa Björk`."""
    *some, last = [shown(person.name) for person in people]
    return f"{', '.join(some)} and {last}" if some else last


def identified(entry: Entry) -> str:
    """Write what tells one person from another: the handle, then what is known."""
    seen = f"last contact {entry.last_day}" if entry.last_day else "no contact logged"
    return f"{entry.person.handle}  " + ", ".join(part for part in (entry.person.name, entry.org, entry.city, seen) if part)
