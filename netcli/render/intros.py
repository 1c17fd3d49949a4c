"""Introductions: as recorded, as a list, and as reminders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from netcli.domain.intros import Made, Waiting, waiting, without_consent
from netcli.domain.language.dates import show_day
from netcli.domain.records.intro import Intro
from netcli.render.fields import Item, iso, person
from netcli.render.safe import shown
from netcli.render.wording import intros as wording

if TYPE_CHECKING:  # start-up time: only the command `intro` records
    from netcli.domain.match import Match
    from netcli.domain.person import Person
    from netcli.render.output import Output


def fields(one: Intro) -> Item:
    """Return the fields of intro and intros."""
    first, second = one.people
    days = zip(one.people, (one.one_agreed, one.other_agreed), strict=True)
    return {
        "number": one.number,
        "uid": one.uid,
        "day": iso(one.day),
        "one": person(first),
        "other": person(second),
        "why": one.why,
        "agreed": [{**person(who), "day": iso(day)} for who, day in days if day],
        "made_on": iso(one.made_on),
        "outcomes": {"one": one.one_outcome, "other": one.other_outcome},
        "status": one.status,
    }


def line(item: Item, handle: str) -> str:
    """Return an introduction of a person as a line that names the other person."""
    other = item["other"] if item["one"]["handle"] == handle else item["one"]
    return f"{shown(other['name'])}: {shown(item['why'])} ({shown(_state(item))}) · intro {item['number']}"


def _state(item: Item) -> str:
    """Return how an introduction stands: the day it was made, or who agreed."""
    if item["made_on"]:
        outcomes = "; ".join(text for text in item["outcomes"].values() if text)
        return f"made on {item['made_on']}" + (f": {outcomes}" if outcomes else "")
    agreed = " and ".join(one["name"] for one in item["agreed"])
    return str(item["status"]) + (f", {agreed} agreed" if agreed and item["status"] == "open" else "")


def reminder(one: Waiting) -> Item:
    """Return the fields of a reminder in today and the report."""
    first, second = one.intro.people
    item = {"number": one.intro.number, "one": person(first), "other": person(second), "why": one.intro.why}
    item |= {"waits_for": one.code, "who": [person(who) for who in one.people], "days": one.days}
    return {**item, "text": wording.reminder(one), "command": wording.command(one)}


def reminder_lines(items: Sequence[Item], most: int | None) -> list[str]:
    """Return the reminders of a page, each with its command."""
    lines = [f"{shown(one['text'])} · `{shown(one['command'])}`" for one in items[:most]]
    return lines + ([f"and {len(items) - most} more: `netcli intros`"] if most and len(items) > most else [])


def show_gains(one: Intro, gains: Sequence[Match]) -> None:
    """Print on stderr what each of the two would gain from the other."""
    from netcli.render.output import say  # start-up time: pages and lists say nothing

    first, second = one.people
    say(*(wording.gain(who, other, gains) for who, other in ((first, second), (second, first))))


def show_proposed(one: Intro, *, json: bool) -> None:
    """Print an introduction that was proposed."""
    line = f"Introduction {one.number} of {wording.pair(one)}: {shown(one.why)}"
    _recorded(one, f"{line}; `netcli intro {one.number} --agreed WHO` notes who agrees", json=json)


def show_agreed(one: Intro, who: Sequence[Person], *, json: bool) -> None:
    """Print that people agreed to an introduction, and what comes next."""
    missing = without_consent(one)
    then = f"{shown(missing[0].name)} has not agreed yet" if missing else f"`netcli intro {one.number} --made` once you introduced them"
    _recorded(one, f"{_listed(who)} agreed to introduction {one.number} of {wording.pair(one)}; {then}", json=json)


def show_made(made: Made, *, json: bool) -> None:
    """Print an introduction that was made, with what was recorded for it."""
    one = made.intro
    lines = [f"Introduced {wording.pair(one)} on {show_day(one.made_on or one.day)}: {shown(one.why)} (intro {one.number})"]
    for give, who in zip(made.gives, one.people, strict=True):
        to = f" to {shown(give.to.name)}" if give.to else ""
        lines.append(f"Given to {shown(who.name)}: {give.kind}{to} (give {give.number})")
    if made.link:
        lines.append(f"{wording.pair(one)} know each other (link {made.link.number})")
    _recorded(one, "\n".join(lines), json=json)


def show_outcome(one: Intro, who: Person, text: str, *, json: bool) -> None:
    """Print what came of an introduction for a person."""
    _recorded(one, f"Introduction {one.number} of {wording.pair(one)}, outcome for {shown(who.name)}: {shown(text)}", json=json)


def show_dropped(one: Intro, *, json: bool) -> None:
    """Print an introduction that was dropped."""
    _recorded(one, f"Introduction {one.number} of {wording.pair(one)} is dropped: {shown(one.why)}", json=json)


def without(one: Intro, missing: Sequence[Person]) -> str:
    """Return the fact that somebody has not agreed, for a question."""
    have = "has" if len(missing) == 1 else "have"
    return f"{_listed(missing)} {have} not agreed to introduction {one.number} of {wording.pair(one)}"


def show(intros: Sequence[Intro], today: date, out: Output, *, more: int, explain: bool) -> None:
    """Print a list of introductions; for people, with what each waits for."""
    from netcli.render import lists  # start-up time: only a list needs it

    items = [fields(one) for one in intros]
    if out.table or out.format == "md":
        items = [item | {"status": wording.waits(one, waiting(one, today))} for one, item in zip(intros, items, strict=True)]
    empty = "No introduction is recorded. `netcli intro WHO WHO WHY` proposes one."
    lists.show("intros", items, out, more=more, empty=empty, explain=lists.rule("intros", explain=explain))


def _recorded(one: Intro, line: str, *, json: bool) -> None:
    from netcli.render.recorded import recorded  # start-up time: pages and lists record nothing

    recorded("intro", fields(one), line, json=json)


def _listed(people: Sequence[Person]) -> str:
    return " and ".join(shown(one.name) for one in people)
