"""A text written in the user's own editor, in a private file that stays until the text is saved."""

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


def draft(text: str, folder: Path, suffix: str = "txt") -> Path:
    """Write a text to a new private file. Raises DatabaseError where it cannot be written."""
    path = folder / f"note-{os.urandom(4).hex()}.{suffix}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        create(path, text)
    except OSError as error:
        raise DatabaseError("draft_not_written", path=path, reason=error.strerror) from None
    return path


@contextmanager
def drafted(text: str, folder: Path) -> Iterator[Path]:
    """Write a text to a draft for the block; if the block fails, keep a draft with text and print its path."""
    path = draft(text, folder)
    try:
        yield path
    except BaseException:
        if _has_text(path):
            say(f"note: your text is kept in {safe(str(path))}")
        else:
            path.unlink(missing_ok=True)
        raise
    path.unlink(missing_ok=True)


def _has_text(path: Path) -> bool:
    try:
        return path.is_file() and bool(written(path))
    except NetcliError:  # it may hold a text in another encoding
        return path.is_file()


def edited(path: Path, environ: Mapping[str, str]) -> str:
    """Let the user write in a file; answers what is written there, without the lines of comment.

    Raises AnswerNeededError where the editor fails, or leaves no text in UTF-8.
    """
    _run(path, environ)
    text = written(path)
    if not text:
        raise AnswerNeededError("draft_is_empty")
    return text


def returned(path: Path, environ: Mapping[str, str]) -> str:
    """Let the user change a file; answers the whole of it. Raises AnswerNeededError as `edited` does."""
    _run(path, environ)
    return "\n".join(_lines(path)) + "\n"


def _run(path: Path, environ: Mapping[str, str]) -> None:
    command = _command(environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip() or FALLBACK)
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the user's own editor
    except OSError as error:
        raise AnswerNeededError("editor_not_started", editor=command[0], reason=error.strerror) from None
    if code:
        raise AnswerNeededError("editor_failed", code=code)


def written(path: Path) -> str:
    """Answer the text of a draft. Raises AnswerNeededError."""
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
