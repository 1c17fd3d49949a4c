"""The scripts of the languages that netcli reads."""

# If two languages of a script read a word differently, the first one counts.
SCRIPTS = {"latin": ("en", "pl", "ro"), "cyrillic": ("ru",), "hebrew": ("he",)}


def scripts(text: str) -> tuple[str, ...]:
    """Return the scripts of a text for which there are languages."""
    found = {"hebrew" if "א" <= char <= "ת" else "cyrillic" if "Ѐ" <= char <= "ӿ" else "latin" for char in text if char.isalpha()}
    return tuple(script for script in SCRIPTS if script in found)
