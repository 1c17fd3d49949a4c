"""One person, as a page on a terminal or as data."""

from collections.abc import Iterator

from netcli.domain.model import Model
from netcli.domain.person import is_me
from netcli.domain.profile import Profile
from netcli.render import fields, intros, learned, links, standing, text
from netcli.render.days import day
from netcli.render.facts import said as said_of
from netcli.render.fields import Item, harmless
from netcli.render.output import Output, deliver
from netcli.render.safe import escaped, shown
from netcli.render.wording.asks import late, said, state
from netcli.render.wording.counts import counted
from netcli.render.wording.standing import asked
from netcli.render.wording.ties import why

DATA = frozenset(("json", "jsonl", "csv", "tsv"))  # formats that have the fields of the schema only


def show_profile(one: Profile, model: Model, out: Output, *, explain: bool) -> None:
    """Print one person; `explain` adds the rules and the contact-days."""
    item = profile(one, model)
    if out.format not in DATA:
        item["said"] = {fact.number: said_of(fact) for fact in one.facts}
    show(item, out, _explained(one, model) if explain else [])


def profile(one: Profile, model: Model) -> Item:
    """Return the fields of show."""
    return fields.card(one.card, one.entry, one.pauses) | {
        "class": one.tie.tie,
        "class_why": why(one.tie, model),
        "balance": fields.figures(one.balance),
        "interactions": [fields.interaction(each, one.company[each.number]) for each in one.interactions],
        "gives": [fields.give(each) for each in one.gives],
        "asks": [fields.ask_in_show(each, one.day) for each in one.asks if each.direction != "promised"],
        "promises": [fields.ask_in_show(each, one.day) for each in one.asks if each.direction == "promised"],
        "facts": [fields.fact(each, one.entry.person) for each in one.facts],
        "cadence_days": one.due and one.due.cadence,
        "due_on": one.due and fields.iso(one.due.due_on),
        "planned": [fields.interaction(each, people) for each, people in one.planned],
        "standing": standing.answers(one.standing.answers),
        "stage": one.standing.stage,
        "links": [links.fields(each) for each in one.links],
        "intros": [intros.fields(each) for each in one.intros],
        **learned.fields(one.learned),
    }


def _explained(one: Profile, model: Model) -> list[str]:
    from netcli.render.wording import rules  # only --explain needs it

    days = ", ".join(f"{day} v {v:.2f}" for day, v in one.days) or "none"
    return [*rules.ties(model), *rules.balance(model), *rules.learned(), f"contact-days used: {days}"]


def show(item: Item, out: Output, explain: list[str]) -> None:
    """Print the fields of one person."""
    if out.format in DATA:
        deliver(text.data("show", [item], out.format, explain, flattened=True), out)
    else:
        deliver(_page(harmless(item), out, explain) if out.table else "\n".join(_markdown(harmless(item), explain)) + "\n", out)


def _page(item: Item, out: Output, explain: list[str]) -> str:
    from netcli.render import page  # rich, for a person only

    parts = [page.title(f"{shown(item['name'])}  [{item['handle']}]"), page.card(rows(item))]
    for name, lines in sections(item):
        parts += [page.heading(name), page.bullets(lines)]
    if explain:
        parts += [page.heading("How it is computed"), page.bullets(explain)]
    return page.page(parts, out)


