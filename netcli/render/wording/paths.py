"""Why the people on a path know each other, in sentences without a full stop."""

from collections.abc import Callable, Iterator

from netcli.domain.paths import Path, Step
from netcli.render.wording.counts import ago, counted

LINKED = {
    "knows": "know each other",
    "family": "are family",
    "partner": "are partners",
    "friends": "are friends",
    "colleagues": "are colleagues",
    "other": "are linked",
}


def reasons(path: Path, said: Callable[[str], str] = str) -> Iterator[str]:
    """Yield a sentence for each step; `said` makes a stored text fit to print."""
    names = {step.person.id: said(step.person.name) for step in path.steps}
    before = ""
    for step in path.steps:
        name = names[step.person.id]
        yield _between(step, before, name, names, said) if before else _own(step, name)
        before = name


def _own(step: Step, name: str) -> str:
    seen = f", last contact {ago(step.tie.gap)}" if step.tie and step.tie.gap is not None else ""
    return f"you know {name}: {step.tie.tie if step.tie else 'unlogged'} tie{seen}"


def _between(step: Step, before: str, name: str, names: dict[int, str], said: Callable[[str], str]) -> str:
    edge = step.edge
    if edge is None or edge.why == "met":
        return f"{before} and {name} met with you {counted(edge.times if edge else 0, 'time')}"
    if edge.why == "introduced":
        return f"{names[edge.one]} introduced you to {names[edge.other]}"
    return f"{before} and {name} {LINKED[edge.kind]}{f': {said(edge.shared)}' if edge.shared else ''}"
