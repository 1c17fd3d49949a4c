"""A folder of cards (vdir): a card each, found again by its UID whatever its file is called."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count

from netcli.formats.vcard_line import blocks, properties, readable, text_lines

ENDING = ".vcf"


def named(cards: Iterable[tuple[str, str]], there: Mapping[str, str | None]) -> list[tuple[str, str]]:
    """Name the file of each card, given by its handle: the one that has its UID already, else one by the handle that takes nobody's place.

    `there` holds what lies in the folder, each with its `uid`: two files with one UID stop the programs that sync them.
    """
    by_uid = {uid_: name for name, uid_ in sorted(there.items(), reverse=True) if uid_}
    taken = {name.casefold() for name, uid_ in there.items() if uid_ != ""}
    found = list[tuple[str, str]]()
    for handle, text in cards:
        name = by_uid.get(uid(text.encode()) or "") or _free(handle, taken)
        taken.add(name.casefold())
        found.append((name, text))
    return found


def uid(data: bytes) -> str | None:
    """Answer the UID of a file's card, empty where it has none; None for what is not one card."""
    cards = [block for block in blocks(text_lines(data)) if block.is_card]
    if len(cards) != 1:
        return None
    lines = properties(readable(cards[0].lines))
    return next((line.value.strip() for line in lines if line.name == "UID" and line.value.strip()), "")


def _free(handle: str, taken: set[str]) -> str:
    return next(name for name in _names(handle) if name not in taken)


def _names(handle: str) -> Iterator[str]:
    return chain([f"{handle}{ENDING}"], (f"{handle}-{number}{ENDING}" for number in count(2)))
