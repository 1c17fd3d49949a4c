"""The text of the report for every format: steps, story, figures, lists."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from netcli.render.days import day
from netcli.render.fields import Item
from netcli.render.intros import reminder_lines
from netcli.render.safe import shown
from netcli.render.wording.asks import late
from netcli.render.wording.counts import counted, few
from netcli.render.wording.report import check

Row = tuple[str, str, str, str, str]
BLOCKS = " ▁▂▃▄▅▆▇█"
NAMES = 8  # people that a line of the story names
TEXTS = 4  # gives and asks that a line of the story names
DUE = 5  # people due that a report names
INTROS = 3  # introductions that a report reminds of
SUGGESTED = 3  # people to write to beside those of the steps
LONGEST = 44  # characters of such a text
MET = {"met": ("meeting", "one-to-one", "event"), "called": ("call",), "wrote with": ("message", "email")}


def title(item: Item) -> str:
    """Return the title of the period."""
    return f"{item['unit'].capitalize()} {item['week']}, {day(item['from'])} to {day(item['to'])}"


def steps(item: Item) -> list[tuple[str, str]]:
    """Return what to do next, each with the command that records it."""
    return [(f"{shown(one['name'])}: {shown(one['text'])}", shown(one["command"])) for one in item["next_steps"]]


def quiet(item: Item) -> bool:
    """Return whether nothing was recorded in the period."""
    return not (item["met"] or item["gives"] or item["gots"] or item["asks"] or item["promises"])


def story(item: Item) -> list[str]:
    """Return the period in words; a quiet one has two lines at most."""
    lines = ["Nothing was recorded."] if quiet(item) else [line for line in _told(item) if line]
    overdue = [f"{_text(one)}, {late(one['late_days'])}" for one in item["late"]]
    return [*lines, *([f"Late: {_some(overdue)}."] if overdue else [])]


def _told(item: Item) -> Iterator[str]:
    first = item["from"]
    yield _sentence("; ".join(f"{verb} {few(names, NAMES)}" for verb, kinds in MET.items() if (names := _met(item["met"], kinds))))
    yield _sentence(f"New: {few(_names(item['new']), NAMES)}" if item["new"] else "")
    mine = [one for one in item["asks"] if one["direction"] == "mine"]
    theirs = [one for one in item["asks"] if one["direction"] == "theirs"]
    for name, records in (
        ("Gave", item["gives"]),
        ("Received", item["gots"]),
        ("Asked", [one for one in mine if one["day"] >= first]),
        ("Asked of you", [one for one in theirs if one["day"] >= first]),
        ("Answered", [one for one in item["asks"] if one["status"] == "answered"]),
        ("Declined", [one for one in mine if one["status"] == "declined"]),
        ("You declined", [one for one in theirs if one["status"] == "declined"]),
        ("Promised", [one for one in item["promises"] if one["day"] >= first]),
        ("Kept", [one for one in item["promises"] if one["status"] == "kept"]),
        ("Not kept", [one for one in item["promises"] if one["status"] == "declined"]),
    ):
        yield _sentence(f"{name}: {_some([*map(_text, records)])}" if records else "")


def _met(people: Iterable[Item], kinds: Sequence[str]) -> list[str]:
    return _names([one for one in people if one["kind"] in kinds])


def _names(people: Iterable[Item]) -> list[str]:
    """Return the name of each person once, with the handle if another has that name."""
    names = {one["handle"]: one["name"] for one in people}
    found = Counter(names.values())
    return [shown(name if found[name] == 1 else f"{name} ({handle})") for handle, name in names.items()]


def _text(one: Item) -> str:
    text = shown(one["text"]).splitlines()[0]
    why = f": {shown(one['why'])}" if one.get("why") else ""
    return f"{text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + '…'} ({shown(one['who']['name'])}{why})"


def _some(texts: Sequence[str]) -> str:
    return "; ".join(texts[:TEXTS]) + (f"; and {len(texts) - TEXTS} more" if len(texts) > TEXTS else "")


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}." if text else ""


def figures(item: Item) -> Iterator[Row]:
    """Yield the figures with their means and bars, without zeros that have no mean."""
    scale = max((one[key] for one in item["weeks"] for key in ("given", "received", "asks_made")), default=0)
    for key, name in (("given", "given"), ("received", "received"), ("asks_made", "asked")):
        if item[key] or item["mean4"][key] or item["mean26"][key]:
            drawn = bars([0 if one["away"] else one[key] for one in item["weeks"]], scale)
            yield name, str(item[key]), mean(item["mean4"][key]), mean(item["mean26"][key]) if item["unit"] == "week" else "", drawn


def company(item: Item) -> str:
    """Return the ties met by their class, and the talks with a purpose and a result."""
    ties = {
        "close_seen": f"{item['close_seen']} of {item['close_total']} close ties",
        "weak_reached": counted(item["weak_reached"], "weak tie"),
    }
    ties["dormant_revived"] = counted(item["dormant_revived"], "dormant tie")
    parts = [", ".join(text for key, text in ties.items() if item[key])]
    if item["purposeful"]["n"]:
        parts.append(f"talks with a purpose and a result: {ratio(item['purposeful']['k'], item['purposeful']['n'])}")
    return "; ".join(part for part in parts if part)


def means(item: Item) -> tuple[str, str]:
    """Return the headings of the two means; the second is empty for longer periods."""
    return f"4 {item['unit']}s", "26 weeks" if item["unit"] == "week" else ""


def drawn(item: Item) -> str:
    """Return what the bars show."""
    first, last = item["weeks"][0]["week"], item["weeks"][-1]["week"]
    return f"{first} … {last.removeprefix(first[:5])}"


def _date(one: Item) -> str:
    """Return a coming date with its day."""
    what, name = shown(one["what"]), shown(one["name"])
    return f"{day(one['next'])}: {f'{what} of {name}' if what == 'birthday' else f'{what} ({name})'}"


def sections(item: Item) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists under the figures, without what a step names already."""
    named = {one["handle"] for one in item["next_steps"]}
    cooling = [f"{shown(one['name'])}: {one['gap_days']} days" for one in item["cooling"]]
    reconnect = [suggestion_line(one | {"reasons": one["reasons"][:1]}) for one in item["reconnect"] if one["handle"] not in named]
    for heading, lines in (
        ("Whom to write to", reconnect[:SUGGESTED]),
        ("Due by their cadence", _due(item["due"])),
        ("Introductions", reminder_lines(item["intros"], INTROS)),
        ("Silent for long, for a close tie", [", ".join(cooling)] if cooling else []),
        ("Something you could offer", [_nudge(one) for one in item["nudges"] if one["handle"] not in named]),
        ("Coming dates", list(map(_date, item["dates"]))),
        ("Half a year of habits", [check(**one) for one in item["check"]]),
    ):
        if lines:
            yield heading, lines


