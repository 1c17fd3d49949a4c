"""The README's sessions print what it says they print."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.transcripts import demo_network, replay

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"(<!-- replay: (\w+) -->\n```console\n)(.*?)(```\n)", re.DOTALL)
WRITE = os.environ.get("NETCLI_GOLDEN") == "write"


def test_every_console_block_is_replayed() -> None:
    text = README.read_text("utf-8")
    assert text.count("```console") == len(BLOCK.findall(text))


def test_the_readme_tells_the_truth(tmp_path: Path) -> None:
    before = README.read_text("utf-8")
    after = BLOCK.sub(replayed(tmp_path), before)
    if WRITE:
        README.write_text(after, "utf-8")
    assert after == before or WRITE


def replayed(folder: Path) -> Callable[[re.Match[str]], str]:
    homes: dict[str, Path] = {}

    def block(found: re.Match[str]) -> str:
        name = found[2]
        if name not in homes:
            homes[name] = folder / name
            homes[name].mkdir()
            if name == "demo":
                demo_network(homes[name])
        lines = replay(found[3].splitlines(), homes[name], terminal=True)
        return found[1] + "".join(f"{line}\n" for line in lines) + found[4]

    return block


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_two_commands_are_targets_of_the_makefile(target: str) -> None:
    assert f"\n{target}:" in (README.parent / "Makefile").read_text("utf-8")
    assert f"\nmake {target} " in README.read_text("utf-8")
