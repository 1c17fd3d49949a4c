"""The output: its stream, format, colour, width and pager."""

import os
import shlex
import signal
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from netcli.errors import DatabaseError, ExitCode, InvalidValueError
from netcli.render.output import FORMATS, Output, complain, deliver, output, say, wants_color
from tests.readable import refuses, said


class Terminal:
    """A stdout or stdin that is a terminal."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1

    def write(self, text: str) -> int:
        self.written += text
        return len(text)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of 132 columns and 5 lines."""
    found = Terminal()
    # In the module `sys`, because pytest replaces stdout between a fixture and its test.
    monkeypatch.setattr("netcli.render.output.sys", SimpleNamespace(stdout=found, stdin=found, stderr=sys.stderr))
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((132, 5)))
    return found


def decided(format_: str | None = None, file: Path | None = None, environ: dict[str, str] | None = None, piped: str = "tsv") -> Output:
    """Return the output without an option for colour."""
    return output(format_=format_, file=file, color=None, environ=environ or {}, piped=piped)


def to_file(path: Path) -> Output:
    """Write a text to a file."""
    return decided(file=path)


# --- Colour


@pytest.mark.parametrize(
    ("option", "environ", "terminal", "color"),
    [
        # the option wins
        ("always", "NO_COLOR=1", False, True),
        ("never", "FORCE_COLOR=1 CLICOLOR_FORCE=1", True, False),
        ("auto", "", True, True),
        ("auto", "NO_COLOR=1", True, False),
        # then NO_COLOR, if it is not empty
        (None, "NO_COLOR=1 FORCE_COLOR=1 CLICOLOR_FORCE=1", True, False),
        (None, "NO_COLOR=0", True, False),
        (None, "NO_COLOR=", True, True),
        # then FORCE_COLOR and CLICOLOR_FORCE
        (None, "FORCE_COLOR=1", False, True),
        (None, "FORCE_COLOR=1 CLICOLOR=0 TERM=dumb", False, True),
        (None, "FORCE_COLOR=", False, False),
        (None, "CLICOLOR_FORCE=1", False, True),
        (None, "CLICOLOR_FORCE=1 CLICOLOR=0", False, True),
        (None, "CLICOLOR_FORCE=0", False, False),
        # then CLICOLOR=0
        (None, "CLICOLOR=0", True, False),
        (None, "CLICOLOR=1", True, True),
        (None, "CLICOLOR=1", False, False),
        # then the terminal
        (None, "", True, True),
        (None, "", False, False),
        (None, "TERM=xterm", True, True),
        (None, "TERM=dumb", True, False),
    ],
)
def test_colour_follows_the_first_setting_that_is_given(option: str | None, environ: str, *, terminal: bool, color: bool) -> None:
    said = dict(part.split("=", 1) for part in environ.split())
    assert wants_color(option, said, terminal=terminal) is color


# --- Format, width and pager


def test_a_pipe_gets_tab_separated_values_without_colour() -> None:
    assert decided() == Output("tsv", None, terminal=False, color=False, width=80, height=24, pager="less -FRX")


def test_a_command_may_have_another_format_for_a_pipe() -> None:
    assert decided(piped="md").format == "md"


@pytest.mark.usefixtures("terminal")
def test_a_terminal_gets_a_table_of_its_width() -> None:
    found = decided()
    assert found == Output("table", None, terminal=True, color=True, width=132, height=5, pager="less -FRX")
    assert found.table


@pytest.mark.usefixtures("terminal")
def test_file_gets_the_same_text_as_a_pipe(tmp_path: Path) -> None:
    found = to_file(tmp_path / "x")
    assert (found.format, found.terminal, found.color, found.width) == ("tsv", False, False, 80)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_may_be_asked_for(format_: str) -> None:
    assert decided(format_).format == format_


@pytest.mark.parametrize("format_", ["yaml", "", "TABLE", "js"])
def test_unknown_format_is_refused_with_the_accepted_ones(format_: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        decided(format_)
    assert said(refused.value)[0] == f'--format: "{format_}" is invalid'
    assert said(refused.value)[1] == "write one of table, json, jsonl, csv, tsv, md"


def test_unknown_colour_value_is_refused() -> None:
    with refuses(InvalidValueError, r'^--color: "sometimes" is invalid$'):
        output(format_=None, file=None, color="sometimes", environ={})


@pytest.mark.parametrize(
    ("said", "width"),
    [("100", 100), ("5", 20), ("99999", 1000), ("99999999", 1000), ("9" * 5000, 80), ("wide", 80), ("", 80), ("-7", 80), ("²", 80)],
)
def test_a_width_is_a_number_within_reason(said: str, width: int) -> None:
    assert decided(environ={"NETCLI_WIDTH": said}).width == width


def test_terminal_of_unknown_size_has_80_columns_and_24_lines(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert (decided().width, decided().height) == (80, 24)
    assert terminal.written == ""


@pytest.mark.parametrize(
    ("environ", "setting", "pager"),
    [
        ({"NETCLI_PAGER": "a", "PAGER": "c"}, "b", "a"),
        ({"PAGER": "c"}, "b", "b"),
        ({"PAGER": "c"}, None, "c"),
        ({"PAGER": ""}, None, "less -FRX"),
        ({}, None, "less -FRX"),
    ],
)
def test_pager_comes_from_netcli_settings_or_system(environ: dict[str, str], setting: str | None, pager: str) -> None:
    assert output(format_=None, file=None, color=None, environ=environ, pager=setting).pager == pager


# --- To a file


def test_a_file_is_written_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o644)
    deliver("Łukasz\r\n\tand נועה\n", to_file(path))
    assert path.read_bytes() == "Łukasz\r\n\tand נועה\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_old_file_stays_until_the_new_one_is_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")

    def no_space(_: Path, __: Path) -> None:
        assert path.read_text() == "old"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_space)
    with pytest.raises(DatabaseError) as refused:
        deliver("new", to_file(path))
    assert said(refused.value)[0] == f"{path} cannot be written: No space left on device"
    assert said(refused.value)[1] == "choose another place for -o; the database was not touched"
    assert refused.value.exit_code == ExitCode.DATABASE
    assert (path.read_text(), list(tmp_path.iterdir())) == ("old", [path])


