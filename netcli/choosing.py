"""The people of a command: named by the user, chosen by filters, or added."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from netcli.app import MANY, App
from netcli.domain.person import Chosen, Found, Person, is_me
from netcli.errors import InvalidValueError

if TYPE_CHECKING:
    from netcli.domain.filters import Filters


def filters(app: App) -> "Filters":
    """Return the filters that people must fit.

    Raise InvalidValueError, or NotFoundError for an unknown view.
    """
    from netcli.services import choice  # start-up time: most commands take no filters

    return choice.read(app.asked_filters, app.config.views, app.today)


def fitting(app: App, db: sqlite3.Connection) -> frozenset[int] | None:
    """Return the contacts that fit the filters, or None for everybody.

    Raise NobodyFitsError.
    """
    if not app.asked_filters:
        return None
    from netcli.services import choice  # start-up time: most lists are of everybody

    found = choice.chosen(db, (), filters(app), app.today, app.model)
    return None if found is None else frozenset(found)


def person(app: App, who: str, *, me: bool = False, adds: bool = False) -> Person:
    """Return the person that a name means, or the user, if `me` is allowed.

    `adds` is as in `one_of`. Raise as `one_of` does, and InvalidValueError for the user.
    """
    from netcli.services import whom  # start-up time: lists and reports name nobody

    if is_me(who) and not me:
        raise InvalidValueError("not_about_me")
    with app.reading() as db:
        found = whom.find(db, who, app.today)
    return one_of(app, who, found, adds=adds)


def whose(app: App, who: str | None, *, me: bool = False) -> Person | None:
    """Return the one person of a list, or None for everybody.

    `me` is as in `person`. Raise as `person` does, and InvalidValueError for filters beside a person.
    """
    if who and app.asked_filters:
        raise InvalidValueError("filters_of_one", name=who)
    return person(app, who, me=me) if who else None


def make_me(app: App, who: str) -> None:
    """Add the user, if a text names the user and there is no such contact."""
    if is_me(who):
        from netcli.services import adding, whom  # start-up time: most commands are about others

        with app.reading(quiet=True) as db:
            known = whom.find(db, who, app.today)
        if not known.people:
            with app.writing("add") as db:
                adding.add_me(db, app.today)


def addressed(app: App, who: str, text: Sequence[str], *, spare: int = 1, me: bool = False) -> tuple[Person, str]:
    """Return the person that begins the arguments of a command, and the other words.

    The longest name wins; at least `spare` words of the text are no name. Of several people, or somebody new, the user
    chooses. `me` and errors are as in `person`.
    """
    if is_me(who):
        return person(app, who, me=me), " ".join(text)
    from netcli.services import whom  # start-up time: lists and reports name nobody

    with app.reading() as db:
        name, found, rest, shorter = whom.addressed(db, [who, *text], app.today, spare=spare)
    one = one_of(app, name, found, adds=True)
    if shorter:
        from netcli.render.whom import longest_won  # start-up time: few people have the name of another

        longest_won(name, one, shorter)
    return one, rest


def people(app: App, who: Sequence[str], *, archived: bool = False, me: bool = False) -> Chosen:
    """Return the people that names and filters choose, or archived ones.

    `me` is whether one of them may be the user.

    Raise as `one_of` does, InvalidValueError if there is neither, and NobodyFitsError.
    """
    from netcli.services import choice  # start-up time: lists and reports change nobody

    if not who and not app.asked_filters:
        raise InvalidValueError("nobody_chosen")
    named = [person(app, one, me=me) for one in who]
    with app.reading() as db:
        found = choice.people(db, named, filters(app), app.today, app.model, archived=archived)
    return Chosen(found, several=len(who) != 1 or bool(app.asked_filters))


def confirm_all(app: App, action: str, changed: Sequence[Person]) -> None:
    """Ask before a command changes many people. Raise as `App.confirm` does."""
    if len(changed) >= MANY and not app.yes:
        from netcli.render.wording import bulk  # start-up time: few commands ask

        app.confirm(bulk.fact(action, changed))


def one_of(app: App, who: str, found: Found, *, adds: bool = False) -> Person:
    """Return the one that the user means; with `adds` also somebody new.

    Raise NotFoundError or AmbiguousError, and InvalidValueError for no name.
    """
    from netcli.render.whom import one  # start-up time: lists and reports name nobody

    return one(who, found, guess=app.guess, interactive=app.interactive, adds=adds) or _somebody_new(app)


def sure(app: App, found: Person, asked: Mapping[Person, str]) -> Person:
    """Return a person, or whom the user means instead if the text is in doubt."""
    if found not in asked:
        return found
    from netcli.render.whom import certain  # start-up time: few sentences need it

    return found if certain(asked[found], found) else _somebody_new(app)


def _somebody_new(app: App) -> Person:
    """Ask for a name, and add that person. Raise InvalidValueError."""
    from netcli.domain.records.contact import new_contact  # start-up time: few choices end here
    from netcli.render.adding import show_new
    from netcli.render.prompt import ask
    from netcli.services import adding

    new = new_contact(ask("Their name:"))
    with app.writing("add") as db:
        added = adding.add(db, new, app.today)
    show_new(added.person, added.alike)
    return added.person
