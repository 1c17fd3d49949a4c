"""A file as an importer is given it: opened by somebody else, read here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from netcli.errors import UnreadableFileError
from netcli.formats.text.encoding import decoded, decoded_as

LONGEST_LINE = 1 << 20  # bytes
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def _nobody(_note: str) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class File:
    """One file: its name, which within a folder or an archive tells it from the others, and how it is opened.

    `encoding` is the one that its text is in; None where the text itself has to tell. Then `note` is told what was guessed.
    """

    name: str
    open: Callable[[], BinaryIO]
    encoding: str | None = None
    note: Callable[[str], None] = _nobody

    def data(self) -> bytes:
        """Read the whole file. Its size was looked at before (see netcli/intake.py)."""
        with self.open() as stream:
            return stream.read()

    def text(self) -> str:
        """Read the whole file as text. Raises UnreadableFileError where it is not in the encoding that was named."""
        data = self.data()
        if self.encoding is None:
            text, note = decoded(data)
            if note:
                self.note(note)
            return text
        try:
            return decoded_as(data, self.encoding)
        except ValueError as error:
            where = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
            raise UnreadableFileError(
                f"{self.name} is not text in {self.encoding}{where}", "name another encoding, or leave it out: then it is guessed"
            ) from None

    def lines(self) -> Iterator[bytes]:
        """Yield the lines with their ends; one that is longer than a mebibyte comes in parts."""
        with self.open() as stream:
            while line := stream.readline(LONGEST_LINE):
                yield line
