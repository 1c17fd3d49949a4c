"""Damaged backups: each must be refused with its reason, and change nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.blackbox.campaigns import NOTHING, Problem, Row
from tests.blackbox.cases import PAGE
from tests.blackbox.hands import Hand

REFUSED = frozenset({2, 3, 5})  # exit codes: usage, not found, damaged


def flipped(rng: Random, data: bytearray) -> bytes:
    """Flip some bits."""
    for _ in range(rng.choice([1, 1, 8, 200])):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def cut(rng: Random, data: bytearray) -> bytes:
    """Cut off the end, at a page or anywhere."""
    end = rng.randrange(1, len(data))
    return bytes(data[: end // PAGE * PAGE if rng.random() < 0.5 else end])


def zeroed(rng: Random, data: bytearray) -> bytes:
    """Fill a page with zeros, as a failing disk does."""
    page = rng.randrange(len(data) // PAGE) * PAGE
    data[page : page + PAGE] = bytes(PAGE)
    return bytes(data)


def swapped(rng: Random, data: bytearray) -> bytes:
    """Exchange two pages."""
    one, other = (page * PAGE for page in rng.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]
    return bytes(data)


def appended(rng: Random, data: bytearray) -> bytes:
    """Add bytes at the end."""
    return bytes(data) + rng.randbytes(rng.choice([1, PAGE]))


def emptied(rng: Random, data: bytearray) -> bytes:  # noqa: ARG001 - as all the others
    """Return nothing."""
    return b""


DAMAGES: tuple[Callable[[Random, bytearray], bytes], ...] = (flipped, flipped, cut, zeroed, swapped, appended, emptied)


def damaged(rng: Random, whole: bytes) -> tuple[str, bytes]:
    """Return the name of a random damage, and the damaged bytes."""
    while True:
        how = rng.choice(DAMAGES)
        if (data := how(rng, bytearray(whole))) != whole:
            return how.__name__, data


def damage_campaign(hand: Hand, home: Path, times: int, seed: int) -> Row:
    """Restore damaged backups; each must be refused and leave the database unchanged."""
    rng, problems = Random(seed), []
    hand.does("backup", "~/whole.db", home=home)
    whole, copy = (home / "whole.db").read_bytes(), home / "damaged.db"
    shutil.copy2(home / "whole.db.sha256", home / "damaged.db.sha256")
    hand.does("add", "Somebody Later", home=home)
    before = hand.dump(home)
    for number in range(times):
        how, data = damaged(rng, whole)
        copy.write_bytes(data)
        done = hand("restore", "~/damaged.db", "--yes", home=home)
        where = f"seed {seed}, {number}: {how}"
        if (now := hand.dump(home)) != before:
            problems.append(Problem("half", where, f"restored: {done}"))
            before = now
        elif done.code not in REFUSED or done.stdout or done.stderr.count("error: ") != 1 or not NOTHING.search(done.stderr):
            problems.append(Problem("wrong", where, f"{done}"))
    problems += [Problem("half", "at the end", what) for what in hand.ails(home).values()]
    return Row("damaged backups", "restore", times, problems)
