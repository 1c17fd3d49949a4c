"""Suggestions as a list, and as the fields of JSON."""

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.reconnect import Suggestion, SuggestionList
from netcli.render.fields import Item, number, person
from netcli.render.output import Output
from netcli.render.wording import reconnect as wording
from netcli.render.wording import ties
from netcli.render.wording.counts import cut


def show(found: SuggestionList, model: Model, out: Output, *, explain: bool) -> None:
    """Print a list of suggestions; `explain` adds the figures of each and the rule."""
    from netcli.render import lists  # start-up time: the report takes only the fields

    items = [fields(one, found.people[one.contact_id]) | ({"why": wording.why(one)} if explain else {}) for one in found.suggestions]
    if out.table or out.format == "md":
        items = [_in_columns(item) for item in items]
    notes = [f"{ties.learning(found.learning, model)}: suggestions get better with the log"] if found.learning else []
    empty = "Nobody to reconnect with today: no weak or dormant tie has been silent for long."
    lists.show("reconnect", items, out, notes=notes, empty=empty, explain=lists.rule("reconnect", model, explain=explain))


def fields(one: Suggestion, who: Person) -> Item:
    """Return the fields of reconnect."""
    return {
        **person(who),
        "class": one.tie,
        "gap_days": one.gap,
        "days": one.days,
        "shared": one.shared,
        "reach": number(one.reach),
        "score": number(one.score),
        "reasons": [wording.reason(reason) for reason in one.reasons],
        "offer": wording.offer(one.offer) if one.offer else None,
        "about": ", ".join(one.about) or None,
        "last_talk": cut(one.last_talk) or None,
        "hook": one.hook or None,
        "question": wording.question(one.question) if one.question else None,
    }


def _in_columns(item: Item) -> Item:
    """Return a suggestion for a table: the last talk is a reason too."""
    talk = [f"last talk: {item['last_talk']}"] if item["last_talk"] else []
    hook = [f"remember: {item['hook']}"] if item["hook"] else []
    return item | {"reasons": [*item["reasons"], *talk, *hook], "offer": "; ".join(filter(None, (item["offer"], item["question"])))}
