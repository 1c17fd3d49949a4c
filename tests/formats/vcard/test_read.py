"""Reading vCard 2.1, 3.0 and 4.0: lines, groups, and invalid cards."""

import os
from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, LinkRecord, Lost, Record, Skipped
from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import UnreadableFileError
from netcli.formats.file import File
from netcli.formats.vcard import read as vcard
from tests.readable import TODAY, in_words, said

CORPUS = os.environ.get("NETCLI_CORPUS")
DATA = Path(__file__).parent.parent.parent / "data" / "vcard"
SAMPLES = sorted(DATA.glob("*.vcf"))


def file(data: str | bytes, name: str = "people.vcf") -> File:
    return File(name, partial(BytesIO, data if isinstance(data, bytes) else data.encode()))


def read(*data: str | bytes) -> list[Record]:
    """Read files that are called 1.vcf, 2.vcf and so on."""
    return list(vcard.read([file(one, f"{number}.vcf") for number, one in enumerate(data, 1)], TODAY))


def saved(path: Path, name: str | None = None) -> File:
    return File(name or path.name, lambda: path.open("rb"))


def sample(name: str) -> list[Record]:
    return list(vcard.read([saved(DATA / name)], TODAY))


def card(*lines: str) -> str:
    return "\n".join(["BEGIN:VCARD", *lines, "END:VCARD", ""])


def record(*lines: str) -> ContactRecord:
    """Read one card of which nothing is lost."""
    (found,) = read(card(*lines))
    assert isinstance(found, ContactRecord)
    return found


def contact(*lines: str) -> Contact:
    return record("FN:Ana Pop", *lines).new


def people(records: list[Record]) -> dict[str, Contact]:
    return {one.new.name: one.new for one in records if isinstance(one, ContactRecord)}


def skipped(records: list[Record]) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, in_words(one.reason)) for one in records if isinstance(one, Skipped)]


def lost(records: list[Record]) -> list[str]:
    return [in_words(one) for one in records if isinstance(one, Lost)]


# Names.
@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Pop;Ana;Maria;Dr.;", "FN:Dr. Ana Pop"], "Dr. Ana Pop"),
        (["FN:", "N:Pop;Ana;Maria;Dr.;Jr."], "Ana Pop"),
        (["N:Pop;Ana-Maria"], "Ana-Maria Pop"),
        (["N:Pop"], "Pop"),
        (["N:;Ana;;;"], "Ana"),
        (["N:;;Maria;Dr.;"], "Maria Dr."),
        (["N:;;;;", "FN: ", "NICKNAME:Anuța,Ani"], "Anuța"),
        (["N:;;;;", "ORG:Moara;Sales"], "Moara"),
        (["FN:\u200b", "N:Pop;Ana"], "Ana Pop"),
        (["FN:" + "x" * 201, "N:Pop;Ana"], "Ana Pop"),
        (["FN;ALTID=1:Ana", "FN;ALTID=1:Анна"], "Ana"),
        (["item1.fn:Ana"], "Ana"),
        (["FN:Pop\\, Ana\\; miller"], "Pop, Ana; miller"),
        (["FN:Ana\tPop\\nJr"], "Ana Pop Jr"),
    ],
)
def test_name_is_fn_or_composed_or_any_other_value(lines: list[str], name: str) -> None:
    assert people(read(card(*lines))).keys() == {name}


@pytest.mark.parametrize(
    "lines", [[], ["EMAIL:ana@example.org"], ["FN:", "N:;;;;"], ["FN;ENCODING=b:QW5h"], ["FN:" + "x" * 201], ["FN:\x07"]]
)
def test_a_card_without_a_name_is_skipped(lines: list[str]) -> None:
    assert skipped(read(card(*lines))) == [("1.vcf", 1, "no name")]


def test_an_organisation_may_be_a_contact() -> None:
    assert record("ORG:Moara;").new == new_contact(name="Moara", org="Moara")


