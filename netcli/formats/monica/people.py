"""People in an export of Monica."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from netcli.domain.language.cleaning import LONGEST_TEXT
from netcli.domain.planning.incoming import Lost
from netcli.domain.records.contact import Contact
from netcli.formats.lenient_contact import lenient_contact
from netcli.formats.monica.account import Account, Blocks, Values, as_day, as_dict, as_key, as_text, as_texts, properties, unkept


def person(said: Values, blocks: Blocks, account: Account) -> Contact:
    """Return the contact of a record; what is invalid or lost is noted in the account."""
    name = " ".join(as_texts([said.get(part) for part in ("first_name", "middle_name", "last_name")]))
    nickname, frequency = as_text(said.get("nickname")), said.get("stay_in_touch_frequency")
    addresses = [properties(one) for one in blocks["address"]]
    new, lost = lenient_contact(
        name or nickname or "",
        org=as_text(said.get("company")),
        title=as_text(said.get("job")),
        city=next(iter(as_texts([one.get("city") for one in addresses])), None),
        country=next(iter(as_texts([one.get("country") for one in addresses])), None),
        birthday=_birthday(as_dict(said.get("birthdate")), account),
        met_day=_met(as_dict(said.get("first_met_date")), account),
        cadence_days=frequency if type(frequency) is int else None,
        aliases=(nickname,) if nickname and name else (),
        tags=as_texts(said.get("tags")),
        addresses=tuple(address for one in addresses if (address := _address(one))),
        notes=tuple(_notes(said, blocks["note"])),
        **_points(blocks["contact_field"], account.field_types),
    )
    account.lost += [*lost, *unkept(said)]
    return new


def _birthday(said: Values, account: Account) -> str | None:
    day = as_day(said.get("date"))
    if day and said.get("is_age_based") is True:
        account.lost.append(Lost("birthdays_by_age"))
        day = None
    if day is None:
        return None
    return f"--{day:%m-%d}" if said.get("is_year_unknown") is True else day.isoformat()


def _met(said: Values, account: Account) -> date | None:
    day = as_day(said.get("date"))
    if day and (day > account.today or said.get("is_age_based") is True or said.get("is_year_unknown") is True):
        account.lost.append(Lost("inexact_first_days"))
        return None
    return day


def _address(said: Values) -> str:
    town = " ".join(as_texts([said.get("postal_code"), said.get("city")]))
    return ", ".join(as_texts([said.get("street"), town, said.get("province"), said.get("country")]))


def _notes(said: Values, notes: list[Any]) -> Iterator[str]:
    """Yield the notes of a person with their days; long notes come in parts."""
    died = as_day(as_dict(said.get("deceased_date")).get("date"))
    texts = list(as_texts([said.get("description")]))
    texts += [f"Likes to eat: {food}" for food in as_texts([said.get("food_preferences")])]
    texts += [f"Died on {died}." if died else "Has died."] if said.get("is_dead") is True else []
    for note in map(as_dict, notes):
        day = as_day(note.get("created_at"))
        texts += [f"{day}: {body}" if day else body for body in as_texts([properties(note).get("body")])]
    for text in texts:
        yield from (text[start : start + LONGEST_TEXT] for start in range(0, len(text), LONGEST_TEXT))


def _points(fields: list[Any], types: dict[str, Values]) -> dict[str, tuple[str, ...]]:
    """Return emails, phones, urls and messengers, by the types in the export."""
    found: dict[str, list[str]] = {"emails": [], "phones": [], "urls": [], "messengers": []}
    for said in map(properties, fields):
        kind, text = types.get(as_key(said.get("type")) or "", {}), as_text(said.get("data")) or ""
        if kind.get("type") in ("email", "phone"):
            found[f"{kind['type']}s"].append(text)
        elif text.lower().startswith(("http://", "https://")):
            found["urls"].append(text)
        elif text:
            found["messengers"].append(": ".join(as_texts([kind.get("name"), text])))
    return {name: tuple(texts) for name, texts in found.items()}
