"""The script of `netcli demo`: what is shown, step by step."""

from typing import NamedTuple


class Step(NamedTuple):
    """A title, and the commands that are typed after `netcli`."""

    title: str
    commands: tuple[str, ...]


STEPS = (
    Step(
        "Import the people you know, and what happened so far.",
        ("import contacts contacts.csv", "import interactions interactions.csv", "import gives gives.csv", "import asks asks.csv"),
    ),
    Step("Tell close ties from weak and dormant ones.", ("ties -n 8", "weak -n 5")),
    Step(
        "Log a meeting in one line, and what you gave and got.",
        (
            'log "yesterday: coffee with Marta Kowalczyk, talked about the fair" --purpose "plan a stand" --outcome "we share one"',
            'give marta-kowalczyk "a carpenter for the stand" --kind referral --depth 3',
            'got marta-kowalczyk "her list of printers" --kind information',
        ),
    ),
    Step("Ask, and be reminded to give first.", ('ask vlad-chiriac "an hour on the shop code" --due "in 2 weeks"',)),
    Step("Promise, and see what you promised.", ('promise marta-kowalczyk "a drawing of the stand" --due friday', "promises")),
    Step("See one person.", ("show marta-kowalczyk",)),
    Step("See whom to write to, why, and what you could do for them.", ("reconnect",)),
    Step("Find who could help, distant people first, and who could help whom.", ("who paper", "match -n 4")),
    Step(
        "See what one chance meeting led to, and thank everybody on the way.",
        (
            "chain jelena-markovic",
            'add "Irina Toma" --title "hotel manager" --via kerem-aydogan --met-kind introduced',
            'got kerem-aydogan "a referral to Irina Toma, who needs signs" --to irina-toma',
            'log "call with Irina Toma, she ordered twelve signs" --outcome-kind sale --amount "900 EUR"',
            "chain jelena-markovic",
            "thank kerem-aydogan --for log 268 --yes",
        ),
    ),
    Step("See where you received more than you gave.", ("balance",)),
    Step("Say how often you mean to be in touch, and see what the day asks for.", ("cadence vlad-chiriac 60d", "due", "today")),
    Step("Read the week.", ("report",)),
)
