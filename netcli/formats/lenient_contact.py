"""A contact from a file of another program: invalid values are skipped one by one."""

from typing import Any

from netcli.domain.planning.incoming import Lost
from netcli.domain.records.contact import Contact, new_contact
from netcli.errors import InvalidValueError


def lenient_contact(name: str, **fields: Any) -> tuple[Contact, list[Lost]]:  # noqa: ANN401 - any field of a contact
    """Return a contact and what was lost. Raise InvalidValueError for an invalid name."""
    try:
        return new_contact(name=name, **fields), []
    except InvalidValueError:
        kept, lost = dict[str, Any](), list[Lost]()
        for field, value in fields.items():
            several = isinstance(value, tuple)
            fitting = [one for one in (value if several else (value,)) if _fits(field, (one,) if several else one)]
            lost += [Lost.of("invalid_values", field=field)] * ((len(value) if several else 1) - len(fitting))
            kept[field] = tuple(fitting) if several else next(iter(fitting), None)
        return new_contact(name=name, **kept), lost


def _fits(field: str, value: Any) -> bool:  # noqa: ANN401 - any field's value
    try:
        new_contact(name="somebody", **{field: value})
    except InvalidValueError:
        return False
    return True
