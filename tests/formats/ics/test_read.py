"""Reading calendars: guests, days, editions, and rules that never end."""

import os
from collections import Counter
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.contact import new_contact
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.errors import AnswerNeededError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.ics import read as ics
from tests.readable import TODAY, Skip, in_words, said

SAMPLE = Path(__file__).parent.parent.parent / "data" / "ics" / "meetings.ics"
CORPUS = os.environ.get("NETCLI_CORPUS")
ME = ("Me@Example.org",)
ILSE, OTTO = "ATTENDEE;CN=Ilse Brandt:mailto:ilse@example.org", "ATTENDEE;CN=Otto Weber:mailto:otto@example.org"
HOST = "ORGANIZER:mailto:me@example.org"
START = "DTSTART:20260301T100000"


def a_file(data: str | bytes, name: str = "calendar.ics") -> File:
    return File(name, lambda: BytesIO(data.encode() if isinstance(data, str) else data))


def read(data: str | bytes, me: tuple[str, ...] = ME) -> list[Record]:
    return list(ics.read([a_file(data)], TODAY, me))


def an_event(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])


def events(*lines: str) -> list[EventRecord]:
    """Read one event of the first of March, with Ilse."""
    start = [] if any(line.startswith("DTSTART") for line in lines) else [START]
    return [one for one in read(an_event(*start, ILSE, *lines)) if isinstance(one, EventRecord)]


def interaction(*lines: str) -> Interaction:
    (event,) = events(*lines)
    assert isinstance(event.new, Interaction)
    return event.new


