"""The lines of a brief, by what they are about."""

from collections.abc import Iterable, Iterator

from netcli.domain.birthdays import Birthday
from netcli.domain.brief import Brief
from netcli.domain.language.dates import show_day
from netcli.domain.match import Match
from netcli.domain.person import ME
from netcli.domain.purpose import Finding
from netcli.domain.records.ask import Ask, late_days
from netcli.domain.records.fact import GAINS, Fact
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.standing import Standing
from netcli.render.safe import shown
from netcli.render.wording.asks import late, said
from netcli.render.wording.counts import counted, few

NAMED = 6  # people whom both know
GIFTS = 3
Section = tuple[str, list[str]]
KNOWS = {"yes": "knows what you do", "no": "does not know what you do"}


def sections(one: Brief) -> list[Section]:
    """Return the sections of a brief that have lines."""
    return [(name, lines) for name, lines in _sections(one) if lines]


def _sections(one: Brief) -> Iterator[Section]:
    yield "who", [_who(one)]
    yield "last talk", [_talk(one.last_talk)] if one.last_talk else []
    yield "planned", [_planned(one.planned[0])] if one.planned else []
    yield "promised", [_ask(ask, one) for ask in one.asks if ask.direction == "promised"]
    yield "asks", [f"{said(ask.direction)}: {_ask(ask, one)}" for ask in one.asks if ask.direction != "promised"]
    yield "needs", [_need(fact, one.matches) for fact in one.facts if fact.kind == "need"]
    for kind in ("offer", "skill"):
        yield f"{kind}s", [_offer(fact, one.matches) for fact in one.facts if fact.kind == kind]
    yield "known", [*_known(one)]
    yield "questions", list(map(shown, one.texts("question")))
    yield "hook", list(map(shown, one.texts("hook")))
    yield "projects", list(map(shown, one.texts("project")))
    yield "both know", [few([shown(who.name) for who in one.both_know], NAMED)] if one.both_know else []
    yield "your work", [_knows_work(one.knows_work)]
    yield "gifts", [f"{show_day(gift.day)}: {shown(gift.text)}" for gift in one.gifts[:GIFTS]]
    yield "dates", list(map(_date, one.dates))
    yield "meetings", [finding(one.finding, one.who.name)] if one.finding else []


def finding(one: Finding, name: str) -> str:
    """Return what was found about the last meetings with a person."""
    meetings = f"{counted(one.meetings, 'meeting')} with {shown(name)} since {show_day(one.since)}"
    work = "; do they know what you do?" if one.asks_what_they_know else ""
    return f"{meetings}, and neither a purpose nor a result noted; a good time is reason enough, if it is what you want{work}"


def _who(one: Brief) -> str:
    card = one.card
    works = ", ".join(shown(part) for part in (card.title, card.org, card.city) if part)
    where = shown(card.met_where) if card.met_where else card.met_kind or ""
    met = ", ".join(part for part in (where, show_day(card.met_day) if card.met_day else "") if part)
    via = f"through {shown(card.met_via)}" if card.met_via else ""
    return "; ".join(
        part for part in (works, f"tie: {one.tie}", f"met: {', '.join(filter(None, (met, via)))}" if met or via else "") if part
    )


def _talk(one: Interaction) -> str:
    words = "; ".join(shown(part) for part in (one.summary or one.purpose, one.outcome) if part)
    return f"{show_day(one.day)}, {one.kind}{f': {words}' if words else ''}"


def _planned(one: Interaction) -> str:
    time, place = f" {one.time}" if one.time else "", f" at {shown(one.place)}" if one.place else ""
    words = "; ".join(part for part in (shown(one.summary or ""), f"for: {shown(one.purpose)}" if one.purpose else "") if part)
    return f"{show_day(one.day)}{time}, {one.kind}{place}{f': {words}' if words else ''} · log {one.number}"


def _ask(ask: Ask, one: Brief) -> str:
    due, days = f", due {show_day(ask.due)}" if ask.due else "", late_days(ask, one.day)
    return (
        f"{shown(ask.text)}{due}{f' ({late(days)})' if days else ''} · {'promise' if ask.direction == 'promised' else 'ask'} {ask.number}"
    )


def _need(fact: Fact, matches: Iterable[Match]) -> str:
    """Return a need, and who offers something that meets it."""
    offers = [match.offer for match in matches if match.need.fact.number == fact.number]
    met = "; ".join(
        f"{'you offer' if each.who.handle == ME else f'{shown(each.who.name)} offers'} {shown(each.fact.text)}" for each in offers
    )
    return f"{shown(fact.text)}{f' ({met})' if met else ''}"


def _offer(fact: Fact, matches: Iterable[Match]) -> str:
    """Return an offer or a skill, and what the user needs of it."""
    needs = "; ".join(shown(match.need.fact.text) for match in matches if match.offer.fact.number == fact.number)
    return f"{shown(fact.text)}{f' (you need {needs})' if needs else ''}"


def _known(one: Brief) -> Iterator[str]:
    """Yield facts of the kinds of GAINS but skills, then the kinds not noted."""
    kinds = {fact.kind for fact in one.facts}
    yield from (f"{kind}: {shown(text)}" for kind in GAINS if kind != "skill" for text in one.texts(kind))
    if missing := [f"{kind}s" for kind in GAINS if kind not in kinds]:
        yield f"nothing noted of their {', '.join(missing)}"


def _knows_work(one: Standing | None) -> str:
    return f"{KNOWS[one.answer]} ({show_day(one.day)})" if one and one.answer in KNOWS else "unknown whether they know what you do"


def _date(one: Birthday) -> str:
    years = f" ({one.years})" if one.years else ""
    return f"{shown(one.what or 'birthday')} on {show_day(one.day)}{years}"


def question(planned: Interaction | None) -> str:
    """Return the question for the purpose of the next meeting."""
    of = f" on {show_day(planned.day)}" if planned else ""
    return f"What do you want from the meeting{of}, and what can you give? [skip]:"
