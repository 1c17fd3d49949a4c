"""Paths to a person: a sentence for each step, or data."""

from collections.abc import Iterator, Sequence

from netcli.domain.paths import MOST_EDGES, Path
from netcli.domain.person import Person
from netcli.render import lists
from netcli.render.fields import Item, number, person
from netcli.render.output import Output, deliver
from netcli.render.safe import shown
from netcli.render.wording.paths import reasons


def show(found: Sequence[Path], who: Person, out: Output, *, explain: bool) -> None:
    """Print the paths to a person; `explain` adds the rule and the scores."""
    rule = lists.rule("path", explain=explain)
    if out.table:
        deliver("".join(f"{line}\n" for line in [*(_lines(found, explain=explain) if found else [_nobody(who)]), *rule]), out)
    else:
        lists.show("path", [fields(one) for one in found], out, explain=rule)


def fields(one: Path) -> Item:
    """Return the fields of path."""
    steps = [{**person(step.person), "p": number(step.p), "why": why} for step, why in zip(one.steps, reasons(one), strict=True)]
    return {"steps": steps, "score": number(one.score)}


def _lines(found: Sequence[Path], *, explain: bool) -> Iterator[str]:
    for place, path in enumerate(found, 1):
        yield (
            f"{place}. through {', then '.join(names)}"
            if (names := [shown(step.person.name) for step in path.steps[:-1]])
            else f"{place}. yourself"
        )
        for step, why in zip(path.steps, reasons(path, shown), strict=True):
            yield f"   {why[0].upper()}{why[1:]}.{f' p {step.p:.2f}' if explain else ''}"
        if explain:
            yield f"   score {path.score:.3f}"


def _nobody(who: Person) -> str:
    return f"No path to {shown(who.name)} through at most {MOST_EDGES - 1} people is known; `netcli link` records who knows whom."
