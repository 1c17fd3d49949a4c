"""The reminders of a calendar as text."""

from netcli.domain.agenda import Reminder
from netcli.render.wording.reconnect import reason


def reminder(one: Reminder) -> tuple[str, str]:
    """Return the summary of a reminder, and its description."""
    name = ", ".join(person.name for person in (one.who, *one.others))
    summaries = {
        "birthday": f"{name}: birthday",
        "date": f"{name}: {one.text}",
        "my_ask": f"{name}: I asked",
        "their_ask": f"{name}: they asked",
        "my_promise": f"{name}: I promised",
        "planned": f"{name}: {one.text}",
        "reconnect": f"write to {name}",
    }
    return summaries[one.code], "" if one.code in {"date", "planned"} else one.text or "; ".join(map(reason, one.reasons))
