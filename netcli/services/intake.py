"""Input: a file, a folder, an archive or standard input, as files of limited size."""

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
    """Return the files of a path: a file, those of a folder or archive, or stdin.

    `max_size` (bytes) is the limit for each, and for an archive as a whole. Raise UnreadableFileError.
    """
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
        raise UnreadableFileError("unreadable_file", name=name, reason=error.strerror) from None


def _file(path: Path, name: str, size: int, max_size: int) -> File:
    with path.open("rb"):  # fail before anything is planned
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
    return UnreadableFileError("file_too_large", name=name, size=max_size >> 20)


def _folder(folder: Path, max_size: int) -> list[File]:
    """Return the files below a folder, by name, without hidden files and links."""
    found = sorted(_below(folder))
    if not found:
        raise UnreadableFileError("empty_folder", folder=folder)
    if len(found) > MOST:
        raise UnreadableFileError("too_many_files", folder=folder, most=MOST)
    return [_file(path, str(path.relative_to(folder)), path.stat().st_size, max_size) for path in found]


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (path for name in names if not name.startswith(".") and (path := Path(root, name)).is_file() and not path.is_symlink())


def _archive(path: Path, max_size: int) -> list[File]:
    """Return the files of a zip archive, read because its sizes may be wrong."""
    if path.stat().st_size > max_size:
        raise _too_large(str(path), max_size)
    try:
        with zipfile.ZipFile(path) as archive:
            members = sorted((one for one in archive.infolist() if not one.is_dir()), key=lambda one: one.filename)
            return list(_members(archive, members, str(path), max_size))
    except UnreadableFileError:
        raise
    except Exception as error:  # noqa: BLE001 - each compression method has its own errors
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError("unreadable_archive", path=path, reason=reason) from None


def _members(archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], name: str, max_size: int) -> Iterator[File]:
    if len(members) > MOST_MEMBERS:
        raise UnreadableFileError("too_many_members", archive=name, most=MOST_MEMBERS)
    left = max_size
    for member in members:
        with archive.open(member) as stream:
            data = stream.read(left + 1)
        if len(data) > left:
            raise UnreadableFileError("archive_too_large", archive=name, size=max_size >> 20)
        left -= len(data)
        yield _in_memory(member.filename, data, max_size)
