"""Introductions as text: what they wait for, and what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netcli.domain.intros import Waiting
from netcli.domain.records.intro import Intro
from netcli.render.safe import shown
from netcli.render.wording.counts import ago

if TYPE_CHECKING:  # start-up time: pages have no matches
    from collections.abc import Sequence

    from netcli.domain.match import Match
    from netcli.domain.person import Person


def pair(one: Intro) -> str:
    """Return the two people: `Ana Pop and Ion Petrescu`."""
    return " and ".join(shown(person.name) for person in one.people)


def waits(one: Intro, waiting: Waiting | None) -> str:
    """Return what an introduction waits for, or how it ended."""
    if waiting is None:
        return one.status
    match waiting.code:
        case "consent":
            return f"{' and '.join(shown(person.name) for person in waiting.people)} to agree (proposed {ago(waiting.days)})"
        case "making":
            return f"you to introduce them (agreed {ago(waiting.days)})"
        case _:
            return f"an outcome (made {ago(waiting.days)})"


def gain(who: Person, other: Person, found: Sequence[Match]) -> str:
    """Return what one of the two would gain: their needs that an offer meets."""
    needs = [
        f"{shown(one.need.fact.text)} ({shown(other.name)} offers {shown(one.offer.fact.text)})" for one in found if one.need.who == who
    ]
    met = "; ".join(needs) or f"unknown, no need of theirs meets an offer or a skill of {shown(other.name)}"
    return f"{shown(who.name)} would gain: {met}"


def reminder(waiting: Waiting) -> str:
    """Return what to do about an introduction."""
    two, who = (" and ".join(person.name for person in people) for people in (waiting.intro.people, waiting.people))
    match waiting.code:
        case "consent":
            return f"introduction of {two}: ask whether {who} {'agrees' if len(waiting.people) == 1 else 'agree'} (proposed {ago(waiting.days)})"
        case "making":
            return f"{two} agreed to meet: introduce them (agreed {ago(waiting.days)})"
        case _:
            return f"you introduced {two} {ago(waiting.days)}: ask what came of it"


def command(waiting: Waiting) -> str:
    """Return the command that notes the next step of an introduction."""
    number = waiting.intro.number
    match waiting.code:
        case "consent":
            return f"netcli intro {number} --agreed {waiting.people[0].handle}"
        case "making":
            return f"netcli intro {number} --made"
        case _:
            return f'netcli intro {number} --outcome {waiting.intro.people[0].handle} "..."'
