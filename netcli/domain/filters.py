"""The filters of commands about people: what a person must have to be chosen."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from netcli.domain.language.cleaning import encodable
from netcli.domain.language.dates import parse_past_day
from netcli.domain.language.digits import is_digits
from netcli.domain.ties import CLASSES
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

LONGEST = 36_500  # days of silence


class Filters(NamedTuple):
    """What people must have; None is any value, and an empty text fits nobody.

    `tie` is a class, `source` the format of an import, `silent` a number of days.
    """

    tags: tuple[str, ...] = ()
    not_tags: tuple[str, ...] = ()
    tie: str | None = None
    circle: str | None = None
    city: str | None = None
    country: str | None = None
    org: str | None = None
    sphere: str | None = None
    met_kind: str | None = None
    since: date | None = None
    silent: int | None = None
    never: bool = False
    source: str | None = None
    text: str | None = None

    @property
    def given(self) -> bool:
        """Whether there is any filter."""
        return self != EVERYBODY

    def each(self) -> Iterator["Filters"]:
        """Yield every filter alone."""
        for name, value in self._asdict().items():
            for one in _values(value):
                alone: dict[str, Any] = {name: (one,) if isinstance(value, tuple) else one}
                yield Filters(**alone)

    def options(self) -> str:
        """Return the options that give these filters: `--tag choir --never`."""
        return " ".join(
            f"--{option}" if value is True else f"--{option} {_quoted(str(value))}"
            for option, name in FIELDS.items()
            for value in _values(getattr(self, name))
        )


EVERYBODY = Filters()
# The field of each option.
FIELDS = {"tag": "tags", "not-tag": "not_tags", "class": "tie", "from": "source", "met-kind": "met_kind"} | {
    name: name for name in Filters._fields if name not in {"tags", "not_tags", "tie", "source", "met_kind"}
}


def read(asked: Mapping[str, Any], today: date) -> Filters:
    """Return the filters of some options, whose values are texts.

    A tag may be several, separated by commas. Raise InvalidValueError.
    """
    from netcli.domain.records.contact import MET_KINDS, SPHERES  # start-up time: lists without a filter need no contacts

    for option, value in asked.items():
        for text in value if isinstance(value, list) else [value]:
            encodable(str(text), f"--{option}")
    found = {FIELDS[option]: value for option, value in asked.items()}
    one_of("--class", found.get("tie"), CLASSES)
    one_of("--sphere", found.get("sphere"), SPHERES)
    one_of("--met-kind", found.get("met_kind"), MET_KINDS)
    for name in ("tags", "not_tags"):
        found[name] = tuple(tag.strip() for text in found.get(name, ()) for tag in text.split(","))
    if "since" in found:
        found["since"] = parse_past_day(found["since"], today)
    if "silent" in found:
        found["silent"] = _days(found["silent"])
    if "source" in found:
        found["source"] = found["source"].lower()
    return Filters(**found)


def words(text: str, split: list[str]) -> dict[str, Any]:
    """Return the options in the words of a view, such as `--tag choir --never`.

    `text` is the view as written. Raise InvalidValueError for a word that is no filter.
    """
    found: dict[str, Any] = {}
    left = iter(split)
    for word in left:
        option, given, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or option not in FIELDS:
            raise InvalidValueError("not_a_filter", word=word, text=text, options=tuple(f"--{one}" for one in FIELDS))
        if option == "never":
            found[option] = True
            continue
        value = value if given else next(left, "")
        found[option] = [*found.get(option, ()), value] if isinstance(EVERYBODY._asdict()[FIELDS[option]], tuple) else value
    return found


def joined(view: Mapping[str, Any], asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of a view and of the command line, whose values win.

    Lists are joined.
    """
    lists = {name: [*view[name], *value] for name, value in asked.items() if isinstance(value, list) and name in view}
    return {**view, **asked, **lists}


def _days(text: str) -> int:
    """Read a number of days."""
    if not is_digits(text) or len(text) > len(str(LONGEST)) or not 1 <= int(text) <= LONGEST:
        raise InvalidValueError("invalid_silence", text=text, longest=LONGEST)
    return int(text)


def _values(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else () if value in {None, False} else (value,)


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text or not text else text
