"""Why a person is suggested, and what the user could offer, as text."""

from netcli.domain.reconnect import Offer, Reason, Suggestion
from netcli.render.wording.counts import ago, counted, cut

OFFERS = {"answer_ask": "answer their ask", "keep_promise": "keep your promise", "meet_need": "they need"}


def reason(one: Reason) -> str:
    """Return a reason as text: `in touch on 12 days, the last 8 months ago`."""
    match one.code:
        case "in_touch":
            return f"in touch once, {ago(one.gap)}" if one.total == 1 else f"in touch on {one.total} days, the last {ago(one.gap)}"
        case "both_know":
            return f"you both know {_names(one.names, one.total)}"
        case "both_ways":
            return "favours went both ways"
        case "promised" | "they_asked":
            return f"{'you promised' if one.code == 'promised' else 'they asked'}: {one.text}"
        case "not_returned":
            return f"{counted(one.total, 'favour')} from them, and none to them yet"
        case "outside_circles":
            return "outside your usual circles"


def offer(one: Offer) -> str:
    """Return an offer as text: `they need: a van`."""
    if one.code == "introduce":
        return f"they need: {one.text}; {one.helper} offers: {one.offered}"
    return f"{OFFERS[one.code]}: {one.text}"


def question(topic: str) -> str:
    """Return a question as text: `ask how it is going: the bakery moves`."""
    return f"ask: {cut(topic)}" if topic.endswith("?") else f"ask how it is going: {cut(topic)}"


def why(one: Suggestion) -> str:
    """Return the figures that a score was computed from."""
    return f"score {one.score:.4f}, reach {one.reach:.4f}: {one.days} days, m {one.shared}, gap {one.gap}"


def _names(names: tuple[str, ...], total: int) -> str:
    if total <= len(names):
        return " and ".join(names)
    return f"{', '.join(names)} and {total - len(names)} more"