def rows(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the lines of the card."""
    met = item["met"]
    yield "needs", "; ".join(shown(value) for value in item["needs"])
    yield "offers", "; ".join(shown(value) for value in item["offers"])
    if is_me(item["handle"]):
        yield from learned.rows_of_me(item)
    else:
        yield from learned.rows(item)
        yield from _relation(item)
    yield "works", shown(", ".join(part for part in (item["title"], item["org"]) if part))
    yield "city", shown(", ".join(part for part in (item["city"], item["country"]) if part))
    for key, name in (
        ("emails", "e-mail"),
        ("phones", "phone"),
        ("urls", "page"),
        ("addresses", "address"),
        ("messengers", "messenger"),
        ("aliases", "also"),
        ("tags", "tags"),
    ):
        yield name, "; ".join(shown(value) for value in item[key])
    yield "birthday", shown(item["birthday"] or "")
    yield "sphere", item["sphere"] or ""
    parts = (
        shown(met["where"] or ""),
        shown(met["kind"] or ""),
        day(met["day"]) if met["day"] else "",
        f"through {shown(met['via'])}" if met["via"] else "",
    )
    yield "met", ", ".join(part for part in parts if part)
    yield "archived", day(item["archived_on"]) if item["archived_on"] else ""
    yield "snoozed", f"until {day(item['snoozed_until'])}" if item["snoozed_until"] else ""


def _relation(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the lines about the tie, which the user has with nobody alone."""
    balance = item["balance"]
    yield "tie", item["class"]
    yield "because", shown(item["class_why"])
    yield "cadence", _cadence(item)
    yield "standing", _standing(item)
    yield "balance", f"{counted(balance['given'], 'day')} given, {balance['received']} received: {balance['state']}"


def _cadence(item: Item) -> str:
    return f"every {counted(item['cadence_days'], 'day')}, due on {day(item['due_on'])}" if item["cadence_days"] else ""


def _standing(item: Item) -> str:
    """Return the stage and the answers other than unknown."""
    said = [f"{asked(what)}: {one['answer']}" for what, one in item["standing"].items() if one["answer"] != "unknown"]
    return "; ".join([*([item["stage"]] if item["stage"] else []), *said])


def sections(item: Item) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists below the card that have something in them."""
    asks, promises = (list(map(_open, sorted(filter(_is_open, item[key]), key=_by_due))) for key in ("asks", "promises"))
    events = [line for _, line in sorted(_events(item), key=lambda event: event[0], reverse=True)][:10]
    notes = [f"{day(fact['day'])}  {shown(fact['text'])}" for fact in item["facts"] if fact["kind"] == "note"]
    to_come = [_planned(one, item["handle"]) for one in item["planned"]]
    for heading, lines in (
        ("Planned", to_come),
        ("Open promises", promises),
        ("Open asks", asks),
        ("Knows", [links.line(one) for one in item["links"]]),
        ("Introductions", [intros.line(one, item["handle"]) for one in item["intros"]]),
        *learned.sections(item),
        ("Notes", notes),
        ("Last events", events),
    ):
        if lines:
            yield heading, lines


def _events(item: Item) -> Iterator[tuple[str, str]]:
    """Yield interactions, gives and asks with their day and their number for edit."""
    for one in item["interactions"]:
        company = _company(one, item["handle"])
        words = "; ".join(part for part in (_words(one), one["outcome"] and f"outcome: {shown(one['outcome'])}") if part)
        yield one["day"], f"{day(one['day'])}  {one['kind']}{company}{f': {words}' if words else ''} · log {one['number']}"
    for one in item["gives"]:
        to = f" to {shown(one['to']['name'])}" if one["to"] else ""
        yield (
            one["day"],
            f"{day(one['day'])}  {one['direction']} {one['kind']}{to}: {shown(one['text'])}{_came(one)} · give {one['number']}",
        )
    for one in (*item["asks"], *item["promises"]):
        how, word = state(one["status"], one["late_days"], one["why"]), "promise" if one["direction"] == "promised" else "ask"
        yield one["day"], f"{day(one['day'])}  {said(one['direction'])}: {shown(one['text'])} ({how}) · {word} {one['number']}"


def _came(give: Item) -> str:
    """Return how a referral stands, and what came of a give."""
    amount = give["amount"] is not None and f"{give['amount']:.2f} {give['currency']}".replace(".00 ", " ")
    parts = (give["status"], give["outcome"] and shown(give["outcome"]), amount)
    return f" ({', '.join(part for part in parts if part)})" if any(parts) else ""


def _is_open(ask: Item) -> bool:
    return bool(ask["status"] == "open")


def _by_due(ask: Item) -> tuple[bool, str]:
    return ask["due"] is None, ask["due"] or ask["day"]


def _open(ask: Item) -> str:
    due = f", due {day(ask['due'])}" if ask["due"] else ""
    late_ = f" ({late(ask['late_days'])})" if ask["late_days"] else ""
    return f"{ask['number']}  {said(ask['direction'])} {day(ask['day'])}: {shown(ask['text'])}{due}{late_}"


def _planned(one: Item, handle: str) -> str:
    """Return a planned interaction with its day, company, place and number."""
    time, place = one["time"] and f" {one['time']}", one["place"] and f" at {shown(one['place'])}"
    words = _words(one) and f": {_words(one)}"
    parts = (day(one["day"]), time, f"  {one['kind']}", _company(one, handle), place, words, f" · log {one['number']}")
    return "".join(part for part in parts if part)


def _words(one: Item) -> str:
    """Return the summary of an interaction, or its purpose, as calendars give it."""
    return shown(one["summary"] or one["purpose"] or "")


def _company(one: Item, handle: str) -> str:
    others = [shown(who["name"]) for who in one["with"] if who["handle"] != handle]
    return f" with {', '.join(others)}" if others else ""


def _markdown(item: Item, explain: list[str]) -> Iterator[str]:
    yield from (f"# {text.md(item['name'])}", "")
    yield from (f"- {name}: {escaped(value)}" for name, value in rows(item) if value)
    for heading, lines in sections(item):
        yield from ("", f"## {heading}", "", *(f"- {escaped(line)}" for line in lines))
    if explain:
        yield from ("", "## How it is computed", "", *(f"- {escaped(line.strip())}" for line in explain))
