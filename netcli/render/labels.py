"""The lines and the JSON of `netcli tag`, `untag` and `alias`."""

from collections.abc import Sequence

from netcli.domain.person import Chosen, Person
from netcli.render.fields import person as named
from netcli.render.recorded import recorded, recorded_all
from netcli.render.safe import shown
from netcli.render.wording import bulk
from netcli.render.wording.counts import counted


def show_labels(command: str, person: Person, field: str, labels: Sequence[str], *, json: bool) -> None:
    """Print a list of a person; `field` is `tags` or `aliases`."""
    line = f"{shown(person.name)}: {', '.join(shown(one) for one in labels) or f'no {field}'}"
    recorded(command, {**named(person), field: list(labels)}, line, json=json)


def show_tags(command: str, chosen: Chosen, tags: Sequence[str], after: Sequence[Sequence[str]], changed: int, *, json: bool) -> None:
    """Print the tags of people `after` `tag` or `untag`; `changed` people differ."""
    if not chosen.several:
        show_labels(command, chosen.people[0], "tags", after[0], json=json)
        return
    items = [{**named(person), "tags": list(labels)} for person, labels in zip(chosen.people, after, strict=True)]
    what = ", ".join(shown(tag) for tag in tags)
    same = len(chosen.people) - changed
    others = f" ({same} {'had' if command == 'tag' else 'did not have'} it)" if same else ""
    done = f"{what} {'added to' if command == 'tag' else 'removed from'} {counted(changed, 'person')}{others}"
    line = bulk.undoable(done) if changed else f"Nothing was changed: everybody had {what} already"
    recorded_all(command, items, line, several=True, json=json)
