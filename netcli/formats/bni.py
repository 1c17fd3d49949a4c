"""Reading the Slips Audit report of BNI Connect, saved as CSV (docs/formats.md).

A slip has no day of its own: the title names the day of the meeting, or the period, of the whole report.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from netcli.domain.outcome import clean_amount
from netcli.domain.planning.incoming import EventRecord, Lost, Record
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.errors import AnswerNeededError, InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.text.table import Cells, Row, each, find_table

NEEDED = {"from", "to", "slip type"}
KNOWN = NEEDED | {"inside/outside", "tyfcb amount", "ceu credits", "detail", ""}
ONE_TO_ONE = {"one to one", "one-to-one", "1-2-1", "121"}
# By type of slip, the kind of give and its text. The person in From refers, brings the visitor or thanks.
GIVES = {
    "referral": ("referral", "a referral"),
    "visitor": ("invitation", "an invitation to a chapter meeting"),
    "tyfcb": ("business", "thanks for business"),
}
TITLE_LENGTH = 500  # characters before the header that are read
DAY = re.compile(r"\b([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})\b")
AMOUNT = re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.([0-9]{1,2}))?")
THOUSANDS = re.compile(r"(?<=[0-9])[, ](?=[0-9]{3}(?![0-9]))")
TALK, GIVE = frozenset({"day", "kind", "initiated"}), frozenset({"day", "direction", "kind", "text"})


def read(files: Iterable[File], today: date, me: Sequence[str] = ()) -> Iterator[Record]:
    """Yield the slips of reports; `me` are the user's names as the reports write them.

    Raise AnswerNeededError if `me` is empty, UnreadableFileError if a file is no report or has no day.
    """
    mine = {_folded(name) for name in me} - {""}
    if not mine:
        raise AnswerNeededError("bni_without_me")
    for file in files:
        table = find_table(file.text(), is_header)
        if table is None:
            raise UnreadableFileError("not_bni", file=file.name)
        day, doubts = _title(table.preamble, today)
        if day is None:
            raise UnreadableFileError("bni_without_day", file=file.name)
        if not KNOWN.issuperset(table.columns):
            yield Lost("new_bni_columns")
        for record in each(table, file.name, partial(_slip, mine=mine, day=day, today=today)):
            yield record
            yield from doubts if isinstance(record, EventRecord) else ()


def is_header(columns: frozenset[str]) -> bool:
    """Return whether a table has the columns of a Slips Audit report."""
    return columns >= NEEDED


def _slip(row: Row, mine: set[str], day: date, today: date) -> Iterator[Record]:
    """Yield the records of a slip. Raise InvalidValueError if it is skipped."""
    yield _event(row, mine, day, today)
    yield from _beside(row.cells)


def _event(row: Row, mine: set[str], day: date, today: date) -> EventRecord:
    """Return the record of a slip. Raise InvalidValueError if it is skipped."""
    cells = row.cells
    kind, sender, to = _folded(cells.get("slip type", "")), cells.get("from", ""), cells.get("to", "")
    if kind == "ceu":
        raise InvalidValueError("continuing_education")
    from_me = _folded(sender) in mine
    other = " ".join((to if from_me else sender).split())
    if not from_me and _folded(to) not in mine:
        raise InvalidValueError("between_others")
    if not other or _folded(other) in mine:
        raise InvalidValueError("nobody_else_named")
    if day > today:
        raise InvalidValueError("report_ends_later")
    more = [text for column in ("inside/outside", "detail") if (text := cells.get(column, "").strip())]
    if kind in ONE_TO_ONE:
        talk = new_interaction(day, "one-to-one", initiated="me" if from_me else "them", summary=", ".join(more) or None)
        return EventRecord(row.line, talk, (other,), TALK | {"summary"} if more else TALK, file=row.file)
    if kind not in GIVES:
        raise InvalidValueError("unknown_slip")
    (kept_as, text), sum_ = GIVES[kind], None
    if kind == "tyfcb" and "tyfcb amount" in cells:
        text += f": {_amount(cells['tyfcb amount'].strip())}"
        sum_ = _with_currency(cells["tyfcb amount"])
    give = new_give(day, "given" if from_me else "received", f"{text} ({', '.join(more)})" if more else text, kept_as, amount=sum_)
    return EventRecord(row.line, give, (other,), GIVE | {"amount"} if sum_ else GIVE, file=row.file)


def _beside(cells: Cells) -> Iterator[Lost]:
    """Yield what is lost of a slip."""
    if _folded(cells["slip type"]) != "tyfcb" and cells.get("tyfcb amount", "").strip(" 0."):
        yield Lost("amounts_on_other_slips")
    if cells.get("ceu credits", "").strip(" 0."):
        yield Lost("education_credits")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _with_currency(text: str) -> str | None:
    """Return an amount with its currency; None if the cell names none."""
    words = " ".join(THOUSANDS.sub("", text).split())
    try:
        return clean_amount(words)
    except InvalidValueError:
        return None


def _amount(text: str) -> str:
    """Return 1250 and 1,250.00 as `1 250.00`, and other text unchanged."""
    found = AMOUNT.fullmatch(text.replace(" ", "")) if len(text) < 40 else None
    if not found:
        return text
    return f"{int(found[1].replace(',', '')):,}".replace(",", " ") + f".{found[2] or '00':0<2}"


def _title(preamble: list[str], today: date) -> tuple[date | None, list[Lost]]:
    """Return the day of a report, or the last day of its period, and any doubts."""
    titles = [line for line in preamble if "slips audit" in line[:TITLE_LENGTH].lower() and DAY.search(line[:TITLE_LENGTH])]
    found = [(int(one[1]), int(one[3]), int(one[4])) for one in DAY.finditer("\n".join(titles or preamble)[:TITLE_LENGTH])]
    if not found:
        return None, []
    doubts = [Lost("days_in_period")] if len(set(found)) > 1 else []
    first, second, last = found[-1]
    if first > 31:  # 2026-09-30
        return _on(first, second, last), doubts
    day_first, month_first = _on(last, second, first), _on(last, first, second)
    if any(one[1] > 12 for one in found):
        return month_first, doubts
    if any(one[0] > 12 for one in found) or day_first == month_first:
        return day_first, doubts
    if day_first and month_first and day_first > today >= month_first:
        return month_first, doubts
    return day_first, [*doubts, Lost("order_of_day_and_month")]


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + (2000 if year < 100 else 0), month, day)
    except ValueError:
        return None
