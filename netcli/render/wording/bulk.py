"""Changes of several people at once."""

from collections.abc import Sequence

from netcli.domain.person import Person
from netcli.render.safe import safe
from netcli.render.wording.counts import counted, few

NAMED = 5  # people that a question names
FACTS = {
    "archive": "This archives {}",
    "cadence": "This sets how often to be in touch with {}",
    "edit": "This changes {}",
    "standing": "This answers the same about {}",
    "snooze": "This snoozes {}",
    "tag": "This tags {}",
    "unarchive": "This puts {} back into the lists",
    "untag": "This removes a tag from {}",
}


def fact(action: str, people: Sequence[Person]) -> str:
    """Return what a command would do."""
    return FACTS[action].format(listed([one.name for one in people]))


def listed(names: Sequence[str]) -> str:
    """Return the number of people, and some of the names."""
    return f"{counted(len(names), 'person')} ({few([safe(name) for name in names], NAMED)})"


def several(people: Sequence[Person]) -> str:
    """Return the number of people: `12 people`."""
    return counted(len(people), "person")


def undoable(line: str) -> str:
    """Return a line about several people with the way back."""
    return f"{line}; `netcli undo` takes that back"
