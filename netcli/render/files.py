"""Answers in files: whole or not at all, and for nobody else to read."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from netcli.errors import DatabaseError, InvalidValueError

LARGEST = 16 << 20  # bytes of a file that is looked into before it is written anew
ELSEWHERE = "choose another place for -o; the database was not touched"


def write_file(text: str, path: Path) -> None:
    """Write a text into a file. Of a link, the file that it names is replaced; into a pipe or a device it is written as it is.

    Raises DatabaseError.
    """
    if is_stream(path):
        _write_straight(text, path)
    else:
        write_whole(lambda draft: _fill(draft, text), path)


def write_whole(write: Callable[[Path], None], path: Path) -> None:
    """Have a file written beside its place, and put it there when it is whole. Raises DatabaseError."""
    try:
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        draft = target.parent / _draft_name()
        try:
            write(draft)
            draft.replace(target)
        finally:
            with suppress(OSError):  # it has its place, was never made, or lies where nothing can be removed
                draft.unlink()
    except OSError as error:
        raise _unwritable(path, error) from None


def write_database(write: Callable[[Path], None], path: Path) -> None:
    """Have a database written, whole or not at all. Raises DatabaseError, or InvalidValueError for what is no file."""
    if is_stream(path):
        raise InvalidValueError(f"{path} is no file, and a database needs one; nothing was written", "name a file with -o")

    def begun(draft: Path) -> None:
        _fill(draft, "")
        write(draft)

    write_whole(begun, path)


def write_folder(files: Sequence[tuple[str, str]], folder: Path) -> tuple[int, int | None]:
    """Write files into a folder, those that differ; answers how many, and how many others lie there, which are left alone.

    No file takes its place before all are written. Of a folder that may be written but not listed, the others are None.
    Raises DatabaseError, which says how many did.
    """
    drafts, done = folder / _draft_name(), 0
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = [(name, text) for name, text in files if not _holds(folder / name, text)]
        drafts.mkdir(mode=0o700)
        for name, text in new:
            _fill(drafts / name, text)
        for name, _ in new:
            (drafts / name).replace(folder / name)
            done += 1
    except OSError as error:
        raise _unwritable(folder, error, f"; {done} of {len(files)} files were written") from None
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
    return done, _others(folder, {name for name, _ in files})


def contents(folder: Path, ending: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a folder with an ending, in capitals or not; what is too large to be ours, or cannot be read, as if it were empty.

    Raises DatabaseError for a folder that may not be listed: what lies there could not be spared.
    """
    try:
        there = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise DatabaseError(f"{folder} cannot be read: {error.strerror}", ELSEWHERE) from None
    for path in there:
        if path.suffix.lower() == ending:
            yield path.name, _data(path)


def is_stream(path: Path) -> bool:
    """Tell whether there is something that is neither a file nor a folder: a pipe or a device."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _draft_name() -> str:
    """Make up a short name, whatever the target's: with that in it, a draft's could be longer than a name may be."""
    return f".{os.urandom(8).hex()}.part"


def _others(folder: Path, ours: set[str]) -> int | None:
    """Count what else lies in a folder; None where it may not be listed, which is no reason to fail when all is written."""
    try:
        return len({path.name for path in folder.iterdir()} - ours)
    except OSError:
        return None


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else b""
    except OSError:
        return b""


def _holds(path: Path, text: str) -> bool:
    """Tell whether a file holds a text already; it is made private if it was not."""
    try:
        if path.read_bytes() != text.encode("utf-8"):
            return False
    except OSError:
        return False
    if stat.S_IMODE(path.stat().st_mode) != stat.S_IRUSR | stat.S_IWUSR:
        path.chmod(0o600)
    return True


def _fill(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8", newline="") as file:
        file.write(text)


def _write_straight(text: str, path: Path) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError, more: str = "") -> DatabaseError:
    return DatabaseError(f"{path} cannot be written: {error.strerror}{more}", ELSEWHERE)
