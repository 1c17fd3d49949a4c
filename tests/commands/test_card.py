"""`card` on a terminal."""

from pathlib import Path

from tests.commands.network import demo_home, items
from tests.commands.terminal import on_terminal


def test_card_that_cannot_be_drawn_is_not_passed_on(tmp_path: Path) -> None:
    demo_home(tmp_path)
    before = items("cards", home=tmp_path)
    seen = on_terminal("card", "ana-pop", "--qr", "--to", "ion-petrescu", home=tmp_path, size=(24, 40), more={"NO_COLOR": "1"})
    assert (seen.code, seen.stdout) == (2, "")
    assert seen.stderr.replace("\n", " ").startswith("error: the QR code is 61 columns wide")
    assert items("cards", home=tmp_path) == before
