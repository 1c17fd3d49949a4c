"""The question whom of several people something was learned of."""

from collections.abc import Sequence

from netcli.errors import AmbiguousError
from netcli.render.safe import safe


def learned_of(names: Sequence[str], text: str, *, interactive: bool) -> int:
    """Return the place of the person that a text is about; ask if it is not clear.

    Raise AmbiguousError if there are several and no terminal.
    """
    if len(names) == 1:
        return 0
    if not interactive:
        raise AmbiguousError("learned_of_several", names, text=text, count=len(names))
    from netcli.render.prompt import chosen  # start-up time: few texts need a question

    return chosen(f'Of whom did you learn "{safe(text)}"?', names)
