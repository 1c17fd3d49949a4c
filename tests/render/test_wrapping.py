"""Long lines on a terminal."""

import pytest

from netcli.render.wrapping import wrapped, wrapped_text


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("", [""]),
        ("a hint of twenty chr", ["a hint of twenty chr"]),
        ("hint: netcli add --org Mill", ["hint: netcli add", "--org Mill"]),
        ("  1. ana-pop  Ana Pop, photographer", ["  1. ana-pop  Ana", "    Pop,", "    photographer"]),
        ("a-very-long-word-that-stays-whole here", ["a-very-long-word-that-stays-whole", "here"]),
    ],
)
def test_long_line_is_broken_between_words(line: str, lines: list[str]) -> None:
    assert wrapped(line, 20) == lines


def test_isolate_ends_and_begins_again_at_each_line_break() -> None:
    assert wrapped("  note \u2068one two three four\u2069 end", 12) == [
        "  note \u2068one\u2069",
        "    \u2068two\u2069",
        "    \u2068three\u2069",
        "    \u2068four\u2069",
        "    end",
    ]


def test_only_the_long_lines_of_a_text_are_broken() -> None:
    assert wrapped_text("short\n\nthis one is too long\n", 12) == "short\n\nthis one is\ntoo long\n"
