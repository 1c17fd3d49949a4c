"""Writing a vCard: unchanged lines stay, changed ones are replaced, all is read."""

import os
from contextlib import suppress
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.cleaning import clean_name, clean_text
from netcli.domain.planning.incoming import ContactRecord
from netcli.domain.planning.origin import SCALARS
from netcli.domain.records.contact import LISTS, Contact, new_contact
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.vcard import read as vcard
from netcli.formats.vcard.line import properties
from netcli.formats.vcard.versions import VERSIONS
from netcli.formats.vcard.write import write
from tests.readable import TODAY

CORPUS = os.environ.get("NETCLI_CORPUS")
SAMPLES = sorted((Path(__file__).parent.parent.parent / "data" / "vcard").glob("*.vcf"))
UID = "0190f3a0-0000-7000-8000-000000000001"
SHARED = (*SCALARS, *LISTS)  # the fields that a card has
ANA = new_contact(
    name="Ana Maria Pop",
    handle="ana-pop",
    org="Moara, Veche; Nouă",
    title="Miller",
    city="Cluj-Napoca",
    country="Romania",
    birthday="1980-04-12",
    sphere="both",
    met_day=date(2019, 5, 4),
    met_where="the spring fair",
    cadence_days=60,
    emails=("ana@example.org", "pop@example.net"),
    phones=("+40 700 000 001",),
    urls=("https://example.org/a?b=1,2;c",),
    addresses=("Str. Morii 5, Cluj-Napoca",),
    messengers=("xmpp:ana@example.org",),
    aliases=("Anuța", "A, P"),
    tags=("choir", "mill"),
    needs=("a sound engineer",),
    offers=("rooms; at short notice",),
    notes=("Knows every baker.\nBakes on Sundays, brings bread to everybody who comes along.",),
)


def kept(new: Contact, uid: str = UID) -> Contact:
    """Return a contact as it is stored."""
    shared: dict[str, Any] = {field: getattr(new, field) for field in SHARED}
    return Contact(new.name, new.handle or "x", **shared, id=1, uid=uid)


def read(data: str | bytes) -> list[ContactRecord]:
    data = data if isinstance(data, bytes) else data.encode()
    return [one for one in vcard.read([File("people.vcf", partial(BytesIO, data))], TODAY) if isinstance(one, ContactRecord)]


def record(text: str) -> ContactRecord:
    (found,) = read(text)
    return found


def imported(*lines: str) -> ContactRecord:
    """Return a card as it was imported."""
    return record("\r\n".join(["BEGIN:VCARD", *lines, "X-NETCLI-HANDLE:x", "END:VCARD"]))


def rewritten(lines: list[str], *, version: str | None = None, **changes: Any) -> list[str]:
    """Change and write a card; return its lines without version, UID and handle."""
    one = imported("VERSION:2.1" if version else "VERSION:3.0", "UID:1", *lines)
    written = write(kept(one.new._replace(**changes)), one.original, version=version).split("\r\n")
    assert (written[:3], written[-2:]) == (["BEGIN:VCARD", "VERSION:3.0", "UID:1"], ["END:VCARD", ""])
    return [line for line in written[3:-2] if line != "X-NETCLI-HANDLE:x"]


def rewritten_ana(lines: list[str], **changes: Any) -> list[str]:
    return rewritten(["FN:Ana Pop", *lines], **changes)[1:]


