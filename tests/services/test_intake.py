"""Reading files, folders and archives for an import."""

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from netcli.errors import UnreadableFileError
from netcli.services import intake
from tests.readable import said

CARD = b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n" * 500
MIB = 1 << 20


def an_archive(folder: Path, packed: int = zipfile.ZIP_DEFLATED, **members: bytes) -> Path:
    path = folder / "cards.zip"
    with zipfile.ZipFile(path, "w", packed) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        archive.mkdir("empty")
    return path


def refusal(path: Path, max_size: int = MIB) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        intake.files(str(path), max_size)
    return said(caught.value)[0].removeprefix(str(path))


@pytest.mark.parametrize("packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damaged_archive_is_refused_for_every_compression(tmp_path: Path, packed: int) -> None:
    path = an_archive(tmp_path, packed, b=CARD, a=b"x")
    assert [(one.name, one.data()) for one in intake.files(str(path), MIB)] == [("a", b"x"), ("b", CARD)]
    data = path.read_bytes()
    for place in range(0, len(data), 1 + len(data) // 300):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        if zipfile.is_zipfile(path):
            with suppress(UnreadableFileError):  # bytes outside of the members may be damaged
                intake.files(str(path), MIB)


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damaged_archive_member_is_reported(tmp_path: Path, packed: int) -> None:
    path = an_archive(tmp_path, packed, a=CARD)
    data = path.read_bytes()
    path.write_bytes(data[:36] + b"\0" * 12 + data[48:])
    assert refusal(path) in {
        " is not readable as a zip archive: Invalid data stream",
        " is not readable as a zip archive: Corrupt input data",
    }


def test_too_large_archive_is_refused_with_the_set_limit(tmp_path: Path) -> None:
    path = an_archive(tmp_path, a=bytes(MIB - 1), b=bytes(2))
    assert refusal(path) == ", unpacked, is larger than 1 MiB"
    assert len(intake.files(str(path), 2 * MIB)) == 2
    path = an_archive(tmp_path, zipfile.ZIP_STORED, a=bytes(2 * MIB))
    assert refusal(path) == " is larger than 1 MiB"


def test_an_archive_or_a_folder_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MOST_MEMBERS", 2)
    monkeypatch.setattr(intake, "MOST", 2)
    assert len(intake.files(str(an_archive(tmp_path, a=b"", b=b"")), MIB)) == 2
    assert refusal(an_archive(tmp_path, a=b"", b=b"", c=b"")) == " holds more than 2 files"
    for name in "ab":
        (tmp_path / name).touch()
    assert refusal(tmp_path) == " holds more than 2 files"