def people(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    (event,) = [one for one in read(an_event(START, *lines)) if isinstance(one, EventRecord)]
    return [(who.new.name, who.new.emails) for who in event.who if isinstance(who, ContactRecord)]


def days(*lines: str) -> list[str]:
    return [one.new.day.strftime("%m-%d") for one in events(*lines)]


def reasons(*lines: str) -> list[str]:
    return [in_words(one.reason) for one in read(an_event(*lines)) if isinstance(one, Skipped)]


def lost(*lines: str) -> list[str]:
    return [in_words(one) for one in read(an_event(START, ILSE, HOST, *lines)) if isinstance(one, Lost)]


def test_the_sample_is_read() -> None:
    found = [one for one in read(SAMPLE.read_bytes()) if isinstance(one, EventRecord)]
    ilse = ContactRecord(14, new_contact("Brandt, Ilse", emails=("ilse@example.org",)), file="calendar.ics")
    lunch = new_interaction(
        date(2026, 3, 14), "one-to-one", "12:30", 90, "Old Mill; Cluj", "Lunch, and a plan", initiated="me", tags=("food", "mill")
    )
    told = frozenset({"day", "kind", "time", "minutes", "place", "purpose", "initiated", "tags", "planned"})
    assert found[0] == EventRecord(14, lunch, (ilse,), told, "lunch@example.org", file="calendar.ics", once="lunch@example.org/2026-03-14")
    assert [(one.key, one.new.day.isoformat(), getattr(one.new, "kind", None)) for one in found[1:]] == [
        ("choir@example.org/2026-09-01", "2026-09-01", "meeting"),
        ("choir@example.org/2026-09-15", "2026-09-15", "meeting"),
        ("choir@example.org/2026-10-06", "2026-10-06", "meeting"),
        ("choir@example.org/2026-09-22", "2026-09-23", "one-to-one"),  # held a day later
        ("trip@example.org", "2027-05-01", "meeting"),  # planned
    ]


def test_sample_reports_what_is_lost() -> None:
    found = read(SAMPLE.read_bytes())
    assert [(one.line, in_words(one.reason)) for one in found if isinstance(one, Skipped)] == [
        (52, "cancelled"),
        (68, "nobody else takes part"),
        (73, "you declined"),
        (79, "an invalid date"),
    ]
    assert [in_words(one) for one in found if isinstance(one, Lost)] == ["tasks", "descriptions of events", "alarms"]


# Guests.
def test_guests_are_not_read_without_knowing_the_user() -> None:
    with pytest.raises(AnswerNeededError) as caught:
        read(SAMPLE.read_bytes(), ())
    assert said(caught.value)[1] == "add --me ADDRESS, once for each of your addresses"
    assert [type(one) for one in read(an_event(START, "SUMMARY:Dentist"), ())] == [Skipped]


@pytest.mark.parametrize(
    ("line", "me", "told"),
    [
        ("ATTENDEE:mailto:ME@example.org", ME, []),
        ("ORGANIZER:mailto:me@example.org", ("other@example.org", "me@example.org"), []),
        ("DESCRIPTION:me@example.org", ME, ["which guest is you: no event names Me@Example.org"]),
        ("", ("a@example.org", "b@example.org"), ["which guest is you: no event names a@example.org or b@example.org"]),
    ],
)
def test_address_of_the_user_in_no_event_is_reported(line: str, me: tuple[str, ...], told: list[str]) -> None:
    found = read(an_event(START, ILSE, line) * 2, me)
    assert [in_words(one) for one in found if isinstance(one, Lost) and "you" in in_words(one)] == told
    assert [one for one in read(an_event(START, "SUMMARY:Alone"), me) if isinstance(one, Lost)] == []


@pytest.mark.parametrize(
    ("line", "name", "emails"),
    [
        ("ATTENDEE;CN=Ana Pop:MAILTO:Ana@Example.org", "Ana Pop", ("ana@example.org",)),
        ('ATTENDEE;CN="Pop, Ana: of X":mailto:ana@example.org', "Pop, Ana: of X", ("ana@example.org",)),
        ("ATTENDEE;CN='Ana Pop':mailto:ana@example.org", "Ana Pop", ("ana@example.org",)),
        ("ATTENDEE;CN=ana@example.org:mailto:ana@example.org", "ana", ("ana@example.org",)),
        ("ATTENDEE:mailto:ana@example.org", "ana", ("ana@example.org",)),
        ("ATTENDEE:ana@example.org", "ana", ("ana@example.org",)),
        ("ATTENDEE:mailto:ana%2Bwork@example.org", "ana+work", ("ana+work@example.org",)),
        ("ATTENDEE:mailto:ana@\n  example.org", "ana", ("ana@example.org",)),
        ("ATTENDEE;CN=Ana;EMAIL=ana@example.org:urn:uuid:1", "Ana", ("ana@example.org",)),
        ("ATTENDEE;CN=Ana:invalid:nomail", "Ana", ()),
        ('ATTENDEE;CN=" ":mailto:ana@example.org', "ana", ("ana@example.org",)),
        ("ORGANIZER;CN=Ana:mailto:ana@example.org", "Ana", ("ana@example.org",)),
        (f"ATTENDEE;CN={'x' * 201}:mailto:ana@example.org", "x" * 200, ("ana@example.org",)),
    ],
)
def test_a_guest_has_a_name_and_an_address(line: str, name: str, emails: tuple[str, ...]) -> None:
    assert people(line) == [(name, emails)]


def test_invalid_address_is_skipped_alone() -> None:
    assert people("ATTENDEE;CN=Ana:mailto:@") == [("Ana", ())]
    assert lost("ATTENDEE;CN=Ana:mailto:@") == ["addresses of guests that make no sense"]
    assert lost("ATTENDEE;CN:mailto:x@example.org") == ["guests who are not readable, or too many"]


@pytest.mark.parametrize(
    "line",
    [
        "ATTENDEE;PARTSTAT=DECLINED:mailto:otto@example.org",
        "ATTENDEE;PARTSTAT=DELEGATED:mailto:otto@example.org",
        "ATTENDEE;CUTYPE=ROOM:mailto:otto@example.org",
        "ATTENDEE;CUTYPE=resource:mailto:otto@example.org",
        "ATTENDEE;CUTYPE=GROUP:mailto:otto@example.org",
        "ATTENDEE:mailto:ME@example.org",
        "ATTENDEE;CN=The team:mailto:x1@group.calendar.google.com",
        "ATTENDEE;CN=Ilse again:mailto:ILSE@example.org",
        "ATTENDEE:",
    ],
)
def test_only_people_who_come_take_part(line: str) -> None:
    assert people(ILSE, line) == [("Ilse Brandt", ("ilse@example.org",))]


def test_organiser_who_declines_is_no_participant() -> None:
    host = "ORGANIZER:mailto:otto@example.org"
    assert people(host, ILSE) == [("otto", ("otto@example.org",)), ("Ilse Brandt", ("ilse@example.org",))]
    assert people(host, ILSE, "ATTENDEE;PARTSTAT=DECLINED:mailto:otto@example.org") == [("Ilse Brandt", ("ilse@example.org",))]


@pytest.mark.parametrize(("others", "kind"), [(1, "one-to-one"), (2, "meeting"), (19, "meeting"), (20, "event"), (499, "event")])
def test_kind_depends_on_the_number_of_participants(others: int, kind: str) -> None:
    more = [f"ATTENDEE:mailto:p{number}@example.org" for number in range(others - 1)]
    assert interaction(*more, "ATTENDEE:mailto:me@example.org").kind == kind


@pytest.mark.parametrize(
    ("line", "initiated"),
    [
        ("ORGANIZER:mailto:me@example.org", "me"),
        ("ORGANIZER:mailto:otto@example.org", "them"),
        ("ORGANIZER;CN=Team:mailto:x@group.calendar.google.com", None),
        ("X-NOBODY:", None),
    ],
)
def test_organiser_is_the_initiator(line: str, initiated: str | None) -> None:
    assert interaction(line).initiated == initiated


# Fields.
@pytest.mark.parametrize(
    ("lines", "time", "minutes"),
    [
        (("DTSTART:20260301T093000", "DTEND:20260301T101500"), "09:30", 45),
        (("DTSTART:20260301T093000Z", "DTEND:20260301T101500Z"), "09:30", 45),
        (("DTSTART:20260301T093000Z", "DTEND:20260301T101500"), "09:30", None),
        (("DTSTART;TZID=Asia/Tokyo:20260301T093000", "DTEND;TZID=Europe/Paris:20260301T101500"), "09:30", None),
        (("DTSTART:20260301T093000", "DURATION:PT1H30M"), "09:30", 90),
        (("DTSTART:20260301T093000", "DURATION:-PT1H"), "09:30", None),
        (("DTSTART:20260301T093000", "DURATION:an hour"), "09:30", None),
        (("DTSTART:20260301T093000", "DTEND:20260301T093000"), "09:30", None),
        (("DTSTART:20260301T093000", "DTEND:20270301T093000"), "09:30", 10_080),
        (("DTSTART:20260301T093000", "DTEND:20260302"), "09:30", None),
        (("DTSTART;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260302"), None, None),
        (("DTSTART:2026-03-01T09:30:00",), "09:30", None),
    ],
)
def test_time_is_stored_as_it_is_written(lines: tuple[str, ...], time: str | None, minutes: int | None) -> None:
    found = interaction(*lines)
    assert (found.day, found.time, found.minutes) == (date(2026, 3, 1), time, minutes)


def test_texts_are_unescaped_and_cut() -> None:
    found = interaction("SUMMARY;LANGUAGE=en:One\\, two\\nthree\\; \\\\four", f"LOCATION:{'x ' * 150}", "CATEGORIES:a,b", "CATEGORIES:c")
    assert (found.purpose, len(found.place or ""), found.tags) == ("One, two\nthree; \\four", 199, ("a", "b", "c"))
    assert lost(f"SUMMARY:{'x' * 10_001}", f"LOCATION:{'x' * 20_001}") == ["values that are too long"]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((ILSE,), "no date"),
        ((ILSE, "DTSTART:"), "an invalid date"),
        ((ILSE, "DTSTART:20260230"), "an invalid date"),
        ((ILSE, "DTSTART:18991231"), "an invalid date"),
        ((ILSE, f"DTSTART:{'2' * 10_000}"), "an invalid date"),
        ((ILSE, "DTSTART;:20260301"), "an invalid date"),
        ((ILSE, "DTSTART:20361121"), "more than ten years ahead"),
        ((ILSE, START, "STATUS:cancelled"), "cancelled"),
        ((START,), "nobody else takes part"),
        ((START, "ATTENDEE:mailto:me@example.org"), "nobody else takes part"),
        ((ILSE, START, "ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.org"), "you declined"),
        ((ILSE, "DTSTART:20261121", "RRULE:FREQ=DAILY"), "repeated, and no date of it has come"),
        ((ILSE, "DTSTART:20261121", "RECURRENCE-ID:20261121"), "repeated, and no date of it has come"),
        ((ILSE, START, "UID;:x"), "unreadable as an event"),
        ((ILSE, START, "RECURRENCE-ID:sometime"), "unreadable as an event"),
        ((ILSE, START, "SUMMARY;:x"), "unreadable as an event"),
    ],
)
def test_invalid_event_is_skipped_with_its_reason(lines: tuple[str, ...], reason: str) -> None:
    assert reasons(*lines) == [reason]