# Cards of netcli.
def test_new_card_is_written_in_3_0() -> None:
    assert write(kept(ANA), via_handle="bo-berg").split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:urn:uuid:0190f3a0-0000-7000-8000-000000000001",
        "N:Pop;Ana Maria;;;",
        "FN:Ana Maria Pop",
        "ORG:Moara\\, Veche\\; Nouă",
        "TITLE:Miller",
        "BDAY:1980-04-12",
        "EMAIL:ana@example.org",
        "EMAIL:pop@example.net",
        "TEL:+40 700 000 001",
        "ADR:;;;Cluj-Napoca;;;Romania",
        "ADR:;;Str. Morii 5\\, Cluj-Napoca;;;;",
        "URL:https://example.org/a?b=1,2;c",
        "IMPP:xmpp:ana@example.org",
        "NICKNAME:Anuța,A\\, P",
        "CATEGORIES:choir,mill",
        "NOTE:Knows every baker.\\nBakes on Sundays\\, brings bread to everybody who c",
        " omes along.",
        "X-NETCLI-HANDLE:ana-pop",
        "X-NETCLI-SPHERE:both",
        "X-NETCLI-MET-DAY:2019-05-04",
        "X-NETCLI-MET-WHERE:the spring fair",
        "X-NETCLI-VIA:bo-berg",
        "X-NETCLI-CADENCE-DAYS:60",
        "X-NETCLI-NEED:a sound engineer",
        "X-NETCLI-OFFER:rooms\\; at short notice",
        "END:VCARD",
        "",
    ]


def test_contact_with_only_a_name_is_written() -> None:
    text = "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:1\r\nN:Zoë;;;;\r\nFN:Zoë\r\nX-NETCLI-HANDLE:zoe\r\nEND:VCARD\r\n"
    assert write(kept(new_contact(name="Zoë", handle="zoe"), "1"), version="4.0") == text


