"""The cleaning of every stored text before it is printed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.render.safe import balanced, cell, isolated, safe, shown

FSI, PDI = "\u2068", "\u2069"
OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
PLAIN = (
    "Ana Pop",
    "O'Brien & Söhne, §5 <b>",
    "Nguyễn Văn Ân",
    "Łukasz Żółć",
    "Иван Ёлкин",
    "प्रिया शर्मा",
    "王小明",
    "👩\u200d🚀 Ada",
    "👨\u200d👩\u200d👧\u200d👦",
    "🇷🇴",
    "Bo [/b] :smile:",
    "נועה לוי",
    "عمر",
    "علی\u200cرضا",
    "Zoe\u0308",
    "a\u00a0b",
    "",
)


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_text_stays_unchanged(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x1b]52;c;cm0gLXJm\x1b\\", "␛]52;c;cm0gLXJm␛\\"),
        ("\x9b31mred", "⟨U+009B⟩31mred"),
        ("\x85next", "⟨U+0085⟩next"),
        ("\x00\x08\x7f", "␀␈␡"),
        ("one\ntwo\r\nthree\tfour", "one⏎two␍⏎three␉four"),
        ("one\u2028two\u2029three", "one⟨U+2028⟩two⟨U+2029⟩three"),
        ("gpj.\u202eexe", "gpj.⟨U+202E⟩exe"),
        ("\u2066\u2069", "⟨U+2066⟩⟨U+2069⟩"),
        ("\ufeffAna", "⟨U+FEFF⟩Ana"),
        ("Ana\udcff", "Ana?"),
    ],
)
def test_harmful_characters_are_shown_as_marks(text: str, line: str) -> None:
    assert safe(text) == line


@pytest.mark.parametrize("char", OVERRIDES)
def test_every_override_of_direction_is_spelled_out(char: str) -> None:
    assert safe(f"a{char}b") == f"a⟨U+{ord(char):04X}⟩b"


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_every_control_character_is_shown_as_a_visible_mark(code: int) -> None:
    found = safe(chr(code))
    assert all(unicodedata.category(char)[0] in "SPLN" for char in found)
    assert len(found) >= 1


@given(text=st.text(st.characters() | st.sampled_from(OVERRIDES + "\x1b\x9b\r\n\x85\u2028")))
def test_no_text_can_steer_a_terminal(text: str) -> None:
    line = safe(text)
    assert not [char for char in line if unicodedata.category(char) in {"Cc", "Cs"} or char in OVERRIDES]
    assert len(line.splitlines()) <= 1
    assert safe(line) == line


@given(text=st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp"))))
def test_text_without_control_characters_stays_unchanged(text: str) -> None:
    assert safe(text) == text


# --- Right to left


@pytest.mark.parametrize("text", ["נועה לוי", "عمر", "علی\u200cرضا", "Ana עברית", "ﬡ"])
def test_right_to_left_name_is_isolated_in_a_line(text: str) -> None:
    assert shown(text) == f"{FSI}{text}{PDI}"


@pytest.mark.parametrize("text", ["Ana Pop", "Łukasz", "Иван", "王小明", "प्रिया", "👩\u200d🚀", ""])
def test_a_name_from_left_to_right_needs_no_isolation(text: str) -> None:
    assert shown(text) == text


def test_a_name_cannot_leave_its_isolation() -> None:
    assert shown(f"נועה{PDI}\u202eabc") == f"{FSI}נועה⟨U+2069⟩⟨U+202E⟩abc{PDI}"


def test_safe_line_is_isolated_unchanged() -> None:
    assert [isolated("Ana"), isolated("נועה")] == ["Ana", f"{FSI}נועה{PDI}"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Ana\nBo", "Ana\nBo"),
        (f"{FSI}נועה{PDI}: a\nb", f"{FSI}נועה{PDI}: a\nb"),
        (f"{FSI}נועה\nלוי{PDI}: a", f"{FSI}נועה{PDI}\n{FSI}לוי{PDI}: a"),
        (f"a {FSI}א\n  ב\n  ג{PDI} b", f"a {FSI}א{PDI}\n  {FSI}ב{PDI}\n  {FSI}ג{PDI} b"),
    ],
)
def test_wrapped_text_is_isolated_on_every_line(text: str, whole: str) -> None:
    assert balanced(text) == whole


# --- Cells of CSV


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("=1+1", "'=1+1"),
        ("+40 721", "'+40 721"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'␉=1"),
        ("\r=1", "'␍=1"),
        ("a=b", "a=b"),
        ("Ana", "Ana"),
        ("", ""),
        ("a\x1bb", "a␛b"),
    ],
)
def test_a_cell_is_never_a_formula(text: str, guarded: str) -> None:
    assert cell(text) == guarded


@given(text=st.text("=+-@\t\r\n '1A", max_size=8))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
