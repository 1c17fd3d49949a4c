"""A contact as it comes in."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from netcli.domain.language.cleaning import clean_line, clean_name, clean_text
from netcli.errors import InvalidValueError

SPHERES = ("professional", "social", "both")
LISTS = ("emails", "phones", "urls", "addresses", "messengers", "aliases", "tags", "needs", "offers", "notes")  # of a contact
POINT_KINDS = ("email", "phone", "url", "address", "messenger")
FACT_KINDS = ("need", "offer", "goal", "accomplishment", "interest", "network", "skill", "project", "note")


@dataclass(frozen=True, slots=True)
class NewContact:
    """A contact as it comes in, from the command line or a file; unset texts are None."""

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

    def __post_init__(self) -> None:
        """Clean every text, and refuse what makes no sense, naming the field."""
        set_ = object.__setattr__
        set_(self, "name", clean_name(self.name))
        for name in ("org", "title", "city", "country", "met_where", "met_via"):
            value = getattr(self, name)
            set_(self, name, (clean_line(value, name) or None) if value else None)
        for name in LISTS[:-1]:  # notes have lines of their own
            lines = (clean_line(value, name) for value in getattr(self, name))
            set_(self, name, tuple(dict.fromkeys(line for line in lines if line)))
        set_(self, "notes", tuple(text for note in self.notes if (text := clean_text(note, "note"))))
        self._check()

    def _check(self) -> None:
        if self.sphere is not None and self.sphere not in SPHERES:
            raise InvalidValueError(f'sphere: "{self.sphere}" is not one', f"a sphere is one of {', '.join(SPHERES)}")
        if self.cadence_days is not None and not 1 <= self.cadence_days <= 3650:
            raise InvalidValueError(f"cadence: {self.cadence_days} is not a number of days", "a cadence is 1 to 3650 days")
        if self.birthday is not None:
            check_birthday(self.birthday)
        for email in self.emails:
            if "@" not in email[1:-1] or " " in email:
                raise InvalidValueError(f'email: "{email}" is not an address', "an address looks like ana@example.org")


def as_kept(**fields: Any) -> NewContact:  # noqa: ANN401 - whatever was kept
    """Answer a contact as it was kept, unchecked: what an older program let in must not stop an import of others."""
    contact = object.__new__(NewContact)
    for name, field in NewContact.__dataclass_fields__.items():
        object.__setattr__(contact, name, fields.get(name, () if field.default == () else None))
    return contact


def changed(contact: NewContact, **fields: Any) -> NewContact:  # noqa: ANN401 - any field's value, which is looked at already
    """Answer a contact with other values in some fields; the rest is as it was, whatever an older program let in."""
    return as_kept(**{name: getattr(contact, name) for name in NewContact.__dataclass_fields__} | fields)


def check_birthday(text: str) -> None:
    """Accept `1980-04-12` and, without a year, `--04-12`. Raises InvalidValueError."""
    day = text.replace("--", "2000-", 1) if text.startswith("--") else text
    try:
        if date.fromisoformat(day).isoformat() == day:  # 19800412 and 1980-W15-6 are days too, and not how birthdays are kept
            return
    except ValueError:
        pass
    raise InvalidValueError(f'birthday: "{text}" is not a day', "write 1980-04-12, or --04-12 when the year is not known")