def test_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with refuses(DatabaseError, "No such file or directory"):
        deliver("x", to_file(tmp_path / "none" / "report.md"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with refuses(DatabaseError, "cannot be written"):
        deliver("x", to_file(tmp_path / "folder"))
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_leftover_draft_of_a_killed_command_is_ignored(tmp_path: Path) -> None:
    """In a container every process may have the same id."""
    path = tmp_path / "report.md"
    path.with_name(f".{path.name}.{os.getpid()}.part").write_text("half")
    deliver("whole", to_file(path))
    assert path.read_text() == "whole"


# --- To a terminal


def test_a_pipe_gets_the_text_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    deliver("a\nb\n" * 100, decided())
    assert capsys.readouterr() == ("a\nb\n" * 100, "")


def test_short_output_uses_no_pager(terminal: Terminal) -> None:
    deliver("a\nb\nc\nd\n", decided(environ={"NETCLI_PAGER": "no-such-program"}))
    assert terminal.written == "a\nb\nc\nd\n"


def test_long_output_on_a_terminal_uses_the_pager(terminal: Terminal, tmp_path: Path) -> None:
    copy = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    pager = f"'{sys.executable}' -c \"{copy}\" '{tmp_path / 'paged'}'"
    deliver("é\n" * 5, decided(environ={"NETCLI_PAGER": pager}))
    assert (tmp_path / "paged").read_text("utf-8") == "é\n" * 5
    assert terminal.written == ""


def test_interrupt_goes_to_the_pager_alone(terminal: Terminal, tmp_path: Path) -> None:
    """A pager that outlives netcli leaves the terminal without echo."""
    before = signal.getsignal(signal.SIGINT)
    interrupt = f"import os, signal; os.kill({os.getpid()}, signal.SIGINT); open(r'{tmp_path / 'seen'}', 'w')"
    deliver("a\n" * 50, decided(environ={"NETCLI_PAGER": shlex.join([sys.executable, "-c", interrupt])}))
    assert (terminal.written, (tmp_path / "seen").exists()) == ("", True)
    assert signal.getsignal(signal.SIGINT) is before


def test_pager_is_not_used_without_a_keyboard(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = SimpleNamespace(isatty=lambda: False)
    monkeypatch.setattr("netcli.render.output.sys", SimpleNamespace(stdout=terminal, stdin=nobody, stderr=sys.stderr))
    deliver("a\n" * 50, decided(environ={"NETCLI_PAGER": "false"}))
    assert terminal.written == "a\n" * 50


@pytest.mark.parametrize("pager", ["no-such-program-at-all", "'unbalanced"])
def test_output_is_printed_without_a_pager(terminal: Terminal, pager: str) -> None:
    deliver("a\n" * 5, decided(environ={"NETCLI_PAGER": pager}))
    assert terminal.written == "a\n" * 5


# --- Messages


def test_messages_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    say("one", "two")
    assert capsys.readouterr() == ("", "one\ntwo\n")


def test_error_has_one_message_line_and_one_hint_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain('"ana" may be any of 2 people', "say which one", ("ana-pop  Ana", "ana-lind  Ana"))
    assert capsys.readouterr().err == 'error: "ana" may be any of 2 people\n  ana-pop  Ana\n  ana-lind  Ana\nhint: say which one\n'


def test_error_without_advice_has_no_hint(capsys: pytest.CaptureFixture[str]) -> None:
    complain("no", "")
    assert capsys.readouterr().err == "error: no\n"


def test_error_may_be_in_colour(capsys: pytest.CaptureFixture[str]) -> None:
    complain("no", "yes", color=True)
    assert capsys.readouterr().err == "\x1b[1;31merror:\x1b[0m no\n\x1b[2mhint:\x1b[0m yes\n"


def test_error_is_harmless_for_any_input(capsys: pytest.CaptureFixture[str]) -> None:
    complain("nobody is called \x1b]0;x\x07", "try \u202ebo", ("a\nb",))
    assert capsys.readouterr().err == "error: nobody is called ␛]0;x␇\n  a⏎b\nhint: try ⟨U+202E⟩bo\n"
