"""UUIDv7: identifiers that sort by creation time (RFC 9562, section 5.7)."""

import os
import time


def new_uid() -> str:
    """Return a new UUIDv7 as text.

    It holds 48 bits of milliseconds, the version, 12 random bits, the variant and 62 random bits.
    """
    bits = time.time_ns() // 1_000_000 << 80 | int.from_bytes(os.urandom(10), "big")
    bits = bits & ~(0xF << 76) | 0x7 << 76
    bits = bits & ~(0x3 << 62) | 0x2 << 62
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
