"""netcli export: everything, or some people, in a form that others read."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from netcli.app import App
from netcli.domain import agenda
from netcli.domain import balance as rules
from netcli.domain.person import Person
from netcli.domain.records.contact import Contact
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError, NotFoundError
from netcli.files import contents, is_stream, write_database, write_folder
from netcli.formats import jsonl
from netcli.render.output import Output, deliver, say
from netcli.render.text import harmless_json
from netcli.services import choice
from netcli.store import contacts, exports, gives, pauses, reconnect, ties
from netcli.store.upkeep import dump


class Asked(NamedTuple):
    """What an export is made from: the program, the database, whom it is about (everybody: all ids), and what was asked of the format."""

    app: App
    db: sqlite3.Connection
    ids: Sequence[int]
    version: str | None
    canonical: bool
    place: Path | None


Files = list[tuple[str, str]]


def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="vcard|csv|jsonl|ics|friends|md|sqlite", help="What others read.")],
    who: Annotated[list[str] | None, typer.Argument(metavar="[WHO]...", help="These people alone; else everybody.")] = None,
    tag: choice.Tag = None,
    tie: choice.Class = None,
    circle: choice.Circle = None,
    vcard_version: Annotated[str | None, typer.Option("--vcard-version", metavar="3.0|4.0", help="What a card came as, else 3.0.")] = None,
    canonical: Annotated[bool, typer.Option("--canonical", help="Of jsonl: for comparison; no uids, a fixed order.")] = False,
) -> None:
    """Write everything that is kept, or some people, for other programs.

    csv and md write a folder and sqlite a file, which -o names; vcard writes a card each into a folder, or one file where it ends in .vcf.
    Who is archived goes out with csv, jsonl and sqlite, which are copies, and with the others where WHO names them.

    Example: netcli export jsonl -o everything.jsonl

    Example: netcli export vcard --tag choir
    """
    app: App = ctx.obj
    out = app.output()._replace(terminal=False)
    _check(format_, out, vcard_version, canonical=canonical, some=bool(who) or choice.narrows(tag, tie, circle))
    chosen = choice.chosen(app, who or (), tag=tag, tie=tie, circle=circle)
    if chosen == []:
        raise NotFoundError(
            "nobody fits; nothing was written", "see whom it chooses: netcli list, with the same --tag, --class or --circle"
        )
    with app.reading(newer=format_ == "jsonl") as db:
        asked = Asked(app, db, _everybody(db, format_) if chosen is None else chosen, vcard_version, canonical, out.file)
        if format_ == "sqlite" and out.file:
            write_database(lambda target: _sqlite(asked, target), out.file)
            return
        found = FOLDERS[format_](asked) if _in_folder(format_, out) else TEXTS[format_](asked)
    _hand_over(found, out)


def _check(format_: str, out: Output, version: str | None, *, canonical: bool, some: bool) -> None:
    """Refuse what makes no sense of a format, before anything is read or written."""
    one_of("format", format_, tuple(dict.fromkeys((*TEXTS, *FOLDERS, "sqlite"))))
    if version is not None:
        from netcli.formats.vcard.versions import ASKED_FOR

        one_of("--vcard-version", version, ASKED_FOR)
    for name, given, only in (("--canonical", canonical, "jsonl"), ("--vcard-version", version, "vcard")):
        if given and format_ != only:
            raise InvalidValueError(f"{name} says nothing to {format_}", f"leave it out; it is of {only} alone")
    if some and format_ in {"jsonl", "sqlite"}:
        raise InvalidValueError(f"{format_} is everything; nothing was written", "leave out whom; vcard, csv, md, ics and friends take it")
    if out.file is None and format_ in PLACES:
        raise InvalidValueError(f"{format_} cannot be written to stdout", f"name a place: netcli export {format_} -o {PLACES[format_]}")


def _everybody(db: sqlite3.Connection, format_: str) -> list[int]:
    """Answer whom an export of everybody is about: who is archived is in no list, and so in copies alone."""
    everybody = contacts.ids(db)
    if format_ in COPIES:
        return everybody
    gone = pauses.archived(db)
    return [one for one in everybody if one not in gone]


def _in_folder(format_: str, out: Output) -> bool:
    if format_ not in FOLDERS or format_ not in TEXTS:
        return format_ in FOLDERS
    return out.file is not None and out.file.suffix.lower() != ".vcf" and not is_stream(out.file)


def _hand_over(found: str | Files, out: Output) -> None:
    if isinstance(found, str):
        deliver(found, out)
    elif out.file:
        written, there = write_folder(found, out.file)
        others = f"; {there} others left alone" if there else ""
        say(f"{len(found)} files in {out.file}: {written} written, {len(found) - written} as they were{others}")


def _vcard(asked: Asked) -> str:
    return "".join(text for _, text in _cards(asked))


def _vdir(asked: Asked) -> Files:
    from netcli.formats.vcard import vdir

    there = contents(asked.place, vdir.ENDING) if asked.place else ()
    return vdir.named(_cards(asked), {name: vdir.card(data) for name, data in there})


def _cards(asked: Asked) -> list[tuple[str, str]]:
    return [(card.person.handle, _card(asked, card, via)) for card, via in exports.cards(asked.db, asked.ids)]


def _card(asked: Asked, card: Contact, via: Person | None) -> str:
    from netcli.formats.vcard import joined as vcard_joined
    from netcli.formats.vcard import write as vcard_write

    original = vcard_joined.joined(exports.originals(asked.db, "vcard", card.person.id))
    return vcard_write.write(card, original, via_handle=via and via.handle, version=asked.version)


def _csv(asked: Asked) -> Files:
    from netcli.formats.csv import write as own_csv_write

    return [
        ("contacts.csv", own_csv_write.contacts(exports.cards(asked.db, asked.ids))),
        ("interactions.csv", own_csv_write.interactions(exports.interactions(asked.db, asked.ids))),
        ("gives.csv", own_csv_write.gives(exports.gives(asked.db, asked.ids))),
        ("asks.csv", own_csv_write.asks(exports.asks(asked.db, asked.ids))),
    ]


def _jsonl(asked: Asked) -> str:
    return harmless_json("".join(jsonl.write(dump.rows(asked.db), canonical=asked.canonical)))


def _friends(asked: Asked) -> str:
    from netcli.formats.friends.write import activities, people, write

    cards = (card for card, _ in exports.cards(asked.db, asked.ids))
    return write(people(cards), activities(exports.interactions(asked.db, asked.ids)))


def _notes(asked: Asked) -> Files:
    from netcli.formats import notes_md

    db, ids = asked.db, asked.ids
    happened = notes_md.by_person(ids, exports.interactions(db, ids), exports.gives(db, ids), exports.asks(db, ids))
    classes = _classes(asked)
    return [
        (notes_md.file_name(card.person), notes_md.note(card, via, classes[card.person.id], *happened[card.person.id]))
        for card, via in exports.cards(db, ids)
    ]


def _classes(asked: Asked) -> dict[int, str]:
    judge = ties.classifier(asked.db, asked.app.today, asked.app.model)
    rows = ties.summaries(asked.db, asked.ids, asked.app.today, asked.app.model.half_life)
    return {contact_id: judge.class_of(row) for contact_id, row in rows.items()}


def _calendar(asked: Asked) -> str:
    from netcli.formats.ics.write import write

    db, today, chosen = asked.db, asked.app.today, {*asked.ids}
    suggested = reconnect.suggested(db, ties.classifier(db, today, asked.app.model), agenda.WEEKS, chosen)
    people = contacts.people(db, contacts.ids(db))
    others = [person.name for person in people.values() if person.id not in chosen]
    entries = (
        *agenda.birthdays(card for card, _ in exports.cards(db, asked.ids)),
        *agenda.due(exports.asks(db, asked.ids)),
        *agenda.reconnects([(people[one.contact_id], one.reasons) for one in suggested], others, today),
    )
    return write(entries, today)


def _sqlite(asked: Asked, target: Path) -> None:
    from netcli.store.upkeep.publish import publish

    app, db = asked.app, asked.db
    judge = ties.classifier(db, app.today, app.model)
    rows = ties.summaries(db, asked.ids, app.today, app.model.half_life)
    counts = gives.counts(db, app.today, app.model.balance_window)
    publish(db, target, [judge.tie(row) for row in rows.values()], [rules.judge(one, app.model) for one in counts])


TEXTS: dict[str, Callable[[Asked], str]] = {"vcard": _vcard, "jsonl": _jsonl, "ics": _calendar, "friends": _friends}
FOLDERS: dict[str, Callable[[Asked], Files]] = {"csv": _csv, "md": _notes, "vcard": _vdir}
PLACES = {"csv": "folder/", "md": "folder/", "sqlite": "network.db"}  # of what is no one text
COPIES = frozenset({"csv", "jsonl", "sqlite"})
