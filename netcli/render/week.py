"""The text of the weekly report: its title, figures and lists, for every format."""

from collections.abc import Iterator, Sequence

from netcli.render.days import day
from netcli.render.fields import Item
from netcli.render.safe import shown

Row = tuple[str, str, str, str]
BLOCKS = " ▁▂▃▄▅▆▇█"


def title(item: Item) -> str:
    """Return the title of the week."""
    return f"Week {item['week']}, {day(item['from'])} to {day(item['to'])}"


def figures(item: Item) -> Iterator[Row]:
    """Yield each figure with its name and its weekly means."""
    for key, name in (
        ("given", "given"),
        ("received", "received"),
        ("asks_made", "asks made"),
        ("asks_answered", "my asks answered"),
        ("their_asks_met", "their asks met"),
        ("introductions", "introductions given"),
        ("referrals", "referrals given"),
        ("new_people", "new people"),
    ):
        yield name, str(item[key]), mean(item["mean4"][key]), mean(item["mean26"][key])
    yield "their asks open", str(item["their_asks_open"]), "", ""
    yield "give share", per_cent(item["give_share"]), "", ""
    per_ask = item["give_per_ask"]
    yield "given per ask", "no asks" if per_ask is None else f"{per_ask:.1f}", "", ""
    first = item["give_first"]
    spread = f"{100 * first['low']:.0f} to {100 * first['high']:.0f} %" if first["n"] else ""
    yield "gave first, of 26 weeks of asks", ratio(first["k"], first["n"]), "", spread
    yield "talks with purpose and result", ratio(item["purposeful"]["k"], item["purposeful"]["n"]), "", ""
    yield "close ties seen", ratio(item["close_seen"], item["close_total"]), "", ""
    yield "weak ties reached", str(item["weak_reached"]), "", ""
    yield "dormant ties revived", str(item["dormant_revived"]), "", ""


def sections(item: Item) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists under the figures, those that are not empty."""
    cooling = [f"{shown(one['name'])}: silent for {one['gap_days']} days" for one in item["cooling"]]
    reconnect = [suggestion_line(one) for one in item["reconnect"]]
    nudges = [shown(one["text"]) for one in item["nudges"]]
    steps = [f"{one['kind']}: {shown(one['name'])}; {shown(one['text'])}" for one in item["next_steps"]]
    for heading, lines in (
        ("Close ties that are cooling", cooling),
        ("Whom to write to", reconnect),
        ("Something you could offer", nudges),
        ("Next steps", steps),
    ):
        if lines:
            yield heading, lines


def bars(values: Sequence[int], most: int) -> str:
    """Return counts as one row of blocks; `most` is the full height."""
    return "".join(BLOCKS[-(-value * (len(BLOCKS) - 1) // most) if most else 0] for value in values)


def mean(value: float | None) -> str:
    """Return a weekly mean, or n/a."""
    return "n/a" if value is None else f"{value:.1f}"


def per_cent(value: float | None) -> str:
    """Return a share in per cent, or n/a."""
    return "n/a" if value is None else f"{100 * value:.0f} %"


def ratio(k: int, n: int) -> str:
    """Return `k of n`, or n/a if n is 0."""
    return f"{k} of {n}" if n else "n/a"


def suggestion_line(one: Item) -> str:
    """Return one suggestion as a line."""
    offer = f"; {shown(one['offer'])}" if one["offer"] else ""
    return f"{shown(one['name'])} ({one['class']}): {'; '.join(shown(reason) for reason in one['reasons'])}{offer}"
