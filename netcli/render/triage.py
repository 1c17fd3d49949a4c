"""The questions of triage, and the list of those who wait for it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from netcli.domain.language.dates import show_day
from netcli.domain.merge import MergePlan
from netcli.domain.person import Person
from netcli.domain.triage import ARCHIVED, CLOSE, KNOWN, LATER, MERGED, QUIT, SNOOZED, Offered
from netcli.render import lists, prompt
from netcli.render.fields import Item, iso
from netcli.render.fields import person as named
from netcli.render.merging import show_plan
from netcli.render.output import Output, say
from netcli.render.recorded import tell
from netcli.render.safe import shown
from netcli.render.whom import called
from netcli.render.wording import bulk
from netcli.render.wording.counts import counted

KEYS = {"k": KNOWN, "a": ARCHIVED, "l": LATER, "s": SNOOZED, "m": MERGED, "c": CLOSE, "q": QUIT}
QUESTION = "[k]now, [a]rchive, [l]ater, [s]nooze, [m]erge, [c]lose tie, [q]uit:"


def show(people: Sequence[Offered], out: Output, *, more: int, explain: bool) -> None:
    """Print the people who would be asked about."""
    rule = lists.rule("triage", explain=explain)
    lists.show("triage", [_item(one) for one in people], out, more=more, empty="Nobody is waiting.", explain=rule)


def show_nobody() -> None:
    """Print that there is nobody to ask about."""
    tell("Nobody is waiting: everybody who was imported is known, archived or snoozed.")


def describe(one: Offered, place: str) -> None:
    """Print who a person is; `place` is such as `12 of 700`."""
    entry = one.entry
    likely = f"may be the same person as {called(one.likely)}" if one.likely else ""
    lines = (_joined(entry.title, entry.org, entry.city), _joined(one.email, *entry.tags), _seen(one), likely)
    say(f"{place}: {called(one.person)}", *(f"  {line}" for line in lines if line))


def ask_key() -> str:
    """Ask for one key; return its answer."""
    return KEYS[prompt.key(QUESTION, "".join(KEYS))]


def ask_tags() -> str:
    """Ask for the tags of a known person; an empty line is none."""
    return prompt.ask("Tags, with commas (Enter for none):")


def ask_length(default: str) -> str:
    """Ask how long to snooze a person."""
    return prompt.ask(f"How long (Enter for {default}):") or default


def ask_other() -> str:
    """Ask for the person to merge with."""
    return prompt.ask("Merge into whom (handle or name):")


def agreed_to_merge(kept: Person, gone: Person, plan: MergePlan, today: date) -> bool:
    """Print what a merge would do, and ask for a key."""
    show_plan(kept, gone, plan, today)
    return prompt.key("[y]es, merge them, or [n]o:", "yn") == "y"


def show_end(answers: Sequence[str], left: int) -> None:
    """Print what was answered, and how many people are left."""
    found = Counter(answers)
    said = ", ".join(f"{found[word]} {word}" for word in KEYS.values() if found[word])
    rest = f"; {left} left for another time" if left else ""
    tell(bulk.undoable(f"{said}{rest}") if answers else f"Nothing was changed{rest}")


def _joined(*texts: str | None) -> str:
    return ", ".join(shown(text) for text in texts if text)


def _seen(one: Offered) -> str:
    """Return where a person comes from, and what is logged with them."""
    source = f"from {_joined(*one.sources)}" if one.sources else ""
    logged = [counted(number, noun) for number, noun in ((one.messages, "message"), (one.meetings, "meeting")) if number]
    last = f"last {show_day(one.entry.last_day)}" if one.entry.last_day else ""
    return ", ".join(filter(None, (source, *(logged or ["nothing logged"]), last)))


def _item(one: Offered) -> Item:
    entry = one.entry
    return {
        **named(one.person),
        "org": entry.org,
        "title": entry.title,
        "city": entry.city,
        "email": one.email,
        "from": list(one.sources),
        "messages": one.messages,
        "meetings": one.meetings,
        "last_day": iso(entry.last_day),
        "answered": one.answered,
        "likely_duplicate": named(one.likely) if one.likely else None,
    }
