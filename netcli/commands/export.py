"""netcli export: everything, or some people, in a form that others read."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from netcli import choice
from netcli.app import App
from netcli.domain import balance as rules
from netcli.domain.card import Card
from netcli.domain.person import Person
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError
from netcli.formats import jsonl
from netcli.render.output import contents, deliver, deliver_database, deliver_folder, say
from netcli.render.text import harmless_json
from netcli.store import contacts, dump, exports, gives, reconnect, ties

if TYPE_CHECKING:  # a calendar alone needs it
    from netcli.formats.ics_write import Entry

VERSIONS = ("3.0", "4.0")
WEEKS = 4  # in which a calendar suggests whom to write to, one person each


class Asked(NamedTuple):
    """What an export is made from: the program, the database, whom it is about (everybody: all ids), and what was asked of the format."""

    app: App
    db: sqlite3.Connection
    ids: Sequence[int]
    version: str | None
    canonical: bool
    place: Path | None  # a folder that may hold older files


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

    Example: netcli export jsonl -o everything.jsonl

    Example: netcli export vcard --tag choir
    """
    app: App = ctx.obj
    one_of("format", format_, (*TEXTS, *FOLDERS, "sqlite"))
    one_of("--vcard-version", vcard_version, VERSIONS)
    for name, given, only in (("--canonical", canonical, "jsonl"), ("--vcard-version", vcard_version, "vcard")):
        if given and format_ != only:
            raise InvalidValueError(f"{name} says nothing to {format_}", f"leave it out; it is of {only} alone")
    ids = choice.chosen(app, who or (), tag=tag, tie=tie, circle=circle)
    if ids is not None and format_ in {"jsonl", "sqlite"}:
        raise InvalidValueError(f"{format_} is everything; nothing was written", "leave out whom; vcard, csv, md, ics and friends take it")
    out = app.output()._replace(terminal=False)
    in_folder = format_ in FOLDERS and (format_ not in TEXTS or (out.file is not None and out.file.suffix != ".vcf"))
    if out.file is None and (in_folder or format_ == "sqlite"):
        raise InvalidValueError(f"{format_} cannot be written to stdout", f"name a place: netcli export {format_} -o {PLACES[format_]}")
    with app.reading(newer=format_ == "jsonl") as db:
        asked = Asked(app, db, contacts.ids(db) if ids is None else ids, vcard_version, canonical, out.file)
        if format_ == "sqlite":
            deliver_database(lambda target: _sqlite(asked, target), out)
            return
        found: str | Files = FOLDERS[format_](asked) if in_folder else TEXTS[format_](asked)
    if isinstance(found, str):
        deliver(found, out)
    else:
        written, there = deliver_folder(found, out)
        say(
            f"{len(found)} files in {out.file}: {written} written, {len(found) - written} as they were"
            + (f"; {there} others left alone" if there else "")
        )


def _vcard(asked: Asked) -> str:
    return "".join(text for _, text in _cards(asked))


def _vdir(asked: Asked) -> Files:
    from netcli.formats import vdir

    there = contents(asked.place, vdir.ENDING)
    return vdir.named(_cards(asked), {name: vdir.uid(data) for name, data in there})


def _cards(asked: Asked) -> list[tuple[str, str]]:
    return [(card.person.handle, _card(asked, card, via)) for card, via in exports.cards(asked.db, asked.ids)]


def _card(asked: Asked, card: Card, via: Person | None) -> str:
    from netcli.formats import vcard_joined, vcard_write

    original = vcard_joined.joined(exports.originals(asked.db, "vcard", card.person.id))
    return vcard_write.write(card, original, via_handle=via and via.handle, version=asked.version)


def _csv(asked: Asked) -> Files:
    from netcli.formats import own_csv_write

    return [
        ("contacts.csv", own_csv_write.contacts(exports.cards(asked.db, asked.ids))),
        ("interactions.csv", own_csv_write.interactions(exports.interactions(asked.db, asked.ids))),
        ("gives.csv", own_csv_write.gives(exports.gives(asked.db, asked.ids))),
        ("asks.csv", own_csv_write.asks(exports.asks(asked.db, asked.ids))),
    ]


