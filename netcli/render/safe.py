"""The boundary that every text from data passes before a person or a terminal sees it (SAFETY section 5).

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
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def safe(text: str) -> str:
    """Answer one line that is harmless to show."""
    return text if text.isascii() and text.isprintable() else text.translate(MARKS).encode("utf-8", "replace").decode("utf-8")


def shown(text: str) -> str:
    """Answer a text for a line of mixed content: safe, and isolated when it runs from right to left."""
    line = safe(text)
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" if _right_to_left(line) else line


def cell(text: str) -> str:
    """Answer a text for a cell of CSV that a spreadsheet will not take for a formula."""
    line = safe(text)
    return f"'{line}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else line


def _right_to_left(text: str) -> bool:
    return not text.isascii() and any(
        "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefe" for char in text
    )