# Fields.
@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (["NICKNAME:Anuța,Ani", "NICKNAME:A\\,P"], {"aliases": ("Anuța", "Ani", "A,P")}),
        (["NICKNAME:Ana Pop,Ani"], {"aliases": ("Ani",)}),
        (["ORG:Tamm\\, Kask;Mills", "ORG:Other"], {"org": "Tamm, Kask"}),
        (["ORG:;Mills"], {"org": "Mills"}),
        (["ROLE:Miller", "TITLE:Head", "TITLE:Other"], {"title": "Head"}),
        (["ROLE:Miller"], {"title": "Miller"}),
        (["TITLE:" + "x" * 201, "TITLE:Head", "X-A:"], {"title": "Head"}),
        (["EMAIL;TYPE=home:ana@example.org", "EMAIL:MAILTO:pop@example.org"], {"emails": ("ana@example.org", "pop@example.org")}),
        (
            ["TEL;CELL:+40 1", "TEL;VALUE=uri:tel:+40-2;ext=12", "TEL:TEL:+40-3;phone-context=x"],
            {"phones": ("+40 1", "+40-2 ext. 12", "+40-3")},
        ),
        (
            ["URL:http\\://a.example/?b=1,2;c", "X-SOCIALPROFILE;type=x:https://b.example"],
            {"urls": ("http://a.example/?b=1,2;c", "https://b.example")},
        ),
        (["SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://c.example/@a"], {"urls": ("https://c.example/@a",)}),
        (["IMPP:xmpp:a@b", "X-SKYPE:ana", "X-JABBER:a@c"], {"messengers": ("xmpp:a@b", "skype:ana", "xmpp:a@c")}),
        (["NOTE:One\\ntwo", "NOTE:three"], {"notes": ("One\ntwo", "three")}),
        (["CATEGORIES:choir,a\\,b", "CATEGORIES:mill"], {"tags": ("choir", "a,b", "mill")}),
        (["EMAIL:", "NOTE: ", "ADR:;;;;;;", "BDAY:", "CATEGORIES:,", "TITLE:\x07"], {}),
        (["TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mor=C4=83ri=C8=9B=C4=83"], {"title": "Morăriță"}),
        (["PHOTO;ENCODING=b:Tm8=", "REV:2026", "ANNIVERSARY:20090808", "RELATED;VALUE=text:Bo", "ITEM1.X-ABDATE:2009-08-08"], {}),
    ],
)
def test_each_line_is_read_as_its_field(lines: list[str], fields: dict[str, object]) -> None:
    assert people(read(card("FN:Ana Pop", *lines))) == {"Ana Pop": new_contact(name="Ana Pop", **fields)}


@pytest.mark.parametrize(
    ("lines", "city", "country", "addresses"),
    [
        (["ADR:PO 1;Flat 2;Mill St 3;Cluj;CJ;4001;Romania"], "Cluj", "Romania", ("PO 1, Flat 2, Mill St 3, Cluj, CJ, 4001, Romania",)),
        (["ADR:;;Mill St 3\\nFloor 2;Cluj"], "Cluj", None, ("Mill St 3, Floor 2, Cluj",)),
        (["ADR:;;;Cluj;;;Romania"], "Cluj", "Romania", ()),
        (["ADR:;;;;;;Romania", "ADR:;;x;Cluj;;;"], None, "Romania", ("x, Cluj",)),
        (["ADR:;;;Cluj;;;", "ADR:;;;Elva;;;Estonia", "ADR:;;;Cluj;;;"], "Cluj", None, ("Elva, Estonia",)),
        (["ADR;QUOTED-PRINTABLE:;;Mill St 3=0DFloor 2=0D=0A;Cluj"], "Cluj", None, ("Mill St 3, Floor 2, Cluj",)),
        (["ADR:Mill St 3\\, Cluj"], None, None, ("Mill St 3, Cluj",)),
        (["ADR:;;x;Cluj;;;;;;more"], "Cluj", None, ("x, Cluj",)),
    ],
)
def test_an_address_gives_a_city_and_a_country(lines: list[str], city: str | None, country: str | None, addresses: tuple[str, ...]) -> None:
    assert contact(*lines) == new_contact(name="Ana Pop", city=city, country=country, addresses=addresses)


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1980-04-12", "1980-04-12"),
        ("BDAY:19800412", "1980-04-12"),
        ("BDAY;VALUE=date-time:1980-04-12T10:00:00Z", "1980-04-12"),
        ("BDAY:1980-04-12 00:00:00", "1980-04-12"),
        ("BDAY:--0412", "--04-12"),
        ("BDAY:--04-12", "--04-12"),
        ("BDAY:--0229", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"),
        ("BDAY;x-apple-omit-year=1900:1900-04-12", "--04-12"),
        ("BDAY:16040412", "--04-12"),
    ],
)
def test_a_birthday_may_have_no_year(line: str, birthday: str) -> None:
    assert contact(line).birthday == birthday


