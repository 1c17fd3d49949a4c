"""UUIDv7: identifiers that sort by creation time (RFC 9562, section 5.7)."""

import os
import time
from datetime import date


def new_uid() -> str:
    """Return a new UUIDv7 as text.

    It holds 48 bits of milliseconds, the version, 12 random bits, the variant and 62 random bits.
    """
    bits = time.time_ns() // 1_000_000 << 80 | int.from_bytes(os.urandom(10), "big")
    bits = bits & ~(0xF << 76) | 0x7 << 76
    bits = bits & ~(0x3 << 62) | 0x2 << 62
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def made_on(uid: str) -> date | None:
    """Return the local day on which a UUIDv7 was made, or None for another uid."""
    bits = uid.replace("-", "")
    return date.fromtimestamp(int(bits[:12], 16) / 1000) if bits[12:13] == "7" else None  # noqa: DTZ012 - days are local calendar days
