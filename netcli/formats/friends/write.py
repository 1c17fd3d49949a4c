"""Writing friends.md; values that the format cannot hold are skipped."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from netcli.domain.records.contact import Contact
from netcli.domain.records.dated import Dated
from netcli.domain.records.interaction import Interaction
from netcli.formats.friends.read import AKA, PLACE, TAG

# Characters that would be read as marks within a name or a place.
NO_NAME = str.maketrans("", "", "*([@")
NO_PLACE = str.maketrans("", "", "*_()[]")
AT = re.compile(r"(?<![^\W_])@+(?=[^\W_])")  # would be read as the start of a tag


class Friend(NamedTuple):
    """A person in friends.md; `tags` are without @."""

    name: str
    aliases: tuple[str, ...] = ()
    city: str | None = None
    tags: tuple[str, ...] = ()


class Activity(NamedTuple):
    """An activity in friends.md; `tags` are without @."""

    day: date
    text: str
    names: tuple[str, ...]
    place: str | None = None
    tags: tuple[str, ...] = ()


def people(cards: Iterable[Contact]) -> list[Friend]:
    """Return the friends for some cards."""
    return [Friend(card.person.name, card.aliases, card.city, card.tags) for card in cards]


def activities(interactions: Iterable[Dated[Interaction]]) -> list[Activity]:
    """Return the activities for interactions: the summary, else the purpose or kind."""
    return [
        Activity(one.day, one.summary or one.purpose or one.kind, tuple(person.name for person in people), one.place, one.tags)
        for one, people, _ in interactions
    ]


def write(persons: Iterable[Friend], done: Iterable[Activity]) -> str:
    """Return a friends.md: activities from the latest on, friends by name, places.

    People who are named only in an activity are listed as friends too.
    """
    done = [_sayable(activity) for activity in sorted(done, key=lambda one: one.day, reverse=True)]
    listed = {name: one._replace(name=name) for one in persons if (name := _name(one.name))}
    listed |= {name: Friend(name) for one in done for name in one.names if name not in listed}
    friends = [listed[name] for name in sorted(listed)]
    places = {place for place in (*(_place(one.city) for one in friends), *(one.place for one in done)) if place}
    sections = {
        "Activities": map(_activity, done),
        "Notes": (),
        "Friends": map(_friend, friends),
        "Locations": sorted(places),
    }
    return "\n".join(f"### {title}:\n" + "".join(f"- {line}\n" for line in lines) for title, lines in sections.items())


def _name(text: str) -> str:
    return " ".join(text.translate(NO_NAME).split())


def _place(text: str | None) -> str | None:
    place = " ".join((text or "").translate(NO_PLACE).split())
    return place if PLACE.fullmatch(f"_{place}_") else None


def _tags(tags: Iterable[str]) -> list[str]:
    return [f"@{tag}" for tag in tags if TAG.fullmatch(f"@{tag}")]


def _friend(friend: Friend) -> str:
    aliases = [alias for alias in dict.fromkeys(friend.aliases) if not {"(", ")"} & set(alias) and AKA not in f"{alias} "]
    known_as = [f"({' '.join(AKA + alias for alias in aliases)})"] if aliases else []
    place = _place(friend.city)
    return " ".join((friend.name, *known_as, *([f"[{place}]"] if place else []), *_tags(friend.tags)))


def _sayable(activity: Activity) -> Activity:
    """Return an activity without characters that would be read as marks."""
    text = AT.sub("", " ".join(activity.text.replace("*", "").split()))
    text = text.replace("_", " ") if PLACE.search(text) else text
    names = tuple(sorted({name for one in activity.names if (name := _name(one))}))
    return activity._replace(text=" ".join(text.split()), names=names, place=_place(activity.place))


def _activity(activity: Activity) -> str:
    """Return the line of an activity, with marks for names and the place.

    Names that are not in the sentence come in a parenthesis after it, and so does the place.
    """
    names, place = {name: f"**{name}**" for name in activity.names}, activity.place
    marks = {place: f"_{place}_"} | names if place else names
    text, said = _marked(activity.text, marks)
    whom = ", ".join(mark for name, mark in names.items() if name not in said)
    where = f"_{place}_" if place and (place in names or place not in said) else ""
    rest = " ".join(part for part in (whom and f"with {whom}", where and f"in {where}") if part)
    words = (f"{activity.day}:", text, f"({rest})" if rest else "", *_tags(activity.tags))
    return " ".join(word for word in words if word)


def _marked(text: str, marks: dict[str, str]) -> tuple[str, set[str]]:
    """Return a text with marks on the words in it, and these words.

    A text that ends with a parenthesis is unchanged, because `markup` would drop a parenthesis that holds only marks.
    """
    found = sorted((word for word in marks if word in text), key=len, reverse=True)
    if not found or text.endswith(")"):
        return text, set()
    said = set[str]()

    def mark(match: re.Match[str]) -> str:
        said.add(match[0])
        return marks[match[0]]

    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", mark, text), said
