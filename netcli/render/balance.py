"""Balances as a list, and the ledger of one person."""

from collections.abc import Sequence
from datetime import date

from netcli.domain.balance import Balance, BalanceList, in_window
from netcli.domain.ledger import LedgerLine, ledger
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.give import Give
from netcli.render import fields, lists
from netcli.render.fields import Item, iso
from netcli.render.output import Output
from netcli.render.safe import shown
from netcli.render.wording import balance as wording


def show(found: BalanceList, model: Model, out: Output, *, explain: bool) -> None:
    """Print a list of balances, with an invitation for each nudge under a table."""
    items = [
        fields.balance(one, found.people[one.contact_id]) | ({"why": wording.why(one, found.gives[one.contact_id])} if explain else {})
        for one in found.balances
    ]
    nudges = [wording.nudge(one, found.people[one.contact_id].name, model.balance_window) for one in found.balances if one.nudge]
    empty = "Nothing one-sided: nowhere was clearly more received than given."
    more = found.total - len(items)
    lists.show(
        "balance", items, out, more=more, below=[*map(shown, nudges)], empty=empty, explain=lists.rule("balance", model, explain=explain)
    )


def show_ledger(one: Balance, gives: Sequence[Give], who: Person, today: date, model: Model, out: Output, *, explain: bool) -> None:
    """Print every give with one person, with the running balance."""
    entries = [line_fields(line) for line in ledger(gives)]
    rule = lists.rule("balance", model, explain=explain)
    if out.format in {"json", "jsonl"}:
        lists.show("balance-ledger", [fields.balance(one, who) | {"entries": entries}], out, explain=rule)
        return
    if explain:
        rule.insert(0, wording.why(one, in_window(gives, today, model.balance_window)))
    note = shown(wording.summary(one, who.name, model.balance_window))
    lists.show("ledger", entries, out, below=[note], empty="Nothing given or received yet.", explain=rule)


def line_fields(line: LedgerLine) -> Item:
    """Return the fields of one line of a ledger."""
    give = line.give
    item = {"day": iso(give.day), "direction": give.direction, "kind": give.kind, "effort": give.effort, "text": give.text}
    return {**item, "running": line.running}
