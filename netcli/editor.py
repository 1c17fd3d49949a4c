"""A text written in the user's own editor, kept on disk until it is saved."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from netcli.errors import AnswerNeededError, DatabaseError

COMMENT = "#"
FALLBACK = "vi"


class Note(NamedTuple):
    """What was written, without the lines of comment, and the private file that holds it until the caller removes it."""

    text: str
    path: Path


def edited(text: str, environ: Mapping[str, str], folder: Path) -> Note:
    """Let the user write a text, starting from one. Raises AnswerNeededError where the editor fails; the file stays."""
    command = shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or FALLBACK)
    path = folder / f"note-{os.urandom(4).hex()}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise DatabaseError(f"{path} cannot be written: {error.strerror}", "free some space, or name another place with --db") from None
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the user's own editor
    except OSError as error:
        path.unlink()
        raise AnswerNeededError(f'the editor "{command[0]}" cannot be started: {error.strerror}', "name another one in EDITOR") from None
    lines = path.read_text("utf-8", errors="replace").splitlines()
    written = "\n".join(line for line in lines if not line.startswith(COMMENT)).strip()
    if code:
        raise AnswerNeededError(f"the editor ended with code {code}; nothing was saved", f"your text is kept in {path}")
    if not written:
        path.unlink()
    return Note(written, path)
