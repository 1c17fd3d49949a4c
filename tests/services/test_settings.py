"""Changing config.toml."""

from pathlib import Path

import pytest

from netcli.errors import ConfigError
from netcli.services import settings
from tests.readable import refuses


def test_change_keeps_comments_and_order(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('# mine\ncolor = "always"  # always\n\n[model]\nhalf_life = 60\n')
    settings.change(path, "model.half_life", "120")
    settings.change(path, "report.away", "2026-W30, 2026-W31")
    assert path.read_text() == (
        '# mine\ncolor = "always"  # always\n\n[model]\nhalf_life = 120\n\n[report]\naway = ["2026-W30", "2026-W31"]\n'
    )


@pytest.mark.parametrize("value", ["2026-W30,2026-W31", '["2026-W30", "2026-W31"]', "['2026-W30','2026-W31',]"])
def test_weeks_are_read_as_words_or_as_a_list_of_toml(value: str, tmp_path: Path) -> None:
    assert settings.change(tmp_path / "config.toml", "report.away", value) is None
    assert (tmp_path / "config.toml").read_text() == '[report]\naway = ["2026-W30", "2026-W31"]\n'
    assert settings.change(tmp_path / "config.toml", "report.away", "") == "2026-W30, 2026-W31"


def test_unknown_colour_can_be_set_right(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("color = 'pink'\n")
    assert settings.change(tmp_path / "config.toml", "color", "auto") == "pink"


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("model.half_live", "3", "model.half_live is not a setting"),
        ("model.half_life", "x", "x is not a number"),
        ("color", "sometimes", 'color must be auto, always or never, not "sometimes"'),
        ("report.away", "soon", "away must be a list of ISO weeks"),
        ("model.half_life", "1", "half_life must be 7 to 3650 days, not 1"),
    ],
)
def test_invalid_change_leaves_the_file_unchanged(key: str, value: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[model]\nhalf_life = 60\n")
    with refuses(ConfigError, message):
        settings.change(path, key, value)
    assert path.read_text() == "[model]\nhalf_life = 60\n"


def test_linked_file_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    link, target = tmp_path / "config.toml", tmp_path / "dotfiles.toml"
    target.write_text("")
    link.symlink_to(target)
    settings.change(link, "color", "never")
    assert (link.is_symlink(), target.read_text()) == (True, 'color = "never"\n')
