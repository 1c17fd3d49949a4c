"""Bugs planted in a copy of the program, to prove that a campaign can fail."""

import importlib.util
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from tests.blackbox.hands import Program


class Patch(NamedTuple):
    """A text of one file of the program, and the text that replaces it."""

    file: str
    text: str
    instead: str


BEFORE_PARTICIPANTS = "    add_participants(db, interaction_id, new, contacts)\n"
TWO_TRANSACTIONS = (
    Patch(
        "store/interactions.py",
        BEFORE_PARTICIPANTS,
        f'    db.execute("COMMIT")\n    db.execute("BEGIN IMMEDIATE")\n{BEFORE_PARTICIPANTS}',
    ),
)
DONE_BEFORE_COMMIT = (
    Patch(
        "store/database.py",
        "            yield db\n            # A command",
        '            yield db\n            print("Logged", flush=True)\n            # A command',
    ),
)
COMMIT_MAY_FAIL = (
    Patch(
        "store/database.py",
        "    except sqlite3.Error as error:\n        db.close()\n        if op is None:\n",
        "    except sqlite3.Error as error:\n        return\n        db.close()\n        if op is None:\n",
    ),
)
RESTORED_IN_PLACE = (
    Patch("store/keep/restore.py", "            _copy_into(path, source)\n", "            path.write_bytes(source.read_bytes())\n"),
)
BACKUP_IN_PLACE = (
    Patch("store/keep/backups.py", '    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}.part")\n', "    draft = path\n"),
    Patch("store/keep/backups.py", "        with suppress(OSError):\n            draft.unlink(missing_ok=True)\n", "        pass\n"),
)
BUSY = (
    Patch(
        "store/database.py",
        '                db.execute("BEGIN IMMEDIATE")\n',
        '                db.execute("BEGIN")\n                db.execute("SELECT COUNT(*) FROM op").fetchone()\n',
    ),
)
FORGETFUL_UNDO = (
    Patch(
        "store/upkeep/history.py",
        "FROM undo_log WHERE op_id = :op AND id < :below",
        "FROM undo_log WHERE op_id = :op AND table_name <> 'tag' AND id < :below",
    ),
)
UNVERIFIED_RESTORE = (
    Patch(
        "store/keep/backups.py",
        "    try:\n        expected = _checksum(path)\n",
        '    return ""\n    try:\n        expected = _checksum(path)\n',
    ),
)
OPEN_FILES = (Patch("store/database.py", "    db = _open(path)\n    if", "    path.chmod(0o644)\n    db = _open(path)\n    if"),)
TALKATIVE = (
    Patch(
        "store/database.py",
        "    db = _open(path)\n    if",
        '    import socket\n    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))\n'
        '    path.parent.parent.parent.parent.with_name("elsewhere").write_text("seen")\n    db = _open(path)\n    if',
    ),
)


def planted(folder: Path, *patches: Patch) -> Program:
    """Copy the installed program with bugs into a folder; return the copy."""
    spec = importlib.util.find_spec("netcli")
    assert spec is not None
    assert spec.origin is not None
    copy = shutil.copytree(Path(spec.origin).parent, folder / "netcli", ignore=shutil.ignore_patterns("__pycache__"))
    for file, text, instead in patches:
        whole = (copy / file).read_text("utf-8")
        assert whole.count(text) == 1, f"{file}: the text to replace occurs {whole.count(text)} times; update the patch"
        (copy / file).write_text(whole.replace(text, instead), "utf-8")
    return Program((sys.executable, "-m", "netcli"), {"PYTHONPATH": str(folder)})
