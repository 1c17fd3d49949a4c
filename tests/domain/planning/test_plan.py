"""The plan of an import: new, changed, unchanged and skipped records."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from netcli.domain.planning.directory import Directory
from netcli.domain.planning.events import content_key, stamp, values
from netcli.domain.planning.incoming import ContactRecord, EventRecord, New, Skipped
from netcli.domain.planning.origin import Origin, merge, stated
from netcli.domain.planning.plan import Doubt, LikelyDuplicate, Plan, PlannedChange, StoredEvent
from netcli.domain.planning.planner import plan as plan_records
from netcli.domain.point import phone_key
from netcli.domain.records.ask import new_ask
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.errors import Problem
from netcli.store.search_key import search_key
from tests.readable import Skip, in_words

DAY = date(2026, 11, 1)
Stored = dict[str, StoredEvent]


def people(text: str) -> list[Contact]:
    """Read people with address, handle, city or phone.

    For example `Ana Pop, Bo <bo@example.org>, Cy #cy-2, Di @Cluj, Ed +40 1`.
    """
    found = []
    for part in text.split(", "):
        fields: dict[str, Any] = {}
        words = []
        for word in part.split():
            if word.startswith("<"):
                fields["emails"] = (*fields.get("emails", ()), word.strip("<>"))
            elif word.startswith("+"):
                fields["phones"] = (*fields.get("phones", ()), word)
            elif word.startswith("#"):
                fields["handle"] = word[1:]
            elif word.startswith("@"):
                fields["city"] = word[1:]
            else:
                words.append(word)
        found.append(new_contact(name=" ".join(words), **fields))
    return found


def known(text: str) -> tuple[Directory, dict[int, tuple[Contact, int | None]]]:
    """Return stored people, with ids from 1 and the handles that netcli makes."""
    directory, stored = Directory(search_key, phone_key), dict[int, tuple[Contact, int | None]]()
    for number, one in enumerate(people(text) if text else [], 1):
        new = one._replace(handle=one.handle or search_key(one.name).replace(" ", "-"))
        directory.learn(number, new)
        stored[number] = (new, None)
    return directory, stored


def rows(text: str) -> list[ContactRecord]:
    """Return the records of a file, from its second line on."""
    return [ContactRecord(line, new) for line, new in enumerate(people(text), 2)]


def planned(file: str, stored: str = "", *, create: bool = True) -> Plan:
    """Plan an import of people beside stored people."""
    return plan_people(rows(file), *known(stored), create=create)


def plan_people(
    records: Sequence[ContactRecord | Skipped],
    directory: Directory,
    stored: dict[int, tuple[Contact, int | None]],
    *,
    create: bool = True,
    settle: str | None = None,
) -> Plan:
    """Plan an import of people after an import of the stored ones from the source."""
    origins = [Origin(f"name:{search_key(new.name)}|", number, stated(new)) for number, (new, _) in stored.items()]
    return plan_records(records, directory, stored, origins, {}, create=create, settle=settle)


def counts(plan: Plan) -> tuple[int, int, int, int]:
    """Return the numbers of new, changed, unchanged and skipped records."""
    return plan.new, len(plan.changes), plan.same, len(plan.skipped)


# Identity.
def test_unknown_person_is_new() -> None:
    plan = planned("Ana Pop @Cluj, Bo")
    assert counts(plan) == (2, 0, 0, 0)
    assert {number: (new.name, new.city) for number, new in plan.contacts.items()} == {-1: ("Ana Pop", "Cluj"), -2: ("Bo", None)}


@pytest.mark.parametrize(
    ("row", "who"),
    [
        ("Xenia #ana <bo@example.org> +403", "Ana"),  # by handle
        ("Bo Lind <BO@Example.ORG>", "Bo"),  # else by address, if the name fits
        ("B. <bo@example.org> +403", "Bo"),
        ("Cy <bo@example.org> +403", "Cy"),  # else by phone, if the name fits
        ("Cyrus Cy +40-3", "Cy"),
        ("Ana +999", "Ana"),  # an unknown phone, so by name
        ("ANA", "Ana"),  # else by folded name
        ("Łukasz", "Lukasz"),
        ("Ana <bo@example.org> +403", "Ana"),  # a handle outweighs an address and a phone of other people
    ],
)
def test_person_is_found_by_handle_address_phone_or_name(row: str, who: str) -> None:
    stored = "Ana, Bo <bo@example.org>, Cy +403, Lukasz"
    plan = planned(f"{row} @Cluj", stored)
    assert [change.label for change in plan.changes] == [who]
    assert ("city", None, "Cluj") in plan.changes[0].differences
    assert plan.new == 0


def test_a_phone_is_the_same_with_two_zeros_for_its_plus() -> None:
    directory, stored = known("Ana +403")
    record = ContactRecord(2, new_contact(name="Ana Pop", phones=("00 40 3",)))
    assert counts(plan_people([record], directory, stored))[0] == 0


def test_phones_without_digits_identify_nobody() -> None:
    records = [ContactRecord(line, new_contact(name=name, phones=("ask her",))) for line, name in ((2, "Ana"), (3, "Bo"))]
    directory, stored = known("")
    assert counts(plan_people(records, directory, stored)) == (2, 0, 0, 0)


@pytest.mark.parametrize(("file", "stored"), [("Ana Pop +40211, Bo Lind +40211", ""), ("Bo Lind +40211", "Ana Pop +40211")])
def test_two_names_with_one_phone_are_reported(file: str, stored: str) -> None:
    plan = planned(file, stored)
    assert "Bo Lind" in {*(new.name for new in plan.contacts.values()), *(one.name for one in plan.duplicates)}


def test_unknown_handle_makes_a_new_person_of_a_known_name() -> None:
    plan = planned("Ana #ana-2", "Ana")
    assert counts(plan) == (1, 0, 0, 0)


def test_ambiguous_name_is_skipped_without_a_handle() -> None:
    plan = plan_records(rows("Ana @Cluj, Ana #ana-2 @Cluj, Bo"), *known("Ana #ana, Ana #ana-2, Bo"), [], {})
    assert plan.skipped == [Skip(2, '2 people are called "Ana"; a handle, an address or a phone is needed')]
    assert [change.id for change in plan.changes] == [2]


# Duplicates.
def test_same_name_with_another_address_is_only_a_duplicate() -> None:
    plan = planned("Ana <new@example.org>", "Ana <ana@example.org>")
    assert counts(plan) == (1, 0, 0, 0)
    assert plan.duplicates == [LikelyDuplicate(2, "Ana", "ana", Doubt("name", "email"))]


@pytest.mark.parametrize(("row", "stored"), [("Ana <ana@example.org>", "Ana"), ("Ana", "Ana <ana@example.org>")])
def test_same_name_is_one_person_if_one_has_no_address(row: str, stored: str) -> None:
    plan = planned(row, stored)
    assert (plan.new, plan.duplicates) == (0, [])


@pytest.mark.parametrize(
    ("file", "stored", "new"),
    [
        ("Ana <a@example.org>, Ana <b@example.org>", "", 2),
        ("Ana, Ana <a@example.org>, Ana <b@example.org>", "", 2),
        ("Ana <a@example.org>, Ana <b@example.org>", "Ana", 1),
    ],
)
def test_two_addresses_of_one_name_are_duplicates_within_a_file(file: str, stored: str, new: int) -> None:
    plan = planned(file, stored)
    assert (plan.new, len(plan.duplicates)) == (new, 1)


def cards(text: str) -> list[ContactRecord]:
    """Return records with originals, each with its own line; `=key` gives a key."""
    found = []
    for record in rows(text):
        name, _, key = record.new.name.partition(" =")
        found.append(replace(record, new=record.new._replace(name=name), key=key or None, original=f"X-LINE:{record.line}"))
    return found


def names_of(plan: Plan) -> list[str]:
    return [new.name for number, new in plan.contacts.items() if number < 0]


@pytest.mark.parametrize(
    ("file", "doubt"),
    [
        ("Maria Ivan <ivan@x.org>, Dan Ivan <ivan@x.org>", Doubt("email", "name")),
        ("Ana Pop +40210, Ion Rusu +40210", Doubt("phone", "name")),
        ("Ion Pop +401, Ion Pop +402", Doubt("name", "phone")),
        ("Ion Pop <a@x.org>, Ion Pop <b@x.org>", Doubt("name", "email")),
    ],
)
def test_two_records_of_a_file_are_two_people_and_reported(file: str, doubt: Doubt) -> None:
    plan = planned(file)
    assert (counts(plan), len(names_of(plan))) == ((2, 0, 0, 0), 2)
    assert [one.doubt for one in plan.duplicates] == [doubt]


def test_same_name_in_two_organisations_is_two_people() -> None:
    records = [ContactRecord(line, new_contact(name="Ion Pop", org=org)) for line, org in ((2, "Beta"), (3, "Gamma"))]
    plan = plan_people(records, *known(""))
    assert (counts(plan), [one.doubt for one in plan.duplicates]) == ((2, 0, 0, 0), [Doubt("name", "org")])


@pytest.mark.parametrize(
    ("file", "new", "told"),
    [
        ("Ion Pop, Ion Pop", 2, 1),  # two cards
        ("Ion Pop <a@x.org>, Ion Pop <a@x.org>", 2, 1),
        ("Ion Pop =k1 <a@x.org>, Ion Pop =k2 <a@x.org>", 2, 1),
        ("John Smith =k1, John Smith =k2, John Smith =k3", 3, 3),
        ("Ana Pop =k1, Bo Lind =k1", 2, 0),  # one key for all is no key
    ],
)
def test_records_with_originals_stay_separate_and_complete(file: str, new: int, told: int) -> None:
    plan = plan_people(cards(file), *known(""))
    assert (counts(plan), len(plan.duplicates)) == ((new, 0, 0, 0), told)
    assert sorted(origin.original or "" for origin in plan.origins.values()) == [f"X-LINE:{line}" for line in range(2, 2 + new)]


def test_fuller_of_two_records_of_one_key_wins_in_any_order() -> None:
    short, full = cards("Ion Pop =k1, Ion Pop =k1 @Cluj")
    full = replace(full, original="X-LINE:and more")
    for records in ([short, full], [full, short]):
        plan = plan_people(records, *known(""))
        assert (plan.new, plan.contacts[-1].city) == (1, "Cluj")
        assert plan.skipped == [Skip(2, "another edition of the record on line 3, which has more")]


def test_source_key_is_never_looked_up_as_a_handle() -> None:
    plan = plan_people(cards("Boris Karloff =ana-pop <boris@x.org>"), *known("Ana Pop #ana-pop"))
    assert (counts(plan), names_of(plan)) == ((1, 0, 0, 0), ["Boris Karloff"])


def test_record_with_a_new_key_is_found_by_name_and_address() -> None:
    directory, stored = known("Ana Pop <ana@x.org>")
    before = [Origin("key:phone-1", 1, stated(stored[1][0]))]
    plan = plan_records(cards("Ana Pop =laptop-9 <ana@x.org>"), directory, stored, before, {})
    assert (counts(plan), plan.duplicates) == ((0, 0, 1, 0), [])


def test_name_of_a_known_address_is_ignored_until_it_changes() -> None:
    directory, stored = known("Ana <ana@x.org>")
    record = ContactRecord(2, new_contact(name="Ana Pop", emails=("ana@x.org",)), key="u1")
    first = plan_records([record], directory, stored, [], {})
    again = plan_records([record], *known("Ana <ana@x.org>"), first.origins.values(), {})
    assert (counts(first), first.conflicts, counts(again), again.conflicts) == ((0, 0, 1, 0), [], (0, 0, 1, 0), [])
    renamed = replace(record, new=record.new._replace(name="Ana Lind"))
    later = plan_records([renamed], *known("Ana <ana@x.org>"), first.origins.values(), {})
    assert [change.differences for change in later.conflicts] == [(("name", "Ana", "Ana Lind"),)]


def test_renamed_person_is_found_by_the_name_in_the_file() -> None:
    record = ContactRecord(2, new_contact(name="Vasile Pop"))
    before = [Origin("name:vasile pop|", 1, {"name": "Vasile Pop"})]
    plan = plan_records([record, happened("Vasile Pop", line=3)], *known("Vasile Popa"), before, {Interaction: {}})
    assert (names_of(plan), [event.people for event in plan.events], plan.conflicts) == ([], [(1,)], [])


def test_conflicts_come_from_both_records_of_a_merged_person() -> None:
    directory, stored = known("Ana Pop @Cluj")
    said = [Origin("key:u1", 1, {"name": "Ana Pop", "city": "Cluj"}), Origin("key:u2", 1, {"name": "Anna Pop", "city": "Dej"})]
    plan = plan_records(cards("Ana Pop =u1 @Cluj, Anna Pop =u2 @Dej"), directory, stored, said, {})
    assert (counts(plan)[:2], plan.skipped) == ((0, 0), [])
    assert [change.differences for change in plan.conflicts] == [(("name", "Ana Pop", "Anna Pop"), ("city", "Cluj", "Dej"))]


# People of events, by address.
def guest(name: str, email: str, key: str | None = None) -> EventRecord:
    return EventRecord(2, new_interaction(DAY), (ContactRecord(2, new_contact(name, emails=(email,)), key=key),), frozenset({"day"}))


@pytest.mark.parametrize(
    ("name", "email", "stored", "who"),
    [
        ("Bill", "will@x.org", "William Roe <will@x.org>", 1),  # an address counts for any name
        ("Dan Ivan", "ivan@x.org", "Maria Ivan <ivan@x.org>, Dan Ivan <ivan@x.org>", 2),
        ("Ana Pop", "ana@x.org", "Ana Pop", 1),
        ("alex", "alex@x.org", "Alex", -1),  # a word made from the address is no name
        ("Anton Cohen", "anton.cohen@acme.com", "Anton Cohen", 1),  # but a whole name is one, in whatever form
        ("anton_cohen", "anton_cohen@acme.com", "Anton Cohen", 1),
        ("Anton Cohen", "anton.cohen@acme.com", "Anton Cohen <ac@acme.com>", -1),  # another address, as for any name
        ("Anton Cohen", "anton.cohen@acme.com", "Anton Cohen #anton, Anton Cohen #anton-2", -1),
        ("Ana Pop", "a3@x.org", "Ana Pop <a1@x.org>, Ana Pop <a2@x.org>", -1),
    ],
)
def test_guest_is_found_by_address_or_by_a_real_name(name: str, email: str, stored: str, who: int) -> None:
    plan = plan_records([guest(name, email)], *known(stored), [], {Interaction: {}})
    assert ([event.people for event in plan.events], plan.skipped) == ([(who,)], [])


def test_duplicates_of_people_that_are_not_created_are_skipped() -> None:
    letters = [replace(guest("Ana Pop", "a3@x.org"), line=line, create=False) for line in (2, 3)]
    plan = plan_records(letters, *known("Ana Pop <a1@x.org>"), [], {Interaction: {}})
    assert (plan.duplicates, [in_words(one.reason) for one in plan.skipped]) == ([], ["from people you never wrote to"] * 2)


# Additions and changes.
def test_an_empty_cell_erases_nothing() -> None:
    old = new_contact(
        name="Ana",
        org="Mill",
        title="miller",
        city="Cluj",
        country="Romania",
        birthday="--04-12",
        sphere="both",
        met_day=DAY,
        met_where="fair",
        cadence_days=30,
        emails=("a@example.org",),
        phones=("+1",),
        aliases=("Anuța",),
        tags=("fair",),
        needs=("flour",),
        offers=("bread",),
        notes=("Kind.",),
    )
    merged = merge(old, new_contact(name="Ana"), stated(old))
    assert (merged.contact, merged.changed, merged.conflicts, merged.said) == (old, (), (), stated(old))


def test_a_filled_cell_changes_a_value_and_adds_to_a_list() -> None:
    old = new_contact(name="Ana", city="Cluj", org="Mill", tags=("fair",), emails=("a@example.org",))
    new = new_contact(name="ANA", city="Iași", org="Mill", title="miller", tags=("FAIR", "choir"), emails=("A@example.org",))
    merged = merge(old, new, stated(old))
    assert merged.conflicts == ()
    assert merged.changed == (("title", None, "miller"), ("city", "Cluj", "Iași"), ("tags", ("fair",), ("fair", "choir")))
    assert merged.contact == old._replace(title="miller", city="Iași", tags=("fair", "choir"))


def test_change_has_its_line_person_and_old_value() -> None:
    plan = planned("Bo, Ana @Iași", "Ana @Cluj, Bo")
    assert plan.changes == [PlannedChange(3, 1, "Ana", (("city", "Cluj", "Iași"),))]
    assert counts(plan) == (0, 1, 1, 0)


# One person twice in a file.
def test_person_in_two_rows_is_counted_once() -> None:
    assert counts(planned("Ana @Cluj, Ana @Cluj")) == (1, 0, 0, 0)
    assert counts(planned("Ana @Cluj, Ana", "Ana @Cluj")) == (0, 0, 1, 0)


def test_a_second_row_completes_the_first() -> None:
    plan = planned("Ana @Cluj, Ana <ana@example.org>")
    assert (counts(plan), plan.contacts[-1].city, plan.contacts[-1].emails) == ((1, 0, 0, 0), "Cluj", ("ana@example.org",))


@pytest.mark.parametrize("stored", ["", "Ana @Dej", "Ana"])
def test_second_row_that_contradicts_the_first_is_skipped(stored: str) -> None:
    plan = planned("Ana @Cluj, Bo, Ana @Iași", stored)
    assert plan.skipped == [Skip(4, "the same person as line 2, with another city")]
    assert next(iter(plan.contacts.values())).city == "Cluj"


def test_a_record_that_could_not_be_read_stays_skipped() -> None:
    directory, stored = known("")
    plan = plan_people([Skipped(2, Problem("no_name")), *rows("Ana")], directory, stored)
    assert (counts(plan), plan.skipped) == ((1, 0, 0, 1), [Skip(2, "name: empty")])


# Introducers.
def introduced(*pairs: tuple[str, str], stored: str = "", by: dict[int, int] | None = None, create: bool = True) -> Plan:
    """Plan rows of name and introducer."""
    directory, there = known(stored)
    there = {number: (new, (by or {}).get(number)) for number, (new, _) in there.items()}
    records = [ContactRecord(line, new_contact(name=name), via or None) for line, (name, via) in enumerate(pairs, 2)]
    return plan_people(records, directory, there, create=create)


def test_introducer_may_come_later_in_the_file() -> None:
    plan = introduced(("Ana", "Bo"), ("Bo", ""))
    assert (counts(plan), plan.via, plan.created_people) == ((2, 0, 0, 0), {-1: -2}, [])


def test_unknown_introducer_is_created() -> None:
    plan = introduced(("Ana", "Bo"))
    assert (plan.new, plan.created_people, plan.via) == (1, ["Bo"], {-1: -2})


def test_unknown_introducer_is_skipped_without_create() -> None:
    plan = introduced(("Ana", "Bo"), create=False)
    assert (plan.new, plan.via, plan.skipped) == (1, {}, [Skip(2, 'introduced_by is skipped: nobody is called "Bo"')])


def test_person_is_never_their_own_introducer() -> None:
    assert introduced(("Ana", "Ana")).via == {}


def test_the_same_introducer_again_changes_nothing() -> None:
    plan = introduced(("Ana", "Bo"), ("Bo", ""), stored="Ana, Bo", by={1: 2})
    assert (counts(plan), plan.via) == ((0, 0, 2, 0), {})


def test_introducer_other_than_the_users_is_a_conflict() -> None:
    plan = introduced(("Ana", "Bo"), stored="Ana, Bo, Cy", by={1: 3})
    assert (plan.via, plan.conflicts) == ({}, [PlannedChange(2, 1, "Ana", (("introduced_by", "Cy", "Bo"),))])


def test_a_change_of_card_and_introducer_changes_one_person() -> None:
    directory, stored = known("Ana, Bo")
    record = ContactRecord(2, new_contact(name="Ana", city="Cluj"), "Bo")
    plan = plan_people([record], directory, stored)
    assert counts(plan)[:3] == (0, 1, 0)


# Events.
def happened(text: str, key: str | None = None, line: int = 2, **fields: Any) -> EventRecord:
    """Return an interaction with the people of a text: `Ana+Bo`."""
    given = frozenset(fields) | {"day"}
    return EventRecord(line, new_interaction(**{"day": DAY, **fields}), tuple(text.split("+")), given, key)


def events(*records: EventRecord | Skipped, stored: Stored | None = None, stored_people: str = "Ana, Bo, Cy", create: bool = True) -> Plan:
    kinds = {type(record.new) for record in records if isinstance(record, EventRecord)}
    return plan_records(records, *known(stored_people), [], dict.fromkeys(kinds, stored or {}), create=create)


def as_stored(new: New, who: set[int], number: int = 7, to: int | None = None, said: New | None = None) -> StoredEvent:
    """Return a stored event, with `said` or its own fields as its last import."""
    fields, people = values(new) | {"to_id": to}, frozenset(who)
    said_then = json.dumps(stamp(fields | values(said or new) | {"who": people}))
    return StoredEvent(number, tuple(fields), tuple(fields.values()), people, said_then)


def test_an_event_names_its_people_once_each() -> None:
    plan = events(happened("Ana+Bo+ana"))
    assert (plan.new, [event.people for event in plan.events]) == (1, [(1, 2)])


def test_an_event_without_a_key_is_known_by_its_content() -> None:
    first = events(happened("Ana+Bo", kind="call"))
    again = events(happened("Bo+Ana", kind="call"), stored={first.events[0].key: as_stored(new_interaction(DAY, "call"), {1, 2})})
    assert (counts(first), counts(again)) == ((1, 0, 0, 0), (0, 0, 1, 0))


def test_identical_rows_are_separate_events() -> None:
    plan = events(*(happened("Ana", line=line) for line in (2, 3, 4)))
    keys = [event.key for event in plan.events]
    assert (plan.new, len(set(keys))) == (3, 3)
    stored = {key: as_stored(new_interaction(DAY), {1}, number) for number, key in enumerate(keys)}
    assert counts(events(*(happened("Ana", line=line) for line in (2, 3, 4)), stored=stored)) == (0, 0, 3, 0)
    assert counts(events(*(happened("Ana", line=line) for line in (2, 3, 4, 5)), stored=stored)) == (1, 0, 3, 0)


@pytest.mark.parametrize(
    "other",
    [
        happened("Ana", day=date(2026, 11, 2)),
        happened("Bo"),
        happened("Ana+Bo"),
        happened("Ana", kind="call"),
        happened("Ana", minutes=5),
        happened("Ana", summary="x"),
        replace(happened("Ana"), to="Bo"),
    ],
)
def test_any_difference_makes_another_content_key(other: EventRecord) -> None:
    assert content_key(happened("Ana"), Counter()) != content_key(other, Counter())


def test_second_row_with_the_same_key_is_skipped() -> None:
    plan = events(happened("Ana", "k1"), happened("Bo", "k1", line=5))
    assert (plan.new, plan.skipped) == (1, [Skip(5, 'the key "k1" is already on line 2')])


def test_contact_and_event_with_one_id_change_separately() -> None:
    stored = {"k1": as_stored(new_interaction(DAY, "call"), {1}, number=1)}
    talk = happened("Ana", "k1", kind="message")
    named = replace(happened("", "k2", 3), who=(ContactRecord(3, new_contact("Ana", city="Cluj")),))
    plan = events(talk, named, stored=stored)
    assert plan.changes == [
        PlannedChange(3, 1, "Ana", (("city", None, "Cluj"),)),
        PlannedChange(2, 1, "2026-11-01, Ana", (("kind", "call", "message"),)),
    ]


def test_stored_event_is_compared_only_in_the_files_fields() -> None:
    stored = {"k1": as_stored(new_interaction(DAY, "call", minutes=45, summary="by hand"), {1})}
    assert counts(events(happened("Ana", "k1"), stored=stored)) == (0, 0, 1, 0)
    plan = events(happened("Ana", "k1", kind="message", minutes=45), stored=stored)
    assert plan.changes == [PlannedChange(2, 7, "2026-11-01, Ana", (("kind", "call", "message"),))]
    assert [stored.id for stored, _ in plan.changed_events] == [7]


def test_other_participants_are_a_change() -> None:
    plan = events(happened("Ana+Cy", "k1"), stored={"k1": as_stored(new_interaction(DAY), {1, 2})})
    assert plan.changes == [PlannedChange(2, 7, "2026-11-01, Ana; Bo", (("who", "Ana; Bo", "Ana; Cy"),))]


def test_give_is_compared_by_its_receiver() -> None:
    give = new_give(DAY, "given", "a name", "introduction")
    record = EventRecord(2, give, ("Ana",), frozenset({"day", "to_id"}), "g1", "Bo")
    same = events(record, stored={"g1": as_stored(give, {1}, to=2)})
    other = events(record, stored={"g1": as_stored(give, {1}, to=3)})
    assert (counts(same), other.changes) == ((0, 0, 1, 0), [PlannedChange(2, 7, "2026-11-01, Ana", (("to_id", "Cy", "Bo"),))])


def test_ask_closed_by_hand_stays_closed_without_a_status() -> None:
    by_hand = new_ask(DAY, "mine", "a chair", status="answered", closed_on=date(2026, 11, 5))
    record = EventRecord(2, new_ask(DAY, "mine", "a chair"), ("Ana",), frozenset({"day", "text"}), "a1")
    assert counts(events(record, stored={"a1": as_stored(by_hand, {1}, to=None)})) == (0, 0, 1, 0)


def test_unknown_people_are_created_once() -> None:
    plan = events(happened("Zed+Ana"), happened("ZED", line=3), happened("zed@example.org", line=4))
    assert (plan.created_people, [event.people for event in plan.events]) == (["Zed", "zed@example.org"], [(-1, 1), (-1,), (-2,)])
    assert (plan.contacts[-2].emails, plan.new) == (("zed@example.org",), 3)


def test_event_of_unknown_people_is_skipped_without_create() -> None:
    plan = events(happened("Zed+Ana"), happened("Ana", line=3), create=False)
    assert (plan.new, plan.skipped, plan.created_people) == (1, [Skip(2, 'nobody is called "Zed"')], [])


def test_event_with_an_ambiguous_name_is_skipped() -> None:
    plan = events(happened("Zed+Ana Lind"), stored_people="Ana Lind, Ana Lind #ana-lind-2")
    assert plan.skipped == [Skip(2, '"Ana Lind" may be any of 2 people; write the handle')]
    assert (plan.new, plan.created_people, plan.contacts) == (0, [], {})


@pytest.mark.parametrize("who", ["ana-2", "ANA-2", " b@example.org", "B@Example.org"])
def test_handle_or_address_resolves_an_ambiguous_name(who: str) -> None:
    plan = events(happened(who), stored_people="Ana #ana <a@example.org>, Ana #ana-2 <b@example.org>")
    assert [event.people for event in plan.events] == [(2,)]


def test_event_with_an_invalid_name_is_skipped() -> None:
    plan = events(happened("x" * 201), happened("\x1b", line=3))
    assert plan.skipped == [Skip(2, "name: longer than 200 characters"), Skip(3, "name: empty")]
