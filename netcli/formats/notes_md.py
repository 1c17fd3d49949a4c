"""Writing Markdown notes: one for each person, with front matter and links."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.dated import Dated
from netcli.domain.records.fact import Fact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro

FIELDS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "met_kind", "cadence_days")
LISTS = ("aliases", "tags", "emails", "phones", "urls", "addresses", "messengers")
MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})
BLOCK = re.compile(r"^([0-9]*)([-+=~.)])")  # the beginning of a list, a rule or a heading
NO_YAML = str.maketrans({mark: f"\\u{ord(mark):04X}" for mark in "\ufffe\uffff"})  # characters that YAML does not allow
Happened = tuple[list[Dated[Interaction]], list[Give], list[Ask], list[Intro]]  # with one person


def file_name(person: Person) -> str:
    """Return the file name of a person's note: the handle, safe on any system."""
    return f"{person.handle}.md"


def by_person(
    ids: Iterable[int],
    interactions: Iterable[Dated[Interaction]],
    gives: Iterable[Dated[Give]],
    asks: Iterable[Dated[Ask]],
    intros: Iterable[Intro],
) -> dict[int, Happened]:
    """Return the records of each person, as `note` takes them."""
    found: dict[int, Happened] = {one: ([], [], [], []) for one in ids}
    for interaction in interactions:
        for person in interaction.people:
            found[person.id][0].append(interaction)
    for give in gives:
        found[give.people[0].id][1].append(give.record)
    for ask in asks:
        found[ask.people[0].id][2].append(ask.record)
    for intro in intros:
        for person in intro.people:
            found[person.id][3].append(intro)
    return found


def note(
    card: Contact,
    via: Person | None,
    tie: str,
    interactions: Iterable[Dated[Interaction]],
    gives: Iterable[Give],
    asks: Iterable[Ask],
    intros: Iterable[Intro] = (),
    facts: Iterable[Fact] = (),
) -> str:
    """Return the note of one person; `tie` is the class of the tie."""
    lines = ["---", *_front_matter(card, via, tie), "---", "", f"# {_text(card.person.name)}", ""]
    lines += [f"{_paragraphs(text)}\n" for text in card.notes]
    sections = (
        ("Needs", [_line(text) for text in card.needs]),
        ("Offers", [_line(text) for text in card.offers]),
        ("Known", [_fact(one) for one in facts]),
        ("Asks", [_ask(one) for one in asks]),
        ("Introductions", [_intro(one, card.person) for one in intros]),
        ("Given and received", [_give(one) for one in gives]),
        ("Together", [_interaction(one, card.person) for one in interactions]),
    )
    for heading, entries in sections:
        lines += [f"## {heading}", "", *(f"- {entry}" for entry in entries), ""] if entries else []
    return "\n".join(lines).rstrip("\n") + "\n"


def _front_matter(card: Contact, via: Person | None, tie: str) -> Iterator[str]:
    """Yield the fields; their values are JSON, which is YAML and stays on one line."""
    values: dict[str, object] = {"name": card.person.name, "handle": card.person.handle, "uid": card.person.uid, "tie": tie}
    values |= {name: getattr(card, name) for name in (*FIELDS, *LISTS)}
    values["met_via"] = f"[[{via.handle}]]" if via else None
    for name, value in values.items():
        if value not in (None, ()):
            plain = value if isinstance(value, str | int | tuple) else str(value)
            yield f"{name}: {json.dumps(plain, ensure_ascii=False).translate(NO_YAML)}"


def _interaction(event: Dated[Interaction], person: Person) -> str:
    one, others = event.record, [_link(other) for other in event.people if other.id != person.id]
    parts = [f"{one.day} {one.kind}", f"with {', '.join(others)}" if others else "", _text(one.place or "")]
    said = "; ".join(_text(text) for text in (one.summary, one.purpose, one.outcome) if text)
    return ", ".join(part for part in parts if part) + (f": {said}" if said else "") + _tags(one.tags)


def _fact(fact: Fact) -> str:
    """Return a fact with its kind, the day of a date, and why a chance was missed."""
    on_day, why = f", {fact.on_day}" if fact.on_day else "", f" (because: {_text(fact.why)})" if fact.why else ""
    return f"{fact.day} {fact.kind}: {_text(fact.text)}{on_day}{why}"


def _give(give: Give) -> str:
    to = f", to {_link(give.to)}" if give.to else ""
    return f"{give.day} {give.direction} ({give.kind}, {give.effort}{to}): {_text(give.text)}"


def _intro(intro: Intro, person: Person) -> str:
    (other,) = (one for one in intro.people if one.id != person.id)
    state = f"made on {intro.made_on}" if intro.made_on else intro.status
    outcomes = "; ".join(_text(text) for text in (intro.one_outcome, intro.other_outcome) if text)
    return f"{intro.day} to {_link(other)}: {_text(intro.why)} ({state})" + (f": {outcomes}" if outcomes else "")


def _ask(ask: Ask) -> str:
    said = "I asked" if ask.direction == "mine" else "they asked"
    due = f", due {ask.due}" if ask.due else ""
    outcome = f": {_text(ask.outcome)}" if ask.outcome else ""
    return f"{ask.day} {said}: {_text(ask.text)} ({ask.status}{due}){outcome}"


def _link(person: Person) -> str:
    return f"[[{person.handle}|{_text(person.name)}]]"


def _tags(tags: Sequence[str]) -> str:
    return "".join(f" #{tag}" for tag in tags if tag.replace("-", "").replace("_", "").isalnum())


def _paragraphs(text: str) -> str:
    """Return a text of several lines, each escaped."""
    return "\n".join(_line(line) for line in text.splitlines())


def _line(text: str) -> str:
    """Return a text that begins no list, heading, rule or code on a new line."""
    return BLOCK.sub(r"\1\\\2", _text(text))


def _text(text: str) -> str:
    """Return a text on one line, with the marks of Markdown escaped."""
    return " ".join(text.split()).translate(MARKS)
