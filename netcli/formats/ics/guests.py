"""The guests and the organiser of an event in a calendar."""

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from netcli.domain.language.cleaning import LONGEST, clean_name
from netcli.domain.planning.incoming import Refusal
from netcli.errors import InvalidValueError
from netcli.formats.ics.event import Event, parameter, split

MOST_GUESTS = 500
NO_PEOPLE = {"ROOM", "RESOURCE", "GROUP"}
ABSENT = {"DECLINED", "DELEGATED"}
CALENDARS = "calendar.google.com"  # addresses of calendars, not of people


class Guest(NamedTuple):
    """A guest or organiser of an event. `address` may be "" and `name` too."""

    name: str
    address: str
    absent: bool
    person: bool


class NotHeld(Refusal):
    """An event that was cancelled, or that the user declined."""


def company(event: Event, own: frozenset[str]) -> tuple[list[Guest], str | None]:
    """Return the guests besides the user, and who initiated: "me", "them" or None.

    The user need not be among the guests: many are invited by another address, or as a group. Raise Refusal if there are no
    other guests, NotHeld if the user declined.
    """
    lines = event.said.get("ATTENDEE", [])
    guests = [guest for line in lines[:MOST_GUESTS] if (guest := _guest_of(event, line))]
    host = _guest_of(event, event.said["ORGANIZER"][0]) if "ORGANIZER" in event.said else None
    if any(guest.absent and guest.address in own for guest in guests):
        raise NotHeld("you_declined")
    if len(lines) > MOST_GUESTS:
        event.lost.add("ATTENDEE")
    absent = {guest.address or guest.name for guest in guests if guest.absent or not guest.person}
    others: dict[str, Guest] = {}
    for guest in [host, *guests] if host else guests:
        if guest.person and guest.name and guest.address not in own and (guest.address or guest.name) not in absent:
            others.setdefault(guest.address or guest.name, guest)
    if not others:
        raise Refusal("nobody_else")
    initiated = None if host is None or not (host.person and host.name) else "me" if host.address in own else "them"
    return list(others.values()), initiated


def _guest_of(event: Event, line: str) -> Guest | None:
    try:
        return _guest(line)
    except ValueError:
        event.lost.add("ATTENDEE")
        return None


@lru_cache(maxsize=2048)
def _guest(line: str) -> Guest:
    """Read `ATTENDEE;CN=Ana Pop;PARTSTAT=ACCEPTED:mailto:ana@example.org`."""
    parameters, value = split(line)
    cn, email, part, kind = (parameter(parameters, name) for name in ("CN", "EMAIL", "PARTSTAT", "CUTYPE"))
    address = unquote(value.strip()[7:]) if value.strip()[:7].lower() == "mailto:" else value if "@" in value else email
    address = "".join(address.split()).lower()  # some programs fold with several spaces
    name = (_name(cn) if "@" not in cn else "") or _name(address.partition("@")[0]) or _name(cn)
    return Guest(name, address, part.upper() in ABSENT, kind.upper() not in NO_PEOPLE and not address.endswith(CALENDARS))


def _name(text: str) -> str:
    try:
        return clean_name(text[:LONGEST])
    except InvalidValueError:
        return ""
