"""Lists and objects as text that machines and people read: JSON, JSON Lines, CSV, TSV, Markdown. No terminal library."""

from collections.abc import Sequence
from typing import Any

from netcli.render.columns import LISTS, Column
from netcli.render.fields import Item
from netcli.render.safe import MARKS, cell, escaped, safe
from netcli.render.schemas import FIELDS

# JSON holds data exactly, and still no terminal must take it for a command: what it need not escape is escaped too.
JSON_ESCAPES = {code: f"\\u{code:04x}" for code in MARKS if code >= 0x7F}


def dumps(value: Any, indent: int | None = None) -> str:  # noqa: ANN401 - whatever JSON holds
    """Write a value as JSON."""
    import json  # a table or TSV needs none of it

    return harmless_json(json.dumps(value, ensure_ascii=False, indent=indent))


def harmless_json(text: str) -> str:
    """Escape in JSON what it need not escape and a terminal may take for a command."""
    return text.translate(JSON_ESCAPES)


def document(word: str, items: Sequence[Item], extra: Item | None = None) -> str:
    """Write `{"schema": "netcli.<word>/1", "items": [...]}`."""
    name = word.partition("-")[0]
    return dumps({"schema": f"netcli.{name}/1", "items": list(items), **(extra or {})}, indent=2) + "\n"


def record(word: str, item: Item) -> str:
    """Write what a recording command recorded, as one object."""
    return dumps({"schema": f"netcli.{word}/1", **item}, indent=2) + "\n"


def lines(items: Sequence[Item]) -> str:
    """Write one JSON object a line."""
    return "".join(dumps(item) + "\n" for item in items)


def tsv(word: str, items: Sequence[Item]) -> str:
    """Write tab-separated values under a header; control characters in them are shown as marks."""
    keys = _keys(word, items)
    rows = ["\t".join(keys), *("\t".join(safe(plain(item.get(key))) for key in keys) for item in items)]
    return "\n".join(rows) + "\n"


def csv(word: str, items: Sequence[Item]) -> str:
    """Write comma-separated values that a spreadsheet does not take for formulas."""
    import csv as writer
    import io

    keys, file = _keys(word, items), io.StringIO()
    out = writer.writer(file, lineterminator="\n")
    out.writerow(keys)
    out.writerows([_csv_value(item.get(key)) for key in keys] for item in items)
    return file.getvalue()


def _csv_value(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Answer a number as it is, so that -1 is no formula, and anything else as a safe cell."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else cell(plain(value))


def markdown(word: str, items: Sequence[Item], more: tuple[Column, ...] = ()) -> str:
    """Write a Markdown table with the columns that a person sees."""
    columns = (*LISTS[word], *more)
    rows = [
        [column.heading for column in columns],
        ["---:" if column.right else "---" for column in columns],
        *([md(column.show(item.get(column.key))) for column in columns] for item in items),
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def md(text: str) -> str:
    """Answer a text from data that Markdown takes literally."""
    return escaped(safe(text))


def plain(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Flatten a JSON value into one cell: lists with `; `, objects as JSON, nothing for null, yes and no as true and false."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    return dumps(value) if isinstance(value, dict | list) else str(value)


def _keys(word: str, items: Sequence[Item]) -> list[str]:
    """Answer the promised fields, with whatever an explanation added."""
    keys = list(FIELDS.get(word, ()) or (column.key for column in LISTS[word]))
    return keys + [key for key in (items[0] if items else ()) if key not in keys]
