"""Writing content lines of vCard and iCalendar: escape, fold, quote (RFC 2425)."""

from string import ascii_letters, digits

WIDTH = 75  # octets of a line, its end not counted
PLAIN = frozenset(ascii_letters + digits + ";")
QUOTED_WIDTH = 24  # characters of a quoted-printable line, three octets each


def escaped(text: str, separators: str = ",;", newline: str = "\\n") -> str:
    """Return a text with backslashes, line ends and separators escaped."""
    text = one_line(text.replace("\\", "\\\\"), newline)
    for separator in separators:
        text = text.replace(separator, "\\" + separator)
    return text


def one_line(text: str, newline: str = "\\n") -> str:
    """Return a text with each line end replaced by `newline`."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", newline)


def folded(line: str) -> str:
    """Return a content line folded at 75 octets, never inside a character."""
    if len(line) <= WIDTH and line.isascii():
        return line
    data, parts, start, width = line.encode(), list[str](), 0, WIDTH
    while start < len(data):
        end = start + width
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[start:end].decode())
        start, width = end, WIDTH - 1
    return "\r\n ".join(parts)


def quoted(text: str) -> str:
    """Return a text in quoted-printable, with soft line breaks.

    Only letters, digits and semicolons stay as they are, so that no line looks like BEGIN or END.
    """
    octets = [chr(octet) if chr(octet) in PLAIN else f"={octet:02X}" for octet in text.encode()]
    return "=\r\n".join("".join(octets[at : at + QUOTED_WIDTH]) for at in range(0, len(octets), QUOTED_WIDTH))