def _jsonl(asked: Asked) -> str:
    return harmless_json("".join(jsonl.write(dump.rows(asked.db), canonical=asked.canonical)))


def _friends(asked: Asked) -> str:
    from netcli.formats.friends_write import Activity, Person, write

    people = [Person(card.person.name, card.aliases, card.city, card.tags) for card, _ in exports.cards(asked.db, asked.ids)]
    activities = [
        Activity(
            date.fromisoformat(event["day"]),
            event["summary"] or event["purpose"] or event["kind"],
            tuple(one.name for one in event["with"]),
            event["place"],
            tuple(event["tags"]),
        )
        for event in exports.interactions(asked.db, asked.ids)
    ]
    return write(people, activities)


def _notes(asked: Asked) -> Files:
    from netcli.formats import notes_md

    by_person: dict[int, tuple[list[exports.Event], list[exports.Event], list[exports.Event]]] = {one: ([], [], []) for one in asked.ids}
    for event in exports.interactions(asked.db, asked.ids):
        for person in event["with"]:
            by_person[person.id][0].append(event)
    for place, events in ((1, exports.gives(asked.db, asked.ids)), (2, exports.asks(asked.db, asked.ids))):
        for event in events:
            by_person[event["who"].id][place].append(event)
    classes = _classes(asked)
    return [
        (notes_md.file_name(card.person), notes_md.note(card, via, classes[card.person.id], *by_person[card.person.id]))
        for card, via in exports.cards(asked.db, asked.ids)
    ]


def _classes(asked: Asked) -> dict[int, str]:
    judge = ties.classifier(asked.db, asked.app.today, asked.app.model)
    rows = ties.summaries(asked.db, asked.ids, asked.app.today, asked.app.model.half_life)
    return {contact_id: judge.said(row) for contact_id, row in rows.items()}


def _calendar(asked: Asked) -> str:
    from netcli.formats.ics_write import write

    return write(_entries(asked), asked.app.today)


def _entries(asked: Asked) -> Iterator["Entry"]:
    """Yield birthdays, asks with a day by which, and for each Monday to come somebody to write to."""
    from netcli.formats.ics_write import Entry

    today, chosen = asked.app.today, {*asked.ids}
    for card, _ in exports.cards(asked.db, asked.ids):
        if card.birthday:
            born = date.fromisoformat(card.birthday.replace("--", "2000-", 1))
            yield Entry(f"birthday-{card.person.uid}", born, f"{card.person.name}: birthday", "", yearly=True)
    for event in exports.asks(asked.db, asked.ids):
        if event["status"] == "open" and event["due"]:
            whose = "I asked" if event["direction"] == "mine" else "they asked"
            yield Entry(
                f"ask-{event['uid']}", date.fromisoformat(event["due"]), f"{event['who'].name}: {whose}", event["text"], yearly=False
            )
    judge = ties.classifier(asked.db, today, asked.app.model)
    suggested = reconnect.suggested(asked.db, judge, WEEKS, chosen)
    people = contacts.people(asked.db, [one.contact_id for one in suggested])
    for number, one in enumerate(suggested, 1):
        monday, person = today + timedelta(days=7 * number - today.weekday()), people[one.contact_id]
        yield Entry(f"reconnect-{person.uid}-{monday}", monday, f"write to {person.name}", "; ".join(one.reasons), yearly=False)


def _sqlite(asked: Asked, target: Path) -> None:
    from netcli.store.publish import publish

    app, db = asked.app, asked.db
    judge = ties.classifier(db, app.today, app.model)
    rows = ties.summaries(db, asked.ids, app.today, app.model.half_life)
    counts = gives.counts(db, app.today, app.model.balance_window)
    publish(db, target, [judge.tie(row) for row in rows.values()], [rules.judge(one, app.model) for one in counts])


TEXTS: dict[str, Callable[[Asked], str]] = {"vcard": _vcard, "jsonl": _jsonl, "ics": _calendar, "friends": _friends}
FOLDERS: dict[str, Callable[[Asked], Files]] = {"csv": _csv, "md": _notes, "vcard": _vdir}
PLACES = {"csv": "folder/", "md": "folder/", "sqlite": "network.db"}
