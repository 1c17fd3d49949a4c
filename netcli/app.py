"""One run of the program: its options, the settings, today, and the database."""

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from netcli import config
from netcli.domain.language.dates import parse_day
from netcli.domain.model import Model
from netcli.errors import InvalidValueError
from netcli.render import output
from netcli.render.output import Output, say, warn
from netcli.render.safe import safe
from netcli.store import database

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
    def writing(self, command: str, *, again: int | None = None, only_adds: bool = False) -> Iterator[sqlite3.Connection]:
        """Open the database for one command: everything is stored, or nothing.

        `again` and `only_adds` are as in `database.writing`.
        """
        from netcli.store.keep import backups  # start-up time: only writing commands need it

        existed = self.exists
        if existed:
            backups.first(self.path, command)
        with database.writing(self.path, command, self.today, self.model.half_life, again=again, only_adds=only_adds) as db:
            yield db
        self.recorded = True
        if existed and (problem := backups.daily(self.path)):
            warn(problem)

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
