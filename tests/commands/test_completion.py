"""The scripts of `netcli completion` in a real bash, zsh and fish."""

import fcntl
import os
import pty
import re
import selectors
import shutil
import sqlite3
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from netcli.cli import load, shared_options
from netcli.words import COMMANDS
from tests.commands.network import DATABASE, demo_home
from tests.commands.terminal import PATIENCE
from tests.transcripts import environment, netcli

# Without a controlling terminal, a shell has no line editing.
IN_CONTROL = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
START = {
    "bash": (("bash", "--norc", "--noprofile", "-i"), "PS1='> '"),
    "zsh": (
        ("zsh", "-f", "-i"),
        "PS1='> '; bindkey -e; autoload -U compinit; compinit -D; zstyle ':completion:*' insert-tab false; setopt prompt_subst",
    ),
    "fish": (("fish", "--no-config", "-i"), "function fish_prompt; echo '> '; end; function fish_greeting; end"),
}
SHELLS = [pytest.param(name, marks=pytest.mark.skipif(not shutil.which(name), reason=f"{name} is not installed")) for name in START]
TYPED = {
    "netcli sho\t": "netcli show",
    "netcli show ana\t": "netcli show ana-pop",
    "netcli show ibanez\t": "netcli show marta-ibanez",
    "netcli show marta-\t": "netcli show marta-",
    "netcli show zzz\t": "netcli show zzz",
    "netcli balance --all ana\t": "netcli balance --all ana-pop",
    "netcli give --kind advice ana\t": "netcli give --kind advice ana-pop",
    "netcli give lukasz-wisniewski ana\t": "netcli give lukasz-wisniewski ana",
    "netcli archive lukasz-wisniewski ana\t": "netcli archive lukasz-wisniewski ana-pop",
    "netcli log lunch with ana\t": "netcli log lunch with ana-pop",
    'netcli log "yesterday: lunch with ana\t': "netcli log yesterday: lunch with ana-pop",
    "netcli list --tag book\t": "netcli list --tag bookclub",
    "netcli list --tag=book\t": "netcli list --tag=bookclub",
    "netcli untag ana-pop eliza-moraru cho\t": "netcli untag ana-pop eliza-moraru choir",
    "netcli give ana-pop a name --to lukasz\t": "netcli give ana-pop a name --to lukasz-wisniewski",
    "netcli log --with ana\t": "netcli log --with ana-pop",
    "netcli add Bo --via=ana\t": "netcli add Bo --via=ana-pop",
    "netcli tie ana-pop clo\t": "netcli tie ana-pop close",
    "netcli report --expl\t": "netcli report --explain",
    "netcli import contacts scr\t": "netcli import contacts script",
    "netcli --db other.db show ana\t": "netcli --db other.db show ana-other",
    "netcli show --db='other.db' ana\t": "netcli show --db=other.db ana-other",
    "netcli --db nowhere.db show ana\t": "netcli --db nowhere.db show ana",
}
LISTED = {
    "bash": "marta-ibanez  (Marta Ibáñez, 7 months ago)",
    "zsh": "marta-ibanez     -- Marta Ibáñez, 7 months ago",
    "fish": "marta-ibanez  (Marta Ibáñez, 7 months ago)",
}
HOSTILE = ("$(touch PWNED)", "; touch PWNED #", "`touch PWNED`", "a: 'b\" \\ %F{red} ${x}", "x\ny\tz \x1b[31m \\e[31m", "$(touch PWNED): x")


class Shell:
    """A shell on a terminal with its completion script."""

    def __init__(self, front: int) -> None:
        self.front = front
        self.seen = self.all = ""

    def press(self, keys: str) -> None:
        os.write(self.front, keys.encode())

    def until(self, text: str) -> str:
        """Return the output up to a text, and remove both."""
        deadline = time.monotonic() + PATIENCE
        with selectors.DefaultSelector() as selector:
            selector.register(self.front, selectors.EVENT_READ)
            while text not in self.seen:
                assert time.monotonic() < deadline, self.seen
                if selector.select(0.2):
                    some = os.read(self.front, 65536).decode("utf-8", "replace")
                    self.seen, self.all = self.seen + some, self.all + some
        found, _, self.seen = self.seen.partition(text)
        return found

    def line(self) -> str:
        """Return the typed line as the shell splits it, without running it."""
        self.press("\x01echo 'GO'T \r")
        self.until("GOT ")
        return self.until("\r\n").strip()


@contextmanager
def shell(name: str, home: Path) -> Iterator[Shell]:
    """Start an interactive shell in a home."""
    (home / "script").write_text(netcli("completion", name, home=home).stdout, "utf-8")
    command, ready = START[name]
    env = {**environment(home), "TERM": "xterm", "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8"}
    with ExitStack() as stack:
        front, back = pty.openpty()
        stack.callback(os.close, front)
        fcntl.ioctl(back, termios.TIOCSWINSZ, struct.pack("HHHH", 100, 180, 0, 0))
        words = [sys.executable, "-S", "-c", IN_CONTROL, *command]
        process = subprocess.Popen(words, env=env, cwd=home, stdin=back, stdout=back, stderr=back, start_new_session=True)
        stack.callback(process.wait)
        stack.callback(process.kill)
        os.close(back)
        found = Shell(front)
        found.press(f"{ready}; source ./script; echo 'rea'dy\r")
        found.until("ready\r\n")
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    demo_home(tmp_path)
    assert netcli("--db", "other.db", "add", "Ana Other", home=tmp_path).returncode == 0
    return tmp_path


