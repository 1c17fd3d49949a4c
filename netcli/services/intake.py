"""What is read from outside: a file, a folder, an archive or standard input, as files of bounded size."""

import io
import os
import stat
import sys
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from netcli.errors import UnreadableFileError
from netcli.formats.file import File

STDIN = "-"
MOST = 200_000  # files of a folder
MOST_MEMBERS = 50_000  # files of an archive, which are held in memory


def files(name: str, max_size: int) -> list[File]:
    """Answer the files that a name stands for; `max_size` (bytes) bounds each, and an archive as a whole. Raises UnreadableFileError."""
    if name == STDIN:
        return [_in_memory("standard input", sys.stdin.buffer.read(max_size + 1), max_size)]
    path = Path(name)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return _folder(path, max_size)
        if not stat.S_ISREG(found.st_mode):  # a pipe can be read once only
            with path.open("rb") as stream:
                return [_in_memory(name, stream.read(max_size + 1), max_size)]
        if zipfile.is_zipfile(path):
            return _archive(path, max_size)
        return [_file(path, name, found.st_size, max_size)]
    except OSError as error:
        raise UnreadableFileError(
            f"{name} cannot be read: {error.strerror}", "name a file or folder that is there, or - for standard input"
        ) from None


def _file(path: Path, name: str, size: int, max_size: int) -> File:
    with path.open("rb"):  # whether it may be read is known before anything is planned
        pass
    if size > max_size:
        raise _too_large(name, max_size)
    return File(name, partial(_opened, path))


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def _in_memory(name: str, data: bytes, max_size: int) -> File:
    if len(data) > max_size:
        raise _too_large(name, max_size)
    return File(name, partial(io.BytesIO, data))


def _too_large(name: str, max_size: int) -> UnreadableFileError:
    return UnreadableFileError(f"{name} is larger than {max_size >> 20} MiB", "raise the limit with --max-size, or cut the file")


def _folder(folder: Path, max_size: int) -> list[File]:
    """Answer the files of a folder and what lies below it, by name; hidden ones and links to elsewhere are left out."""
    found = sorted(_below(folder))
    if not found:
        raise UnreadableFileError(f"{folder} holds no file", "name a folder with cards, calendars, messages or tables")
    if len(found) > MOST:
        raise UnreadableFileError(f"{folder} holds more than {MOST} files", "import it folder by folder")
    return [_file(path, str(path.relative_to(folder)), path.stat().st_size, max_size) for path in found]


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in names if not name.startswith(".") and (path := Path(root, name)).is_file() and not path.is_symlink())


def _archive(path: Path, max_size: int) -> list[File]:
    """Read a zip archive into memory: what its members say of their size is not trusted."""
    if path.stat().st_size > max_size:
        raise _too_large(str(path), max_size)
    try:
        with zipfile.ZipFile(path) as archive:
            members = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.filename)
            return list(_members(archive, members, str(path), max_size))
    except UnreadableFileError:
        raise
    except Exception as error:  # noqa: BLE001 - each way of packing has errors of its own, and a damaged archive raises any of them
        reason = getattr(error, "strerror", None) or str(error) or "it is damaged"
        raise UnreadableFileError(f"{path} is not readable as a zip archive: {reason}", "unpack it, and import the folder") from None


def _members(archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], name: str, max_size: int) -> Iterator[File]:
    if len(members) > MOST_MEMBERS:
        raise UnreadableFileError(f"{name} holds more than {MOST_MEMBERS} files", "unpack it, and import it folder by folder")
    left = max_size
    for member in members:
        with archive.open(member) as stream:
            data = stream.read(left + 1)
        if len(data) > left:
            raise _too_large(f"{name}, unpacked,", max_size)
        left -= len(data)
        yield _in_memory(member.filename, data, max_size)
