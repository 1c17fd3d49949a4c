"""The page that netcli prints without a command."""

from netcli.render import fields
from netcli.render.output import Output
from netcli.render.reconnect import fields as suggestion
from netcli.render.today import dashboard
from tests.readable import TODAY, an_ask
from tests.render.test_fields import ANA, BO, SUGGESTION

OUT = Output("table", None, terminal=True, color=False, width=80, height=24)


def ask(number: int, *, theirs: bool = False, promised: bool = False, due: bool = False) -> dict[str, object]:
    """Return an open ask with its person."""
    return {**fields.ask(an_ask(n=number, theirs=theirs, promised=promised, due=TODAY if due else None)), **fields.person(ANA)}


def test_today_has_birthdays_open_asks_and_suggestions() -> None:
    page = dashboard(
        "Fri 20 Nov 2026",
        [ask(1, due=True), ask(2, theirs=True), ask(3, promised=True)],
        [suggestion(SUGGESTION, ANA)],
        [(fields.person(ANA), 0), (fields.person(BO), 3)],
        "learning, day 3 of 90",
        OUT,
    )
    assert page == (
        "Fri 20 Nov 2026  (learning, day 3 of 90)\n"
        "\n"
        "Birthdays\n"
        "  • Ana Pop: today\n"
        "  • Bo: in 3 days\n"
        "\n"
        "Open asks (close one with `netcli done N`)\n"
        "  • 1  you asked Ana Pop: the slides, due Fri 20 Nov 2026\n"
        "  • 2  Ana Pop asked you: the slides\n"
        "  • 3  you promised Ana Pop: the slides\n"
        "\n"
        "Whom to write to\n"
        "  • Ana Pop (dormant): in touch on 12 days, the last 8 months ago; you both know\n    Bo; they need: a van\n"
    )


def test_the_day_before_a_birthday_is_one_day() -> None:
    page = dashboard("Fri 20 Nov 2026", [], [], [(fields.person(ANA), 1)], "", OUT)
    assert "Ana Pop" in page
    assert "1 days" not in page


def test_at_most_five_asks_are_shown() -> None:
    page = dashboard("Fri 20 Nov 2026", [ask(number) for number in range(1, 8)], [], [], "", OUT)
    assert page.count("you asked") == 5
    assert "  • and 2 more\n" in page


def test_day_without_anything_open_is_reported() -> None:
    assert dashboard("Fri 20 Nov 2026", [], [], [], "", OUT) == (
        "Fri 20 Nov 2026\n  • Nothing open. `netcli log`, `netcli give` and `netcli ask` fill this page.\n"
    )


def test_a_name_on_the_page_is_harmless() -> None:
    page = dashboard("Fri 20 Nov 2026", [ask(1) | {"name": "Bo\x1b[2J\u202e"}], [], [({"name": "Cy\x9b"}, 2)], "", OUT)
    assert "Bo␛[2J⟨U+202E⟩" in page
    assert "Cy⟨U+009B⟩" in page
    assert not set(page) & set("\x1b\u202e\x9b")
