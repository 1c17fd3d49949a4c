"""Contacts: finding them in any spelling, adding them, reading their cards."""

from datetime import date

import pytest

from netcli.domain.person import Entry, Person
from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import InvalidValueError
from netcli.store import cards, contacts
from netcli.store.search_key import search_key
from tests.readable import TODAY, Net, days_ago, refuses


def exact(net: Net, who: str) -> list[str]:
    """Return the names of people with a whole name, handle or address."""
    return [one.name for one in contacts.exact(net.db, who, search_key(who))]


def containing(net: Net, who: str) -> list[str]:
    """Return the names of people with a part of a name."""
    return [one.name for one, _ in contacts.containing(net.db, search_key(who))]


# --- Finding by the whole


@pytest.mark.parametrize(
    "who", ["ana-pop", " ANA-POP ", "Ana Pop", "ana pop", "ÁNA  POP", "Annie", "annie", "Ana@Example.org ", "ana.pop@work.example"]
)
def test_a_person_is_found_by_handle_name_alias_or_address(net: Net, who: str) -> None:
    net.add("Bo / Ana Lind")
    net.add("Ana Pop", aliases=("Annie",), emails=("ana@example.org", "ana.pop@work.example"))
    assert exact(net, who) == ["Ana Pop"]


@pytest.mark.parametrize("who", ["ana", "Ana P", "pop", "example.org", "", " ", "%", "_na pop", "Ana' OR 1=1 --"])
def test_exact_search_needs_the_whole_name(net: Net, who: str) -> None:
    net.add("Ana Pop", emails=("ana@example.org",))
    assert exact(net, who) == []


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("lukasz", "Łukasz"),
        ("Łukasz", "Łukasz"),
        ("ŁUKASZ", "Łukasz"),
        ("ivan", "Иван"),
        ("ИВАН", "Иван"),
        ("Елкин", "Ёлкин"),
        ("ёлкин", "Ёлкин"),
        ("elkin", "Ёлкин"),
        ("obrien", "O'Brien"),
        ("O’Brien", "O'Brien"),
        ("strasse", "Straße"),
    ],
)
def test_case_accents_and_script_do_not_matter(net: Net, who: str, name: str) -> None:
    net.add("Łukasz / Иван / Ёлкин / O'Brien / Straße")
    assert exact(net, who) == containing(net, who) == [name]


def test_handle_finds_one_person_whose_name_others_have(net: Net) -> None:
    net.add("Ana Pop / Ana")
    net.add("Bo", aliases=("ana-pop",))
    assert exact(net, "ana-pop") == ["Ana Pop"]
    assert exact(net, "ana") == ["Ana"]


def test_people_of_one_name_come_with_the_strongest_tie_first(net: Net) -> None:
    first, second, third = (contacts.add_contact(net.db, new_contact("Ana Pop"), TODAY) for _ in range(3))
    net.people |= {"first": first, "second": second, "third": third}
    net.log("second 30 / third 30 / third 60")
    assert [one.handle for one in contacts.exact(net.db, "ana pop", "ana pop")] == ["ana-pop-3", "ana-pop-2", "ana-pop"]
    assert [one.handle for one, _ in contacts.containing(net.db, "pop")] == ["ana-pop-3", "ana-pop-2", "ana-pop"]


# --- Finding by a part


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("an", ["Ana Pop", "Ivan Anders", "Joanna"]),
        ("ana", ["Ana Pop"]),
        ("pop an", ["Ana Pop"]),
        ("anders ivan", ["Ivan Anders"]),
        ("ann", ["Ana Pop", "Joanna"]),
        ("zed", []),
    ],
)
def test_every_word_must_be_in_the_name_or_in_one_alias(net: Net, who: str, names: list[str]) -> None:
    net.add("Ana Pop", aliases=("Annie", "Poppy"))
    net.add("Ivan Anders / Joanna / Bo")
    assert sorted(set(containing(net, who))) == names


def test_search_returns_the_folded_name_that_matches(net: Net) -> None:
    net.add("Ana Pop", aliases=("Annie",))
    assert [key for _, key in contacts.containing(net.db, "ann")] == ["annie"]
    assert sorted(key for _, key in contacts.containing(net.db, "an")) == ["ana pop", "annie"]


