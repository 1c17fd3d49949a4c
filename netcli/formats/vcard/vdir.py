"""A folder of cards (vdir): a card each, found again by its UID whatever its file is called."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import NamedTuple

from netcli.formats.vcard.line import blocks, properties, readable, text_lines

ENDING = ".vcf"


class InFile(NamedTuple):
    """What tells the card of a file: its UID, if it has one, and what its lines say."""

    uid: str
    says: frozenset[tuple[str, str]]


NOTHING = InFile("", frozenset())


def named(cards: Iterable[tuple[str, str]], there: Mapping[str, InFile | None]) -> list[tuple[str, str]]:
    """Name the file of each card, given by its handle: the one that has its UID already, else one by the handle that takes nobody's place.

    `there` holds what lies in the folder, each with its `card`: two files with one UID stop the programs that sync them. A card
    without a UID is the same one where all that it says is said by ours.
    """
    by_uid = {one.uid: name for name, one in sorted(there.items(), reverse=True) if one and one.uid}
    others = {name.casefold(): one for name, one in there.items()}
    found, taken = list[tuple[str, str]](), set[str]()
    for handle, text in cards:
        ours = card(text.encode()) or NOTHING
        name = by_uid.get(ours.uid) or next(one for one in _names(handle) if one not in taken and _may_take(ours, others, one))
        taken.add(name.casefold())
        found.append((name, text))
    return found


def _may_take(ours: InFile, others: Mapping[str, InFile | None], name: str) -> bool:
    """Tell whether a file is not there, or holds no more than our card, before that got its UID."""
    if name not in others:
        return True
    other = others[name]
    return other is not None and not other.uid and other.says <= ours.says


def card(data: bytes) -> InFile | None:
    """Answer what tells the card of a file; None for what is not one card."""
    cards = [block for block in blocks(text_lines(data)) if block.is_card]
    if len(cards) != 1:
        return None
    lines = [line for line in properties(readable(cards[0].lines)) if line.name != "VERSION" and line.value.strip()]
    uid = next((line.value.strip() for line in lines if line.name == "UID"), "")
    return InFile(uid, frozenset((line.name, line.value.strip()) for line in lines))


def _names(handle: str) -> Iterator[str]:
    return chain([f"{handle}{ENDING}"], (f"{handle}-{number}{ENDING}" for number in count(2)))
