"""The words for what the user answered about a relationship."""

from netcli.domain.standing import NO_STAGE, STAGES

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


def staged(stage: str) -> str:
    """Return the stage, or which answers the first one needs."""
    if stage == NO_STAGE:
        return f"stage: none yet; {STAGES[0][0]} needs yes to: {', '.join(map(asked, STAGES[0][1]))}"
    return f"stage: {stage}"
