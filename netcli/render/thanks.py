"""Whom to thank, as a list and as questions."""

from collections.abc import Sequence

from netcli.domain.chain import Above
from netcli.domain.person import Person
from netcli.domain.thanks import Thanks
from netcli.render import lists
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output, say
from netcli.render.safe import shown

HOW = {"met": "through whom you met {name}", "introduced": "who introduced you to {name}", "referred": "who referred you to {name}"}


def show(found: Sequence[Thanks], most: int | None, out: Output, *, explain: bool) -> None:
    """Print whom to thank; `explain` adds the rule."""
    items = [fields(one) for one in found[:most]]
    lists.show(
        "thanks", items, out, more=len(found) - len(items), empty="Nobody is left to thank.", explain=lists.rule("thanks", explain=explain)
    )


def fields(one: Thanks) -> Item:
    """Return the fields of thanks."""
    reason = one.reason
    return {
        "who": person(one.who),
        "reason": reason.code,
        "record": reason.record,
        "number": reason.number,
        "day": iso(reason.day),
        "text": reason.text,
        "other": person(reason.other) if reason.other else None,
    }


def show_above(above: Sequence[Above], who: Person, out: Output) -> None:
    """Print the people through whom the user came to know a person, nearest first."""
    readable = out.table or out.format == "md"
    items = [{"who": person(one.person), "why": _how(one, who) if readable else one.way.how} for one in above]
    lists.show("above", items, out, empty=f"Nobody led you to {shown(who.name)}, or all of them were thanked.")


def agree_to_thank(one: Above, who: Person) -> bool:
    """Ask whether to thank a person who led to another."""
    from netcli.render.prompt import agree  # start-up time: only a terminal is asked

    return agree(f"Thank {shown(one.person.name)} too, {_how(one, who)}?", default=True)


def _how(one: Above, who: Person) -> str:
    """Return how a person led to another, in words."""
    return HOW[one.way.how].format(name=shown(who.name))


def suggest_above(who: Person, count: int) -> None:
    """Print that other people led to a person."""
    say(f"hint: {count} {'person' if count == 1 else 'people'} led you to {shown(who.name)}: netcli thank {shown(who.handle)} --dry-run")
