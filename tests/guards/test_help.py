"""Every command has help with an example, and every example runs."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from netcli.cli import load
from netcli.words import ALIASES, COMMANDS, EVERY_DAY, SECTIONS
from tests.commands.network import demo_home
from tests.transcripts import SEEDS, environment, netcli

# Commands that an example needs first.
PROPOSED = "netcli intro ana-pop ion-petrescu sing"
BEFORE = {
    "netcli redo --yes": "netcli undo --yes",
    "netcli restore latest --yes": "netcli backup",
    "netcli intro 1 --agreed ana-pop": PROPOSED,
    "netcli intro 1 --made --on yesterday": f"{PROPOSED}; netcli intro 1 --agreed ana-pop --agreed ion-petrescu",
    'netcli intro 1 --outcome ana-pop "two orders"': f"{PROPOSED}; netcli intro 1 --made --yes",
}
REPLAYED = "netcli demo"  # tested by tests/golden/demo.txt; it takes seconds
MESSAGE = "From: Ana Pop <ana@studio-pelican.example.org>\nTo: you@example.org\nDate: Thu, 19 Nov 2026 09:30:00 +0200\nSubject: plums\n\n"
EXAMPLE = re.compile(r"^Example: (netcli .+)$")


def examples(text: str) -> list[str]:
    """Return the commands of the examples in a help text, with folded lines joined."""
    paragraphs = (" ".join(line.strip() for line in part.splitlines()) for part in text.split("\n\n"))
    return [found[1] for part in paragraphs if (found := EXAMPLE.match(part))]


EXAMPLES = {word: examples(load(word).help or "") for word in COMMANDS}


@pytest.mark.parametrize("word", COMMANDS)
def test_command_help_has_a_description_and_an_example(word: str, tmp_path: Path) -> None:
    done = netcli(word, "--help", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: netcli {word} ")
    assert examples(done.stdout) == EXAMPLES[word]
    assert EXAMPLES[word]
    assert all(example.split()[1] == ALIASES.get(word, (word,))[0] for example in EXAMPLES[word])


def test_general_help_describes_the_commands_of_every_day(tmp_path: Path) -> None:
    text = netcli("--help", home=tmp_path).stdout
    lines = [re.sub(" +", " ", line.strip()) for line in text.partition("\nEvery day:\n")[2].partition("\n\n")[0].splitlines()]
    assert lines == [f"{word} {does}" for word, does in EVERY_DAY.items()]
    named = text.partition("\nMore ")[2]
    assert [word for word in COMMANDS if word not in EVERY_DAY and not re.search(rf"\b{word}\b", named)] == []


def test_help_all_describes_every_command(tmp_path: Path) -> None:
    text = netcli("help", "all", home=tmp_path).stdout
    assert [word for word in COMMANDS if not re.search(rf"^  {word} +{re.escape(COMMANDS[word])}$", text, re.MULTILINE)] == []
    assert [section for section in SECTIONS if f"{section}:\n" not in text] == []


@pytest.mark.parametrize("example", [example for found in EXAMPLES.values() for example in found if example != REPLAYED])
def test_help_example_runs_unchanged(example: str, tmp_path: Path) -> None:
    demo_home(tmp_path)
    for path in SEEDS.glob("*.csv"):
        shutil.copy(path, tmp_path)
    (tmp_path / "message.eml").write_text(MESSAGE)
    done = subprocess.run(
        ["sh", "-c", f"{BEFORE.get(example, 'true')} >/dev/null 2>&1; {example}"],
        env=environment(tmp_path),
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "error:" in done.stderr) == (0, False)
