"""netcli tag: the tags of people."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.errors import InvalidValueError, NotFoundError
from netcli.options import filtered
from netcli.render.labels import show_labels, show_tags
from netcli.services import labels

Words = Annotated[list[str], typer.Argument(metavar="WHO... TAG", help="People, or filters instead; then the tag, or several: choir,fair.")]
Remove = Annotated[list[str], typer.Option("--remove", "-r", hidden=True)]


@filtered
def tag(ctx: typer.Context, words: Words = [], remove: Remove = []) -> None:  # noqa: B006 - typer copies it
    """Tag people; a person alone lists their tags. `netcli untag` removes tags.

    Giving is not balanced for people tagged kin, mentor or balance-off.

    Example: netcli tag ana-pop vlad-chiriac choir,"the fair"

    Example: netcli tag --city kraków fair --yes

    Example: netcli tag marta-kowalczyk
    """
    app: App = ctx.obj
    if remove:
        raise InvalidValueError("renamed_command", old="tag WHO --remove TAG", new="untag WHO TAG")
    if len(words) == 1 and not app.asked_filters:
        person = choosing.person(app, words[0])
        with app.reading() as db:
            found = labels.changed(db, person, "tags", (), ())
        show_labels("tag", person, "tags", found.labels, json=app.json)
    else:
        change(app, "tag", words)


def change(app: App, command: str, words: list[str]) -> None:
    """Tag people, or with `untag` remove tags, and print it."""
    who, tags = labels.split(words, filtered=bool(app.asked_filters))
    try:
        chosen = choosing.people(app, who)
    except NotFoundError as error:
        raise labels.tag_is_last(error, who) from None
    with app.reading() as db:
        found = labels.tagged(db, chosen, tags, remove=command == "untag")
    changed = [one for one in found if one.changed]
    choosing.confirm_all(app, command, [one.person for one in changed])
    if changed:
        with app.writing(command) as db:
            for one in changed:
                labels.save(db, one, app.today, app.model.half_life)
    show_tags(command, chosen, tags, [one.labels for one in found], len(changed), json=app.json)
