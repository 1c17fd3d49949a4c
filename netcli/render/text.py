"""Lists and objects as JSON, JSON Lines, CSV, TSV and Markdown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from netcli.render.fields import Item
from netcli.render.safe import MARKS, cell, escaped, safe
from netcli.render.schemas import FIELDS, PERSON

if TYPE_CHECKING:
    from netcli.render.columns import Column

# JSON holds data exactly, and a terminal could run an escape sequence in it: these characters are escaped too.
JSON_ESCAPES = {code: f"\\u{code:04x}" for code in MARKS if code >= 0x7F}


def dumps(value: Any, indent: int | None = None) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return a value as JSON that is harmless on a terminal."""
    import json  # start-up time: a table or TSV does not need it

    return harmless_json(json.dumps(value, ensure_ascii=False, indent=indent))


def harmless_json(text: str) -> str:
    """Return JSON with the characters escaped that a terminal may run."""
    return text.translate(JSON_ESCAPES)


def data(word: str, items: Sequence[Item], format_: str, explain: Sequence[str] = (), *, flattened: bool = False) -> str:
    """Return items for programs, as json, jsonl, csv or tsv.

    JSON has the lines of `explain`. The one item of a `flattened` answer is TSV with a line for each field.
    """
    match format_:
        case "json":
            return document(word, items, {"explain": list(explain)} if explain else None)
        case "jsonl":
            return lines(items)
        case "csv":
            return csv(word, items)
        case _:
            return flat(word, items[0]) if flattened else tsv(word, items)


def document(word: str, items: Sequence[Item], extra: Item | None = None) -> str:
    """Return `{"schema": "netcli.<word>/1", "items": [...]}`."""
    return dumps({"schema": f"netcli.{word}/1", "items": list(items), **(extra or {})}, indent=2) + "\n"


def record(word: str, item: Item) -> str:
    """Return what a command recorded as one object."""
    return dumps({"schema": f"netcli.{word}/1", **item}, indent=2) + "\n"


def lines(items: Sequence[Item]) -> str:
    """Return one JSON object per line."""
    return "".join(dumps(item) + "\n" for item in items)


def tsv(word: str, items: Sequence[Item]) -> str:
    """Return tab-separated values under a header; control characters become marks."""
    keys = _keys(word, items)
    rows = ["\t".join(keys), *("\t".join(safe(plain(item.get(key))) for key in keys) for item in items)]
    return "\n".join(rows) + "\n"


def csv(word: str, items: Sequence[Item]) -> str:
    """Return comma-separated values that a spreadsheet does not run as formulas."""
    import csv as writer
    import io

    keys, file = _keys(word, items), io.StringIO()
    out = writer.writer(file, lineterminator="\n")
    out.writerow(keys)
    out.writerows([_csv_value(item.get(key)) for key in keys] for item in items)
    return file.getvalue()


def _csv_value(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a number unchanged, so that -1 is not a formula; the rest as safe cells."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else cell(plain(value))


def markdown(word: str, items: Sequence[Item], more: "tuple[Column, ...]" = ()) -> str:
    """Return a Markdown table with the columns of a table on a terminal."""
    from netcli.render.columns import LISTS  # start-up time: only a table has columns

    columns = (*LISTS[word], *more)
    rows = [
        [column.heading for column in columns],
        ["---:" if column.right else "---" for column in columns],
        *([md(column.show(item.get(column.key))) for column in columns] for item in items),
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def md(text: str) -> str:
    """Return a text from data that Markdown shows literally."""
    return escaped(safe(text))


def plain(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return a JSON value as one cell: lists joined with `; `, null empty.

    A person is `Ana Pop (ana-pop)`; any other object is its known fields, `kind: call, minutes: 20`, without the uid.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(plain, value))
    if not isinstance(value, dict):
        return str(value)
    if value.keys() == PERSON.keys():
        return f"{value['name']} ({value['handle']})"
    return ", ".join(f"{name}: {plain(one)}" for name, one in value.items() if one not in (None, [], "") and name != "uid")


def flat(word: str, item: Item) -> str:
    """Return one object as TSV, one line for each field.

    An object in it has a line for each of its fields, `met.day`; a list of objects has a line for each object.
    """
    rows = [("field", "value")]
    for key in FIELDS[word]:
        value = item[key]
        if isinstance(value, dict):
            rows += [(f"{key}.{name}", plain(one)) for name, one in value.items()]
        elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
            rows += [(key, plain(one)) for one in value]
        else:
            rows.append((key, plain(value)))
    return "".join(f"{key}\t{safe(value)}\n" for key, value in rows)


def _keys(word: str, items: Sequence[Item]) -> list[str]:
    """Return the promised fields of a list, then those that --explain added."""
    keys = list(FIELDS.get(word) or _shown(word))
    return keys + [key for key in (items[0] if items else ()) if key not in keys]


def _shown(word: str) -> list[str]:
    """Return the fields of the columns of a list that no schema promises."""
    from netcli.render.columns import LISTS  # start-up time: only a table has columns

    return [column.key for column in LISTS[word]]
