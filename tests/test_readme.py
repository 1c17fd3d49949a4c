"""Every console block of the README and of docs/ prints what it shows."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from netcli.config import KEYS, SECTIONS
from netcli.domain.model import DEFAULT
from netcli.formats.csv.columns import COLUMNS
from netcli.places import LINUX
from netcli.render.output import FORMATS
from netcli.words import RENAMED
from tests.transcripts import demo_network, replay

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *(path for folder in ("bench", "docs", "seeds", "tests") for path in (ROOT / folder).rglob("*.md"))])
BLOCK = re.compile(r"(<!-- replay: (\w+) -->\n```console\n)(.*?)(```\n)", re.DOTALL)
WRITE = os.environ.get("NETCLI_GOLDEN") == "write"


def name(path: Path) -> str:
    """Return the path of a page inside the project."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [README, *DOCS], ids=name)
def test_every_console_block_is_replayed(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("```console") == len(BLOCK.findall(text))


@pytest.mark.parametrize("path", [path for path in (README, *DOCS) if BLOCK.search(path.read_text("utf-8"))], ids=name)
def test_console_blocks_print_what_they_show(path: Path, tmp_path: Path) -> None:
    before = path.read_text("utf-8")
    after = BLOCK.sub(replayed(tmp_path), before)
    if WRITE:
        path.write_text(after, "utf-8")
    assert after == before or WRITE


def replayed(folder: Path) -> Callable[[re.Match[str]], str]:
    """Return a function that runs a block again.

    Blocks of one name share a home, and `demo` begins with the demo network.
    """
    homes: dict[str, Path] = {}

    def block(found: re.Match[str]) -> str:
        home = found[2]
        if home not in homes:
            homes[home] = folder / home
            homes[home].mkdir()
            if home.startswith("demo"):
                demo_network(homes[home])
        lines = replay(found[3].splitlines(), homes[home], terminal=True)
        return found[1] + "".join(f"{line}\n" for line in lines) + found[4]

    return block


def test_readme_is_short() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= 200


@pytest.mark.parametrize("target", ["demo", "test"])
def test_readme_names_targets_of_the_makefile(target: str) -> None:
    assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8")
    assert f"make {target}" in README.read_text("utf-8")


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_to_pages_and_headings_resolve(path: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)]+)\)", path.read_text("utf-8")):
        file, _, heading = target.partition("#")
        page = path.parent / file if file else path
        if "://" not in target and not (page.exists() and (not heading or heading in headings(page))):
            broken.append(target)
    assert broken == []


def headings(path: Path) -> set[str]:
    """Return the anchors of a page, as a forge makes them from its headings."""
    titles = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_settings_page_names_every_setting() -> None:
    inner = {f"{section}.{field}" for section, fields in SECTIONS.items() for field in fields}
    assert {setting for setting in table_keys("settings.md") if setting.islower()} == {*KEYS, *inner}


def test_settings_page_has_the_defaults_of_the_model() -> None:
    rows = re.findall(r"^\| `model\.(\w+)` \| ([\d.]+) \|", page("settings.md"), re.MULTILINE)
    assert {field: float(value) for field, value in rows} == DEFAULT._asdict()


def test_settings_page_names_every_environment_variable() -> None:
    sources = [path.read_text("utf-8") for path in (ROOT / "netcli").rglob("*.py")]
    read = {variable for source in sources for variable in re.findall(r'environ(?:\.get\(|\[)"(\w+)"', source)}
    assert {variable for variable in table_keys("settings.md") if variable.isupper()} == {*read, *LINUX} - {"USERPROFILE"}


def test_output_page_names_every_format() -> None:
    assert table_keys("output.md") == set(FORMATS)


def test_formats_page_names_every_csv_column() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", page("formats.md"), re.MULTILINE)
    found = {kind: re.sub(r"\([^)]*\)|\*", "", names) for kind, names in rows}
    assert {kind: tuple(name.strip() for name in names.split(",")) for kind, names in found.items()} == {
        kind: (*needed, *optional) for kind, (needed, optional) in COLUMNS.items()
    }


def test_changelog_lists_every_renamed_command() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert RENAMED.items() <= dict(rows).items()


def table_keys(file: str) -> set[str]:
    """Return the names in backquotes in the first cells of the tables of a page."""
    cells = re.findall(r"^\| (`[^|]+`) \|", page(file), re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`([^`]+)`", cell)}


def page(file: str) -> str:
    """Read a page of docs/."""
    return (ROOT / "docs" / file).read_text("utf-8")