@pytest.mark.parametrize("text", ["around 1970", "1980", "1980-04", "---12", "1980-02-30", "--0230", "1980-4-12", "T102200", "٢٠٠٠-01-01"])
def test_invalid_birthday_stays_only_in_the_original_card(text: str) -> None:
    found = read(card("FN:Ana Pop", f"BDAY;VALUE=text:{text}"))
    assert (people(found)["Ana Pop"].birthday, lost(found)) == (None, ["birthday: a value that makes no sense"])


def test_lines_of_our_own_are_read_back() -> None:
    found = people(sample("netcli-3.0.vcf"))["Ana Pop"]
    assert found == new_contact(
        name="Ana Pop",
        handle="ana-pop",
        org="Moara",
        title="Miller",
        city="Cluj-Napoca",
        country="Romania",
        sphere="both",
        met_day=date(2019, 5, 4),
        met_where="the spring fair",
        cadence_days=60,
        emails=("ana@example.org",),
        aliases=("Anuța",),
        tags=("choir", "mill"),
        needs=("a sound engineer",),
        offers=("rooms, at short notice",),
        notes=("Knows every baker in town.",),
    )
    assert [one.introduced_by for one in sample("netcli-3.0.vcf") if isinstance(one, ContactRecord)] == ["bo-berg", None]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("EMAIL:ana at home", "emails"),
        ("NOTE:" + "x" * 10_001, "notes"),
        ("CATEGORIES:" + "x" * 201, "tags"),
        ("N:" + "x" * 201, "name"),
        ("ROLE:" + "x" * 201, "title"),
        ("X-NETCLI-HANDLE:Ana Pop", "handle"),
        ("X-NETCLI-SPHERE:dream", "sphere"),
        ("X-NETCLI-MET-DAY:2026-11-21", "met_day"),
        ("X-NETCLI-MET-DAY:soon", "met_day"),
        ("X-NETCLI-CADENCE-DAYS:٣", "cadence_days"),
        ("X-NETCLI-CADENCE-DAYS:9999", "cadence_days"),
        ("X-NETCLI-VIA:" + "x" * 201, "introduced by"),
        ("ADR:;;;;;;" + "x" * 201, "addresses"),
    ],
)
def test_invalid_value_is_skipped_alone(line: str, field: str) -> None:
    found = read(card("FN:Ana Pop", line))
    assert people(found) == {"Ana Pop": new_contact(name="Ana Pop")}
    assert lost(found) == [f"{field}: a value that makes no sense"]


# Cards.
def test_a_card_keeps_every_line_and_its_uid_as_they_were() -> None:
    lines = [
        "VERSION:3.0",
        "fn:Ana",
        'X-WHAT;a="b:c": d\\,',
        "UID: urn:uuid:Ab-1 ",
        "NOTE:a",
        " b",
        "",
        "no colon",
        "PHOTO;ENCODING=b:Tm",
        " 8=",
    ]
    found = record(*lines)
    assert (found.original, found.key, found.line, found.file) == ("\r\n".join(lines), "urn:uuid:Ab-1", 1, "1.vcf")
    assert [record("FN:Ana", uid).key for uid in ("UID:", "X-UID:1", "UID:" + "x" * 1001)] == [None, None, None]


