"""The boundary that every text from data passes before a person or a terminal sees it (SECURITY.md).

Control characters and escape sequences are shown as marks, so that no name can move the cursor or change a title;
bidirectional overrides are spelled out; everything that people write with stays as it is.
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
# Hebrew, Arabic and their neighbours, their presentation forms, the scripts beyond the basic plane, and the mark itself.
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
    """Answer one line that is harmless to show."""
    return text if text.isascii() and text.isprintable() else text.translate(MARKS).encode("utf-8", "replace").decode("utf-8")


def shown(text: str) -> str:
    """Answer a text for a line of mixed content: safe, and isolated when it runs from right to left."""
    return isolated(safe(text))


def isolated(line: str) -> str:
    """Keep a safe line that runs from right to left from turning what stands beside it."""
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" if _right_to_left(line) else line


def balanced(text: str) -> str:
    """Close what is isolated at the end of each line, and open it again on the next: a line may have been wrapped inside."""
    lines, open_ = [], 0
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        whole = line[:indent] + FIRST_STRONG_ISOLATE * open_ + line[indent:]
        open_ = max(0, whole.count(FIRST_STRONG_ISOLATE) - whole.count(POP_ISOLATE))
        lines.append(whole + POP_ISOLATE * open_)
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Answer a safe text that Markdown takes literally."""
    return "".join("\\" + char if char in "\\`*_{}[]<>|#" else char for char in text)


def cell(text: str) -> str:
    """Answer a text for a cell of CSV that a spreadsheet will not take for a formula."""
    line = safe(text)
    return f"'{line}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else line


def _right_to_left(text: str) -> bool:
    # The largest character tells at once that most texts in other letters hold none of these.
    return (
        not text.isascii()
        and max(text) >= RIGHT_TO_LEFT[0][0]
        and any(first <= char <= last for char in text for first, last in RIGHT_TO_LEFT)
    )
