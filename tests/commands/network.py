"""Networks for tests of the command line, imported from CSV files."""

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
    """People and their records, on days before today, imported by `load`."""

    home: Path
    rows: dict[str, list[dict[str, str]]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def person(self, name: str, **cells: str) -> None:
        """Add a person, with cells of contacts.csv."""
        self.rows["contacts"].append({"name": name, **cells})

    def met(self, who: str, ago: Iterable[int], **cells: str | int) -> None:
        """Log one interaction on each day (negative: a future day); `; ` separates people."""
        for days in ago:
            self.rows["interactions"].append({"date": day(days), "with": who} | {name: str(cell) for name, cell in cells.items()})

    def gave(self, who: str, ago: Iterable[int], **cells: str) -> None:
        """Record a give on each day."""
        self._favours(who, ago, "given", cells)

    def got(self, who: str, ago: Iterable[int], **cells: str) -> None:
        """Record a received favour on each day."""
        self._favours(who, ago, "received", cells)

    def asked(self, who: str, ago: int, direction: str, **cells: str) -> None:
        """Record an ask."""
        self.rows["asks"].append({"date": day(ago), "who": who, "direction": direction, "text": "a favour", **cells})

    def load(self) -> None:
        """Import everything, without a skipped row."""
        for kind, rows in self.rows.items():
            if rows:
                path = self.home / f"{kind}.csv"
                write_csv(path, rows)
                done = netcli("import", kind, str(path), home=self.home)
                assert (done.returncode, [line for line in done.stderr.splitlines() if not line.startswith("next: ")]) == (0, [])

    def _favours(self, who: str, ago: Iterable[int], direction: str, cells: dict[str, str]) -> None:
        for days in ago:
            self.rows["gives"].append({"date": day(days), "who": who, "direction": direction, "text": "a favour", **cells})


def day(ago: int) -> str:
    """Return the ISO day so many days before today."""
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
    """Return the database file of the demo network, imported once for each process."""
    with tempfile.TemporaryDirectory() as folder:
        return demo_network(Path(folder)).read_bytes()


def demo_home(home: Path) -> Path:
    """Put the demo network into a home; return the path of the database."""
    path = home / DATABASE
    path.parent.mkdir(parents=True, mode=0o700)
    path.touch(0o600)
    path.write_bytes(demo_database())
    return path


def document(*words: str, home: Path) -> Item:
    """Return the JSON of a command that prints nothing else."""
    done = netcli(*words, "--json", home=home)
    assert (done.returncode, done.stderr) == (0, "")
    found: Item = json.loads(done.stdout)
    return found


def items(*words: str, home: Path) -> list[Item]:
    """Return the JSON items of a reading command."""
    found: list[Item] = document(*words, home=home)["items"]
    return found


def by_name(found: Iterable[Item]) -> dict[str, Item]:
    """Return items by the name of their person."""
    return {item["name"]: item for item in found}


def select(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query, run without netcli."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()
