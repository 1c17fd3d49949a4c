"""Ties as a list, and one override as recorded."""

from collections.abc import Iterator

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.ties import CLASSES, Tie, TieList
from netcli.render import lists
from netcli.render.fields import Item, iso, number, person
from netcli.render.output import Output
from netcli.render.safe import shown
from netcli.render.wording import ties as wording


def show(word: str, found: TieList, model: Model, out: Output, *, every_class: bool, explain: bool) -> None:
    """Print a list of ties; `word` is the name of its JSON schema."""
    total = sum(found.counts.values())
    tally = " · ".join(f"{found.counts[name]} {name}" for name in CLASSES if found.counts.get(name))
    learning = f"{wording.learning(found.learning, model)}: classes are provisional" if found.learning and total else ""
    lists.show(
        word,
        list(_items(found, model, explain=explain)),
        out,
        more=total - len(found.ties),
        notes=[learning] if learning else (),
        below=[tally] if total else (),
        empty="Nobody yet. Add somebody: netcli add NAME" if every_class and not total else "No such tie today.",
        explain=lists.rule("ties", model, explain=explain),
    )


def show_override(one: Tie, who: Person, *, json: bool) -> None:
    """Print the class of a tie after its override was set or removed."""
    from netcli.render.recorded import recorded  # start-up time: the list of ties does not need it

    override = one.override
    line = f"is {one.tie} by your own word; by the log {one.computed}" if override else f"is {one.tie} by the log"
    item = {**person(who), "class": one.tie, "computed_class": one.computed}
    recorded("tie", item | {"why": (override and override.why) or None}, f"{shown(who.name)} {line}", json=json)


def fields(one: Tie, who: Person) -> Item:
    """Return the fields of ties and weak."""
    override = one.override
    return {
        **person(who),
        "class": one.tie,
        "computed_class": one.computed,
        "override": {"class": override.tie, "why": override.why or None, "day": iso(override.day)} if override else None,
        "rate": number(one.rate),
        "strength": number(one.strength),
        "cadence_days": number(one.cadence),
        "days": one.days,
        "first_day": iso(one.first_day),
        "last_day": iso(one.last_day),
        "gap_days": one.gap,
        "cooling": one.cooling,
    }


def _items(found: TieList, model: Model, *, explain: bool) -> Iterator[Item]:
    for one in found.ties:
        item = fields(one, found.people[one.contact_id])
        yield item | {"why": wording.why_with_days(one, found.days[one.contact_id], model)} if explain else item
