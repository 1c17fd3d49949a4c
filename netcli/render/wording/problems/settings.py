"""Settings, and the files that hold them and the database."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "half_life_out_of_range": ("[model] half_life must be 7 to 3650 days, not {value!r}", "the default is 90"),
    "not_a_probability": ("[model] {name} must be a probability below 1, not {value!r}", "the defaults are 0.95 and 0.9"),
    "not_above_0": ("[model] {name} must be a number above 0, not {value!r}", "fix it with `netcli config edit`"),
    "number_too_large": ("[model] {name} must be at most {most}, not {value!r}", "write at most a hundred years in days"),
}
