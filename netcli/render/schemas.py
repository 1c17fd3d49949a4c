"""The fields of the JSON of every command, in order; none is ever removed.

A type ends in `?` where the value may be null, which means unknown.
"""

from typing import Any

PERSON = {"handle": "string", "name": "string"}
ENTRY = {
    "handle": "string",
    "uid": "string",
    "name": "string",
    "org": "string?",
    "title": "string?",
    "city": "string?",
    "tags": "strings",
    "sphere": "string?",
    "class": "string",
    "last_day": "string?",
}
TIE = {
    **PERSON,
    "class": "string",
    "computed_class": "string",
    "override": "object?",
    "rate": "number?",
    "strength": "number?",
    "cadence_days": "number?",
    "days": "integer",
    "first_day": "string?",
    "last_day": "string?",
    "gap_days": "integer?",
    "cooling": "boolean",
}
SUGGESTION = {
    **PERSON,
    "class": "string",
    "gap_days": "integer",
    "days": "integer",
    "shared": "integer",
    "reach": "number",
    "score": "number",
    "reasons": "strings",
    "offer": "string?",
    "about": "string?",
    "last_talk": "string?",
    "hook": "string?",
    "question": "string?",
}
BALANCE = {**PERSON, "given": "integer", "received": "integer", "balance": "number", "p_less": "number", "state": "string"}
GIVE = {
    "uid": "string",
    "number": "integer",
    "day": "string",
    "direction": "string",
    "kind": "string",
    "effort": "string",
    "text": "string",
}
ASK = {"uid": "string", "number": "integer", "day": "string", "direction": "string", "text": "string", "due": "string?", "status": "string"}
GAINED = {"outcome_kind": "string?", "amount": "number?", "currency": "string?"}
GIVEN = {**GIVE, "depth": "integer?", "who": "object", "to": "object?", "outcome": "string?", **GAINED, "status": "string?"}
RECORDED_ASK = {**ASK, "who": "object", "kind": "string?"}
CLOSED_ASK = {**ASK, "closed_on": "string?", "outcome": "string?", "who": "object", "why": "string?", "kind": "string?", **GAINED}
LISTED_ASK = {
    "number": "integer",
    **ASK,
    "closed_on": "string?",
    "outcome": "string?",
    "late_days": "integer?",
    "who": "object",
    "why": "string?",
    "kind": "string?",
    **GAINED,
}
INTRO = {
    "number": "integer",
    "uid": "string",
    "day": "string",
    "one": "object",
    "other": "object",
    "why": "string",
    "agreed": "objects",
    "made_on": "string?",
    "outcomes": "object",
    "status": "string",
}
UNDONE = {"number": "integer", "undoes": "integer", "word": "string", "what": "strings"}
LINK = {
    "number": "integer",
    **dict.fromkeys(("who", "other"), "object"),
    "kind": "string",
    "shared": "string?",
    "weight": "number?",
    "day": "string",
}
ANSWER = {**PERSON, "what": "string", "answer": "string", "day": "string", "stage": "string?"}
FACT = {"number": "integer", "uid": "string", "kind": "string", "text": "string", "day": "string", "open": "boolean", "who": "object"}
FIELDS: dict[str, dict[str, str]] = {
    "list": ENTRY,
    "find": {**ENTRY, "hits": "objects"},
    "show": {
        **ENTRY,
        "country": "string?",
        "birthday": "string?",
        **dict.fromkeys(("emails", "phones", "urls", "addresses", "messengers", "aliases", "needs", "offers"), "strings"),
        "note": "string?",
        "archived_on": "string?",
        "snoozed_until": "string?",
        "met": "object",
        "class_why": "string",
        "balance": "object",
        **dict.fromkeys(("interactions", "gives", "asks", "promises", "facts"), "objects"),
        "cadence_days": "integer?",
        "due_on": "string?",
        "planned": "objects",
        "standing": "object",
        "stage": "string?",
        "links": "objects",
        "intros": "objects",
        "gains": "object",
        "interest": "object",
        "findings": "strings",
    },
    "ties": TIE,
    "weak": TIE,
    "reconnect": SUGGESTION,
    "who": {
        **PERSON,
        "class": "string",
        "t": "number",
        "fits": "objects",
        "given": "integer",
        "received": "integer",
        "knows_work": "boolean?",
    },
    "match": {"need": "object", "offer": "object", "share": "number"},
    "ring": {"steps": "objects"},
    "chain": {
        "root": "object",
        "people": "integer",
        "depth": "integer",
        "first_day": "string?",
        "last_day": "string?",
        "outcomes": "object",
        "amounts": "object",
        "tree": "objects",
        "above": "objects",
    },
    "thanks": {
        "who": "object",
        "reason": "string",
        "record": "string",
        "number": "integer",
        "day": "string",
        "text": "string",
        "other": "object?",
    },
    "brief": {
        "who": "object",
        "last_talk": "object?",
        **dict.fromkeys(("needs", "offers"), "strings"),
        "matches": "objects",
        **dict.fromkeys(("questions", "projects"), "strings"),
        **dict.fromkeys(("promises", "asks", "both_know"), "objects"),
        "knows_work": "object?",
        "hook": "string?",
        "dates": "objects",
        "finding": "object?",
    },
    "card": {"who": "object", "vcf": "string", "give": "object?"},
    "cards": {**PERSON, "count": "integer", "last_day": "string", "to": "objects"},
    "above": {"who": "object", "why": "string"},
    "thank": GIVEN,
    "today": {
        "day": "string",
        **dict.fromkeys(("late", "coming", "first_meetings", "reconnect"), "objects"),
        "learning": "integer?",
        "intros": "objects",
    },
    "due": {
        **PERSON,
        "class": "string",
        "cadence_days": "integer",
        "last_day": "string?",
        "gap_days": "integer?",
        "due_on": "string",
        "late_days": "integer",
    },
    "dates": {**PERSON, "what": "string", "day": "string", "next": "string", "years": "integer?", "days": "integer"},
    "balance": BALANCE,
    "balance-ledger": {**BALANCE, "entries": "objects"},
    "report": {
        "unit": "string",
        "week": "string",
        "from": "string",
        "to": "string",
        **dict.fromkeys(("given", "received", "asks_made", "asks_answered", "their_asks_open", "their_asks_met"), "integer"),
        "give_share": "number?",
        "give_per_ask": "number?",
        "give_first": "object",
        "purposeful": "object",
        **dict.fromkeys(
            ("introductions", "referrals", "close_seen", "close_total", "weak_reached", "dormant_revived", "new_people"), "integer"
        ),
        **dict.fromkeys(("met", "new", "gives", "gots", "asks", "promises", "late"), "objects"),
        **dict.fromkeys(("cooling", "due", "reconnect", "nudges", "dates", "next_steps", "check"), "objects"),
        "mean4": "object",
        "mean26": "object",
        "weeks": "objects",
        "intros": "objects",
    },
    "add": {**PERSON, "uid": "string", "likely_duplicates": "strings"},
    "log": {
        "uid": "string",
        "number": "integer",
        "day": "string",
        "time": "string?",
        "kind": "string",
        "minutes": "integer?",
        "place": "string?",
        "purpose": "string?",
        "outcome": "string?",
        "outcome_kind": "string?",
        "initiated": "string?",
        "summary": "string?",
        "tags": "strings",
        "with": "objects",
        "gave": "strings",
        "got": "strings",
        "planned": "boolean",
        "their_outcome": "string?",
        "amount": "number?",
        "currency": "string?",
        "learned": "strings",
        "told": "boolean",
        "pitched": "boolean",
    },
    "give": GIVEN,
    "got": GIVEN,
    "ask": RECORDED_ASK,
    "asked": RECORDED_ASK,
    "promise": RECORDED_ASK,
    "done": {**CLOSED_ASK, "give": "object?"},
    "declined": CLOSED_ASK,
    "asks": LISTED_ASK,
    "promises": LISTED_ASK,
    "gives": GIVEN,
    "tie": {**PERSON, "class": "string", "computed_class": "string", "why": "string?"},
    "path": {"steps": "objects", "score": "number"},
    "link": LINK,
    "links": LINK,
    "standing": ANSWER,
    "standing-list": ANSWER,
    "note": FACT,
    "timeline": {
        "day": "string",
        "record": "string",
        "number": "integer",
        "kind": "string",
        "text": "string",
        "running": "integer?",
        "with": "objects",
    },
    "intro": INTRO,
    "intros": INTRO,
    "need": FACT,
    "fact": FACT,
    "facts": FACT,
    "missed": FACT,
    "triage": {
        **PERSON,
        **dict.fromkeys(("org", "title", "city", "email"), "string?"),
        "from": "strings",
        "messages": "integer",
        "meetings": "integer",
        "last_day": "string?",
        "answered": "string?",
        "likely_duplicate": "object?",
    },
    "duplicates": {"handle": "string", "name": "string", "other": "object", "reasons": "strings"},
    "query": {"email": "string", "name": "string", "handle": "string", "org": "string?"},
    "need-list": FACT,
    "offer": FACT,
    "offer-list": FACT,
    "edit": {"record": "string", "number": "integer", "changed": "strings"},
    "rm": {"record": "string", "number": "integer", "removed_with": "string"},
    "merge": {**PERSON, "merged": "object", "done": "boolean", "plan": "strings"},
    "tag": {**PERSON, "tags": "strings"},
    "untag": {**PERSON, "tags": "strings"},
    "alias": {**PERSON, "aliases": "strings"},
    "archive": {**PERSON, "archived_on": "string?"},
    "unarchive": {**PERSON, "archived_on": "string?"},
    "snooze": {**PERSON, "snoozed_until": "string?"},
    "cadence": {**PERSON, "cadence_days": "integer?", "due_on": "string?"},
    "erase": {**PERSON, "backups": "strings", "named_in": "strings"},
    "backup": {"path": "string", "bytes": "integer", "sha256": "string"},
    "backups": {"name": "string", "made": "string", "reason": "string", "bytes": "integer"},
    "restore": {"restored": "string", "before": "string?"},
    "doctor": {"check": "string", "state": "string", "problem": "string?", "hint": "string?"},
    "undo": UNDONE,
    "redo": UNDONE,
    "history": {"number": "integer", "at": "string", "word": "string", "what": "strings", "undoes": "integer?", "undone_by": "integer?"},
    "import": {
        "format": "string",
        "file": "string",
        "new": "integer",
        "new_by_type": "objects",
        "changed": "integer",
        "same": "integer",
        "changes": "objects",
        "conflicts": "objects",
        "skipped": "objects",
        "lost": "objects",
        "new_people": "strings",
        "created_people": "strings",
        "candidates": "objects",
    },
}
RECORDS = (
    *("add", "log", "give", "got", "ask", "asked", "promise", "done", "declined", "intro", "thank", "note", "need", "offer", "tie"),
    *("fact", "missed"),
    *("link", "standing"),
    "card",
    *(
        "edit",
        "rm",
        "merge",
        "tag",
        "untag",
        "alias",
        "archive",
        "unarchive",
        "snooze",
        "cadence",
        "undo",
        "redo",
        "erase",
        "backup",
        "restore",
        "import",
    ),
)
TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "object": {"type": "object"},
    "strings": {"type": "array", "items": {"type": "string"}},
    "objects": {"type": "array", "items": {"type": "object"}},
}


def schemas() -> dict[str, Any]:
    """Return a JSON Schema for each command."""
    return {word: record_schema(word) if word in RECORDS else list_schema(word) for word in FIELDS}


def list_schema(word: str) -> dict[str, Any]:
    """Describe the document of a reading command."""
    properties: dict[str, Any] = {
        "schema": {"const": f"netcli.{word}/1"},
        "items": {"type": "array", "items": object_schema(word)},
    }
    return {"type": "object", "required": ["schema", "items"], "properties": properties}


def record_schema(word: str) -> dict[str, Any]:
    """Describe the object of a recording command."""
    found = object_schema(word)
    properties = {"schema": {"const": f"netcli.{word}/1"}, **found["properties"]}
    return {"type": "object", "required": ["schema", *found["required"]], "properties": properties}


def object_schema(word: str) -> dict[str, Any]:
    """Describe the fields of one item."""
    return {"type": "object", "required": list(FIELDS[word]), "properties": {name: _type(kind) for name, kind in FIELDS[word].items()}}


def _type(kind: str) -> dict[str, Any]:
    known = TYPES[kind.rstrip("?")]
    return {**known, "type": [known["type"], "null"]} if kind.endswith("?") else known
