"""Contacts: people, and what is known of each."""

from datetime import date
from typing import Any, NamedTuple

from netcli.domain.language.birthday import check_yearly
from netcli.domain.language.cleaning import clean_line, clean_name, clean_text
from netcli.domain.person import Person
from netcli.domain.records.declaration import (
    BIRTHDAY,
    CIRCLES,
    DAY,
    LENGTH,
    LIST,
    NOT_TO_ITSELF,
    PERSON,
    STORED,
    WORD,
    Field,
    RecordType,
    Rows,
)
from netcli.errors import InvalidValueError

SPHERES = ("professional", "social", "both")
MET_KINDS = ("chance", "event", "work", "introduced", "online")  # how the user first met a person
TRIAGE = ("known", "later")  # answers of `triage` that leave the contact as it is
# Lists of a contact, with the kind of their rows.
POINTS = {"emails": "email", "phones": "phone", "urls": "url", "addresses": "address", "messengers": "messenger"}
FACTS = {"needs": "need", "offers": "offer", "notes": "note"}
LISTS = (*POINTS, "aliases", "tags", *FACTS)


class Contact(NamedTuple):
    """A person with names, addresses, tags and open facts; unknown texts are None.

    Only a stored contact has `id` and `uid`. `met_via` is a name.
    """

    name: str
    handle: str | None = None
    org: str | None = None
    title: str | None = None
    city: str | None = None
    country: str | None = None
    birthday: str | None = None
    sphere: str | None = None
    met_day: date | None = None
    met_where: str | None = None
    met_via: str | None = None
    met_kind: str | None = None
    cadence_days: int | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    messengers: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    id: int = 0
    uid: str = ""

    @property
    def person(self) -> Person:
        """The id, uid, handle and name of a stored contact."""
        return Person(self.id, self.uid, self.handle or "", self.name)


def new_contact(name: str, **fields: Any) -> Contact:  # noqa: ANN401 - of Contact
    """Return a valid contact; `fields` are those of Contact.

    Raise InvalidValueError naming the field.
    """
    new = Contact(clean_name(name), **fields)
    lines: dict[str, Any] = {
        field: (clean_line(value, field) or None) if (value := getattr(new, field)) else None
        for field in ("org", "title", "city", "country", "met_where", "met_via")
    }
    lists: dict[str, Any] = {
        field: tuple(dict.fromkeys(line for value in getattr(new, field) if (line := clean_line(value, field))))
        for field in LISTS[:-1]  # notes have lines of their own
    }
    notes = tuple(text for note in new.notes if (text := clean_text(note, "note")))
    new = new._replace(**lines, **lists, notes=notes)
    _check(new)
    return new


def _check(new: Contact) -> None:
    if new.sphere is not None and new.sphere not in SPHERES:
        raise InvalidValueError("not_one_of", field="sphere", value=new.sphere, words=SPHERES)
    if new.met_kind is not None and new.met_kind not in MET_KINDS:
        raise InvalidValueError("not_one_of", field="met kind", value=new.met_kind, words=MET_KINDS)
    if new.cadence_days is not None and not 1 <= new.cadence_days <= 3650:
        raise InvalidValueError("invalid_cadence", days=new.cadence_days)
    if new.birthday is not None:
        check_yearly(new.birthday, "birthday")
    for email in new.emails:
        if "@" not in email[1:-1] or " " in email:
            raise InvalidValueError("invalid_email", email=email)


CONTACT = RecordType(
    "contact",
    one="person",
    many="people",
    fields=(
        Field("name", needed=True),
        Field("handle"),
        Field("org", prose=True),
        Field("title", prose=True),
        Field("city"),
        Field("country"),
        Field("birthday", BIRTHDAY),
        Field("sphere", WORD, SPHERES),
        Field("met_day", DAY),
        Field("met_where", prose=True),
        Field("met_via", PERSON, column="met_via_id"),
        Field("met_kind", WORD, MET_KINDS),
        Field("cadence_days", LENGTH),
        Field("triage", STORED, TRIAGE),
        *(Field(name, LIST, rows=Rows("contact_point", "value", kind)) for name, kind in POINTS.items()),
        Field("aliases", LIST, rows=Rows("alias", "name")),
        Field("tags", LIST, rows=Rows("tag", "name")),
        *(Field(name, LIST, rows=Rows("fact", "text", kind)) for name, kind in FACTS.items()),
    ),
    told="{name} ({handle})",
    people={"met_via": NOT_TO_ITSELF},
    owner=("id",),
    named_in="{field} of {handle}",
    make=new_contact,
    affects=(CIRCLES,),
)
