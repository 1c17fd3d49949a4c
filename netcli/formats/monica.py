"""Monica's export (JSON, of its version 4): people, and what was done, given and received with them."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from netcli.domain.contact import NewContact
from netcli.domain.new_give import NewGive
from netcli.domain.new_interaction import NewInteraction
from netcli.domain.records import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.lenient import new_contact
from netcli.formats.own_csv import FARTHEST

Values = dict[str, Any]
Blocks = dict[str, list[Any]]
Event = NewInteraction | NewGive
Met = set[tuple[type[Event], str]]

LINE = 1  # JSON has no lines worth naming
EARLIEST = 1900
LONGEST_KEY = 100
LONGEST_NUMBER = 18  # digits
LONGEST_TEXT = 10_000
# What has no place here: entries, and what is said of people and events.
LOST_BLOCKS = {
    "reminder": "reminders",
    "task": "tasks",
    "life_event": "life events",
    "pet": "pets",
    "photo": "photos",
    "document": "documents",
    "relationship": "relationships between people",
}
LOST_PROPERTIES = {
    "gender": "genders",
    "is_starred": "stars",
    "last_talked_to": "days last talked, which the interactions tell",
    "first_met_date": "how people first met, which Monica's export leaves out",
    "emotions": "feelings about calls",
    "recipient": "for whom of a family gifts were",
    "photos": "photos",
}
READ = {"contact_field", "note", "address", "user"}  # with a person, or to know one's own entry
WORKINGS = {"address_book", "address_book_subscription", "addressbook", "addressbook_subscription"}


@dataclass(slots=True)
class Account:
    """One export while it is read: what its uuids mean, and what had to be left out since it was last told."""

    file: str
    today: date
    met: Met  # events of all files
    field_types: dict[str, Values]
    activity_types: dict[str, Values]
    me: set[str]
    people: dict[str, ContactRecord] = field(default_factory=dict)
    company: dict[str, list[ContactRecord]] = field(default_factory=lambda: defaultdict(list))  # of an activity
    lost: list[str] = field(default_factory=list)

    def told(self) -> list[Lost]:
        """Answer what had to be left out, once."""
        lost, self.lost = [Lost(what) for what in self.lost], []
        return lost

    def skipped(self, reason: str) -> Skipped:
        """Answer a record that was left out as a whole."""
        self.lost = []
        return Skipped(LINE, reason, self.file)


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Read the people of each export, and what happened with them. Raises UnreadableFileError for a file that is no export."""
    met: Met = set()
    for file in files:
        root = _root(file)
        blocks, instance = _blocks(root), _dict(root.get("instance"))
        fields, activities = (_by_uuid(instance.get(name)) for name in ("contact_field_types", "activity_types"))
        me = {uuid for user in blocks["user"] if (uuid := _key(_properties(user).get("me_contact")))}
        yield from _everything(blocks, Account(file.name, today, met, fields, activities, me))
        yield from [Lost("journal entries")] * len(_list(_properties(root).get("journal_entries")))


def _root(file: File) -> Values:
    advice = "export it from Monica (version 4) again, as JSON"
    try:
        root = _dict(_dict(json.loads(file.text(), parse_int=_integer)).get("account"))
    except RecursionError:
        raise UnreadableFileError(f"{file.name} is nested too deeply", advice) from None
    except ValueError as error:
        raise UnreadableFileError(f"{file.name} is not readable as JSON: {error}", advice) from None
    if not isinstance(root.get("data"), list):
        raise UnreadableFileError(f"{file.name} is no export of Monica", advice)
    return root


def _everything(blocks: Blocks, account: Account) -> Iterator[Record]:
    """Read everybody first, because an introducer may stand behind whom they introduced."""
    kept: list[tuple[Values, ContactRecord]] = []
    for value in map(_dict, blocks.pop("contact", [])):
        try:
            kept.append((value, _contact(value, account)))
        except InvalidValueError as error:
            yield account.skipped(error.message)
        yield from account.told()
    for value, record in kept:
        via = _key(_properties(value).get("first_met_through"))
        yield replace(record, introduced_by=account.people.get(via or ""))
        yield from [Lost("introducers who are not among the people")] * (via is not None and via not in account.people)
        yield from _of_contact(_blocks(value), record, account)
    for value in map(_dict, blocks.pop("activity", [])):
        yield from _event(_activity, value, account.company.get(_key(value.get("uuid")) or "", []), account)
    yield from _left_out(blocks)


def _contact(value: Values, account: Account) -> ContactRecord:
    """Read one person. Raises InvalidValueError for what is nobody to keep."""
    said, key = _properties(value), _key(value.get("uuid"))
    if said.get("is_partial") is True:
        raise InvalidValueError("only a name in somebody's relationships", "")
    if key in account.me:
        raise InvalidValueError("your own entry", "")
    if key in account.people:
        raise InvalidValueError("stands in the file twice", "")
    record = ContactRecord(LINE, _new_contact(said, _blocks(value), account), key=key, file=account.file)
    if key is not None:
        account.people[key] = record
    return record


