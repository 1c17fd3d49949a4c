"""A file as an importer is given it: opened by somebody else, read here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from netcli.errors import UnreadableFileError

LONGEST_LINE = 1 << 20  # bytes
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class File:
    """One file: its name, which within a folder or an archive tells it from the others, and how it is opened."""

    name: str
    open: Callable[[], BinaryIO]

    def data(self) -> bytes:
        """Read the whole file. Its size was looked at before (see netcli/intake.py)."""
        with self.open() as stream:
            return stream.read()

    def text(self, *, strict: bool = False) -> str:
        """Read the whole file as text in UTF-8 or UTF-16; what is neither is taken for Windows' Western letters.

        Raises UnreadableFileError for the latter where `strict` is asked for.
        """
        data = self.data()
        try:
            return data.decode("utf-16" if data[:2] in UTF_16 else "utf-8-sig")
        except UnicodeDecodeError as error:
            if strict:
                raise UnreadableFileError(
                    f"{self.name} is not text in UTF-8 (byte {error.start})", "save it as UTF-8 and import it again"
                ) from None
            return data.decode("cp1252", "replace")

    def lines(self) -> Iterator[bytes]:
        """Yield the lines with their ends; one that is longer than a mebibyte comes in parts."""
        with self.open() as stream:
            while line := stream.readline(LONGEST_LINE):
                yield line
