"""People and days in the files of LinkedIn."""

import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from netcli.domain.language.cleaning import LONGEST
from netcli.domain.language.digits import is_digits
from netcli.domain.planning.incoming import ContactRecord
from netcli.domain.records.contact import Contact
from netcli.domain.records.interaction import FARTHEST
from netcli.errors import InvalidValueError
from netcli.formats.lenient_contact import lenient_contact

MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}
# Degrees and licences that follow a comma after a name. "Jr." and "III" distinguish people, so they stay.
SUFFIXES = frozenset(
    {
        *("phd", "dphil", "edd", "md", "do", "dds", "dvm", "jd", "llm", "llb", "esq", "mba", "emba", "msc", "ma", "ms", "mph", "mpa"),
        *("bsc", "ba", "bs", "rn", "np", "cpa", "ca", "acca", "cfa", "cfp", "cma", "cia", "frm", "pmp", "pmi-acp", "csm", "cspo", "cissp"),
        *("cisa", "cism", "pe", "peng", "ceng", "sphr", "phr", "shrm-cp", "shrm-scp", "lcsw", "lmft", "lpc", "acc", "pcc", "mcc", "aia"),
    }
)
HIDDEN = {"", "linkedin member"}  # the names of closed accounts and hidden profiles
LONGEST_PAGE = 2000  # characters of an address that are read
LONGEST_DAY = 64


class Member(NamedTuple):
    """A member of LinkedIn; `slug` is the end of the address of the profile."""

    name: str
    slug: str | None = None

    @property
    def identity(self) -> str:
        """Return what identifies a member in a file."""
        return self.slug or self.name.casefold()


class Members(dict[str, Member]):
    """The members of an archive by slug: each has one name, in old messages too."""

    def add(self, member: Member) -> Member:
        """Remember a member, and return the first one with the same slug."""
        return self.setdefault(member.slug, member) if member.slug else member

    def named(self, name: str, url: str) -> Member:
        """Return a member; without a name, the first one with the same profile."""
        member = Member(bare(" ".join(name.split())), slug_of(url[:LONGEST_PAGE]))
        return self.get(member.slug or "", member) if member.name.casefold() in HIDDEN else self.add(member)


def who(line: int, file: str, member: Member) -> str | ContactRecord:
    """Return a participant of an event: a record if the profile is known, else a name."""
    return ContactRecord(line, named(member), key=member.slug, file=file) if member.slug else member.name


@lru_cache(maxsize=4096)
def named(member: Member) -> Contact:
    """Return the contact of a member; cached, because many records name the same one."""
    return lenient_contact(member.name, urls=(page_of(member),))[0]


def page_of(member: Member) -> str:
    """Return the address of a profile; files write it in several forms."""
    return f"https://www.linkedin.com/in/{member.slug}" if member.slug else ""


@lru_cache(maxsize=4096)
def slug_of(url: str) -> str | None:
    """Return the end of a profile address in lower case, which identifies a member."""
    rest = url.partition("/in/")[2].strip()
    for end in "/?#":
        rest = rest.partition(end)[0]
    slug = unicodedata.normalize("NFC", unquote(rest)).strip().lower()
    return slug if slug.isprintable() and 0 < len(slug) <= LONGEST else None


def bare(name: str) -> str:
    """Return a name without degrees after a comma, as in `Jane Doe, Ph.D., MBA`."""
    head, comma, tail = name.rpartition(",")
    while comma and len(name) <= 2 * LONGEST and head.strip() and is_suffix(tail):
        name = head.rstrip()
        head, comma, tail = name.rpartition(",")
    return name


def is_suffix(text: str) -> bool:
    """Return whether a text holds only degrees and licences."""
    words = text.lower().replace(".", "").replace("/", " ").split()
    return bool(words) and all(word in SUFFIXES for word in words)


def visible(name: str) -> str:
    """Return a name. Raise InvalidValueError if the profile is hidden."""
    if name.strip().casefold() in HIDDEN:
        raise InvalidValueError("hidden_profile")
    return name


def needed_day(text: str) -> date:
    """Read a day. Raise InvalidValueError if it is invalid."""
    if day := read_day(text[:LONGEST_DAY]):
        return day
    raise InvalidValueError("unreadable_day")


def talk_day(text: str, today: date) -> date:
    """Read the day of a message. Raise InvalidValueError if invalid or too far ahead."""
    if (day := needed_day(text)) > today + FARTHEST:
        raise InvalidValueError("ten_years_ahead")
    return day


@lru_cache(maxsize=4096)
def read_day(text: str) -> date | None:
    """Read a day as LinkedIn writes it.

    The forms are `08 Feb 2023`, `7-Feb-22`, `2/7/23, 2:37 PM` (the month first) and `2026-02-01 08:00:00 UTC`.
    """
    parts = text.replace(",", " ").replace("/", " ").replace("-", " ").split()[:3]
    if len(parts) != 3:
        return None
    first, second, third = parts
    if second[:3].lower() in MONTHS:
        first, second, third = third, str(MONTHS[second[:3].lower()]), first
    elif len(first) != 4:
        first, second, third = third, first, second
    if not all(is_digits(part) and len(part) <= 4 for part in (first, second, third)):
        return None
    try:
        day = date(int(first) + (2000 if len(first) <= 2 else 0), int(second), int(third))
    except ValueError:
        return None
    return day if day.year >= 1900 else None