# Editions.
def test_newest_of_several_versions_counts() -> None:
    old, new = ((START, ILSE, "UID:1", f"SEQUENCE:{number}", f"SUMMARY:{number}") for number in (1, 2))
    for text in (an_event(*old) + an_event(*new), an_event(*new) + an_event(*old)):
        found = read(text)
        assert [one.new.purpose for one in found if isinstance(one, EventRecord) and isinstance(one.new, Interaction)] == ["2"]
        assert [in_words(one.reason) for one in found if isinstance(one, Skipped)] == ["another edition of the same event is read"]


def test_long_uid_is_stored_as_its_digest() -> None:
    assert [one.key for one in events("UID:1")] == ["1"]
    assert [len(one.key or "") for one in events(f"UID:{'x' * 201}")] == [32]
    assert [one.key for one in events()] == [None]
    assert [one.key for one in events("RRULE:FREQ=DAILY;COUNT=2")] == [None, None]


# Repeated events.
@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("RRULE:FREQ=DAILY;COUNT=3",), ["03-01", "03-02", "03-03"]),
        (("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260315",), ["03-01", "03-15"]),
        (("RRULE:FREQ=WEEKLY;UNTIL=20260308T095959",), ["03-01"]),
        (("RRULE:FREQ=WEEKLY;UNTIL=20260308T100000",), ["03-01", "03-08"]),
        (("RRULE:FREQ=MONTHLY;BYDAY=1SU;COUNT=3",), ["03-01", "04-05", "05-03"]),
        (("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2",), ["03-01", "03-31", "04-30"]),
        (("RDATE:20260305T100000,20260307T100000",), ["03-01", "03-05", "03-07"]),
        (("RDATE;VALUE=PERIOD:20260305T100000/20260305T110000",), ["03-01", "03-05"]),
        (("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260301T100000,20260303T100000"), ["03-02"]),
        (("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:sometime"), ["03-01", "03-02", "03-03"]),
        (("RRULE:FREQ=SECONDLY",), ["03-01"]),
        (("RRULE:FREQ=DAILY;INTERVAL=0",), ["03-01"]),
        (("RRULE:FREQ=DAILY;BYHOUR=1,2",), ["03-01"]),
        (("RRULE:FREQ=YEARLY;BYWEEKNO=20",), ["03-01"]),
        (("RRULE:nonsense",), ["03-01"]),
        (("RRULE:FREQ=DAILY;UNTIL=P1D",), ["03-01"]),
    ],
)
def test_a_repeated_event_is_one_a_day(lines: tuple[str, ...], found: list[str]) -> None:
    assert days(*lines) == found


