"""A contact out of a stranger's file: one value that makes no sense costs itself, not the person."""

from typing import Any

from netcli.domain.contact import NewContact
from netcli.domain.planning.incoming import Lost
from netcli.errors import InvalidValueError


def new_contact(name: str, **fields: Any) -> tuple[NewContact, list[Lost]]:  # noqa: ANN401 - any field of a contact
    """Make a contact, and answer what of it had to be left out. Raises InvalidValueError for a name that is none."""
    try:
        return NewContact(name=name, **fields), []
    except InvalidValueError:
        kept, lost = dict[str, Any](), list[Lost]()
        for field, value in fields.items():
            several = isinstance(value, tuple)
            fitting = [one for one in (value if several else (value,)) if _fits(field, (one,) if several else one)]
            lost += [Lost(f"{field}: a value that makes no sense")] * ((len(value) if several else 1) - len(fitting))
            kept[field] = tuple(fitting) if several else next(iter(fitting), None)
        return NewContact(name=name, **kept), lost


def _fits(field: str, value: Any) -> bool:  # noqa: ANN401 - any field's value
    try:
        NewContact(name="somebody", **{field: value})
    except InvalidValueError:
        return False
    return True