@pytest.mark.parametrize("name", SHELLS)
def test_tab_completes_commands_options_and_handles(name: str, home: Path) -> None:
    found = {}
    with shell(name, home) as keyboard:
        for keys in TYPED:
            keyboard.press(keys)
            found[keys] = keyboard.line()
    assert found == TYPED


@pytest.mark.parametrize("name", SHELLS)
def test_tab_lists_people_with_hints_and_inserts_only_handles(name: str, home: Path) -> None:
    with shell(name, home) as keyboard:
        keyboard.press("netcli show marta-\t\t" if name == "bash" else "netcli show marta-\t")
        keyboard.until(LISTED[name])
        assert keyboard.line() == "netcli show marta-"


@pytest.mark.parametrize("name", SHELLS)
def test_no_shell_executes_text_from_a_name(name: str, tmp_path: Path) -> None:
    for text in ("$(touch PWNED)", "; touch PWNED #"):
        assert netcli("add", text, home=tmp_path).returncode == 0
    with closing(sqlite3.connect(tmp_path / DATABASE)) as db, db:
        for number, text in enumerate(HOSTILE, 3):
            values = {"id": number, "uid": f"u{number}", "handle": f"touch-{number}", "name": text}
            db.execute("INSERT INTO contact (id, uid, handle, name, search_key) VALUES (:id, :uid, :handle, :name, 'x')", values)
            db.execute("INSERT INTO contact (id, uid, handle, name, search_key) VALUES (:id + 50, :uid || 'x', :name, 'x', 'x')", values)
            db.execute("INSERT INTO contact_summary (contact_id) VALUES (:id), (:id + 50)", values)
    with shell(name, tmp_path) as keyboard:
        for typed in ("touch-5", "pwned", "", "touch-"):
            keyboard.press(f"netcli show {typed}\t\t\t --nothing\r")
        keyboard.press("netcli show '$(touch\t\t\x15")
        keyboard.until("$(touch PWNED): x, no contact logged")
        keyboard.press("\x15netcli show touch-7\t")
        assert keyboard.line() == "netcli show touch-7"
        assert "\x1b[31m" not in keyboard.all
    assert {path.name for path in tmp_path.iterdir()} - {".local", ".config", ".cache"} == {"script"}


# The scripts agree with the options of the commands.
def expected(word: str) -> dict[str, set[str]]:
    """Return the options of a command by their value: person, file, other or none."""
    params: list[Any] = [*load(word).params, *shared_options()]
    found: dict[str, set[str]] = {"people": set(), "files": set(), "others": set(), "flags": {"-h", "--help"}}
    for param in params:
        if param.param_type_name == "option":
            sort = {"WHO": "people", "TAG": "people", "FILE": "files"}.get(param.metavar, "others")
            found["flags" if param.is_flag else sort] |= {*param.opts, *param.secondary_opts}
    return found


def takers(word: str) -> list[int]:
    """Return the positions of arguments that name a person."""
    places = [param for param in load(word).params if param.param_type_name == "argument"]
    return [number for number, param in enumerate(places, 1) if word == "log" or re.search(r"\bWHO\b", param.metavar or "")]


@pytest.mark.parametrize("word", COMMANDS)
def test_each_script_completes_options_and_people_of_a_command(word: str, tmp_path: Path) -> None:
    bash, zsh, fish = (netcli("completion", name, home=tmp_path).stdout for name in START)
    options, places = expected(word), takers(word)
    every = set().union(*options.values())

    [line] = re.findall(rf"^ +'{word}'\) (.*) ;;$", bash, re.MULTILINE)
    sorts = {sort: set(names.split()) for sort, names in re.findall(r"(people|files|others|flags)='([^']*)'", line)}
    assert {"people": set(), "files": set(), "others": set()} | sorts == options
    in_bash = re.findall(r"'([^']*)'", line.partition("places=")[2])
    assert [number for number, place in enumerate(in_bash, 1) if place == "WHO"] == places
    assert f" {word}" in re.sub(r"choose '", " ", bash)

    [line] = re.findall(rf"^ +{word}\) _arguments (.*) ;;$", zsh, re.MULTILINE)
    assert set(re.findall(r"'(?:\*|\([^)]*\))(--?[a-z-]+)[=+]?\[", line)) == every
    assert set(re.findall(r"(--?[a-z-]+)[=+]?\[(?:[^]\\]|\\.)*\]:(?:WHO|TAG):_netcli_people'", line)) == options["people"]
    last = len(in_bash)
    assert [last if at == "*" else int(at) for at in re.findall(r"'([\d*]):WHO:_netcli_people'", line)] == places

    lines = re.findall(rf"^complete -c netcli -n '__netcli_at any {word}' (.*)$", fish, re.MULTILINE)
    names = {line: {f"--{one}" for one in re.findall(r"-l (\S+)", line.partition(" -d ")[0])} for line in lines}
    names = {line: found | {f"-{one}" for one in re.findall(r"-s (\S)", line.partition(" -d ")[0])} for line, found in names.items()}
    assert set().union(*names.values()) == every
    assert set().union(*(found for line, found in names.items() if "(__netcli_people)" in line)) == options["people"]
    in_fish = re.findall(rf"^complete -c netcli -n '__netcli_at (\d|any) {word}' -f -k -a '\(__netcli_people\)'$", fish, re.MULTILINE)
    assert [last if number == "any" else int(number) for number in in_fish] == places


def test_each_option_takes_a_value_in_all_commands_or_in_none() -> None:
    every = [expected(word) for word in COMMANDS]
    flags = set().union(*(one["flags"] for one in every))
    assert flags & set().union(*(one[sort] for one in every for sort in ("people", "files", "others"))) == set()
