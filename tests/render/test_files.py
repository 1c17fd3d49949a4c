"""Files that are whole or as they were, whatever fails."""

import stat
from pathlib import Path

import pytest

from netcli.errors import DatabaseError, InvalidValueError
from netcli.render.files import contents, is_stream, write_database, write_file, write_folder

FILES = [("a.md", "A"), ("b.md", "B"), ("c.md", "C")]


def texts(folder: Path) -> dict[str, str]:
    """Answer what a folder holds."""
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_a_folder_is_made_and_written_where_it_differs(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "notes"
    assert write_folder(FILES, folder) == (3, 0)
    (folder / "a.md").write_text("old")
    (folder / "mine.md").write_text("mine")
    (folder / "b.md").chmod(0o644)
    assert write_folder(FILES, folder) == (1, 1)
    assert texts(folder) == {**dict(FILES), "mine.md": "mine"}
    assert {stat.S_IMODE((folder / name).stat().st_mode) for name, _ in FILES} == {0o600}


def test_a_draft_that_fails_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    with pytest.raises(DatabaseError, match=r"cannot be written: .*; 0 of 2 files were written$"):
        write_folder([("a.md", "A"), ("none/b.md", "B")], tmp_path)
    assert texts(tmp_path) == {"a.md": "old"}


def test_a_file_that_cannot_take_its_place_is_told_with_how_many_did(tmp_path: Path) -> None:
    (tmp_path / "b.md").mkdir()
    with pytest.raises(DatabaseError) as refused:
        write_folder(FILES, tmp_path)
    assert refused.value.message == f"{tmp_path} cannot be written: Is a directory; 1 of 3 files were written"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_a_link_that_leads_nowhere_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("there")
    write_file("x", tmp_path / "link")
    assert ((tmp_path / "there").read_text(), (tmp_path / "link").is_symlink()) == ("x", True)


def test_a_device_is_written_into_and_is_no_place_for_a_database() -> None:
    null = Path("/dev/null")
    write_file("x", null)
    assert is_stream(null)
    with pytest.raises(InvalidValueError, match="/dev/null is no file"):
        write_database(lambda _: None, null)
    assert is_stream(null)


def test_a_device_that_is_full_is_told() -> None:
    with pytest.raises(DatabaseError, match="/dev/full cannot be written: No space left on device"):
        write_file("x", Path("/dev/full"))


def test_a_database_is_whole_or_not_there(tmp_path: Path) -> None:
    def half(draft: Path) -> None:
        draft.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(DatabaseError, match="No space left on device"):
        write_database(half, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "b.VCF").write_text("B")
    (tmp_path / "a.vcf").write_text("A")
    (tmp_path / "c.vcf").mkdir()
    (tmp_path / "d.txt").write_text("D")
    assert list(contents(tmp_path, ".vcf")) == [("a.vcf", b"A"), ("b.VCF", b"B"), ("c.vcf", b"")]
    assert list(contents(tmp_path / "none", ".vcf")) == []
