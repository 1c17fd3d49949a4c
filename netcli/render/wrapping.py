"""Long lines, broken between words for a terminal."""

from netcli.render.safe import balanced


def wrapped(line: str, width: int) -> list[str]:
    """Return a line as lines of at most `width` characters; long words stay whole.

    The further lines of an indented line are indented by two more. Every isolate ends and begins again at a line break.
    """
    if len(line) <= width:
        return [line]
    from textwrap import wrap  # start-up time: most lines are short

    indent = len(line) - len(line.lstrip(" "))
    further = " " * (indent + 2 if indent else 0)
    parts = wrap(line, width, subsequent_indent=further, break_long_words=False, break_on_hyphens=False)
    return balanced("\n".join(parts)).split("\n")


def wrapped_text(text: str, width: int) -> str:
    """Return a text with its long lines broken."""
    return "".join(f"{part}\n" for line in text.splitlines() for part in wrapped(line, width))
