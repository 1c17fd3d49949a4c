"""What every command is given: the database, today, the settings, where to write, and whom a name means."""

import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path

from netcli import config
from netcli.domain.language import name_match as people
from netcli.domain.language.dates import parse_day
from netcli.domain.language.names import encodable
from netcli.domain.model import Model
from netcli.domain.person import Entry, Person
from netcli.errors import AmbiguousError, AnswerNeededError, DatabaseError, DeclinedError, InvalidValueError, NotFoundError
from netcli.render.output import Output, output, say
from netcli.render.prompt import agree, number
from netcli.render.safe import safe, shown
from netcli.store import contacts, database
from netcli.store.search_key import search_key

ON_A_SCREEN = 20  # lines of a list on a terminal
MANY = 3  # kept records from whose change on it asks first


class App:
    """One run of the program; the options that stand before or after every word are kept in its attributes."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self.environ = environ
        self.db: Path | None = None
        self.color: str | None = None
        self.format: str | None = None
        self.json = False
        self.output_file: Path | None = None
        self.yes = False
        self.debug = False
        self.recorded = False
        self.guess = False
        self._told = False

    @cached_property
    def config(self) -> config.Config:
        """The settings of config.toml, read once; what is not understood in it is said once."""
        found = config.load(self.environ)
        say(*(f"warning: {safe(warning)}" for warning in found.warnings))
        return found

    @property
    def model(self) -> Model:
        """The numbers of every rule."""
        return self.config.model

    @cached_property
    def today(self) -> date:
        """The local calendar day, or the one that NETCLI_TODAY names."""
        frozen = self.environ.get("NETCLI_TODAY")
        return parse_day(frozen, date.today()) if frozen else date.today()  # noqa: DTZ011 - days are local calendar days

    @cached_property
    def path(self) -> Path:
        """Where the database lies."""
        return config.database_path(self.db, self.environ, self.config)

    @property
    def exists(self) -> bool:
        """Tell whether anything was ever recorded. Raises DatabaseError for a file that is not ours."""
        return database.check(self.path)

    @property
    def interactive(self) -> bool:
        """Tell whether somebody is there to answer a question."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    def output(self, piped: str = "tsv") -> Output:
        """Decide how to show an answer; `piped` is the format where nobody looks. Raises InvalidValueError for the database itself."""
        if self.output_file and self.output_file.resolve() == self.path.resolve():  # a link is written through
            raise InvalidValueError("-o names the database itself; nothing was written", "name another place")
        return output(
            format_="json" if self.json else self.format,
            file=self.output_file,
            color=self.color or self.config.color,
            environ=self.environ,
            pager=self.config.pager,
            piped=piped,
        )

    @contextmanager
    def reading(self, *, newer: bool = False, quiet: bool = False) -> Iterator[sqlite3.Connection]:
        """Open the database to read; one that is not there yet is empty, which is said unless `quiet`. `newer` takes one of a newer netcli."""
        if not database.check(self.path, newer=newer) and not self._told and not quiet:
            self._told = True
            say(f"note: there is no database yet at {safe(str(self.path))}; the first thing you record creates it")
        with database.reading(self.path, newer=newer) as db:
            yield db

    @contextmanager
    def writing(self, word: str) -> Iterator[sqlite3.Connection]:
        """Open the database for one command that writes: all of it is kept, or none. What changes much is backed up first."""
        from netcli.store.keep import backups  # only who records something pays for it

        existed = self.exists
        if existed and word in backups.FIRST:
            backups.make(self.path, word)
        with database.writing(self.path, word, self.today, self.model.half_life) as db:
            yield db
        self.recorded = True
        if existed and backups.due(self.path):
            try:
                backups.make(self.path, backups.DAILY)
            except DatabaseError as error:  # a full disk keeps nobody from recording
                say(f"warning: {safe(error.message)}")

    def person(self, who: str) -> Person:
        """Answer whom a name means. Raises NotFoundError with the nearest, or AmbiguousError where nobody can be asked."""
        encodable(who, "name")
        with self.reading() as db:
            found = contacts.exact(db, who) or people.best(search_key(who), contacts.containing(db, who))
            near: list[Person] = []
            if not found:
                found, near = otherwise_spelt(db, who)
        return self.one_of(who, found, near)

    def one_of(self, who: str, found: Sequence[Person], near: Sequence[Person] = ()) -> Person:
        """Take the only one, or ask which of several people is meant; the likeliest stands first."""
        if not found:
            raise _nobody(who, near)
        if len(found) == 1:
            return found[0]
        if self.guess:
            say(f'guessed: "{safe(who)}" is {shown(found[0].name)} ({shown(found[0].handle)}), the likeliest of {len(found)}')
            return found[0]
        with self.reading() as db:
            lines = [told(entry) for entry in contacts.entries(db, [person.id for person in found[:ON_A_SCREEN]], self.today)]
        if not self.interactive:
            lines += [f"and {len(found) - ON_A_SCREEN} more"] if len(found) > ON_A_SCREEN else []
            message = f'"{who}" may be any of {len(found)} people; nothing was changed'
            raise AmbiguousError(message, "say which one by its handle", lines)
        say(f'Who is "{safe(who)}"?', *(f"  {place}. {shown(line)}" for place, line in enumerate(lines, 1)))
        return found[number(len(lines)) - 1]

    def confirm(self, fact: str) -> None:
        """Tell a fact and ask whether to go on; --yes answers. Raises DeclinedError for a no, AnswerNeededError where nobody can be asked."""
        if self.yes:
            return
        if not self.interactive:
            raise AnswerNeededError(f"{fact}, and nobody is here to agree; nothing was changed", "add --yes to go on")
        if not agree(f"{fact}. Go on?", default=False):
            raise DeclinedError

    def rows(self, limit: int | None, *, every: bool) -> int | None:
        """Answer how many lines of a list to show: -n, twenty for a person who did not ask for all, everything elsewhere."""
        return limit if limit is not None else (ON_A_SCREEN if self.output().terminal and not every else None)


def listed(people_: Iterable[Person]) -> str:
    """Name people in a sentence: `Ana Pop, Ion Petrescu and Åsa Björk`."""
    *some, last = [shown(person.name) for person in people_]
    return f"{', '.join(some)} and {last}" if some else last


def told(entry: Entry) -> str:
    """Tell one person from another: the handle first, then what is known."""
    seen = f"last contact {entry.last_day}" if entry.last_day else "no contact logged"
    return f"{entry.person.handle}  " + ", ".join(part for part in (entry.person.name, entry.org, entry.city, seen) if part)


def otherwise_spelt(db: sqlite3.Connection, who: str) -> tuple[list[Person], list[Person]]:
    """Look for somebody under the consonants of a name, then for a slip; answers whom it means, or else the nearest."""
    from netcli.domain.language import consonants  # only a name that nobody has pays for it

    key = search_key(who)
    heard = contacts.sounding_alike(db, consonants.traces(who, key), hebrew=not consonants.is_hebrew(who))
    found, near = consonants.alike(who, key, heard)
    if found:
        return found, []
    return [], list(dict.fromkeys([*near, *people.nearest(key, contacts.sharing_pairs(db, who))]))[: people.NEAREST]


def _nobody(who: str, near: Sequence[Person]) -> NotFoundError:
    names = ", ".join(f"{person.name} ({person.handle})" for person in near)
    nearest = f"nearest: {names}; or " if near else ""
    return NotFoundError(f'nobody is called "{who}"; nothing was changed', f'{nearest}add them: netcli add "{who}"')
