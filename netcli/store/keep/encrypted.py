"""Backups encrypted with age; `pip install netcli[encrypt]` installs pyrage."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from netcli.errors import DatabaseError, InvalidValueError
from netcli.store.keep import backups

PLAIN = ".netcli-"  # prefix of a folder with an unencrypted copy; `doctor` looks for such folders
MAGIC = b"age-encryption.org/v1"


def copy(database: Path, path: Path, recipient: str) -> None:
    """Write a verified backup, encrypted to a recipient (age1...).

    Raise InvalidValueError if the recipient is invalid, or DatabaseError.
    """
    pyrage = _pyrage()
    try:
        key = pyrage.x25519.Recipient.from_str(recipient)
    except Exception:  # noqa: BLE001 - pyrage raises errors of its own kind
        raise InvalidValueError("not_a_recipient", recipient=recipient) from None
    with tempfile.TemporaryDirectory(prefix=PLAIN, dir=database.parent, ignore_cleanup_errors=True) as place:
        plain = Path(place) / "plain.db"
        backups.copy(database, plain)
        data = pyrage.encrypt(plain.read_bytes(), [key])
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}.part")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise DatabaseError("backup_not_written", path=path, reason=error.strerror) from None


def is_encrypted(path: Path) -> bool:
    """Return whether a file is encrypted with age."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


@contextmanager
def decrypted(path: Path, identity: Path | None, near: Path) -> Iterator[Path]:
    """Decrypt a backup into a private file in the folder `near`, for the block.

    `identity` is the file with the age key. Raise InvalidValueError without it, or DatabaseError.
    """
    if identity is None:
        raise InvalidValueError("backup_is_encrypted", path=path)
    pyrage = _pyrage()
    try:
        lines = [line.strip() for line in identity.read_text("utf-8").splitlines()]
        keys = [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
        data = pyrage.decrypt(path.read_bytes(), keys)
    except Exception as error:  # noqa: BLE001 - pyrage raises errors of its own kind
        raise DatabaseError("backup_not_decrypted", path=path, reason=error) from None
    near.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=PLAIN, dir=near, ignore_cleanup_errors=True) as place:
        plain = Path(place) / "plain.db"
        descriptor = os.open(plain, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        yield plain


def _pyrage() -> Any:  # noqa: ANN401 - an optional library
    try:
        import pyrage
    except ImportError:
        raise InvalidValueError("pyrage_missing") from None
    return pyrage