def test_an_agent_belongs_to_the_card_around_it() -> None:
    found = sample("phone-2.1.vcf")
    assert people(found) == {
        "Лидия Веснина": new_contact(
            name="Лидия Веснина",
            org="Moara Veche",
            city="Cluj-Napoca",
            country="Romania",
            birthday="1980-04-12",
            emails=("lidia@example.org",),
            phones=("+40 700 000 101", "031 000 01 02"),
            addresses=("Strada Morii 5, Etaj 2, Cluj-Napoca, 400101, Romania",),
            notes=("Met at the mill.\nBakes on Sundays; brings bread.", "A note that is folded at a blank, as 2.1 wants it"),
        ),
        "Alma Quist": new_contact(name="Alma Quist", phones=("+45 00 00 01 03",)),
    }
    first = found[0]
    assert isinstance(first, ContactRecord)
    assert "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN:Prikop;Ostap\r\nTEL:+40 700 000 109\r\nEND:VCARD\r\nX-CUSTOM" in str(first.original)


def test_letters_of_every_kind_are_read_card_by_card() -> None:
    assert [(one.name, one.notes) for one in people(sample("letters.vcf")).values()] == [
        ("Åsa Çelik", ("café",)),
        ("Олеся Гай", ()),
        ("Żaneta Żak", ("cut within a letter, which is ż",)),
        ("Noémi Kis", ()),
    ]
    assert people(sample("utf-16.vcf")) == {"Wanda Żak": new_contact(name="Wanda Żak", phones=("+48 00 000 0601",))}


def test_broken_card_is_skipped_alone() -> None:
    found = sample("broken.vcf")
    assert [(one.line, one.new.name) for one in found if isinstance(one, ContactRecord)] == [
        (2, "Ana Pop"),
        (13, "Bo Berg"),
        (20, "Di Dot"),
    ]
    assert skipped(found) == [
        ("broken.vcf", 1, "lines outside of any card"),
        ("broken.vcf", 9, "no name"),
        ("broken.vcf", 18, "lines outside of any card"),
    ]
    assert lost(found) == [f"{field}: a value that makes no sense" for field in ("birthday", "sphere", "emails")]


def test_a_card_has_its_limits() -> None:
    good = card("FN:Bo")
    many = card("FN:Ana", *["TEL:1"] * 2_000)
    assert skipped(read(many + good)) == [("1.vcf", 1, "more than 2000 properties")]
    assert people(read(card("FN:Ana", *["TEL:1"] * 1_999) + good)).keys() == {"Ana", "Bo"}
    assert skipped(read(good + card("FN:Ana", "PHOTO:" + "x" * (1 << 20)) + good)) == [("1.vcf", 4, "a line longer than 1 MiB")]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"card", b"\xff\xfe", b"\x00" * 100, b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", b"END:VCARD\n"])
def test_file_that_is_no_vcard_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    assert said(caught.value) == ("1.vcf has no vCard", "name a file with a line BEGIN:VCARD")


def test_one_file_of_several_without_a_card_is_skipped() -> None:
    found = read("card", card("FN:Ana"), "")
    assert people(found).keys() == {"Ana"}
    assert skipped(found) == [("1.vcf", 1, "no vCard"), ("3.vcf", 1, "no vCard")]
    with pytest.raises(UnreadableFileError):
        read("card", "")
    assert read() == []


# Groups.
def test_a_group_becomes_a_tag_of_its_members() -> None:
    found = sample("server-4.0.vcf")
    assert {name: one.tags for name, one in people(found).items()} == {
        "Wanda Żak": ("Choir",),
        "Inês Moura": ("Choir",),
        "Moinho do Rio": (),
    }
    assert lost(found) == ["birthday: a value that makes no sense", "groups: all but the names and the members"]
    assert skipped(found) == []