@pytest.mark.parametrize("who", ["%", "_", "100%", "\\", "%%", "'", '"', "' OR ''='", "ana'; DROP TABLE contact; --"])
def test_a_search_text_is_literal(net: Net, who: str) -> None:
    net.add("Ana Pop / Bo Lind")
    assert containing(net, who) == []
    assert contacts.count(net.db) == 2


def test_signs_in_a_name_are_found_as_they_are(net: Net) -> None:
    net.add("%% / — / Ana")
    assert containing(net, "%") == ["%%"]
    assert containing(net, "—") == ["—"]


@pytest.mark.parametrize("who", ["", "  ", "\t"])
def test_empty_search_finds_nobody(net: Net, who: str) -> None:
    """`netcli show ""` must find nobody."""
    net.add("Ana Pop")
    assert containing(net, who) == []


def sharing_pairs(net: Net, who: str) -> list[str]:
    """Return the folded names that share pairs of letters with a text."""
    return [key for _, key in contacts.sharing_pairs(net.db, search_key(who))]


def test_names_that_share_most_pairs_of_letters_come_first(net: Net) -> None:
    net.add("Jan Mucha / Marta Kowal / Łukasz / Bo")
    assert sharing_pairs(net, "Kowla Matra") == ["marta kowal"]
    assert sharing_pairs(net, "lukan") == ["lukasz", "jan mucha"]
    assert sharing_pairs(net, "b") == ["bo"]


def test_a_misspelt_alias_is_looked_for_too(net: Net) -> None:
    net.add("Ana Pop", aliases=("Annie",))
    assert sharing_pairs(net, "nnie") == ["annie"]


@pytest.mark.parametrize("who", ["%", "_x", "", " ", "zz"])
def test_a_text_without_pairs_shares_none(net: Net, who: str) -> None:
    net.add("Marta Kowal / Bo")
    assert sharing_pairs(net, who) == []


def test_a_hundred_names_are_compared_at_the_most(net: Net) -> None:
    for _ in range(120):
        contacts.add_contact(net.db, new_contact("Ana"), TODAY)
    assert len(sharing_pairs(net, "anna " * 500 + "".join(map(chr, range(0x4E00, 0x4F00))))) == 100


# --- Finding by sound


def sounding(net: Net, traces: list[list[str]], *, hebrew: bool) -> list[str]:
    """Return the names of people who may sound alike."""
    return [name for _, name, _ in contacts.sounding_alike(net.db, traces, hebrew=hebrew)]


def test_sound_search_reads_names_of_one_script_in_order(net: Net) -> None:
    net.add("דוד כהן / נדב / David Cohen / Давид Коэн / Nadav")
    assert sounding(net, [["dvd"], ["qn", "kn"]], hebrew=True) == ["דוד כהן"]
    assert sounding(net, [["dd"], ["cn", "kn"]], hebrew=False) == ["David Cohen", "Давид Коэн"]
    assert sounding(net, [["nd"]], hebrew=False) == ["Nadav"]
    assert sounding(net, [], hebrew=True) == ["דוד כהן", "נדב"]


def test_sound_search_finds_aliases_strongest_tie_first(net: Net) -> None:
    net.add("David", aliases=("דוד",))
    net.add("דודו")
    net.log("דודו 3")
    assert sounding(net, [["dvd"]], hebrew=True) == ["דודו", "דוד"]


