"""One run of the program: its options, the settings, today, and the database."""

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netcli import config
from netcli.domain.language.dates import parse_day
from netcli.domain.model import Model
from netcli.domain.person import Chosen, Found, Person, is_me
from netcli.errors import InvalidValueError
from netcli.render import output
from netcli.render.output import Output, say, warn
from netcli.render.safe import safe
from netcli.store import database

if TYPE_CHECKING:
    from netcli.domain.filters import Filters

ON_A_SCREEN = 20  # lines of a list on a terminal, at least
AROUND = 5  # lines of the heading, what is left out, a note, and the prompt
MANY = 3  # ask before changing this many stored records


class App:
    """One run of the program; the attributes are the options of every command."""

    db: Path | None = None
    color: str | None = None
    format: str | None = None
    output_file: Path | None = None
    word = ""  # of the command
    json = yes = debug = guess = False
    recorded = False  # whether this run has stored something
    _noted = False

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self.environ = environ
        self.asked_filters: dict[str, Any] = {}  # by option without its dashes, as written

    @cached_property
    def config(self) -> config.Config:
        """The settings of config.toml, read once; its warnings are printed."""
        found = config.load(self.environ)
        warn(*found.warnings)
        return found

    @cached_property
    def filters(self) -> "Filters":
        """The filters that people must fit. Raise InvalidValueError or NotFoundError."""
        from netcli.services import choice  # start-up time: most commands take no filters

        return choice.read(self.asked_filters, self.config.views, self.today)

    def chosen(self, db: sqlite3.Connection) -> frozenset[int] | None:
        """Return the contacts that fit the filters, or None for everybody.

        Raise NobodyFitsError.
        """
        if not self.asked_filters:
            return None
        from netcli.services import choice  # start-up time: most lists are of everybody

        found = choice.chosen(db, (), self.filters, self.today, self.model)
        return None if found is None else frozenset(found)

    @property
    def model(self) -> Model:
        """The numbers of every rule."""
        return self.config.model

    @cached_property
    def today(self) -> date:
        """The local calendar day, or the day in NETCLI_TODAY."""
        frozen = self.environ.get("NETCLI_TODAY")
        return parse_day(frozen, date.today()) if frozen else date.today()  # noqa: DTZ011 - days are local calendar days

    @cached_property
    def path(self) -> Path:
        """The path of the database."""
        return config.database_path(self.db, self.environ, self.config)

    @property
    def exists(self) -> bool:
        """Whether there is a database. Raise DatabaseError for another file."""
        return database.check(self.path)

    @property
    def interactive(self) -> bool:
        """Whether stdin and stderr are terminals, so that netcli can ask."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    def output(self, piped: str = "tsv") -> Output:
        """Return how to show an answer; `piped` is the format for a pipe."""
        if self.output_file and self.output_file.resolve() == self.path.resolve():  # writing would follow a link
            raise InvalidValueError("output_is_the_database")
        format_, color, pager = "json" if self.json else self.format, self.color or self.config.color, self.config.pager
        return output.output(format_=format_, file=self.output_file, color=color, environ=self.environ, pager=pager, piped=piped)

    def refuse_json(self, command: str) -> None:
        """Raise InvalidValueError if --json was given to a command without JSON."""
        if self.json:
            raise InvalidValueError("no_json", command=command)

    @contextmanager
    def reading(self, *, newer: bool = False, quiet: bool = False) -> Iterator[sqlite3.Connection]:
        """Open the database to read; `newer` also opens one of a newer netcli."""
        if not database.check(self.path, newer=newer) and not self._noted and not quiet:
            self._noted = True
            say(f"note: there is no database yet at {safe(str(self.path))}; the first thing you record creates it")
        with database.reading(self.path, newer=newer) as db:
            yield db

    @contextmanager
    def writing(self, command: str, *, again: int | None = None) -> Iterator[sqlite3.Connection]:
        """Open the database for one command: everything is stored, or nothing.

        `again` is as in `database.writing`.
        """
        from netcli.store.keep import backups  # start-up time: only writing commands need it

        existed = self.exists
        if existed:
            backups.first(self.path, command)
        with database.writing(self.path, command, self.today, self.model.half_life, again=again) as db:
            yield db
        self.recorded = True
        if existed and (problem := backups.daily(self.path)):
            warn(problem)

    def person(self, who: str, *, me: bool = False, adds: bool = False) -> Person:
        """Return the person that a name means, or the user, if `me` is allowed.

        `adds` is as in `one_of`. Raise as `one_of` does, and InvalidValueError for the user.
        """
        from netcli.services import whom  # start-up time: lists and reports name nobody

        if is_me(who) and not me:
            raise InvalidValueError("not_about_me")
        with self.reading() as db:
            found = whom.find(db, who, self.today)
        return self.one_of(who, found, adds=adds)

    def whose(self, who: str | None) -> Person | None:
        """Return the person whom a list is about, or None for everybody.

        Raise as `person` does, and InvalidValueError for filters beside a person.
        """
        if who and self.asked_filters:
            raise InvalidValueError("filters_of_one", name=who)
        return self.person(who) if who else None

    def make_me(self, who: str) -> None:
        """Add the user, if a text names the user and there is no such contact."""
        if is_me(who):
            from netcli.services import adding, whom  # start-up time: most commands are about others

            with self.reading(quiet=True) as db:
                known = whom.find(db, who, self.today)
            if not known.people:
                with self.writing("add") as db:
                    adding.add_me(db, self.today)

    def addressed(self, who: str, text: Sequence[str], *, spare: int = 1, me: bool = False) -> tuple[Person, str]:
        """Return the person that begins the arguments of a command, and the other words.

        The longest name wins; at least `spare` words of the text are no name. Of several people, or somebody new, the user
        chooses. `me` and errors are as in `person`.
        """
        if is_me(who):
            return self.person(who, me=me), " ".join(text)
        from netcli.services import whom  # start-up time: lists and reports name nobody

        with self.reading() as db:
            name, found, rest, shorter = whom.addressed(db, [who, *text], self.today, spare=spare)
        person = self.one_of(name, found, adds=True)
        if shorter:
            from netcli.render.whom import longest_won  # start-up time: few people have the name of another

            longest_won(name, person, shorter)
        return person, rest

    def people(self, who: Sequence[str], *, archived: bool = False, me: bool = False) -> Chosen:
        """Return the people that names and filters choose, or archived ones.

        `me` is whether one of them may be the user.

        Raise as `one_of` does, InvalidValueError if there is neither, and NobodyFitsError.
        """
        from netcli.services import choice  # start-up time: lists and reports change nobody

        if not who and not self.asked_filters:
            raise InvalidValueError("nobody_chosen")
        named = [self.person(one, me=me) for one in who]
        with self.reading() as db:
            found = choice.people(db, named, self.filters, self.today, self.model, archived=archived)
        return Chosen(found, several=len(who) != 1 or bool(self.asked_filters))

    def confirm_all(self, action: str, people: Sequence[Person]) -> None:
        """Ask before a command changes many people. Raise as `confirm` does."""
        if len(people) >= MANY and not self.yes:
            from netcli.render.wording import bulk  # start-up time: few commands ask

            self.confirm(bulk.fact(action, people))

    def one_of(self, who: str, found: Found, *, adds: bool = False) -> Person:
        """Return the one that the user means; with `adds` also somebody new.

        Raise NotFoundError or AmbiguousError, and InvalidValueError for no name.
        """
        from netcli.render.whom import one  # start-up time: lists and reports name nobody

        return one(who, found, guess=self.guess, interactive=self.interactive, adds=adds) or self._somebody_new()

    def _somebody_new(self) -> Person:
        """Ask for a name, and add that person. Raise InvalidValueError."""
        from netcli.domain.records.contact import new_contact  # start-up time: few choices end here
        from netcli.render.adding import show_new
        from netcli.render.prompt import ask
        from netcli.services import adding

        new = new_contact(ask("Their name:"))
        with self.writing("add") as db:
            added = adding.add(db, new, self.today)
        show_new(added.person, added.alike)
        return added.person

    def confirm(self, fact: str) -> None:
        """Ask whether to go on. Raise DeclinedError, or AnswerNeededError."""
        if not self.yes:
            from netcli.render import prompt  # start-up time: few commands ask

            prompt.confirm(fact, interactive=self.interactive)

    def rows(self, limit: int | None, *, every: bool) -> int | None:
        """Return how many lines to show: -n, on a terminal what fits, or None for all."""
        if limit is not None or every:
            return limit
        out = self.output()
        return max(ON_A_SCREEN, out.height - AROUND) if out.terminal else None
