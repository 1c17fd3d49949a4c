"""Files are complete or unchanged after any failure."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from netcli.errors import DatabaseError, InvalidValueError
from netcli.files import contents, is_stream, write_database, write_file, write_folder
from tests.readable import refuses, said

FILES = [("a.md", "A"), ("b.md", "B"), ("c.md", "C")]


def texts(folder: Path) -> dict[str, str]:
    """Return the texts of the files in a folder."""
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_folder_is_created_and_changed_files_are_written(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "notes"
    assert write_folder(FILES, folder) == (3, 0)
    (folder / "a.md").write_text("old")
    (folder / "mine.md").write_text("mine")
    (folder / "b.md").chmod(0o644)
    assert write_folder(FILES, folder) == (1, 1)
    assert texts(folder) == {**dict(FILES), "mine.md": "mine"}
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name, _ in FILES} == {0o600}


def test_failing_draft_leaves_the_folder_unchanged(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    with refuses(DatabaseError, r"cannot be written: .*; 0 of 2 files were written$"):
        write_folder([("a.md", "A"), ("none/b.md", "B")], tmp_path)
    assert texts(tmp_path) == {"a.md": "old"}


def test_folder_error_counts_the_files_that_were_written(tmp_path: Path) -> None:
    (tmp_path / "b.md").mkdir()
    with pytest.raises(DatabaseError) as refused:
        write_folder(FILES, tmp_path)
    assert said(refused.value)[0] == f"{tmp_path} cannot be written: Is a directory; 1 of 3 files were written"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_dangling_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("there")
    write_file("x", tmp_path / "link")
    assert ((tmp_path / "there").read_text(), (tmp_path / "link").is_symlink()) == ("x", True)


def test_device_takes_text_but_no_database() -> None:
    null = Path("/dev/null")
    write_file("x", null)
    assert is_stream(null)
    with refuses(InvalidValueError, "/dev/null is not a file"):
        write_database(lambda _: None, null)
    assert is_stream(null)


def test_full_device_is_reported() -> None:
    with refuses(DatabaseError, "/dev/full cannot be written: No space left on device"):
        write_file("x", Path("/dev/full"))


def test_database_copy_is_complete_or_missing(tmp_path: Path) -> None:
    def half(draft: Path) -> None:
        draft.write_text("half")
        raise OSError(28, "No space left on device")

    with refuses(DatabaseError, "No space left on device"):
        write_database(half, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_folder_contents_are_listed(tmp_path: Path) -> None:
    (tmp_path / "b.VCF").write_text("B")
    (tmp_path / "a.vcf").write_text("A")
    (tmp_path / "c.vcf").mkdir()
    (tmp_path / "d.txt").write_text("D")
    assert list(contents(tmp_path, ".vcf")) == [("a.vcf", b"A"), ("b.VCF", b"B"), ("c.vcf", b"")]
    assert list(contents(tmp_path / "none", ".vcf")) == []


# --- Places that are refused


@pytest.fixture
def unlisted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to list folders, as for mode 300, which does not stop root."""

    def refuse(_: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)


@pytest.mark.parametrize("place", ["file/x", "file/folder/x", "n" * 256, "."])
def test_place_without_room_for_a_draft_is_reported(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("mine")
    told = r"^\S+ cannot be written: [A-Z][a-z ]+$"
    with refuses(DatabaseError, told):
        write_file("x", Path(place))
    with refuses(DatabaseError, told):
        write_database(lambda _: None, Path(place))
    assert texts(tmp_path) == {"file": "mine"}


def test_closed_folder_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    for name in ("is_symlink", "unlink"):
        monkeypatch.setattr(Path, name, refuse)
    with refuses(DatabaseError, "x cannot be written: Permission denied"):
        write_file("x", tmp_path / "x")


def test_file_name_of_the_greatest_length_is_accepted(tmp_path: Path) -> None:
    write_file("x", tmp_path / ("n" * 255))
    write_database(lambda _: None, tmp_path / ("d" * 255))
    assert texts(tmp_path) == {"n" * 255: "x", "d" * 255: ""}


@pytest.mark.usefixtures("unlisted")
def test_unlistable_folder_is_written_without_counting_others(tmp_path: Path) -> None:
    assert write_folder(FILES, tmp_path) == (3, None)
    assert [(tmp_path / name).read_text("utf-8") for name, _ in FILES] == [text for _, text in FILES]


@pytest.mark.usefixtures("unlisted")
def test_unlistable_folder_is_not_listed(tmp_path: Path) -> None:
    with refuses(DatabaseError, "cannot be read: Permission denied"):
        list(contents(tmp_path, ".vcf"))
