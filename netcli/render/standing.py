"""What the user answered about a relationship: recorded, listed, in show."""

from collections.abc import Sequence

from netcli.domain.language.dates import show_day
from netcli.domain.records.standing import Standing
from netcli.domain.standing import Answers, Stand
from netcli.render.fields import Item, iso, person
from netcli.render.output import Output
from netcli.render.recorded import recorded_all
from netcli.render.safe import shown
from netcli.render.wording import bulk
from netcli.render.wording.standing import asked, staged


def answers(found: Answers) -> Item:
    """Return the answers by question, as in show."""
    return {what: {"answer": one.answer, "day": iso(one.day)} for what, one in found.items()}


def show_answered(found: Sequence[Stand], one: Standing, *, several: bool, json: bool) -> None:
    """Print an answer after it was stored."""
    items = [_answer(who, one) for who in found]
    who = bulk.several([stand.person for stand in found]) if several else shown(found[0].person.name)
    line = f"{who}: {asked(one.what)}: {one.answer} (since {show_day(one.day)})"
    stage = "" if several else f"; {staged(found[0].stage)}"
    recorded_all("standing", items, bulk.undoable(line) if several else f"{line}{stage}", several=several, json=json)


def show(one: Stand, out: Output, *, explain: bool) -> None:
    """Print all answers about one person."""
    from netcli.render import lists  # start-up time: only a list needs it

    items = [_answer(one, each) for each in one.answers.values()]
    lists.show(
        "standing-list",
        items,
        out,
        below=[staged(one.stage)],
        empty="Nothing is noted yet.",
        explain=lists.rule("standing", explain=explain),
    )


def _answer(who: Stand, one: Standing) -> Item:
    return {**person(who.person), "what": one.what, "answer": one.answer, "day": iso(one.day), "stage": who.stage}
