"""An ask as it comes in, refused where it makes no sense."""

from dataclasses import dataclass
from datetime import date

from netcli.domain.ask import DIRECTIONS, STATUSES
from netcli.domain.language.cleaning import clean_text
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class NewAsk:
    """An ask as it comes in."""

    day: date
    direction: str
    text: str
    due: date | None = None
    status: str = "open"
    closed_on: date | None = None
    outcome: str | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense, naming the field."""
        object.__setattr__(self, "text", clean_text(self.text, "text"))
        object.__setattr__(self, "outcome", clean_text(self.outcome, "outcome") or None if self.outcome else None)
        one_of("direction", self.direction, DIRECTIONS)
        one_of("status", self.status, STATUSES)
        if not self.text:
            raise InvalidValueError("text: empty", "say in a few words what was asked")
        if self.due is not None and self.due < self.day:
            raise InvalidValueError(f"due: {self.due} is before the day of the ask, {self.day}", "a due day is the day of the ask or later")
