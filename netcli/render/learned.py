"""What the user learned of a person: fields, lines of a card, and lists below it."""

from collections.abc import Iterator

from netcli.domain.gains import Learned
from netcli.domain.records.fact import GAINS, MINE
from netcli.render.fields import Item, number
from netcli.render.safe import shown
from netcli.render.wording.counts import counted
from netcli.render.wording.learned import FINDINGS, NAMES

SECTIONS = (("Known", (*GAINS, "project")), ("Questions", ("question",)), ("Dates", ("date",)), ("Missed chances", ("missed",)))


def fields(one: Learned) -> Item:
    """Return the fields of show about what was learned."""
    return {
        "gains": one.gains._asdict(),
        "interest": {**one.interest._asdict(), "ratio": number(one.interest.ratio)},
        "findings": list(one.findings),
    }


def rows(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the lines of the card: the hook, what is known, and what to ask."""
    yield "remember by", "; ".join(_texts(item, ("hook",)))
    gains, interest = item["gains"], item["interest"]
    if gains["them"] or gains["me"]:
        yield "known", f"{gains['them']} of {len(GAINS)} of goals, accomplishments, interests, networks, skills; of you {gains['me']}"
    if interest["ratio"] is not None and interest["n"] > interest["k"]:
        talks = counted(interest["n"] - interest["k"], "talk")
        yield "interest", f"{100 * interest['ratio']:.0f} %: {counted(interest['k'], 'fact')} noted, {talks} about your work, in 365 days"
    yield "to ask", "; ".join(FINDINGS[code] for code in item["findings"])


def rows_of_me(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the lines about the user's own work, the newest text of each kind first."""
    for kind in MINE:
        texts = _texts(item, (kind,))
        yield NAMES[kind], texts[0] if kind == "work" and texts else "; ".join(texts)
    yield "known of you", f"{item['gains']['me']} of {len(GAINS)} of your goals, accomplishments, interests, networks, skills"


def sections(item: Item) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists below the card."""
    for heading, kinds in SECTIONS:
        found = [one for kind in kinds for one in item["facts"] if one["kind"] == kind]
        several = len(kinds) > 1
        yield (
            heading,
            [
                f"{one['kind']}: {_said(item, one)} · fact {one['number']}" if several else f"{_said(item, one)} · fact {one['number']}"
                for one in found
            ],
        )


def _texts(item: Item, kinds: tuple[str, ...]) -> list[str]:
    return [shown(one["text"]) for one in item["facts"] if one["kind"] in kinds]


def _said(item: Item, fact: Item) -> str:
    """Return the text of a fact with its day or its reason, which only a page has."""
    return shown(item.get("said", {}).get(fact["number"], fact["text"]))
