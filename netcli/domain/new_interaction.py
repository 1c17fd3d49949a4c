"""An interaction as it comes in, refused where it makes no sense."""

from dataclasses import dataclass
from datetime import date

from netcli.domain.interaction import DEFAULT_KIND, INITIATORS, KINDS, OUTCOME_KINDS, is_time
from netcli.domain.language.cleaning import clean_line, clean_text
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class NewInteraction:
    """An interaction as it comes in; who took part is kept beside it."""

    day: date
    kind: str = DEFAULT_KIND
    time: str | None = None
    minutes: int | None = None
    place: str | None = None
    purpose: str | None = None
    outcome: str | None = None
    outcome_kind: str | None = None
    initiated: str | None = None
    summary: str | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what makes no sense, naming the field."""
        one_of("kind", self.kind, KINDS)
        one_of("initiated", self.initiated, INITIATORS)
        one_of("outcome kind", self.outcome_kind, OUTCOME_KINDS)
        if self.minutes is not None and not 1 <= self.minutes <= 10_080:
            raise InvalidValueError(f"minutes: {self.minutes} is not a length", "an interaction lasts 1 to 10080 minutes (a week)")
        if self.time is not None and not is_time(self.time):
            raise InvalidValueError(f'time: "{self.time}" is not one', "write a time as 09:30")
        for name, clean in (("place", clean_line), ("purpose", clean_text), ("outcome", clean_text), ("summary", clean_text)):
            if (value := getattr(self, name)) is not None:
                object.__setattr__(self, name, clean(value, name) or None)
        object.__setattr__(self, "tags", tuple(dict.fromkeys(tag for one in self.tags if (tag := clean_line(one, "tag")))))
