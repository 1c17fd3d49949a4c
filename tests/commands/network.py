"""Networks for tests of the command line: CSV of our own written in words, imported once, and answers read as JSON."""

import csv
import json
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from tests.transcripts import TODAY, demo_network, netcli

Item = dict[str, Any]
DATABASE = ".local/share/netcli/netcli.db"
KINDS = ("contacts", "interactions", "gives", "asks")


@dataclass
class Network:
    """People and what happened with them, on days counted back from today; `load` imports them with four commands at most."""

    home: Path
    rows: dict[str, list[dict[str, str]]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def person(self, name: str, **cells: str) -> None:
        """Add somebody, with cells of contacts.csv."""
        self.rows["contacts"].append({"name": name, **cells})

    def met(self, who: str, ago: Iterable[int], **cells: str | int) -> None:
        """Log one interaction a day; several people are separated by `; `, a day to come is below zero."""
        for days in ago:
            self.rows["interactions"].append({"date": day(days), "with": who} | {name: str(cell) for name, cell in cells.items()})

    def gave(self, who: str, ago: Iterable[int], **cells: str) -> None:
        """Note something given on each day."""
        self._favours(who, ago, "given", cells)

    def got(self, who: str, ago: Iterable[int], **cells: str) -> None:
        """Note something received on each day."""
        self._favours(who, ago, "received", cells)

    def asked(self, who: str, ago: int, direction: str, **cells: str) -> None:
        """Note an ask."""
        self.rows["asks"].append({"date": day(ago), "who": who, "direction": direction, "text": "a favour", **cells})

    def load(self) -> None:
        """Import everything; nothing may be skipped."""
        for kind, rows in self.rows.items():
            if rows:
                path = self.home / f"{kind}.csv"
                write_csv(path, rows)
                done = netcli("import", kind, str(path), home=self.home)
                assert (done.returncode, done.stderr) == (0, "")

    def _favours(self, who: str, ago: Iterable[int], direction: str, cells: dict[str, str]) -> None:
        for days in ago:
            self.rows["gives"].append({"date": day(days), "who": who, "direction": direction, "text": "a favour", **cells})


def day(ago: int) -> str:
    """Answer a day counted back from today, as ISO text."""
    return (date.fromisoformat(TODAY) - timedelta(days=ago)).isoformat()


def write_csv(path: Path, rows: list[dict[str, str]]) -> None:
    """Write rows under a header of all their columns."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, restval="")
        out.writeheader()
        out.writerows(rows)


@cache
def demo_database() -> bytes:
    """Answer the database file of the demo network, imported once for each process."""
    with tempfile.TemporaryDirectory() as folder:
        return demo_network(Path(folder)).read_bytes()


def demo_home(home: Path) -> Path:
    """Put the demo network into a home; answers where the database lies."""
    path = home / DATABASE
    path.parent.mkdir(parents=True, mode=0o700)
    path.touch(0o600)
    path.write_bytes(demo_database())
    return path


def document(*words: str, home: Path) -> Item:
    """Run a command that answers JSON and has nothing else to say."""
    done = netcli(*words, "--json", home=home)
    assert (done.returncode, done.stderr) == (0, "")
    found: Item = json.loads(done.stdout)
    return found


def items(*words: str, home: Path) -> list[Item]:
    """Run a reading command; answers its items."""
    found: list[Item] = document(*words, home=home)["items"]
    return found


def by_name(found: Iterable[Item]) -> dict[str, Item]:
    """Answer items by the name of their person."""
    return {item["name"]: item for item in found}


def select(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Read a database behind the program's back."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()
