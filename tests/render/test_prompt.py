"""Questions on stderr, with answers from stdin."""

from io import StringIO

import pytest

from netcli.render.prompt import NEW, agree, ask, chosen


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A stdin with some typed lines."""
    monkeypatch.setattr("sys.stdin", StringIO(request.param))


@pytest.mark.parametrize("typed", [" two dates \nmore\n", "two dates"], indirect=True)
@pytest.mark.usefixtures("typed")
def test_question_is_printed_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert ask("What came of it?") == "two dates"
    assert capsys.readouterr() == ("", "What came of it? ")


@pytest.mark.parametrize("typed", [""], indirect=True)
@pytest.mark.usefixtures("typed")
def test_end_of_input_is_no_answer() -> None:
    with pytest.raises(EOFError):
        ask("What came of it?")
    with pytest.raises(EOFError):
        agree("Go on?", default=True)


@pytest.mark.parametrize(
    ("typed", "default", "answer"),
    [
        ("y\n", False, True),
        ("YES\n", False, True),
        ("n\n", True, False),
        (" No \n", True, False),
        ("\n", True, True),
        ("\n", False, False),
        ("perhaps\nja\ny\n", False, True),
    ],
    indirect=["typed"],
)
@pytest.mark.usefixtures("typed")
def test_prompt_accepts_yes_no_and_enter_for_the_default(*, default: bool, answer: bool) -> None:
    assert agree("Go on?", default=default) is answer


@pytest.mark.parametrize("typed", ["maybe\n\n"], indirect=True)
@pytest.mark.usefixtures("typed")
def test_a_question_shows_its_default_and_is_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    agree("Go on?", default=False)
    assert capsys.readouterr().err == "Go on? [y/N]: " * 2


@pytest.mark.parametrize(
    ("typed", "index"),
    [("2\n", 1), ("\n0\n4\nzed\n3\n", 2), ("KRAK\n1\n", 2), ("marta\n2\n", 2), ("krak\nkowal\n1\n", 1)],
    indirect=["typed"],
)
@pytest.mark.usefixtures("typed")
def test_a_choice_takes_numbers_and_letters_that_narrow(index: int) -> None:
    assert chosen("Who?", ["ana  Ana Pop", "marta-1  Marta Kowal", "marta-2  Marta Nowak, Kraków"]) == index


@pytest.mark.parametrize("typed", ["+\n", "krak\n+\n"], indirect=True)
@pytest.mark.usefixtures("typed")
def test_a_plus_chooses_somebody_new_only_if_that_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert chosen("Who?", ["Ana", "Marta, Kraków"], new="somebody new") == NEW
    assert capsys.readouterr().err.splitlines()[0] == "Who? + is somebody new."
    with pytest.raises(EOFError):
        chosen("Who?", ["Ana", "Marta"])


@pytest.mark.parametrize("typed", ["nowak\n1\n"], indirect=True)
@pytest.mark.usefixtures("typed")
def test_a_narrowed_choice_shows_the_lines_that_are_left(capsys: pytest.CaptureFixture[str]) -> None:
    chosen("Who?", ["Ana", "Marta Nowak"])
    assert capsys.readouterr().err == "Who?\n  1. Ana\n  2. Marta Nowak\nNumber:   1. Marta Nowak\nNumber: "