@pytest.mark.parametrize(
    ("start", "rule", "found"),
    [
        ("TZID=Europe/Berlin:20260301T100000", "UNTIL=20260308T090000Z", ["03-01", "03-08"]),  # ten o'clock in Berlin
        ("TZID=Europe/Berlin:20260301T100000", "UNTIL=20260308T085959Z", ["03-01"]),
        ("TZID=W. Europe Standard Time:20260301T100000", "UNTIL=20260308T090000Z", ["03-01", "03-08"]),
        ("TZID=/maker.example/Europe/Berlin:20260301T100000", "UNTIL=20260308T090000Z", ["03-01", "03-08"]),
        ("TZID=Asia/Tokyo:20260301T080000", "UNTIL=20260307T230000Z", ["03-01", "03-08"]),
        ("TZID=Nowhere:20260301T100000", "UNTIL=20260308T000000Z", ["03-01", "03-08"]),
        ("VALUE=DATE:20260301", "UNTIL=20260308T000000Z", ["03-01", "03-08"]),
    ],
)
def test_an_end_in_another_zone_is_the_same_moment(start: str, rule: str, found: list[str]) -> None:
    assert days(f"DTSTART;{start}", f"RRULE:FREQ=WEEKLY;{rule}") == found


@pytest.mark.parametrize(
    ("zone", "start", "shown"),
    [
        ("Europe/Bucharest", "20260301T080000Z", ["03-01 10:00"]),
        ("America/Los_Angeles", "20260301T033000Z", ["02-28 19:30"]),  # the evening before in Los Angeles
        ("Europe/Berlin", "20260315T170000Z\nRRULE:FREQ=WEEKLY;COUNT=3", ["03-15 18:00", "03-22 18:00", "03-29 19:00"]),  # summer time
        ("Nowhere/Land", "20260301T080000Z", ["03-01 08:00"]),
        ("Europe/Berlin", "20260301T080000", ["03-01 08:00"]),
        ("Europe/Berlin", "20260301", ["03-01 None"]),
    ],
)
def test_utc_times_are_read_in_the_zone_of_the_calendar(zone: str, start: str, shown: list[str]) -> None:
    calendar = f"BEGIN:VCALENDAR\nX-WR-TIMEZONE:{zone}\n{an_event('UID:1', ILSE, f'DTSTART:{start}')}END:VCALENDAR\n"
    found = [one.new for one in read(calendar) if isinstance(one, EventRecord)]
    assert [f"{new.day:%m-%d} {new.time}" for new in found if isinstance(new, Interaction)] == shown


