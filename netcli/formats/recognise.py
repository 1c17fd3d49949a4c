"""Recognising the format of files by their first lines."""

from collections import Counter
from collections.abc import Callable, Iterable

from netcli.formats import bni, google, outlook
from netcli.formats.csv import columns as csv_columns
from netcli.formats.file import UTF_16, File
from netcli.formats.linkedin import read as linkedin
from netcli.formats.text.table import find_table

HEAD = 16_384  # bytes that are read
FILES = 50  # of a folder
LINES = 12  # of a message in which its headers are looked for
HEADERS = ("from", "to", "date", "subject", "message-id", "received", "return-path", "delivered-to", "mime-version", "x-mozilla-status")
TABLES: dict[str, Callable[[frozenset[str]], bool]] = {
    "linkedin": linkedin.is_header,
    "google": google.is_header,
    "outlook": outlook.is_header,
    "bni": bni.is_header,
}


def recognised(files: Iterable[File]) -> list[str]:
    """Return the formats that the files may have, the likeliest first.

    Beside a file of LinkedIn with people, the other files of its archive do not count.
    """
    first = sorted(
        files, key=lambda file: not linkedin.is_named(file.name, linkedin.PEOPLE)
    )  # an archive may begin with hundreds of articles
    named = [(file.name, names) for file in first[:FILES] if (names := _formats(_head(file)))]
    archive = any("linkedin" in names for _, names in named)
    each = [names for name, names in named if not (archive and linkedin.is_named(name, linkedin.BESIDE))]
    found = Counter(name for names in each for name in names)
    if len(found) > 1 and found.keys() <= csv_columns.COLUMNS.keys() and all(len(names) == 1 for names in each):
        return ["csv"]
    return [name for name, _ in found.most_common()]


def _head(file: File) -> str:
    with file.open() as stream:
        data = stream.read(HEAD)
    return data.decode(file.encoding or ("utf-16" if data[:2] in UTF_16 else "utf-8"), "replace").lstrip("\ufeff")


def _formats(head: str) -> list[str]:
    return [name for name, fits in TESTS.items() if fits(head)] or _tables(head)


def _tables(head: str) -> list[str]:
    """Return the formats that a table may have, by its columns."""
    table = find_table(head, lambda columns: bool(_named(columns)))
    return _named(frozenset(table.columns)) if table else []


def _named(columns: frozenset[str]) -> list[str]:
    return [name for name, is_header in TABLES.items() if is_header(columns)] or csv_columns.kinds(columns)


def _is_mail(head: str) -> bool:
    """Return whether a text begins like an mbox or a message."""
    lines = head.splitlines()[:LINES]
    names = [line.partition(":")[0].lower() for line in lines if ":" in line]
    return head.startswith("From ") or sum(name in HEADERS for name in names) >= 2


TESTS: dict[str, Callable[[str], bool]] = {
    "vcard": lambda head: head.lstrip()[:11].upper() == "BEGIN:VCARD",
    "ics": lambda head: head.lstrip()[:15].upper() == "BEGIN:VCALENDAR",
    "jsonl": lambda head: head.startswith('{"schema": "netcli.export'),
    "monica": lambda head: head.lstrip().startswith("{") and '"account"' in head,
    "friends": lambda head: any(line.startswith(("### Activities:", "### Friends:")) for line in head.splitlines()),
    "mail": _is_mail,
}
