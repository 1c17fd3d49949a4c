"""netcli tag: the tags of a person."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.records.tag import split_tags
from netcli.options import Who
from netcli.render.labels import show_labels
from netcli.services import labels

Remove = Annotated[list[str], typer.Option("--remove", "-r", help="One to remove; repeatable.")]


def tag(
    ctx: typer.Context,
    who: Who,
    tags: Annotated[list[str], typer.Argument(metavar="[TAG]...", help="Tags to add, a,b is two; without any, the tags are listed.")] = [],  # noqa: B006 - typer copies it
    remove: Remove = [],  # noqa: B006
) -> None:
    """Add tags to a person, remove them, or list them.

    Giving is not balanced for people tagged kin, mentor or balance-off.

    Example: netcli tag ana-pop choir "the fair"

    Example: netcli tag marta-kowalczyk
    """
    change(ctx.obj, "tag", "tags", who, split_tags(tags), split_tags(remove))


def change(app: App, command: str, field: str, who: str, add: list[str], remove: list[str]) -> None:
    """Change one list of a person, `tags` or `aliases`, and print it."""
    person = app.person(who)
    with app.reading() as db:
        found = labels.changed(db, person, field, add, remove)
    if found.changed:
        with app.writing(command) as db:
            labels.save(db, found, app.today, app.model.half_life)
    show_labels(command, person, field, found.labels, json=app.json)