def bars(values: Sequence[int], most: int) -> str:
    """Return counts as one row of blocks; `most` is the full height."""
    return "".join(BLOCKS[-(-value * (len(BLOCKS) - 1) // most) if most else 0] for value in values)


def mean(value: float | None) -> str:
    """Return a mean, or n/a."""
    return "n/a" if value is None else f"{value:.1f}"


def ratio(k: int, n: int) -> str:
    """Return `k of n`, or n/a if n is 0."""
    return f"{k} of {n}" if n else "n/a"


def _due(people: Sequence[Item]) -> list[str]:
    """Return in one line who is due by their cadence, the relatively latest first."""
    lines = [f"{shown(one['name'])} {late(one['late_days']) or 'today'}" for one in people]
    return [few(lines, DUE)] if lines else []


def _nudge(one: Item) -> str:
    back = f"{one['given']} to them" if one["given"] else "none to them"
    return f"{shown(one['name'])}: {counted(one['received'], 'favour')} from them in two years, {back}"


def suggestion_line(one: Item) -> str:
    """Return one suggestion as a line."""
    offer = f"; {shown(one['offer'])}" if one["offer"] else ""
    return f"{shown(one['name'])} ({one['class']}): {'; '.join(shown(reason) for reason in one['reasons'])}{offer}"
