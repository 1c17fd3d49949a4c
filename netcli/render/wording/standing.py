"""The words for what the user answered about a relationship."""

SAID = {
    "knows_me": "knows who I am",
    "likes_me": "likes me",
    "trusts_me": "trusts me",
    "knows_work": "knows what I do",
    "would_refer": "would refer me",
    "any_hour": "would help at any hour",
    "i_trust": "I trust them",
    "i_would_refer": "I would refer them",
    "i_know_work": "I know what they do",
}


def asked(what: str) -> str:
    """Return a question in words: `knows what I do`."""
    return SAID[what]


def staged(stage: str | None) -> str:
    """Return the stage, or which answer the first one needs."""
    return f"stage: {stage or 'none yet; visibility needs yes to: knows what I do'}"
