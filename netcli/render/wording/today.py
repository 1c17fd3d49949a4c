"""The lines of today: what is late, what is coming, and what to type."""

from netcli.domain.first_meeting import FirstMeeting
from netcli.domain.language.dates import show_day
from netcli.domain.today import Item, Today
from netcli.render.safe import shown
from netcli.render.wording.asks import late
from netcli.render.wording.counts import counted

STEPS = {"write": "write while they remember you", "meet_again": "propose a second meeting"}


def late_line(one: Item) -> str:
    """Return one late thing: `you promised Ana Pop: the slides (5 days late)`."""
    what = f"{_meeting(one)} on {show_day(one.day)}" if one.kind == "planned" else _what(one)
    return f"{what} ({late(-one.days)})" + (f" · `{command(one)}`" if one.number else "")


def coming_line(one: Item) -> str:
    """Return one thing to come, or a date just gone, with its day."""
    if one.kind in {"birthday", "date"}:
        age = f" ({one.years})" if one.years else ""
        was = f"{_when(one.days)} was" if one.days < 0 else f"{_when(one.days)}:"
        name = shown(one.person.name)
        years = f", {counted(one.years, 'year')}" if one.years else ""
        return f"{was} {shown(one.text)} ({name}{years})" if one.text else f"{was} the birthday of {name}{age}"
    if one.kind == "planned":
        time, place = f" {one.time}" if one.time else "", f" at {shown(one.place)}" if one.place else ""
        return f"{_when(one.days)}{time}: {_meeting(one)}{place} · log {one.number}{_before(one)}"
    return f"{_when(one.days)}: {_what(one)}" + (f" · `{command(one)}`" if one.number else "")


def first_meeting_line(one: FirstMeeting) -> str:
    """Return what to do after a first meeting."""
    return f"{shown(one.person.name)}, met on {show_day(one.day)}: {STEPS[one.step]}"


def command(one: Item) -> str:
    """Return the command that closes an ask or a promise, or confirms a meeting."""
    return f"netcli done log {one.number}" if one.kind == "planned" else f"netcli done {one.number}"


def to_type(found: Today) -> str:
    """Return the line with the command to type next."""
    passed = sum(one.kind == "planned" for one in found.late)
    if passed > 1:
        return "`netcli done log` asks which meeting happened, and moves one to another day."
    if passed:
        return "`netcli done log N` confirms a meeting, `netcli edit log N --on DATE` moves it."
    if any(one.number for one in (*found.late, *found.coming)):
        return "`netcli done N` closes an ask or a promise."
    return '`netcli log "today: wrote to NAME"` notes that you were in touch.'


def more(left_out: int) -> str:
    """Return the line of what is left out of a section."""
    return f"and {left_out} more: `netcli today --all`"


def _before(one: Item) -> str:
    """Return the command to type before a meeting of today."""
    return "" if one.days else f" · `netcli brief {shown(one.person.handle)}`"


def _what(one: Item) -> str:
    name = shown(one.person.name)
    said = {"promise": f"you promised {name}", "their_ask": f"{name} asked you", "my_ask": f"you asked {name}"}
    return f"{said[one.kind]}: {shown(one.text)}" if one.kind in said else f"be in touch with {name}"


def _meeting(one: Item) -> str:
    names = ", ".join(shown(who.name) for who in (one.person, *one.company))
    return f"{shown(one.text)} ({names})"


def _when(days: int) -> str:
    if days in {-1, 0, 1}:
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"
