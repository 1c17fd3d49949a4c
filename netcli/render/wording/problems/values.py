"""Values of fields that are invalid."""

from netcli.render.wording import Wordings

WORDINGS: Wordings = {
    "not_one_of": ('{field}: "{value}" is not one', "{field} is one of {words}"),
}
