"""What to know of a person before a meeting, on one screen or as data."""

from netcli.domain.brief import Brief
from netcli.domain.purpose import Finding
from netcli.domain.records.interaction import Interaction
from netcli.render import fields
from netcli.render.dates import fields as date_fields
from netcli.render.fields import Item, iso, person
from netcli.render.match import fields as match_fields
from netcli.render.output import Output, deliver
from netcli.render.safe import escaped, safe

LABEL = 13  # cells of a label and the space around it
AROUND = 2  # lines of the title and the prompt


def show(one: Brief, out: Output) -> None:
    """Print a brief; on a terminal it has as many lines as fit."""
    if out.table:
        deliver(_page(one, out), out)
    elif out.format == "md":
        deliver("\n".join(_markdown(one)) + "\n", out)
    else:
        from netcli.render import text  # start-up time: a page needs no schemas

        deliver(text.data("brief", [item(one)], out.format, flattened=True), out)


def item(one: Brief) -> Item:
    """Return the fields of brief."""
    asks = [fields.ask_in_show(ask, one.day) for ask in one.asks]
    return {
        "who": person(one.who),
        "last_talk": _talk(one.last_talk) if one.last_talk else None,
        "needs": one.texts("need"),
        "offers": one.texts("offer"),
        "matches": [match_fields(match) for match in one.matches],
        "questions": one.texts("question"),
        "projects": one.texts("project"),
        "promises": [ask for ask in asks if ask["direction"] == "promised"],
        "asks": [ask for ask in asks if ask["direction"] != "promised"],
        "both_know": list(map(person, one.both_know)),
        "knows_work": {"answer": one.knows_work.answer, "day": iso(one.knows_work.day)} if one.knows_work else None,
        "hook": next(iter(one.texts("hook")), None),
        "dates": [date_fields(each) for each in one.dates],
        "finding": _finding(one.finding) if one.finding else None,
    }


def _talk(one: Interaction) -> Item:
    return {
        "number": one.number,
        "day": iso(one.day),
        "kind": one.kind,
        "purpose": one.purpose,
        "outcome": one.outcome,
        "summary": one.summary,
    }


def _finding(one: Finding) -> Item:
    return {"meetings": one.meetings, "since": iso(one.since), "asks_what_they_know": one.asks_what_they_know}


def _page(one: Brief, out: Output) -> str:
    from netcli.render import page  # start-up time: rich, on a terminal only
    from netcli.render.wording.brief import sections  # start-up time: JSON needs no words
    from netcli.render.wrapping import wrapped

    width = out.width - LABEL
    long = [(name, [part for line in lines for part in wrapped(line, width)]) for name, lines in sections(one)]
    rows = []
    for (name, lines), most in zip(long, fitting([len(lines) for _, lines in long], out.height - AROUND), strict=True):
        kept = [*lines[: most - 1], lines[most - 1] + (" …" if most < len(lines) else "")]
        rows += [(name if place == 0 else "", page.cut(line, width)) for place, line in enumerate(kept)]
    return page.page([page.title(f"{safe(one.who.name)}  [{safe(one.who.handle)}]"), page.card(rows)], out)


def fitting(lengths: list[int], height: int) -> list[int]:
    """Return how many lines of each section fit: one of each, then the first's rest."""
    shown, left = [1] * len(lengths), height - len(lengths)
    for place, length in enumerate(lengths):
        more = max(0, min(length - 1, left))
        shown[place] += more
        left -= more
    return shown


def _markdown(one: Brief) -> list[str]:
    from netcli.render.wording.brief import sections  # start-up time: JSON needs no words

    lines = [f"- {name}: {escaped(line)}" for name, some in sections(one) for line in some]
    return [f"# {escaped(safe(one.who.name))}", "", *lines]
