"""The page of today."""

from netcli.domain.birthdays import Birthday
from netcli.domain.due import due
from netcli.domain.first_meeting import FirstMeeting
from netcli.domain.model import DEFAULT
from netcli.domain.reconnect import SuggestionList
from netcli.domain.records.interaction import Interaction
from netcli.domain.today import Today, items
from netcli.render import today
from netcli.render.output import Output
from tests.readable import TODAY, an_ask, days_ago
from tests.render.test_fields import ANA, BO, SUGGESTION

TABLE = Output("table", None, terminal=True, color=False, width=100, height=24)
NOTHING = Today(TODAY, [], [], [], SuggestionList([], {}, None), None)
MEETING = Interaction(TODAY, time="14:00", place="the mill", summary="coffee", planned=True, number=7)
PROMISE = an_ask("a map", due=days_ago(5), n=1)._replace(direction="promised")
ASKS = [(PROMISE, ANA), (an_ask(due=days_ago(1), n=2, theirs=True), BO), (an_ask("a van", due=days_ago(-2), n=3), ANA)]
MEETINGS = [(MEETING, [ANA, BO]), (MEETING._replace(day=days_ago(3), number=6), [ANA])]
LATE, COMING = items(ASKS, MEETINGS, [due(ANA, 7, days_ago(9), TODAY, TODAY)], [Birthday(BO, "1980-11-19", days_ago(1), 46, -1)], TODAY)
FULL = Today(
    TODAY,
    LATE,
    COMING,
    [FirstMeeting(BO, days_ago(3), "write"), FirstMeeting(ANA, days_ago(9), "meet_again")],
    SuggestionList([SUGGESTION], {SUGGESTION.contact_id: ANA}, 3),
    SUGGESTION.contact_id,
)


def page(found: Today, out: Output = TABLE) -> str:
    """Return the page on a terminal."""
    return today.page_of(found, DEFAULT, out)


def test_today_has_sections_in_order() -> None:
    assert page(FULL) == (
        "Fri 20 Nov 2026  (learning, day 3 of 90)\n"
        "\n"
        "Late\n"
        "  • you promised Ana Pop: a map (5 days late) · `netcli done 1`\n"
        "  • Bo asked you: the slides (1 day late) · `netcli done 2`\n"
        "  • coffee (Ana Pop) on Tue 17 Nov 2026 (3 days late) · `netcli done log 6`\n"
        "  • be in touch with Ana Pop (2 days late)\n"
        "\n"
        "Today and the next 7 days\n"
        "  • yesterday was the birthday of Bo (46)\n"
        "  • today 14:00: coffee (Ana Pop, Bo) at the mill · log 7 · `netcli brief ana-pop`\n"
        "  • in 2 days: you asked Ana Pop: a van · `netcli done 3`\n"
        "\n"
        "After a first meeting\n"
        "  • Bo, met on Tue 17 Nov 2026: write while they remember you\n"
        "  • Ana Pop, met on Wed 11 Nov 2026: propose a second meeting\n"
        "\n"
        "Worth writing to\n"
        "  • Ana Pop (dormant): in touch on 12 days, the last 8 months ago; you both know Bo; they need: a\n"
        "    van (drawn by lot)\n"
        "\n"
        "`netcli done log N` confirms a meeting, `netcli edit log N --on DATE` moves it.\n"
    )


def test_section_has_five_lines_and_the_command_for_the_rest() -> None:
    many = page(FULL._replace(late=[LATE[0]] * 8, coming=[], first_meetings=FULL.first_meetings * 4))
    assert many.count("you promised") == 5
    assert many.count("  • and 3 more: `netcli today --all`\n") == 2
    everything = today.page_of(FULL._replace(late=[LATE[0]] * 8), DEFAULT, TABLE, None)
    assert (everything.count("you promised"), "more:" in everything) == (8, False)


def test_late_days_are_red_on_a_terminal() -> None:
    assert "\x1b[31m(5 days late)\x1b[0m" in page(FULL, TABLE._replace(color=True))


def test_day_without_anything_is_one_line() -> None:
    assert page(NOTHING) == ("Fri 20 Nov 2026\n  • Nothing is due today. `netcli log`, `netcli ask` and `netcli promise` fill this page.\n")


def test_name_on_the_page_is_harmless() -> None:
    evil = ANA._replace(name="Bo\x1b[2J\u202e")
    late = [one._replace(person=evil, text="x\x9b") for one in LATE]
    seen = page(FULL._replace(late=late, first_meetings=[FirstMeeting(evil, days_ago(3), "write")]))
    assert "Bo␛[2J⟨U+202E⟩" in seen
    assert not set(seen) & set("\x1b\u202e\x9b")
