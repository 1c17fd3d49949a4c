"""Lines of a vCard file, and the cards in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netcli.formats.file import UTF_16

OPENED, CLOSED = "BEGIN:VCARD", "END:VCARD"
FIRST_LETTERS = frozenset("BbEe\ufeff")  # of BEGIN and END
LONGEST_MARKER = 40  # characters
CHUNK = 1 << 20  # characters that are split into lines at a time
MOST_LINES = 1_000_000  # of a card; a picture of 64 MiB has fewer
AGENT = re.compile(r"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*", re.IGNORECASE)


class Block(NamedTuple):
    """The lines of a card between BEGIN and END, or the first line outside of cards.

    `line` is the number of the line BEGIN, from 1.
    """

    line: int
    lines: list[str]
    is_card: bool


def text_lines(data: bytes) -> Iterator[str]:
    """Yield the lines of a file, whatever ends them.

    Bytes that are not UTF-8 become surrogates, which `line.readable` decodes.
    """
    if data[:2] in UTF_16:
        text = data.decode("utf-16", "replace")
    elif data[:4] in {b"B\0E\0", b"\0B\0E"}:
        text = data.decode("utf-16-le" if data[0] else "utf-16-be", "replace")
    else:
        text = data.decode("utf-8-sig", "surrogateescape")
    text, start = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n"), 0
    while (end := text.find("\n", start + CHUNK)) >= 0:  # in chunks: splitting millions of empty lines at once would fill the memory
        yield from text[start:end].split("\n")
        start = end + 1
    yield from text[start:].split("\n")


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield the cards, and the lines outside of cards.

    A card within a card is its AGENT; any other BEGIN ends a card that has no END.
    """
    line, depth, block = 1, 0, list[str]()
    for number, text in enumerate(lines, 1):
        if not (text or depth):  # quickly: a file may hold millions of empty lines
            continue
        found = marker(text) if text[:1] in FIRST_LETTERS else ""
        if found == OPENED and not (depth and _is_agent(block)):
            yield _unclosed(line, block, depth)
            line, depth, block = number, 1, []
        elif found == CLOSED and depth == 1:
            yield Block(line, block, is_card=True)
            line, depth, block = number + 1, 0, []
        elif depth:
            if found:
                depth += 1 if found == OPENED else -1
            if len(block) <= MOST_LINES:
                block.append(text)
        elif not block and text.strip():
            line, block = number, [text]
    yield _unclosed(line, block, depth)


def _unclosed(line: int, block: list[str], depth: int) -> Block:
    """Return the block of a card without END, without the empty lines after it."""
    while block and not block[-1]:
        block.pop()
    return Block(line, [*block, *[CLOSED] * (depth - 1)], depth > 0)


def marker(text: str) -> str:
    """Return BEGIN:VCARD or END:VCARD if a line is one of them, else ""."""
    found = text.strip().lstrip("\ufeff").replace(" ", "").upper() if len(text) < LONGEST_MARKER else ""
    return found if found in {OPENED, CLOSED} else ""


def _is_agent(lines: Sequence[str]) -> bool:
    before = next((text for text in reversed(lines) if text), "")
    return AGENT.fullmatch(before) is not None
