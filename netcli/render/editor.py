"""Texts that the user writes in an editor, in a private draft."""

import os
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from netcli.errors import AnswerNeededError, DatabaseError, NetcliError
from netcli.files import create
from netcli.render.output import say
from netcli.render.safe import safe

COMMENT = "#"
FALLBACK = "vi"


@contextmanager
def drafted(text: str, folder: Path, suffix: str = "txt", *, record: bool = False) -> Iterator[Path]:
    """Write a text to a draft for the block.

    If the block fails, a draft with text stays and its path is printed. The draft of a stored `record` stays only if it was changed.
    """
    path = _draft(text, folder, suffix)
    try:
        yield path
    except BaseException:
        if _has_text(path) and not (record and path.read_bytes() == text.encode()):
            say(f"note: your text is in {safe(str(path))}")
        else:
            path.unlink(missing_ok=True)
        raise
    path.unlink(missing_ok=True)


def _draft(text: str, folder: Path, suffix: str = "txt") -> Path:
    """Write a text to a new private file and return its path. Raise DatabaseError."""
    path = folder / f"note-{os.urandom(4).hex()}.{suffix}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        create(path, text)
    except OSError as error:
        raise DatabaseError("draft_not_written", path=path, reason=error.strerror) from None
    return path


def _has_text(path: Path) -> bool:
    try:
        return path.is_file() and bool(written(path))
    except NetcliError:  # it may hold a text in another encoding
        return path.is_file()


def edited(path: Path, environ: Mapping[str, str]) -> str:
    """Return what the user writes in a file, without the lines that begin with #.

    Raise AnswerNeededError if the editor fails or leaves no text in UTF-8.
    """
    edit(path, environ)
    text = written(path)
    if not text:
        raise AnswerNeededError("draft_is_empty")
    return text


def returned(path: Path, environ: Mapping[str, str]) -> str:
    """Return a whole file after the user changed it. Raise as `edited` does."""
    edit(path, environ)
    return "\n".join(_lines(path)) + "\n"


def edit(path: Path, environ: Mapping[str, str]) -> None:
    """Open a file in the editor that VISUAL or EDITOR names.

    Raise AnswerNeededError if it cannot be started or fails.
    """
    command = _command(environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip() or FALLBACK)
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the user's own editor
    except OSError as error:
        raise AnswerNeededError("editor_not_started", editor=command[0], reason=error.strerror) from None
    if code:
        raise AnswerNeededError("editor_failed", code=code)


def written(path: Path) -> str:
    """Return the text of a draft without comments. Raise AnswerNeededError."""
    return "\n".join(line for line in _lines(path) if not line.startswith(COMMENT)).strip()


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except OSError as error:
        raise AnswerNeededError("draft_not_read", reason=error.strerror) from None
    except UnicodeDecodeError:
        raise AnswerNeededError("draft_not_utf8") from None


def _command(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError as error:
        raise AnswerNeededError("editor_is_no_command", text=text, reason=error) from None
