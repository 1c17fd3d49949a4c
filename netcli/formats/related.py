"""How address books say that two people are related, as kinds of links."""

WORDS = {
    "family": "aunt brother child cousin daughter father godfather godmother godson goddaughter grandchild grandparent kin mother nephew niece"
    " parent relative sibling sister son stepchild stepparent uncle",
    "partner": "date husband inlovewith lover partner spouse sweetheart wife",
    "friends": "bestfriend friend",
    "colleagues": "assistant boss colleague coworker manager mentor protege subordinate",
    "knows": "acquaintance contact met knows",
}
KINDS = {word: kind for kind, words in WORDS.items() for word in words.split()}
GENERAL = frozenset(("kin", "relative", "xother"))  # words that say no more than the kind
OWN = "me"  # another card of the same person


def kind_of(word: str) -> tuple[str, str | None]:
    """Return the kind of a link, and what they share, for the word of an address book.

    The word itself is shared if the kind does not say it: sister, neighbor.
    """
    label = word.strip().removeprefix("_$!<").removesuffix(">!$_").strip()
    plain = "".join(letter for letter in label.lower() if letter.isalnum())
    if not plain:
        return "knows", None
    kind = KINDS.get(plain, "other")
    return kind, label.lower() if kind in {"family", "other"} and plain not in GENERAL else None
