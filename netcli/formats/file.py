"""A file that an importer reads; the caller says how to open it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from netcli.errors import UnreadableFileError
from netcli.formats.text.encoding import decoded, decoded_as

LONGEST_LINE = 1 << 20  # bytes
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def _ignore(_note: str) -> None:
    """Do nothing with a note."""


@dataclass(frozen=True, slots=True)
class File:
    """One file: its name, unique within its folder or archive, and how to open it.

    `encoding` is the encoding that the user named. If it is None, the encoding is guessed, and `note` is called with the guess.
    """

    name: str
    open: Callable[[], BinaryIO]
    encoding: str | None = None
    note: Callable[[str], None] = _ignore

    def data(self) -> bytes:
        """Return the whole file; services/intake.py has checked its size."""
        with self.open() as stream:
            return stream.read()

    def text(self) -> str:
        """Return the file as text. Raise UnreadableFileError if `encoding` does not fit."""
        data = self.data()
        if self.encoding is None:
            text, note = decoded(data)
            if note:
                self.note(note)
            return text
        try:
            return decoded_as(data, self.encoding)
        except ValueError as error:
            byte = error.start if isinstance(error, UnicodeDecodeError) else None
            raise UnreadableFileError("wrong_encoding", file=self.name, encoding=self.encoding, byte=byte) from None

    def lines(self) -> Iterator[bytes]:
        """Yield the lines with their ends; a line longer than LONGEST_LINE comes in parts."""
        with self.open() as stream:
            while line := stream.readline(LONGEST_LINE):
                yield line
