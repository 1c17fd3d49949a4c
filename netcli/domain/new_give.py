"""A give as it comes in, refused where it makes no sense."""

from dataclasses import dataclass
from datetime import date

from netcli.domain.give import DEFAULT_EFFORT, DEFAULT_KIND, DIRECTIONS, EFFORTS, kind_named
from netcli.domain.language.cleaning import clean_text
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class NewGive:
    """A give as it comes in. `depth` is the effort of a referral's giver, 1 to 5."""

    day: date
    direction: str
    text: str
    kind: str = DEFAULT_KIND
    effort: str = DEFAULT_EFFORT
    depth: int | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense, naming the field."""
        object.__setattr__(self, "kind", kind_named(self.kind))
        object.__setattr__(self, "text", clean_text(self.text, "text"))
        one_of("direction", self.direction, DIRECTIONS)
        one_of("effort", self.effort, EFFORTS)
        if not self.text:
            raise InvalidValueError("text: empty", "say in a few words what was given")
        if self.depth is not None and self.kind != "referral":
            raise InvalidValueError("depth: only a referral has one", "add --kind referral, or leave --depth out")
        if self.depth is not None and not 1 <= self.depth <= 5:
            raise InvalidValueError(f"depth: {self.depth} is not one", "depth is 1 (a name passed on) to 5 (all but concluded)")