def _new_contact(said: Values, blocks: Blocks, account: Account) -> NewContact:
    name = " ".join(_texts([said.get(part) for part in ("first_name", "middle_name", "last_name")]))
    nickname, frequency = _text(said.get("nickname")), said.get("stay_in_touch_frequency")
    addresses = [_properties(one) for one in blocks["address"]]
    new, lost = new_contact(
        name or nickname or "",
        org=_text(said.get("company")),
        title=_text(said.get("job")),
        city=next(iter(_texts([one.get("city") for one in addresses])), None),
        country=next(iter(_texts([one.get("country") for one in addresses])), None),
        birthday=_birthday(_dict(said.get("birthdate")), account),
        met_day=_met(_dict(said.get("first_met_date")), account),
        cadence_days=frequency if type(frequency) is int else None,
        aliases=(nickname,) if nickname and name else (),
        tags=_texts(said.get("tags")),
        addresses=tuple(address for one in addresses if (address := _address(one))),
        notes=tuple(_notes(said, blocks["note"])),
        **_points(blocks["contact_field"], account.field_types),
    )
    account.lost += [*(one.what for one in lost), *_unkept(said)]
    return new


def _birthday(said: Values, account: Account) -> str | None:
    day = _day(said.get("date"))
    if day and said.get("is_age_based") is True:
        account.lost.append("birthdays of which only the age was known")
        day = None
    if day is None:
        return None
    return f"--{day:%m-%d}" if said.get("is_year_unknown") is True else day.isoformat()


def _met(said: Values, account: Account) -> date | None:
    day = _day(said.get("date"))
    if day and (day > account.today or said.get("is_age_based") is True or said.get("is_year_unknown") is True):
        account.lost.append("days of first meeting that are not exact, or have not come")
        return None
    return day


def _address(said: Values) -> str:
    town = " ".join(_texts([said.get("postal_code"), said.get("city")]))
    return ", ".join(_texts([said.get("street"), town, said.get("province"), said.get("country")]))


def _notes(said: Values, notes: list[Any]) -> Iterator[str]:
    """Yield what is noted of somebody, each note with its day; long ones come in parts."""
    died = _day(_dict(said.get("deceased_date")).get("date"))
    texts = list(_texts([said.get("description")]))
    texts += [f"Likes to eat: {food}" for food in _texts([said.get("food_preferences")])]
    texts += [f"Died on {died}." if died else "Has died."] if said.get("is_dead") is True else []
    for note in map(_dict, notes):
        day = _day(note.get("created_at"))
        texts += [f"{day}: {body}" if day else body for body in _texts([_properties(note).get("body")])]
    for text in texts:
        yield from (text[start : start + LONGEST_TEXT] for start in range(0, len(text), LONGEST_TEXT))


def _points(fields: list[Any], types: dict[str, Values]) -> dict[str, tuple[str, ...]]:
    """Answer addresses, numbers, pages and messengers, by the types that the export itself defines."""
    found: dict[str, list[str]] = {"emails": [], "phones": [], "urls": [], "messengers": []}
    for said in map(_properties, fields):
        kind, text = types.get(_key(said.get("type")) or "", {}), _text(said.get("data")) or ""
        if kind.get("type") in ("email", "phone"):
            found[f"{kind['type']}s"].append(text)
        elif text.lower().startswith(("http://", "https://")):
            found["urls"].append(text)
        elif text:
            found["messengers"].append(": ".join(_texts([kind.get("name"), text])))
    return {name: tuple(texts) for name, texts in found.items()}


def _of_contact(blocks: Blocks, record: ContactRecord, account: Account) -> Iterator[Record]:
    """Read what happened with one person, and note in which activities they took part."""
    for uuid in dict.fromkeys(map(_key, blocks.pop("activity", []))):
        if uuid is not None:
            account.company[uuid].append(record)
    for type_, values in list(blocks.items()):
        # A loan is known by what it says: its type is a word that netcli does not use.
        make = READERS.get(type_) or (_loan if any("in_debt" in _properties(value) for value in values) else None)
        if make:
            del blocks[type_]
            for value in map(_dict, values):
                yield from _event(make, value, [record], account)
    yield from _left_out(blocks)


def _left_out(blocks: Blocks) -> Iterator[Lost]:
    for type_, values in blocks.items():
        if type_ not in READ | WORKINGS:
            entries = [value for value in values if not isinstance(value, str)]  # a uuid names an entry that stands elsewhere
            yield from [Lost(LOST_BLOCKS.get(type_, "entries of a kind that is not known"))] * len(entries)


def _event(
    make: Callable[[Values, Values, Account], Event | None], value: Values, who: list[ContactRecord], account: Account
) -> Iterator[Record]:
    """Read one event; where `make` answers None it has no place here."""
    said, key = _properties(value), _key(value.get("uuid"))
    try:
        new = make(said, value, account)
    except InvalidValueError as error:
        yield account.skipped(error.message)
        return
    if not who:
        yield account.skipped("nobody took part whom the export names")
    elif new and key and (type(new), key) in account.met:
        yield account.skipped("stands in the file twice")
    elif new:
        account.met |= {(type(new), key)} if key else set()
        account.lost += _unkept(said)
        yield EventRecord(LINE, new, tuple(who), _given(new), key, file=account.file)
    yield from account.told()


