"""The words for what the user learned of a person."""

NAMES = {
    "work": "my work",
    "ideal-referral": "ideal referral",
    "known-for": "known for",
    "want-known-for": "wants to be known for",
}
FINDINGS = {"colleague": "you meet often at work, and no interest is noted: what do they like to do?"}
