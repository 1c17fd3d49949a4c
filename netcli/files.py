"""Files for the user: private, and written whole or not at all."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from netcli.errors import DatabaseError, InvalidValueError

LARGEST = 16 << 20  # bytes: a larger file is not read to see whether it changed


def write_file(text: str, path: Path) -> None:
    """Write a text to a file; if the path is a link, replace the file it names.

    A pipe or a device is written to directly. Raise DatabaseError if that fails.
    """
    if is_stream(path):
        _write_stream(text, path)
    else:
        write_whole(lambda draft: create(draft, text), path)


def write_whole(write: Callable[[Path], None], path: Path) -> None:
    """Let `write` fill a draft beside the path, then rename it. Raise DatabaseError."""
    try:
        replace(write, path)
    except OSError as error:
        raise _unwritable(path, error) from None


def replace(write: Callable[[Path], None], path: Path) -> None:
    """Let `write` fill a draft beside the path, then rename it. Raise OSError."""
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    draft = target.parent / _draft_name()
    try:
        write(draft)
        draft.replace(target)
    finally:
        with suppress(OSError):  # the draft was renamed, was never made, or its folder refuses
            draft.unlink()


def create(path: Path, text: str) -> None:
    """Write a new file that only its owner may read. Raise OSError if the file exists."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8", newline="") as file:
        file.write(text)


def write_database(write: Callable[[Path], None], path: Path) -> None:
    """Let `write` fill an empty draft with a database, then rename it.

    Raise DatabaseError, or InvalidValueError if the path is a pipe or a device.
    """
    if is_stream(path):
        raise InvalidValueError("database_needs_a_file", path=path)

    def begun(draft: Path) -> None:
        create(draft, "")
        write(draft)

    write_whole(begun, path)


def write_folder(files: Sequence[tuple[str, str]], folder: Path) -> tuple[int, int | None]:
    """Write the files that changed; return their number and the number of others.

    `files` are pairs of name and text. No draft is renamed before all drafts are written; other files stay. Their
    number is None if the folder may not be listed. Raise DatabaseError, which says how many files were written.
    """
    drafts, done = folder / _draft_name(), 0
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = [(name, text) for name, text in files if not _holds(folder / name, text)]
        drafts.mkdir(mode=0o700)
        for name, text in new:
            create(drafts / name, text)
        for name, _ in new:
            (drafts / name).replace(folder / name)
            done += 1
    except OSError as error:
        raise DatabaseError("folder_half_written", path=folder, reason=error.strerror, done=done, count=len(files)) from None
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
    return done, _others(folder, {name for name, _ in files})


def contents(folder: Path, ending: str) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of the files with an ending; capitals do not matter.

    A file over 16 MiB or one that cannot be read yields no bytes. Raise DatabaseError if the folder may not be
    listed, because its files could be overwritten.
    """
    try:
        there = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise DatabaseError("folder_not_read", path=folder, reason=error.strerror) from None
    for path in there:
        if path.suffix.lower() == ending:
            yield path.name, _data(path)


def is_stream(path: Path) -> bool:
    """Return whether the path is a pipe or a device."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _draft_name() -> str:
    """Return a short random name; one with the target's name in it could be too long."""
    return f".{os.urandom(8).hex()}.part"


def _others(folder: Path, ours: set[str]) -> int | None:
    """Count the other files of a folder; None if it may not be listed."""
    try:
        return len({path.name for path in folder.iterdir()} - ours)
    except OSError:  # everything is written, so this is not a failure
        return None


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size <= LARGEST else b""
    except OSError:
        return b""


def _holds(path: Path, text: str) -> bool:
    """Return whether a file holds exactly this text, and make it private if so."""
    try:
        if path.read_bytes() != text.encode("utf-8"):
            return False
    except OSError:
        return False
    if stat.S_IMODE(path.stat().st_mode) != stat.S_IRUSR | stat.S_IWUSR:
        path.chmod(0o600)
    return True


def _write_stream(text: str, path: Path) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> DatabaseError:
    return DatabaseError("not_written", path=path, reason=error.strerror)