def test_calendar_zone_applies_to_moved_dates_too() -> None:
    moved = an_event("UID:1", ILSE, "RECURRENCE-ID:20260308T033000Z", "DTSTART:20260309T033000Z")
    weekly = an_event("UID:1", ILSE, "DTSTART:20260301T033000Z", "RRULE:FREQ=WEEKLY;COUNT=2")
    found = read(f"BEGIN:VCALENDAR\nX-WR-TIMEZONE:America/Los_Angeles\n{weekly}{moved}END:VCALENDAR\n")
    assert [(one.key, f"{one.new.day:%m-%d}") for one in found if isinstance(one, EventRecord)] == [
        ("1/2026-03-01", "02-28"),
        ("1/2026-03-08", "03-08"),
    ]


def test_repetition_ends_today_and_reports_the_rest_as_lost() -> None:
    assert events("RRULE:FREQ=DAILY")[-1].new.day == TODAY
    assert lost("RRULE:FREQ=DAILY") == lost("RDATE:20270101T100000") == ["dates to come of repeated events"]
    assert lost("RRULE:FREQ=DAILY;COUNT=3") == []
    assert lost("RRULE:FREQ=HOURLY") == ["rules of repetition that are not understood"]
    assert lost("RRULE:FREQ=WEEKLY;COUNT=2", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260301T100000") == [
        "changes to all later dates of repeated events"
    ]


def test_repeated_event_keeps_its_last_thousand_days() -> None:
    found = events("DTSTART:20200101T100000", "RRULE:FREQ=DAILY")
    assert (len(found), found[-1].new.day, found[0].new.day) == (1_000, TODAY, TODAY - timedelta(days=999))