def test_member_without_a_card_is_reported() -> None:
    found = sample("address-book-3.0.vcf")
    assert people(found)["Dr. Juhan Tamm"].tags == ("Clients", "Mill, old", "choir", "Board")
    assert people(found).keys() == {"Dr. Juhan Tamm", "Tuuliku Pagarid"}
    assert skipped(found) == [("address-book-3.0.vcf", 45, "a group with members that are in no card")]


def test_group_may_be_in_another_file_than_its_members() -> None:
    group = card("FN:Choir", "KIND:Group", "MEMBER:urn:uuid:A1", "MEMBER:a1")
    assert people(read(group, card("FN:Ana", "UID:URN:UUID:a1"), card("FN:Bo", "UID:a2", "KIND:individual"))) == {
        "Ana": new_contact(name="Ana", tags=("Choir",)),
        "Bo": new_contact(name="Bo"),
    }


def test_group_without_members_is_reported() -> None:
    assert lost(read(card("FN:Choir", "KIND:group"), card("FN:Ana"))) == ["groups: all but the names and the members"]


# Any bytes.
def damaged(data: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    """Replace some bytes by others, at places counted around the end."""
    for at, length, piece in cuts:
        start = at % (len(data) + 1)
        data = data[:start] + piece + data[start + length :]
    return data


PIECES = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"AGENT:\r\n", b"\r\n", b"=\r\n", b"\r\n ", b";", b":", b'"', b"\\", b"KIND:group\r\n"]
    ),
)


@given(
    data=st.sampled_from([path.read_bytes() for path in SAMPLES]),
    cuts=st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 40), PIECES), max_size=6),
)
def test_any_bytes_give_records_or_an_error(data: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    mutant = damaged(data, cuts)
    try:
        found = read(mutant)
    except UnreadableFileError:
        return
    assert found == read(mutant)
    for one in found:
        assert isinstance(one, ContactRecord | LinkRecord | Skipped | Lost)
        if isinstance(one, ContactRecord):
            assert str(one.original).encode()


@given(st.permutations([path.read_bytes() for path in SAMPLES if path.name != "utf-16.vcf" and path.name != "broken.vcf"]))
def test_the_order_of_cards_does_not_matter(parts: list[bytes]) -> None:
    found = read(b"".join(parts))
    keys = {one.key for one in found if isinstance(one, ContactRecord) and one.key}
    assert len(keys) == 6
    assert (len(people(found)), people(found)["Inês Moura"].tags) == (13, ("Choir",))


# Real files.
def corpus() -> Iterator[Path]:
    return iter(sorted(Path(CORPUS or "", "vcard").rglob("*.vcf")))


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_every_real_card_with_a_name_becomes_a_contact() -> None:
    files = [saved(path, str(path)) for path in corpus()]
    found = list(vcard.read(files, TODAY))
    contacts = [one for one in found if isinstance(one, ContactRecord)]
    assert len(files) == 53
    assert (len(contacts), lost(found)) == (44, ["birthday: a value that makes no sense"])
    reasons = [reason for _, _, reason in skipped(found)]
    assert (reasons.count("no name"), reasons.count("no vCard"), len(reasons)) == (7, 9, 16)
    assert sum(one.key is not None for one in contacts) == 31
    names = ("FN:", "N:", "NICKNAME:", "ORG:")
    for file_, line, reason in skipped(found):  # a card without a name has no line with one
        text = Path(file_).read_text("utf-8", "replace").splitlines()[line:]
        assert reason != "no name" or not any(row.startswith(names) for row in text[: text.index("END:VCARD")])


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_every_line_of_a_real_card_is_stored() -> None:
    for path in corpus():
        text = path.read_bytes().decode().replace("\r\n", "\n")
        records = vcard.read([saved(path)], TODAY)
        originals = [one.original for one in records if isinstance(one, ContactRecord)] if "BEGIN:VCARD" in text else []
        for original in originals:
            assert f"BEGIN:VCARD\n{original}\n".replace("\r\n", "\n") in f"{text}\n"
