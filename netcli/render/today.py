"""What a day asks for, as a page on a terminal, as Markdown, or as data."""

from collections.abc import Iterator, Sequence

from netcli.domain.language.dates import show_day
from netcli.domain.model import Model
from netcli.domain.today import Item as DayItem
from netcli.domain.today import Today
from netcli.render.fields import Item, iso, person
from netcli.render.intros import reminder, reminder_lines
from netcli.render.output import Output, deliver, say
from netcli.render.reconnect import fields as suggestion
from netcli.render.safe import escaped_line

WELCOME = """Welcome to netcli: the people you know, what you gave, got and asked, in one
private file.
  netcli import contacts.vcf                  an address book or a calendar
  netcli add "Ana Pop" --need "a printer"     a person
  netcli log "yesterday: lunch with Ana Pop"  a meeting
  netcli today                                what the day asks for
  netcli demo                                 all of it on an invented network
"""
LINES = 5  # of a section
HOW = "How it is computed"


def show(found: Today, model: Model, out: Output, *, every: bool = False, explain: bool = False) -> None:
    """Print what a day asks for; `every` leaves no line out, `explain` adds the rules."""
    rules = _rules(model) if explain else []
    most = None if every else LINES
    if out.table or out.format == "md":
        deliver(page_of(found, model, out, most, rules) if out.table else "\n".join(_markdown(found, model, most, rules)) + "\n", out)
        return
    from netcli.render import text  # start-up time: a page needs no schemas

    deliver(text.data("today", [fields(found)], out.format, rules, flattened=True), out)
    if out.format in {"csv", "tsv"}:
        say(*rules)


def _rules(model: Model) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    return rules.today(model)


def fields(found: Today) -> Item:
    """Return the fields of today."""
    return {
        "day": iso(found.day),
        "late": [_due(one) | {"due": iso(one.day), "days_late": -one.days} for one in found.late],
        "coming": [_coming(one) for one in found.coming],
        "first_meetings": [{"who": person(one.person), "day": iso(one.day), "step": one.step} for one in found.first_meetings],
        "reconnect": _suggestions(found),
        "learning": found.suggested.learning,
        "intros": [reminder(one) for one in found.intros],
    }


def _suggestions(found: Today) -> list[Item]:
    suggested = found.suggested
    return [suggestion(one, suggested.people[one.contact_id]) | {"by_lot": one.contact_id == found.drawn} for one in suggested.suggestions]


def _due(one: DayItem) -> Item:
    return {"kind": one.kind, "number": one.number, "who": person(one.person), "text": one.text or None}


def _coming(one: DayItem) -> Item:
    when = {"day": iso(one.day), "time": one.time, "place": one.place, "days": one.days}
    return {**_due(one), **when, "with": [person(who) for who in one.company], "years": one.years}


def _sections(found: Today, most: int | None) -> Iterator[tuple[str, list[str]]]:
    """Yield the sections of the page that have lines."""
    from netcli.render.report_text import suggestion_line  # start-up time: JSON needs no words
    from netcli.render.wording import today as wording

    def few(lines: list[str]) -> list[str]:
        return lines[:most] + ([wording.more(len(lines) - most)] if most and len(lines) > most else [])

    met, suggested = [wording.first_meeting_line(one) for one in found.first_meetings], _suggestions(found)
    for name, lines in (
        ("Late", few(list(map(wording.late_line, found.late)))),
        ("Today and the next 7 days", few(list(map(wording.coming_line, found.coming)))),
        ("After a first meeting", few(met)),
        ("Introductions", reminder_lines([reminder(one) for one in found.intros], most)),
        ("Worth writing to", [suggestion_line(one) + (" (drawn by lot)" if one["by_lot"] else "") for one in suggested]),
    ):
        if lines:
            yield name, lines
    if found.late or found.coming or met or suggested or found.intros:
        yield "", [wording.to_type(found)]


def _title(found: Today, model: Model) -> str:
    from netcli.render.wording.ties import learning  # start-up time: JSON needs no words

    return show_day(found.day) + (f"  ({learning(found.suggested.learning, model)})" if found.suggested.learning else "")


NOTHING = "Nothing is due today. `netcli log`, `netcli ask` and `netcli promise` fill this page."


def page_of(found: Today, model: Model, out: Output, most: int | None = LINES, rules: Sequence[str] = ()) -> str:
    """Return the page for a terminal."""
    from netcli.render.page import bullets, heading, line, page, title  # start-up time: rich, on a terminal only

    parts = [title(_title(found, model))]
    for name, lines in _sections(found, most):
        parts += [heading(name), bullets(lines)] if name else [line(lines[0])]
    explained = [heading(HOW), bullets(rules)] if rules else []
    return page([*(parts if len(parts) > 1 else [*parts, bullets([NOTHING])]), *explained], out)


def _markdown(found: Today, model: Model, most: int | None, rules: Sequence[str]) -> Iterator[str]:
    sections = list(_sections(found, most))
    yield f"# {_title(found, model)}"
    yield from () if sections else ("", NOTHING)
    for name, lines in sections:
        yield from ("", f"## {name}", "", *(f"- {escaped_line(line)}" for line in lines)) if name else ("", lines[0])
    if rules:
        yield from ("", f"## {HOW}", "", *(f"- {escaped_line(line.strip())}" for line in rules))
