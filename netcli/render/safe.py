"""Functions that make text from data safe to print (SECURITY.md).

Control characters and escape sequences become marks, so that a name cannot move the cursor or change the title.
Bidirectional overrides are written out. Letters of every script stay unchanged.
"""

OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # embeddings, overrides and isolates
SEPARATORS = (0x2028, 0x2029)
MARKS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x0A: "⏎",
    0x7F: "␡",
    **{code: f"⟨U+{code:04X}⟩" for code in (*range(0x80, 0xA0), *OVERRIDES, *SEPARATORS)},
    **{code: f"⟨U+{code:04X}⟩" for code in (0xFEFF, *range(0xFFF9, 0xFFFC))},
}
# Hebrew, Arabic and related scripts, their presentation forms, the scripts beyond the basic plane, and the mark RLM.
RIGHT_TO_LEFT = (
    ("\u0590", "\u08ff"),
    ("\u200f", "\u200f"),
    ("\ufb1d", "\ufdff"),
    ("\ufe70", "\ufefe"),
    ("\U00010800", "\U00010fff"),
    ("\U0001e800", "\U0001efff"),
)
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def safe(text: str) -> str:
    """Return a text as one line that is harmless to print."""
    return text if text.isascii() and text.isprintable() else text.translate(MARKS).encode("utf-8", "replace").decode("utf-8")


def shown(text: str) -> str:
    """Return a text for a mixed line: safe, and isolated if it is right to left."""
    return isolated(safe(text))


def isolated(line: str) -> str:
    """Return a safe line, isolated from the text beside it if it is right to left."""
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" if _right_to_left(line) else line


def balanced(text: str) -> str:
    """Return wrapped text with every isolate ended and begun again at a line break."""
    lines, open_ = [], 0
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        whole = line[:indent] + FIRST_STRONG_ISOLATE * open_ + line[indent:]
        open_ = max(0, whole.count(FIRST_STRONG_ISOLATE) - whole.count(POP_ISOLATE))
        lines.append(whole + POP_ISOLATE * open_)
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Return a safe text with the marks of Markdown escaped."""
    return "".join("\\" + char if char in "\\`*_{}[]<>|#" else char for char in text)


def escaped_line(line: str) -> str:
    """Return a line of Markdown whose command at the end stays code."""
    text, mark, command = line.rpartition("`netcli ")
    return f"{escaped(text)}{mark}{command}" if mark and command.endswith("`") else escaped(line)


def cell(text: str) -> str:
    """Return a text as a CSV cell that a spreadsheet does not run as a formula."""
    line = safe(text)
    return f"'{line}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else line


def _right_to_left(text: str) -> bool:
    # The largest character rules most texts out before the slow search.
    return (
        not text.isascii()
        and max(text) >= RIGHT_TO_LEFT[0][0]
        and any(first <= char <= last for char in text for first, last in RIGHT_TO_LEFT)
    )