@pytest.mark.parametrize("frequency", ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
@pytest.mark.parametrize(
    "impossible", ["BYMONTH=2;BYMONTHDAY=30", "BYMONTHDAY=31;BYSETPOS=300", "INTERVAL=2147483647", "BYMONTH=2;BYDAY=53MO"]
)
def test_rule_without_days_ends_at_once(frequency: str, impossible: str) -> None:
    assert len(events("DTSTART:19000101T100000", f"RRULE:FREQ={frequency};{impossible}")) < 1_000


def a_calendar(number: int, rule: str, guests: int = 1, start: str = "19720101") -> str:
    """Write a calendar of events that repeat by one rule, each with some guests."""
    others = [f"ATTENDEE:mailto:p{guest}@example.org" for guest in range(guests)]
    return "".join(an_event(f"UID:{one}", f"DTSTART:{start}", f"RRULE:{rule}", HOST, *others) for one in range(number))


def dates(text: str) -> tuple[Counter[str], Counter[str]]:
    """Count the dates of each event that is read, by its UID, and what is lost."""
    found = read(text)
    uids = Counter((one.key or "").partition("/")[0] for one in found if isinstance(one, EventRecord))
    return uids, Counter(in_words(one) for one in found if isinstance(one, Lost))


MANY = "dates of repeated events that have more than are read"


def test_fifty_weekly_meetings_of_ten_years_come_in_whole() -> None:
    uids, lost = dates(a_calendar(50, "FREQ=WEEKLY", 5, "20161120"))
    assert (uids, lost[MANY]) == (Counter({str(number): 522 for number in range(50)}), 0)


def test_repeated_events_share_one_limit_and_keep_one_date_each() -> None:
    uids, lost = dates(a_calendar(80, "FREQ=DAILY;COUNT=900"))
    assert [uids[str(number)] for number in range(80)] == [900] * 33 + [300] + [1] * 46
    assert lost == {MANY: 47}


def test_days_of_all_rules_share_one_limit() -> None:
    uids, lost = dates(a_calendar(400, "FREQ=DAILY"))
    assert (uids["0"], uids["9"], uids["10"], len(uids)) == (1_000, 1_000, 1, 400)
    assert lost[MANY] == 400


def test_event_with_many_guests_has_fewer_dates() -> None:
    uids, lost = dates(a_calendar(3, "FREQ=DAILY", 400, "20260101"))
    assert (uids["0"], uids["1"], uids["2"]) == (324, 51, 1)
    assert lost[MANY] == 2


def test_yearly_event_is_repeated_from_1970_on() -> None:
    assert len(events("DTSTART:19700101", "RRULE:FREQ=YEARLY")) == 57


# Files.
@pytest.mark.parametrize("data", [b"", b"hello", b"\xff\xfeB\x00", b"BEGIN:VCARD\nEND:VCARD\n", b"\x00" * 1_000])
def test_file_that_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    assert said(caught.value)[0] == "calendar.ics is not a calendar"


def test_other_file_among_calendars_is_skipped() -> None:
    found = list(ics.read([a_file("hello", "notes.txt"), a_file("BEGIN:VCALENDAR\nEND:VCALENDAR\n")], TODAY, ME))
    assert found == [Skip(1, "not a calendar", "notes.txt")]


@pytest.mark.parametrize("change", ["crlf", "cr", "bom", "utf-16"])
def test_a_calendar_is_read_however_it_was_saved(change: str) -> None:
    text = SAMPLE.read_text("utf-8")
    data = {
        "crlf": text.replace("\n", "\r\n").encode(),
        "cr": text.replace("\n", "\r").encode(),
        "bom": text.encode("utf-8-sig"),
        "utf-16": text.encode("utf-16"),
    }[change]
    assert read(data) == read(text)


def test_undecodable_bytes_skip_only_their_line() -> None:
    data = (
        an_event(START, "ATTENDEE;CN=Zoë:mailto:zoe@example.org").encode("cp1252")
        + an_event(START, "ATTENDEE;CN=Ană:mailto:a@x.org").encode()
    )
    assert [one.who[0].new.name for one in read(data) if isinstance(one, EventRecord) and isinstance(one.who[0], ContactRecord)] == [
        "Zoë",
        "Ană",
    ]


def test_a_line_may_be_folded_within_a_letter() -> None:
    data = an_event(START, "ATTENDEE;CN=Zoë:mailto:zoe@example.org").encode().replace(b"\xc3\xab", b"\xc3\r\n \xab")
    assert [one.who[0].new.name for one in read(data) if isinstance(one, EventRecord) and isinstance(one.who[0], ContactRecord)] == ["Zoë"]


def test_event_without_an_end_skips_no_other_event() -> None:
    text = SAMPLE.read_text("utf-8").replace("END:VEVENT\n", "").replace("END:VALARM\n", "")
    assert [one.line for one in read(text) if isinstance(one, EventRecord)] == [14, 32, 32, 32, 42, 54]


def test_an_event_of_too_many_properties_keeps_the_first() -> None:
    assert lost(*[f"CATEGORIES:{number}" for number in range(2_100)]) == ["values that are too long"]


def test_another_order_of_events_gives_the_same_keys() -> None:
    head, *rest = SAMPLE.read_text("utf-8").split("BEGIN:VEVENT\n")
    bodies = [one.partition("END:VEVENT\n")[0] for one in rest]
    turned = head + "".join(f"BEGIN:VEVENT\n{body}END:VEVENT\n" for body in reversed(bodies))
    assert {one.key for one in read(turned) if isinstance(one, EventRecord)} == {
        one.key for one in read(SAMPLE.read_bytes()) if isinstance(one, EventRecord)
    }


@given(st.lists(st.text(alphabet=':;="\\,\x00 \nä09TZ-', max_size=12), min_size=6, max_size=6))
def test_any_line_is_read_or_skipped(texts: list[str]) -> None:
    names = ("DTSTART", "ATTENDEE", "RRULE:FREQ=DAILY", "EXDATE", "RECURRENCE-ID", "UID")
    found = read(an_event(START, ILSE, *(name + text for name, text in zip(names, texts, strict=True))))
    assert all(isinstance(one, Lost) or one.line == 1 for one in found)


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_the_real_calendars_are_read() -> None:
    files = [a_file(path.read_bytes(), path.name) for path in sorted((Path(CORPUS or "") / "ics").rglob("*.ics"))]
    found = list(ics.read(files, TODAY, ("nobody@example.invalid",)))
    assert len(files) == 217
    assert Counter(type(one) for one in found) == {EventRecord: 25, Skipped: 262, Lost: 28}
    assert Counter(in_words(one.reason) for one in found if isinstance(one, Skipped)) == {
        "nobody else takes part": 108,
        "another edition of the same event is read": 82,
        "no date": 61,
        "not a calendar": 7,
        "an invalid date": 3,
        "cancelled": 1,
    }