def test_people_are_named_by_their_ids(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    assert contacts.people(net.db, [bo.id, ana.id, 99]) == {ana.id: ana, bo.id: bo}
    assert contacts.people(net.db, []) == {}
    assert contacts.count(net.db) == 2


# --- Adding


def test_a_person_added_is_found_again_by_uid_handle_and_name(net: Net) -> None:
    ana = net.add("Ana Pop")
    assert (ana.handle, ana.name) == ("ana-pop", "Ana Pop")
    assert contacts.exact(net.db, "ana-pop", "ana pop") == [ana]


def test_handles_are_unique(net: Net) -> None:
    handles = [
        contacts.add_contact(net.db, new_contact(name), TODAY).handle for name in ("Ana", "ana", "Ána", "Анна", "Ana 2", "Anabel", "Ana")
    ]
    assert handles == ["ana", "ana-2", "ana-3", "anna", "ana-2-2", "anabel", "ana-4"]


@pytest.mark.parametrize(("name", "handle"), [("—", "contact"), ("नमस्ते", "nmste"), ("😀", "grinning"), ("100%", "100"), ("_", "contact")])
def test_every_name_has_a_handle_of_plain_letters(net: Net, name: str, handle: str) -> None:
    assert net.add(name).handle == handle


def test_given_handle_is_used_or_refused(net: Net) -> None:
    assert net.add("Ana Pop", handle="Chief Ana").handle == "chief-ana"
    with refuses(InvalidValueError, r'^handle: "chief-ana" is taken$'):
        net.add("Bo", handle="chief-ana")


def test_card_holds_every_given_value(net: Net) -> None:
    bo = net.add("Bo")
    new = new_contact(
        "Ana Pop",
        org="Lind Bakery",
        title="baker",
        city="Kraków",
        country="Poland",
        birthday="--02-29",
        sphere="both",
        met_day=date(2026, 5, 1),
        met_where="the fair",
        cadence_days=30,
        emails=("b@example.org", "a@example.org"),
        phones=("+40 721",),
        aliases=("Annie", "Ania"),
        tags=("kin", "choir"),
        needs=("a van", "a printer"),
        offers=("bread",),
        notes=("sings\nalto", "left-handed"),
    )
    ana = contacts.add_contact(net.db, new, TODAY, bo.id)
    assert cards.card(net.db, ana) == Contact(
        name=ana.name,
        handle=ana.handle,
        id=ana.id,
        uid=ana.uid,
        org="Lind Bakery",
        title="baker",
        city="Kraków",
        country="Poland",
        birthday="--02-29",
        sphere="both",
        met_day=date(2026, 5, 1),
        met_where="the fair",
        met_via="Bo",
        knows_what_i_do=None,
        cadence_days=30,
        emails=("b@example.org", "a@example.org"),
        phones=("+40 721",),
        aliases=("Annie", "Ania"),
        tags=("choir", "kin"),
        needs=("a van", "a printer"),
        offers=("bread",),
        notes=("sings\nalto", "left-handed"),
    )


def test_a_card_of_a_bare_name_is_empty(net: Net) -> None:
    ana = net.add("Ana")
    assert cards.card(net.db, ana) == Contact(ana.name, ana.handle, id=ana.id, uid=ana.uid)


def test_a_need_that_is_met_leaves_the_card(net: Net) -> None:
    ana = net.add("Ana", needs=("a van", "a printer"))
    net.db.execute("UPDATE fact SET closed_on = '2026-11-20' WHERE text = 'a van'")
    assert cards.card(net.db, ana).needs == ("a printer",)


def test_existing_values_are_not_added_twice(net: Net) -> None:
    ana = net.add("Ana", emails=("ana@example.org",), aliases=("Annie",), tags=("choir",))
    more = new_contact("Ana", emails=("ana@example.org", "new@example.org"), aliases=("Annie", "Ania"), tags=("choir", "kin"))
    contacts.add_parts(net.db, ana.id, more, TODAY)
    now = cards.card(net.db, ana)
    assert (now.emails, now.aliases, now.tags) == (("ana@example.org", "new@example.org"), ("Annie", "Ania"), ("choir", "kin"))


# --- Duplicates


@pytest.mark.parametrize(
    "new",
    [
        new_contact("ana pop"),
        new_contact("Ána Pop"),
        new_contact("Annie"),
        new_contact("Somebody", aliases=("Ana Pop",)),
        new_contact("Somebody", emails=("ANA@example.org",)),
        new_contact("Somebody", phones=("0040 721 000 111",)),
    ],
)
def test_new_contact_may_be_a_duplicate(net: Net, new: Contact) -> None:
    net.add("Bo", phones=("+40 721 000 112",))
    net.add("Ana Pop", aliases=("Annie",), emails=("ana@example.org",), phones=("+40 721 000 111",))
    assert [one.name for one in contacts.alike(net.db, new)] == ["Ana Pop"]


def test_new_contact_with_nothing_in_common_is_no_duplicate(net: Net) -> None:
    net.add("Ana Pop", emails=("ana@example.org",), phones=("+40 721",))
    assert contacts.alike(net.db, new_contact("Ana Lind", emails=("lind@example.org",), phones=("722",))) == []


def test_phones_without_a_digit_have_nothing_in_common(net: Net) -> None:
    """Two cards with the phone `ask at the desk` are no duplicates."""
    net.add("Ana", phones=("ask at the desk",))
    assert contacts.alike(net.db, new_contact("Bo", phones=("none",))) == []


# --- Lines of a list


def test_lines_come_in_the_order_of_the_ids(net: Net) -> None:
    ana, bo = net.add("Ana", org="Lind", city="Kraków", title="baker", sphere="both", tags=("kin", "choir")), net.add("Bo")
    net.log("Ana 10")
    assert contacts.entries(net.db, [bo.id, 99, ana.id], TODAY) == [
        Entry(bo, None, None, None, None, None),
        Entry(ana, "Lind", "baker", "Kraków", "both", days_ago(10), tags=("choir", "kin")),
    ]


def test_last_day_of_a_line_is_never_in_the_future(net: Net) -> None:
    ana, bo = net.add("Ana"), net.add("Bo")
    net.log("Ana 10 / Ana 3 / Ana in 5 / Bo in 5")
    assert [one.last_day for one in contacts.entries(net.db, [ana.id, bo.id], TODAY)] == [days_ago(3), None]
    assert [one.last_day for one in contacts.entries(net.db, [ana.id, bo.id], days_ago(4))] == [days_ago(10), None]
    assert [one.last_day for one in contacts.entries(net.db, [ana.id], days_ago(3))] == [days_ago(3)]


# --- Birthdays


def birthdays(net: Net, today: date, within: int = 7) -> list[tuple[str, int]]:
    """Return the names with a near birthday, and the number of days until it."""
    return [(one.name, days) for one, days in contacts.birthdays(net.db, today, within)]


def test_birthdays_of_today_and_the_coming_week_are_near(net: Net) -> None:
    for name, birthday in (
        ("Ana", "1980-11-20"),
        ("Bo", "--11-27"),
        ("Cy", "1990-11-28"),
        ("Di", "1975-11-19"),
        ("Ed", "--11-20"),
        ("Fe", None),
    ):
        net.add(name, birthday=birthday)
    assert birthdays(net, TODAY) == [("Ana", 0), ("Ed", 0), ("Bo", 7)]


def test_near_birthday_may_be_in_the_next_year(net: Net) -> None:
    net.add("Ana", birthday="1980-01-02")
    assert birthdays(net, date(2026, 12, 30)) == [("Ana", 3)]


@pytest.mark.parametrize(
    ("today", "within", "days"),
    [
        (date(2027, 2, 27), 7, 1),
        (date(2027, 2, 28), 7, 0),
        (date(2027, 3, 1), 7, None),
        (date(2028, 2, 27), 7, 2),
        (date(2028, 2, 29), 7, 0),
        (date(2028, 2, 28), 0, None),
        (date(2100, 2, 28), 7, 0),
    ],
)
@pytest.mark.parametrize("birthday", ["--02-29", "1980-02-29"])
def test_leap_day_birthday_is_on_28_february_without_a_leap_day(
    net: Net, birthday: str, today: date, within: int, days: int | None
) -> None:
    net.add("Ana", birthday=birthday)
    assert birthdays(net, today, within) == ([("Ana", days)] if days is not None else [])


@pytest.mark.parametrize(("today", "days"), [(date(2027, 12, 30), 61), (date(2028, 12, 30), 60)])
def test_leap_day_birthday_uses_the_next_year(net: Net, today: date, days: int) -> None:
    net.add("Ana", birthday="--02-29")
    assert birthdays(net, today, 70) == [("Ana", days)]


def test_a_person_is_a_handle_and_a_name(net: Net) -> None:
    net.add("Ana", birthday="--11-20")
    [(who, _)] = contacts.birthdays(net.db, TODAY)
    assert who == Person(who.id, who.uid, "ana", "Ana")


def test_circles_are_kept_folded_once_each(net: Net) -> None:
    net.add("Ana", org="The  Mill", city="ŁÓDŹ", tags=("łódź", "Choir"))
    net.add("Bo")
    rows = net.db.execute("SELECT circles FROM contact_summary ORDER BY contact_id").fetchall()
    assert rows == [("the mill\nłódź\nchoir",), ("",)]