@pytest.mark.parametrize(
    ("birthday", "version", "line"),
    [
        ("1980-04-12", "3.0", "BDAY:1980-04-12"),
        ("1980-04-12", "4.0", "BDAY:19800412"),
        ("--02-29", "3.0", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"),
        ("--02-29", "4.0", "BDAY:--0229"),
    ],
)
def test_birthday_is_written_in_the_form_of_the_version(birthday: str, version: str, line: str) -> None:
    assert line in write(kept(new_contact(name="Ana", birthday=birthday)), version=version).split("\r\n")


def test_new_lines_of_a_2_1_card_are_quoted_if_needed() -> None:
    one = imported("VERSION:2.1", "N:Pop;Ana", "UID:1")
    text = write(kept(one.new._replace(title="Miller; head", org="Moară", notes=("a\nb",))), one.original)
    assert text.split("\r\n")[5:-2] == [
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=",
        "Moar=C4=83",
        "TITLE:Miller\\; head",
        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=",
        "a=0D=0Ab",
        "FN:Ana Pop",
    ]


# Cards of other programs.
def test_unchanged_lines_are_written_unchanged() -> None:
    lines = [
        "item1.TITLE;X=1:Head\\,\\nof sales",
        "title:another",
        "EMAIL;TYPE=home:ANA@example.org",
        "EMAIL;TYPE=work:ana@example.org",
        "EMAIL:ana at home",
        "ADR;TYPE=home:;;Mill St;Cluj;;;",
        "NICKNAME:Ani,",
        " Anuța",
        "BDAY;VALUE=text:around 1980",
        "",
        "no colon",
        "X-WHAT: ever",
    ]
    assert rewritten_ana(lines) == lines


@pytest.mark.parametrize(
    ("lines", "changes", "expected"),
    [
        (["TITLE:a", "X-B:1"], {"title": "c"}, ["TITLE:c", "X-B:1"]),
        (["TITLE:a", "X-B:1"], {"title": None}, ["X-B:1"]),
        (["X-B:1"], {"title": "c"}, ["X-B:1", "TITLE:c"]),
        (["TITLE:a", "TITLE:b", "ROLE:d"], {"title": "c"}, ["TITLE:c", "TITLE:b", "ROLE:d"]),
        (["TITLE:a", "TITLE:b", "ROLE:d"], {"title": None}, []),
        (["TITLE:" + "x" * 201], {"title": "c"}, ["TITLE:" + "x" * 201, "TITLE:c"]),
        (["ROLE:a", "X-B:1"], {"title": "c"}, ["TITLE:c", "X-B:1"]),
        (["ORG:a;unit"], {"org": "b"}, ["ORG:b"]),
        (["BDAY:19800412"], {"birthday": "--04-12"}, ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"]),
        (["BDAY;VALUE=text:spring"], {"birthday": "1980-04-12"}, ["BDAY;VALUE=text:spring", "BDAY:1980-04-12"]),
        (["EMAIL:a@x", "EMAIL:b@x"], {"emails": ("b@x", "c@x")}, ["EMAIL:b@x", "EMAIL:c@x"]),
        (["CATEGORIES;X=1:a,b"], {"tags": ("b", "c")}, ["CATEGORIES:b,c"]),
        (["CATEGORIES;X=1:a,b"], {"tags": ("a", "b", "c")}, ["CATEGORIES;X=1:a,b", "CATEGORIES:c"]),
        (["NOTE:a\\nb", "NOTE:c"], {"notes": ("c",)}, ["NOTE:c"]),
        (["X-NETCLI-ALIAS:Ani", "X-SKYPE:ana"], {"aliases": ("A",), "messengers": ()}, ["NICKNAME:A"]),
        (["X-NETCLI-MET-DAY:2019-05-04"], {"met_day": date(2020, 5, 4)}, ["X-NETCLI-MET-DAY:2020-05-04"]),
        (["X-NETCLI-MET-DAY:2999-01-01"], {"met_day": date(2020, 5, 4)}, ["X-NETCLI-MET-DAY:2020-05-04"]),
    ],
)
def test_a_line_changes_with_its_value_only(lines: list[str], changes: dict[str, Any], expected: list[str]) -> None:
    assert rewritten_ana(lines, **changes) == expected


@pytest.mark.parametrize(
    ("lines", "changes", "expected"),
    [
        (["ADR:;;s;A;;;B"], {"city": "C"}, ["ADR:;;;C;;;B", "ADR:;;s;A;;;B"]),
        (["ADR:;;s;A;;;B"], {"city": None, "country": None}, ["ADR:;;s\\, A\\, B;;;;"]),
        (["ADR:;;s;A;;;B"], {"addresses": ()}, ["ADR:;;;A;;;B"]),
        (["ADR:;;s;A;;;B", "ADR:;;t;A;;;B"], {"addresses": ("t, A, B",)}, ["ADR:;;;A;;;B", "ADR:;;t;A;;;B"]),
        (["ADR:;;;A;;;B", "ADR:;;;C;;;D"], {"city": "E"}, ["ADR:;;;E;;;B", "ADR:;;;C;;;D"]),
        (["ADR:;;;A;;;B", "ADR:;;;C;;;D"], {"addresses": ()}, ["ADR:;;;A;;;B"]),
        (["X-B:1"], {"city": "A", "addresses": ("A",)}, ["X-B:1", "ADR:;;;A;;;", "ADR:;;A;;;;"]),
    ],
)
def test_an_address_and_a_place_share_a_line(lines: list[str], changes: dict[str, Any], expected: list[str]) -> None:
    assert rewritten_ana(lines, **changes) == expected


def test_new_name_replaces_the_old_one_in_its_place() -> None:
    new = ["N:Berg;Ana;;;", "FN:Ana Berg"]
    assert rewritten(["N:Pop;Ana;M;;", "FN:Ana Pop", "TEL:1"], name="Ana Berg") == ["N:Berg;Ana;M;;", "FN:Ana Berg", "TEL:1"]
    assert rewritten(["FN:Ana Pop", "FN:Anna Pop", "N:Pop;Ana"], name="Ana Berg") == [*new, "FN:Anna Pop"]
    assert rewritten(["TEL:1", "N:Pop;Ana"], name="Ana Berg") == ["TEL:1", *new]
    assert rewritten(["N:Pop;Ana"], title="Miller") == ["N:Pop;Ana", "TITLE:Miller", "FN:Ana Pop"]


@pytest.mark.parametrize(
    ("old", "formatted", "name", "new"),
    [
        ("Pop;Ana;M;;", "Ana Pop", "Ana Berg", "Berg;Ana;M;;"),
        ("Pop;Ana;M;;", "Ana Pop", "Eva Berg", "Berg;Eva;;;"),
        ("Pop;Ana;M;;", "Ana M Pop", "Ana Pop Berg", "Pop Berg;Ana;;;"),
        ("Pop;Ana;M;;", "Ana M Pop", "Ana M Berg", "Berg;Ana;M;;"),
        ("Pop;Ana;;Dr.;PhD", "Ana Pop", "Ana Berg", "Berg;Ana;;Dr.;PhD"),
        ("Pop;Ana;;Dr.;PhD", "Dr. Ana Pop PhD", "Ana Berg", "Berg;Ana;;;"),
        ("Pop;Ana;;Dr.;", "Dr. Ana Pop", "Dr. Ana Berg", "Berg;Ana;;Dr.;"),
        ("van der Berg;Ana", "Ana van der Berg", "Anna van der Berg", "van der Berg;Anna;;;"),
        ("Berg;Ana Maria;;;", "Ana Maria Berg", "Ana Maria de la Cruz", "de la Cruz;Ana Maria;;;"),
        ("Pop\\;x;Ana;;;", "Ana Pop;x", "Eva Pop;x", "Pop\\;x;Eva;;;"),
        ("Pop;Ana;;;", "Ana Pop", "Ana", "Ana;;;;"),
        ("Pop;Ana;;;", "Ana Pop", "Pop", "Pop;;;;"),
    ],
)
def test_changed_name_keeps_the_parts_that_still_fit(old: str, formatted: str, name: str, new: str) -> None:
    written = rewritten([f"N:{old}", f"FN:{formatted.replace(';', chr(92) + ';')}"], name=name)
    assert written == [f"N:{new}", f"FN:{name.replace(';', chr(92) + ';')}"]


def test_card_with_only_an_organisation_keeps_it() -> None:
    assert rewritten(["FN:", "ORG:Moara"]) == ["FN:", "ORG:Moara", "FN:Moara"]
    assert rewritten(["ORG:Moara"], name="Mill") == ["ORG:Moara", "N:Mill;;;;", "FN:Mill"]
    assert rewritten(["ORG:Moara"], aliases=("Mill",)) == ["ORG:Moara", "NICKNAME:Mill", "N:Moara;;;;", "FN:Moara"]
    assert rewritten(["NICKNAME:Ani"], org="Moara") == ["NICKNAME:Ani", "ORG:Moara", "FN:Ani"]


def test_original_keeps_its_uid_or_gets_one() -> None:
    for line, key in (("UID:Ab", "Ab"), ("UID: ", f"urn:uuid:{UID}"), ("X-A:1", f"urn:uuid:{UID}")):
        one = imported("FN:Ana", line)
        assert record(write(kept(one.new), one.original)).key == key


# Versions.
@pytest.mark.parametrize(
    ("line", "asked", "expected"),
    [
        ("VERSION:4.0", None, "VERSION:4.0"),
        ("VERSION:4.0", "3.0", "VERSION:3.0"),
        ("VERSION:2.1", None, "VERSION:2.1"),
        ("VERSION:2.1", "4.0", "VERSION:4.0"),
        ("VERSION:5", None, "VERSION:5"),
        ("X-A:1", None, "VERSION:3.0"),
        ("X-A:1", "4.0", "VERSION:4.0"),
        (" X-A:1", None, "VERSION:3.0"),
    ],
)
def test_original_keeps_its_version_unless_another_is_given(line: str, asked: str | None, expected: str) -> None:
    one = imported(line, "FN:Ana")
    text = write(kept(one.new._replace(birthday="1980-04-12")), one.original, version=asked)
    assert text.split("\r\n")[1] == expected
    assert ("BDAY:19800412" in text) == (expected == "VERSION:4.0")
    assert record(text).new == one.new._replace(birthday="1980-04-12")


def test_lines_of_2_1_are_written_as_later_versions_want_them() -> None:
    lines = {
        "item1.TEL;CELL;PREF;X=y:1": "item1.TEL;TYPE=CELL;TYPE=PREF;X=y:1",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C5=BBak=0D=0A=0A=5Cn=5C\\\\;": "NOTE:Żak\\n\\n\\\\n\\\\\\;",
        "TITLE;8BIT:Miller": "TITLE:Miller",
        "PHOTO;ENCODING=BASE64;JPEG:\r\n Tm\r\n 8=": "PHOTO;ENCODING=b;TYPE=JPEG:Tm8=",
        "SOUND;BASE64:Tm8=": "SOUND;ENCODING=b:Tm8=",
        "X-A:b\r\n c": "X-A:b c",
        "no colon": "no colon",
        "END;8BIT:VCARD": "END;8BIT:VCARD",
        "AGENT:\r\nBEGIN:VCARD\r\nTEL;CELL:1\r\nEND:VCARD": "AGENT:\r\nBEGIN:VCARD\r\nTEL;CELL:1\r\nEND:VCARD",
    }
    assert rewritten(["FN:Ana", *lines], version="3.0") == "\r\n".join(["FN:Ana", *lines.values()]).split("\r\n")


@pytest.mark.parametrize(
    ("usual", "new"),
    [
        ("PHOTO;ENCODING=b;TYPE=JPEG:Tm8=", "PHOTO:data:image/jpeg;base64,Tm8="),
        ("item1.SOUND;ENCODING=b;TYPE=OGG;X=1:Tm8=", "item1.SOUND;X=1:data:audio/ogg;base64,Tm8="),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03", "BDAY:--0203"),
        ("X-ADDRESSBOOKSERVER-KIND:individual", "KIND:individual"),
        ("item2.X-ADDRESSBOOKSERVER-MEMBER;X=1:urn:uuid:2", "item2.MEMBER;X=1:urn:uuid:2"),
        ("BDAY:1980-04-12", "BDAY:1980-04-12"),
        ("PHOTO;VALUE=uri:https://example.org/a.jpg", "PHOTO;VALUE=uri:https://example.org/a.jpg"),
        ("KEY;ENCODING=b:Tm8=", "KEY;ENCODING=b:Tm8="),
        ("X-B;VALUE=text:Ana", "X-B;VALUE=text:Ana"),
        ("X-B:", "X-B:"),
    ],
)
def test_values_are_converted_between_3_0_and_4_0(usual: str, new: str) -> None:
    for version, line, expected in (("3.0", usual, new), ("4.0", new, usual)):
        one = imported(f"VERSION:{version}", "UID:1", "FN:Ana", line)
        other = write(kept(one.new), one.original, version="4.0" if version == "3.0" else "3.0")
        assert other.split("\r\n")[4] == expected
        assert line in write(kept(one.new), one.original, version=version).split("\r\n")


@pytest.mark.parametrize(
    ("line", "asked", "expected"),
    [
        ("PHOTO;ENCODING=B;TYPE=image/png:Tm\r\n 8=", "4.0", "PHOTO:data:image/png;base64,Tm8="),
        ("PHOTO;ENCODING=b:Tm8=", "4.0", "PHOTO:data:image/octet-stream;base64,Tm8="),
        ("PHOTO;MEDIATYPE=image/png:data:image/png\\;base64\\,Tm8=", "3.0", "PHOTO;ENCODING=b;TYPE=PNG:Tm8="),
        ("PHOTO:data:image/svg+xml;base64,Tm8=", "3.0", "PHOTO:data:image/svg+xml;base64,Tm8="),
        ("BDAY;VALUE=date:1604-02-03", "4.0", "BDAY:--0203"),
        ("BDAY;VALUE=date-and-or-time;X=1:--02-03", "3.0", "BDAY;X-APPLE-OMIT-YEAR=1604;X=1:1604-02-03"),
    ],
)
def test_other_spellings_are_converted_too(line: str, asked: str, expected: str) -> None:
    one = imported(f"VERSION:{'3.0' if asked == '4.0' else '4.0'}", "UID:1", "FN:Ana", line)
    assert expected in write(kept(one.new), one.original, version=asked).split("\r\n")


def test_photo_of_2_1_is_converted_to_4_0() -> None:
    one = imported("VERSION:2.1", "UID:1", "FN:Ana", "PHOTO;BASE64;JPEG:Tm8=")
    assert "PHOTO:data:image/jpeg;base64,Tm8=" in write(kept(one.new), one.original, version="4.0").split("\r\n")


def test_card_imported_without_fn_is_exported_with_one() -> None:
    for lines in (["N:Pop;Ana"], ["ORG:Moara"], ["NICKNAME:Ani"], ["item1.FN:", "N:Pop;Ana"]):
        one = imported("VERSION:3.0", "UID:1", *lines)
        text = write(kept(one.new), one.original)
        assert vobject.readOne(text).contents["fn"][-1].value == one.new.name
        assert text.split("\r\n")[3 : 3 + len(lines)] == lines
        assert write(kept(record(text).new), record(text).original) == text


def test_soft_line_break_at_the_end_removes_no_line() -> None:
    one = record("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ana\r\nNOTE;QUOTED-PRINTABLE:a=\r\nEND:VCARD")
    assert record(write(kept(one.new._replace(title="Miller")), one.original)).new == one.new._replace(title="Miller", handle="x")


# Every stored card is read back.
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def cleaned(text: str) -> str | None:
    with suppress(InvalidValueError):
        return clean_name(text)
    return None


LINES = LETTERS.map(cleaned).filter(bool)
NOTES = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\n;,\\:")), max_size=200)
SEVERAL = st.lists(LINES, max_size=3).map(tuple)
MAYBE = st.one_of(st.none(), LINES)
DAYS = st.dates(date(1605, 1, 1), TODAY)
CONTACTS = st.builds(
    new_contact,
    name=LINES,
    handle=st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True),
    org=MAYBE,
    title=MAYBE,
    city=MAYBE,
    country=MAYBE,
    birthday=st.one_of(st.none(), DAYS.map(str), DAYS.map(lambda day: f"-{str(day)[4:]}"), st.just("--02-29")),
    sphere=st.sampled_from([None, "social", "both"]),
    met_day=st.one_of(st.none(), DAYS),
    met_where=MAYBE,
    cadence_days=st.one_of(st.none(), st.integers(1, 3650)),
    emails=st.lists(st.emails(), max_size=2).map(tuple),
    phones=SEVERAL.map(lambda texts: tuple(f"+{text}" for text in texts)),
    urls=SEVERAL,
    addresses=SEVERAL,
    messengers=SEVERAL,
    aliases=SEVERAL,
    tags=SEVERAL,
    needs=SEVERAL,
    offers=SEVERAL,
    notes=st.lists(NOTES.map(lambda text: clean_text(text, "note")).filter(bool), max_size=2).map(tuple),
)


def unlike(new: Contact) -> Contact:
    """Drop values that differ only in case, and an alias that is the name."""
    lists = dict[str, Any]()
    for field in LISTS:
        values = {value.casefold(): value for value in reversed(getattr(new, field))}
        lists[field] = tuple(value for value in reversed(values.values()) if field != "aliases" or value != new.name)
    return new._replace(**lists)


def sets(new: Contact) -> dict[str, Any]:
    """Return the fields of a contact, with the values of lists in any order."""
    lists = {field: {value.casefold() for value in getattr(new, field)} for field in LISTS}
    return {"name": new.name, **{field: getattr(new, field) for field in SHARED}, **lists}


@given(CONTACTS.map(unlike), MAYBE, st.sampled_from(VERSIONS))
def test_written_card_is_read_back(new: Contact, via: str | None, version: str) -> None:
    found = record(write(kept(new), via_handle=via, version=version))
    assert (found.new, found.introduced_by, found.key) == (new, via, f"urn:uuid:{UID}")


def cards() -> list[ContactRecord]:
    return [one for path in SAMPLES for one in read(path.read_bytes())]


@given(st.sampled_from(cards()), CONTACTS.map(unlike), st.sets(st.sampled_from(SHARED)), st.sampled_from([None, "3.0", "4.0"]))
def test_a_changed_card_is_read_back_as_it_was_changed(one: ContactRecord, other: Contact, fields: set[str], version: str | None) -> None:
    changes: dict[str, Any] = {field: getattr(other, field) for field in fields}
    new = one.new._replace(**changes)
    text = write(kept(new), one.original, via_handle=via_of(one), version=version)
    found = record(text)
    assert sets(found.new) == sets(new)
    assert (found.key, found.introduced_by) == (one.key or f"urn:uuid:{UID}", one.introduced_by)
    assert write(kept(found.new), found.original, via_handle=via_of(one)) == text


@pytest.mark.parametrize("one", cards(), ids=lambda one: str(one.new.name))
def test_a_card_that_did_not_change_keeps_every_line(one: ContactRecord) -> None:
    assert_kept(one)


def via_of(one: ContactRecord) -> str | None:
    return one.introduced_by if isinstance(one.introduced_by, str) else None


def assert_kept(one: ContactRecord) -> None:
    lines = str(one.original).split("\r\n")
    written = write(kept(one.new), one.original, via_handle=via_of(one)).split("\r\n")
    start = written.index(lines[0])
    assert written[start : start + len(lines)] == lines
    added = [line.name for line in properties(written[1:start] + written[start + len(lines) : -2])]
    assert set(added) <= {"VERSION", "UID", "X-NETCLI-HANDLE", "CATEGORIES", "FN"}  # a group may have added a tag


# Another program reads the card.
@given(CONTACTS.map(unlike))
def test_vobject_reads_written_cards(new: Contact) -> None:
    new = new._replace(birthday=None)  # vobject makes a datetime of it
    found = vobject.readOne(write(kept(new)))
    assert (found.version.value, found.fn.value, found.uid.value) == ("3.0", new.name, f"urn:uuid:{UID}")
    values = {field: tuple(line.value for line in found.contents.get(name, [])) for field, name in ORACLE.items()}
    assert values == {field: getattr(new, field) for field in ORACLE}
    assert [line.value[0] for line in found.contents.get("org", [])] == [text for text in [new.org] if text]
    assert tuple(line.value.street for line in found.contents.get("adr", []) if line.value.street) == new.addresses
    assert tuple(text for line in found.contents.get("categories", []) for text in line.value) == new.tags


ORACLE = {"emails": "email", "phones": "tel", "needs": "x-netcli-need", "notes": "note"}


# Real files.
@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_real_card_is_exported_as_it_was_imported() -> None:
    count = 0
    for path in sorted(Path(CORPUS or "", "vcard").rglob("*.vcf")):
        with suppress(UnreadableFileError):
            for one in read(path.read_bytes()):
                count += 1
                assert_kept(one)
                again = record(write(kept(one.new), one.original))
                assert sets(again.new) == sets(one.new)
                for version in ("3.0", "4.0"):
                    assert sets(record(write(kept(one.new), version=version)).new) == sets(one.new)
                    assert sets(record(write(kept(one.new), one.original, version=version)).new) == sets(one.new)
    assert count == 44