def _call(said: Values, _: Values, account: Account) -> Event:
    by_them = said.get("contact_called")
    initiated = "them" if by_them is True else "me" if by_them is False else None
    day, summary = _happened(said.get("called_at"), account), _long(said.get("content"), account)
    return NewInteraction(day, "call", initiated=initiated, summary=summary)


def _conversation(said: Values, _: Values, account: Account) -> Event:
    """Read a conversation: whoever wrote its first message began it."""
    messages = [_properties(one) for one in _list(said.get("messages"))]
    texts = [("Me" if one.get("written_by_me") is True else "Them", text) for one in messages if (text := _text(one.get("content")))]
    day, summary = _happened(said.get("happened_at"), account), _long("\n".join(map(": ".join, texts)), account)
    return NewInteraction(day, "message", initiated=texts[0][0].lower() if texts else None, summary=summary)


def _activity(said: Values, _: Values, account: Account) -> Event:
    """Read an activity; its type, which was chosen from a list, becomes a tag."""
    summary = _long("\n".join(_texts([said.get("summary"), said.get("description")])), account)
    type_ = account.activity_types.get(_key(said.get("type")) or "", {})
    return NewInteraction(_happened(said.get("happened_at"), account), summary=summary, tags=_texts([type_.get("name")]))


def _gift(said: Values, value: Values, account: Account) -> Event | None:
    if said.get("status") == "idea":
        account.lost.append("ideas for gifts")
        return None
    text = _long(", ".join(_texts([said.get(name) for name in ("name", "comment", "amount", "url")])), account)
    day = _come(_day(said.get("date")) or _day(value.get("created_at")), account)
    return NewGive(day, "received" if said.get("status") == "received" else "given", text or "", "gift")


def _loan(said: Values, value: Values, account: Account) -> Event:
    """Read a sum that was lent. The export does not say when: the day is that of the entry."""
    currency = said.get("currency")
    amount = " ".join(_texts([said.get("amount"), _dict(currency).get("iso") or currency]))
    text = (f"a loan of {amount}" if amount else "a loan") + (", paid back" if said.get("status") == "complete" else "")
    direction = "received" if said.get("in_debt") in (True, "yes") else "given"
    account.lost.append("what loans were for, which Monica's export leaves out")
    return NewGive(_come(_day(value.get("created_at")), account), direction, text, "resource")


READERS: dict[str, Callable[[Values, Values, Account], Event | None]] = {"call": _call, "conversation": _conversation, "gift": _gift}


def _given(new: Event) -> frozenset[str]:
    names = ("direction", "kind", "text", "initiated", "summary", "tags")
    return frozenset({"day", *(name for name in names if getattr(new, name, None))})


def _happened(value: object, account: Account) -> date:
    return _no_later(_day(value), account.today + FARTHEST, "more than ten years ahead")


def _come(day: date | None, account: Account) -> date:
    return _no_later(day, account.today, "has not come yet")


def _no_later(day: date | None, last: date, reason: str) -> date:
    if day is None or day > last:
        raise InvalidValueError("no date" if day is None else reason, "")
    return day


def _unkept(said: Values) -> list[str]:
    return [what for name, what in LOST_PROPERTIES.items() if said.get(name)]


def _long(value: object, account: Account) -> str | None:
    text = _text(value)
    account.lost += ["the ends of texts that are too long"] * (len(text or "") > LONGEST_TEXT)
    return text and text[:LONGEST_TEXT]


# A stranger's file may hold anything where a value of one kind was meant.
def _dict(value: object) -> Values:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _properties(value: object) -> Values:
    return _dict(_dict(value).get("properties"))


def _text(value: object) -> str | None:
    """Answer a text, or a number as one; None for what is empty or anything else."""
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _texts(values: object) -> tuple[str, ...]:
    return tuple(text for value in _list(values) if (text := _text(value)))


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= LONGEST_NUMBER else None


def _key(value: object) -> str | None:
    """Answer a uuid, or None for what is none."""
    return value if isinstance(value, str) and value.isascii() and 0 < len(value) <= LONGEST_KEY else None


def _day(value: object) -> date | None:
    """Read the day of `2018-01-04T00:00:00.000000Z`."""
    try:
        day = date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and day.year >= EARLIEST else None


def _by_uuid(values: object) -> dict[str, Values]:
    return {key: _properties(value) for value in _list(values) if (key := _key(_dict(value).get("uuid")))}


def _blocks(value: Values) -> Blocks:
    """Answer what an account or a contact has, by type."""
    found: Blocks = defaultdict(list)
    for block in map(_dict, _list(value.get("data"))):
        if isinstance(type_ := block.get("type"), str):
            found[type_] += _list(block.get("values"))
    return found
