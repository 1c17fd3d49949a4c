"""The numbers that the user may change: thresholds and windows of every rule."""

from typing import NamedTuple

from netcli.errors import ConfigError

LONGEST = 36525  # days, a hundred years
WHOLE = ("nudges", "per_circle")  # settings that are whole numbers, because they are lengths of lists


class Model(NamedTuple):
    """The `[model]` section of the configuration; docs/model.md explains the defaults."""

    half_life: float = 90.0  # days after which a day of contact counts half
    close_rate: float = 0.85  # contact-days per 30 days
    dormant_gap: int = 180  # days without contact
    new_gap: int = 30  # days since the first contact
    new_days: int = 3  # contact-days from which a tie is no longer new
    cooling_gap: int = 30  # days
    cooling_factor: float = 3.0  # times the person's own mean gap
    cooling_days: int = 4  # contact-days from which a tie has a cadence
    reconnect_gap: int = 60  # days
    active_gap: int = 180  # days within which a contact is active
    balance_window: int = 730  # days
    flag_at: float = 0.95  # probability
    lean_at: float = 0.90  # probability
    learning_days: int = 90  # age of the log below which classes are provisional
    share_favours: int = 3  # gives in both directions from which the report has a share
    nudges: int = 5  # invitations to give, at most, in a week
    per_circle: int = 2  # people of one circle, at most, in five suggestions


def checked(model: Model) -> Model:
    """Return the model. Raise ConfigError for a number that makes a rule meaningless."""
    for name, value in model._asdict().items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
            raise ConfigError("not_above_0", name=name, value=value)
        if name in WHOLE and not isinstance(value, int):
            raise ConfigError("not_whole", name=name, value=value)
        if name == "half_life" and not 7 <= value <= 3650:
            raise ConfigError("half_life_out_of_range", value=value)
        if name.endswith("_at") and value >= 1:
            raise ConfigError("not_a_probability", name=name, value=value)
        if value > LONGEST:
            raise ConfigError("number_too_large", name=name, value=value, most=LONGEST)
    return model


DEFAULT = Model()
