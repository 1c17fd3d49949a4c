"""A folder of cards (vdir): one card in each file, found by its UID."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import NamedTuple

from netcli.formats.vcard.blocks import blocks, text_lines
from netcli.formats.vcard.line import properties, readable

ENDING = ".vcf"


class InFile(NamedTuple):
    """The card in a file: its UID ("" if it has none), and (name, value) of each line."""

    uid: str
    says: frozenset[tuple[str, str]]


NOTHING = InFile("", frozenset())


def named(cards: Iterable[tuple[str, str]], there: Mapping[str, InFile | None]) -> list[tuple[str, str]]:
    """Return (file name, card) for each (handle, card).

    `there` holds the `card` of each file in the folder, None for a file that is not one card. A card goes to the file that has
    its UID, because programs that sync stop at two files with one UID. Otherwise it goes to a new file named after the handle,
    or replaces a card without a UID, if nothing in that card is missing in ours.
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
    """Return whether a file does not exist, or holds our card before it had a UID."""
    if name not in others:
        return True
    other = others[name]
    return other is not None and not other.uid and other.says <= ours.says


def card(data: bytes) -> InFile | None:
    """Return the card in a file, or None if the file does not hold exactly one."""
    cards = [block for block in blocks(text_lines(data)) if block.is_card]
    if len(cards) != 1:
        return None
    lines = [line for line in properties(readable(cards[0].lines)) if line.name != "VERSION" and line.value.strip()]
    uid = next((line.value.strip() for line in lines if line.name == "UID"), "")
    return InFile(uid, frozenset((line.name, line.value.strip()) for line in lines))


def _names(handle: str) -> Iterator[str]:
    return chain([f"{handle}{ENDING}"], (f"{handle}-{number}{ENDING}" for number in count(2)))
