"""Birthdays and other dates, as a list and as the fields of JSON."""

from collections.abc import Sequence

from netcli.domain.birthdays import BACK, Birthday
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output
from netcli.render.wording.counts import counted


def show(found: Sequence[Birthday], ahead: int, most: int | None, out: Output, *, explain: bool = False) -> None:
    """Print dates; `ahead` is how many days ahead they were looked for.

    `explain` adds the rule, and the day that is stored of each person.
    """
    from netcli.render import lists  # start-up time: the report and today take only the fields

    items = [
        fields(one) | ({"why": f"noted as {one.born}" if one.what else f"born on {one.born}"} if explain else {}) for one in found[:most]
    ]
    empty = f"No date within the next {counted(ahead, 'day')} or the last {counted(BACK, 'day')}."
    lists.show("dates", items, out, more=len(found) - len(items), empty=empty, explain=_rule(ahead) if explain else ())


def _rule(ahead: int) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    return rules.dates(ahead)


def fields(one: Birthday) -> Item:
    """Return the fields of dates."""
    return {
        **person(one.person),
        "what": one.what or "birthday",
        "day": one.born,
        "next": iso(one.day),
        "years": one.years,
        "days": one.days,
    }
