"""A folder of cards: one file for each UID, and no card replaces another person's."""

from netcli.formats.vcard import vdir
from netcli.formats.vcard.vdir import InFile, named


def card(key: str) -> str:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{key}\r\nFN:Ana\r\nEND:VCARD\r\n"


ANA = frozenset({("FN", "Ana")})


def names(*cards: tuple[str, str], **there: str | None) -> list[str]:
    """Name the cards of some handles and UIDs, where some files lie in the folder."""
    files = {f"{name.replace('_', '-')}.vcf": None if key is None else InFile(key, ANA) for name, key in there.items()}
    return [name for name, _ in named([(handle, card(key)) for handle, key in cards], files)]


def test_card_keeps_its_file_or_is_named_by_its_handle() -> None:
    assert names(("ana", "u1"), ("bo", "u2")) == ["ana.vcf", "bo.vcf"]
    assert names(("ana", "u1"), ("bo", "u2"), ana_1="u1", old="u2") == ["ana-1.vcf", "old.vcf"]


def test_no_card_overwrites_another() -> None:
    assert names(("ana", "u1"), ana="u9") == ["ana-2.vcf"]
    assert names(("ana", "u1"), ANA="u9", ana_2=None) == ["ana-3.vcf"]
    assert names(("ana", "u1"), ("bo", "u2"), ana="u2") == ["ana-2.vcf", "ana.vcf"]
    assert names(("ana", "u1"), ("ana-2", "u2"), ana="u9") == ["ana-2.vcf", "ana-2-2.vcf"]


def test_card_without_a_uid_is_replaced_only_if_nothing_is_lost() -> None:
    assert names(("ana", "u1"), ana="") == ["ana.vcf"]  # which gets its UID
    other = InFile("", ANA | {("TEL", "555")})
    assert [name for name, _ in named([("ana", card("u1"))], {"ana.vcf": other})] == ["ana-2.vcf"]


def test_first_of_two_files_with_one_uid_is_written() -> None:
    assert names(("ana", "u1"), b="u1", a="u1") == ["a.vcf"]


def uid(data: bytes) -> str | None:
    found = vdir.card(data)
    return found.uid if found else None


def test_a_uid_is_read_leniently() -> None:
    assert uid(card("u1").encode()) == "u1"
    assert uid(b"\xef\xbb\xbfbegin:vcard\nitem1.uid;X=y: u\n 1\nFN:\xff\n") == "u1"
    assert uid(card("u1").encode("utf-16")) == "u1"
    assert uid(b"BEGIN:VCARD\rUID: \rEND:VCARD\r") == ""
    assert uid((card("u1") + card("u2")).encode()) is None
    assert uid(b"no card") is None


def test_card_is_compared_without_version_and_empty_lines() -> None:
    assert vdir.card(b"BEGIN:VCARD\nVERSION:3.0\nFN: Ana\nNOTE:\nEND:VCARD\n") == InFile("", ANA)
