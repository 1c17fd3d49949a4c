"""Exporting: everybody or some people, in the formats of other programs."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netcli.domain import agenda
from netcli.domain import balance as rules
from netcli.domain.agenda import Reminder
from netcli.domain.filters import Filters
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.contact import Contact
from netcli.domain.records.fact import DATE
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError
from netcli.formats import jsonl
from netcli.services import choice
from netcli.store import balance, contacts, exports, facts, links, pauses, planned, reconnect, ties
from netcli.store import intros as store_intros
from netcli.store.facts import Wanted
from netcli.store.upkeep import dump

if TYPE_CHECKING:  # start-up time: few exports are of cards
    from netcli.formats.vcard.related import Relation

Files = list[tuple[str, str]]  # names and texts
Contents = Callable[[str], Iterable[tuple[str, bytes]]]  # the files of the target folder that have an ending


class Request(NamedTuple):
    """What an export is made from: the database, contacts, and options of formats."""

    db: sqlite3.Connection
    ids: Sequence[int]
    today: date
    model: Model
    version: str | None  # of a vCard
    canonical: bool
    there: Contents
    worded: Callable[[Reminder], tuple[str, str]]  # summary and description in a calendar


def check(format_: str, version: str | None, *, canonical: bool, some: bool, stdout: bool) -> None:
    """Raise InvalidValueError if options contradict; `some` means not everybody."""
    one_of("format", format_, tuple(dict.fromkeys((*TEXTS, *FOLDERS, "sqlite"))))
    if version is not None:
        from netcli.formats.vcard.versions import ASKED_FOR  # start-up time: few exports name a version

        one_of("--vcard-version", version, ASKED_FOR)
    for name, given, only in (("--canonical", canonical, "jsonl"), ("--vcard-version", version, "vcard")):
        if given and format_ != only:
            raise InvalidValueError("does_not_apply", option=name, format=format_, only=only)
    if some and format_ in {"jsonl", "sqlite"}:
        raise InvalidValueError("always_everything", format=format_)
    if stdout and format_ in PLACES:
        raise InvalidValueError("not_for_stdout", format=format_, place=PLACES[format_])


def chosen(db: sqlite3.Connection, format_: str, named: Collection[int], filters: Filters, today: date, model: Model) -> list[int]:
    """Return the contacts to export. Raise NobodyFitsError."""
    ids = choice.chosen(db, named, filters, today, model)
    return _everybody(db, format_) if ids is None else ids


def export(format_: str, request: Request, *, folder: bool) -> str | Files:
    """Return an export as one text, or as the files of a folder.

    `folder` decides for a format that can be both.
    """
    return FOLDERS[format_](request) if format_ not in TEXTS or (folder and format_ in FOLDERS) else TEXTS[format_](request)


def _everybody(db: sqlite3.Connection, format_: str) -> list[int]:
    """Return all contacts but the user; only copies include archived ones."""
    everybody = contacts.others(db)
    if format_ in COPIES:
        return everybody
    archived = pauses.archived(db)
    return [one for one in everybody if one not in archived]


def _vcard(request: Request) -> str:
    return "".join(text for _, text in _cards(request))


def _vdir(request: Request) -> Files:
    from netcli.formats.vcard import vdir

    return vdir.named(_cards(request), {name: vdir.card(data) for name, data in request.there(vdir.ENDING)})


def _cards(request: Request) -> Files:
    related = _related(request)
    return [
        (card.person.handle, _card(request, card, via, related.get(card.id, ()))) for card, via in exports.cards(request.db, request.ids)
    ]


def _related(request: Request) -> dict[int, list["Relation"]]:
    """Return the links between exported people, by contact."""
    from netcli.formats.vcard.related import Relation

    ids, uids = {*request.ids}, exports.card_uids(request.db)
    found = dict[int, list[Relation]]()
    for link in reversed(links.links(request.db, request.today)):
        if all(person.id in ids for person in link.people):
            for who, other in (link.people, link.people[::-1]):
                found.setdefault(who.id, []).append(Relation(uids.get(other.id, f"urn:uuid:{other.uid}"), other.name, link.kind))
    return found


def _card(request: Request, card: Contact, via: Person | None, related: Sequence["Relation"]) -> str:
    from netcli.formats.vcard import joined, write

    original = joined.joined(exports.originals(request.db, "vcard", card.person.id))
    return write.write(card, original, via_handle=via and via.handle, version=request.version, related=related)


def _csv(request: Request) -> Files:
    from netcli.formats.csv import write

    db, ids = request.db, request.ids
    return [
        ("contacts.csv", write.contacts(exports.cards(db, ids))),
        ("interactions.csv", write.interactions(exports.interactions(db, ids))),
        ("gives.csv", write.gives(exports.gives(db, ids))),
        ("asks.csv", write.asks(exports.asks(db, ids))),
    ]


def _jsonl(request: Request) -> str:
    return "".join(jsonl.write(dump.rows(request.db), canonical=request.canonical))


def _friends(request: Request) -> str:
    from netcli.formats.friends.write import activities, people, write

    cards = (card for card, _ in exports.cards(request.db, request.ids))
    return write(people(cards), activities(exports.happened(request.db, request.ids)))


def _notes(request: Request) -> Files:
    from netcli.formats import notes_md

    db, ids = request.db, request.ids
    everybody = frozenset(ids)
    intros = [one for one in store_intros.listed(db, request.today) if everybody.issuperset(person.id for person in one.people)]
    happened = notes_md.by_person(ids, exports.happened(db, ids), exports.gives(db, ids), exports.asks(db, ids), intros)
    known = facts.of_people(db, ids, request.today)
    judge = ties.classifier(db, request.today, request.model)
    rows = ties.summaries(db, ids, request.today, request.model.half_life)
    return [
        (
            notes_md.file_name(card.person),
            notes_md.note(card, via, judge.class_of(rows[card.person.id]), *happened[card.person.id], known.get(card.person.id, ())),
        )
        for card, via in exports.cards(db, ids)
    ]


def _calendar(request: Request) -> str:
    from netcli.formats.ics.write import write

    db, today, ids = request.db, request.today, {*request.ids}
    suggested = reconnect.suggested(db, ties.classifier(db, today, request.model), agenda.WEEKS, ids)
    people = contacts.people(db, contacts.ids(db))
    others = [person.name for person in people.values() if person.id not in ids]
    reminders = (
        *agenda.birthdays(card for card, _ in exports.cards(db, request.ids)),
        *agenda.dates(facts.listed(db, Wanted(kind=DATE, among=ids), today, None)),
        *agenda.due(exports.asks(db, request.ids)),
        *agenda.planned(planned.of_people(db, request.ids)),
        *agenda.reconnects([(people[one.contact_id], one.reasons) for one in suggested], others, today),
    )
    return write(reminders, request.worded, today)


def database(request: Request, target: Path) -> None:
    """Write the published form of the database into an empty file."""
    from netcli.store.upkeep.publish import publish

    db, today, model = request.db, request.today, request.model
    judge = ties.classifier(db, today, model)
    rows = ties.summaries(db, request.ids, today, model.half_life)
    counts = balance.everybody(db, today, model.balance_window)
    publish(db, target, [judge.tie(row) for row in rows.values()], [rules.judge(one, model) for one in counts])


TEXTS: dict[str, Callable[[Request], str]] = {"vcard": _vcard, "jsonl": _jsonl, "ics": _calendar, "friends": _friends}
FOLDERS: dict[str, Callable[[Request], Files]] = {"csv": _csv, "md": _notes, "vcard": _vdir}
PLACES = {"csv": "folder/", "md": "folder/", "sqlite": "network.db"}  # of formats that are not one text
COPIES = frozenset({"csv", "jsonl", "sqlite"})
