"""Calls, conversations, activities, gifts and loans in an export of Monica."""

from collections.abc import Callable
from datetime import date

from netcli.domain.language.cleaning import LONGEST_TEXT
from netcli.domain.planning.incoming import Lost, New
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import FARTHEST, new_interaction
from netcli.errors import InvalidValueError
from netcli.formats.monica.account import Account, Values, as_day, as_dict, as_key, as_list, as_text, as_texts, properties


def _call(said: Values, _: Values, account: Account) -> New:
    by_them = said.get("contact_called")
    initiated = "them" if by_them is True else "me" if by_them is False else None
    day, summary = _happened(said.get("called_at"), account), _long(said.get("content"), account)
    return new_interaction(day, "call", initiated=initiated, summary=summary)


def _conversation(said: Values, _: Values, account: Account) -> New:
    """Return a conversation; the author of its first message initiated it."""
    messages = [properties(one) for one in as_list(said.get("messages"))]
    texts = [("Me" if one.get("written_by_me") is True else "Them", text) for one in messages if (text := as_text(one.get("content")))]
    day, summary = _happened(said.get("happened_at"), account), _long("\n".join(map(": ".join, texts)), account)
    return new_interaction(day, "message", initiated=texts[0][0].lower() if texts else None, summary=summary)


def activity(said: Values, _: Values, account: Account) -> New:
    """Return an activity; its type becomes a tag."""
    summary = _long("\n".join(as_texts([said.get("summary"), said.get("description")])), account)
    type_ = account.activity_types.get(as_key(said.get("type")) or "", {})
    return new_interaction(_happened(said.get("happened_at"), account), summary=summary, tags=as_texts([type_.get("name")]))


def _gift(said: Values, value: Values, account: Account) -> New | None:
    if said.get("status") == "idea":
        account.lost.append(Lost("gift_ideas"))
        return None
    text = _long(", ".join(as_texts([said.get(name) for name in ("name", "comment", "amount", "url")])), account)
    day = _come(as_day(said.get("date")) or as_day(value.get("created_at")), account)
    return new_give(day, "received" if said.get("status") == "received" else "given", text or "", "gift")


def loan(said: Values, value: Values, account: Account) -> New:
    """Return a loan. Its day is the day of the record: the export has no other."""
    currency = said.get("currency")
    amount = " ".join(as_texts([said.get("amount"), as_dict(currency).get("iso") or currency]))
    text = (f"a loan of {amount}" if amount else "a loan") + (", paid back" if said.get("status") == "complete" else "")
    direction = "received" if said.get("in_debt") in (True, "yes") else "given"
    account.lost.append(Lost("reasons_of_loans"))
    return new_give(_come(as_day(value.get("created_at")), account), direction, text, "resource")


def _happened(value: object, account: Account) -> date:
    return _no_later(as_day(value), account.today + FARTHEST, "ten_years_ahead")


def _come(day: date | None, account: Account) -> date:
    return _no_later(day, account.today, "later_than_today")


def _no_later(day: date | None, last: date, code: str) -> date:
    if day is None:
        raise InvalidValueError("no_date")
    if day > last:
        raise InvalidValueError(code)
    return day


def _long(value: object, account: Account) -> str | None:
    text = as_text(value)
    account.lost += [Lost("ends_of_long_texts")] * (len(text or "") > LONGEST_TEXT)
    return text and text[:LONGEST_TEXT]


READERS: dict[str, Callable[[Values, Values, Account], New | None]] = {"call": _call, "conversation": _conversation, "gift": _gift}
