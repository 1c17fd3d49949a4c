from pathlib import Path

import pytest

from netcli.render import editor


def fail(left: bytes | None, folder: Path, *, record: bool) -> None:
    """Leave some bytes in a draft, or no file, and fail."""
    with editor.drafted("a text\n", folder, record=record) as path:
        path.unlink() if left is None else path.write_bytes(left)
        raise InterruptedError


@pytest.mark.parametrize(
    ("left", "record", "stays"),
    [
        (b"a text\n", False, True),
        (b"a text\n", True, False),
        (b"another text\n", True, True),
        (b"\xff\xfe\n", True, True),
        (b"# a comment\n", True, False),
        (None, True, False),
        (None, False, False),
    ],
)
def test_draft_stays_after_a_failure_if_it_has_a_text(
    left: bytes | None, *, record: bool, stays: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InterruptedError):
        fail(left, tmp_path, record=record)
    [path] = tmp_path.glob("note-*") if stays else [None]
    assert [*tmp_path.iterdir()] == ([path] if stays else [])
    assert capsys.readouterr().err == (f"note: your text is in {path}\n" if stays else "")
