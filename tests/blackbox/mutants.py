"""Mutants of files, damaged by accident or by intent; a seed repeats them."""

import random
from collections.abc import Callable, Iterator, Sequence

NASTY = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\x1b]0;x\x07", b'"', b"\\", b";" * 40, b"," * 40, b"=\n" * 20, b"(" * 60, b"[" * 300),
    *(b"9" * 400, b"-1", b"0", b"99999999999999999999", b"2026-02-30", b"=?utf-8?q?=ff?=", b"{" * 50, b'{"a":' * 50, b"BEGIN:VCARD\n"),
    *("\u202e".encode(), "Ω".encode() * 250, b"\xc3\x28", b"%s%n", b"null", b"BEGIN:VEVENT\nRRULE:FREQ=SECONDLY\n", b"\n\n\n", b"FROM:"),
)
Mutation = Callable[[random.Random, bytes], bytes]


def mutants(samples: Sequence[bytes], number: int, seed: int) -> Iterator[bytes]:
    """Yield mutants of some files, each mutated one to four times."""
    luck = random.Random(seed)
    for _ in range(number):
        data = luck.choice(samples)
        for _ in range(luck.randint(1, 4)):
            data = luck.choice(MUTATIONS)(luck, data)
        yield data


def _flip(luck: random.Random, data: bytes) -> bytes:
    place = luck.randrange(len(data) or 1)
    return data[:place] + bytes([luck.randrange(256)]) + data[place + 1 :]


def _cut(luck: random.Random, data: bytes) -> bytes:
    first, last = sorted((luck.randrange(len(data) + 1), luck.randrange(len(data) + 1)))
    return data[:first] + data[min(last, first + 200) :]


def _end(luck: random.Random, data: bytes) -> bytes:
    return data[: luck.randrange(len(data) + 1)]


def _put(luck: random.Random, data: bytes) -> bytes:
    place = luck.randrange(len(data) + 1)
    return data[:place] + luck.choice(NASTY) + data[place:]


def _again(luck: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    place = luck.randrange(len(lines))
    return b"".join((*lines[:place], *([lines[place]] * luck.randint(1, 3)), *lines[place:]))


def _swap(luck: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) > 1:
        one, other = luck.randrange(len(lines)), luck.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def _drop(luck: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if lines:
        del lines[luck.randrange(len(lines))]
    return b"".join(lines)


MUTATIONS: tuple[Mutation, ...] = (_flip, _flip, _cut, _end, _put, _put, _again, _swap, _drop)
