"""The lines and the JSON of `netcli tag` and `netcli alias`."""

from collections.abc import Sequence

from netcli.domain.person import Person
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown


def show_labels(command: str, person: Person, field: str, labels: Sequence[str], *, json: bool) -> None:
    """Print a list of a person; `field` is `tags` or `aliases`."""
    line = f"{shown(person.name)}: {', '.join(shown(one) for one in labels) or f'no {field}'}"
    recorded(command, {**named(person), field: list(labels)}, line, json=json)
