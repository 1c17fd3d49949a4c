"""Reading a sentence, except for its people."""

from datetime import date

import pytest

from netcli.domain.language.days import DaySaid
from netcli.domain.language.sentence import Sentence, day_in_front, kind_in, minutes_in, read
from netcli.domain.language.tables import en, he, pl, ro, ru
from netcli.domain.language.vocabulary import vocabulary
from netcli.errors import InvalidDateError, InvalidValueError
from tests.readable import TODAY, refuses

# --- The day


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("yesterday: lunch with Ana", date(2026, 11, 19), "lunch with Ana"),
        ("2026-11-18: a call", date(2026, 11, 18), "a call"),
        ("18.11.2026:  a call ", date(2026, 11, 18), "a call"),
        ("friday: a call", date(2026, 11, 20), "a call"),
        ("3 days ago: met Ana: at last", date(2026, 11, 17), "met Ana: at last"),
        ("yesterday:", date(2026, 11, 19), ""),
        ("w piątek: kawa", date(2026, 11, 20), "kawa"),
        ("săptămâna trecută: cafea", date(2026, 11, 13), "cafea"),
        ("saptamana trecuta: cafea", date(2026, 11, 13), "cafea"),
        ("позавчера: обед", date(2026, 11, 18), "обед"),
        ("אתמול: פגישה", date(2026, 11, 19), "פגישה"),
        ("yesterday lunch with Ana", date(2026, 11, 19), "lunch with Ana"),
        ("вчера обед с Анной", date(2026, 11, 19), "обед с Анной"),
        ("two days ago, a call", date(2026, 11, 18), "a call"),
        ("2026-11-18 a call", date(2026, 11, 18), "a call"),
        ("18.11.2026, a call", date(2026, 11, 18), "a call"),
        ("18 Nov a call", date(2026, 11, 18), "a call"),
        ("5 мая созвон", date(2026, 5, 5), "созвон"),
        ("2 chairs for Ana", None, "2 chairs for Ana"),
        ("lunch with Ana", None, "lunch with Ana"),
        ("Note: lunch with Ana", None, "Note: lunch with Ana"),
        ("yesterday's lunch", None, "yesterday's lunch"),
        ("Friday lunch group", None, "Friday lunch group"),
        ("12:30 lunch", None, "12:30 lunch"),
        ("see https://example.org", None, "see https://example.org"),
        ("x" * 65 + ": y", None, "x" * 65 + ": y"),
        (": y", None, ": y"),
        ("", None, ""),
    ],
)
def test_day_is_read_at_the_start_of_a_sentence(text: str, day: date | None, rest: str) -> None:
    assert day_in_front(text, TODAY) == (day, rest)


@pytest.mark.parametrize("text", ["31.2.2026: lunch", "2026-13-01: lunch", " 12 : lunch"])
def test_leading_digits_that_are_no_day_are_refused(text: str) -> None:
    with refuses(InvalidDateError, "is not a date netcli reads"):
        day_in_front(text, TODAY)


def test_ambiguous_leading_day_is_refused_with_both_readings() -> None:
    with refuses(InvalidDateError, r'"3/4/2026" may be 3 Apr 2026 or 4 Mar 2026'):
        day_in_front("3/4/2026: lunch", TODAY)


@pytest.mark.parametrize("text", ["tomorrow: lunch", "2026-11-21: lunch", "in 3 days: lunch", "jutro: kawa"])
def test_future_leading_day_is_refused(text: str) -> None:
    with refuses(InvalidDateError, "has not come yet"):
        day_in_front(text, TODAY)


# --- The kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lunch with Ana", "meeting"),
        ("Lunch, then a call", "meeting"),
        ("a call about lunch", "call"),
        ("1-2-1 with Ana", "one-to-one"),
        ("e-mailed Bo", "email"),
        ("обед с Анной", "meeting"),
        ("созвон с Олей", "call"),
        ("kawa z Janem", "meeting"),
        ("zadzwoniłem do Jana", "call"),
        ("întâlnire cu Ion", "meeting"),
        ("intalnire cu Ion", "meeting"),
        ("פגישה עם דנה", "meeting"),
        ("saw Ana", None),
        ("talked about the fair", None),
        ("обсудили и про обед забыли", None),
        ("", None),
    ],
)
def test_first_kind_word_decides_the_kind(text: str, kind: str | None) -> None:
    assert kind_in(text, vocabulary(text)) == kind


@pytest.mark.parametrize("language", [en, ru, ro, pl, he], ids=lambda module: module.__name__[-2:])
def test_every_kind_word_is_found(language: object) -> None:
    for kind, words in language.SENTENCE.kinds.items():  # type: ignore[attr-defined]
        for word in words:
            assert kind_in(f"{word}, ...", vocabulary(word)) is not None, (kind, word)


# --- Minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("call, 45 min", 45),
        ("45min call", 45),
        ("2h with Ana", 120),
        ("1.5 hours", 90),
        ("1,5 h", 90),
        ("1h30", 90),
        ("1 h 15 min", 75),
        ("half an hour of tea", 30),
        ("полчаса с Анной", 30),
        ("40 минут", 40),
        ("2 часа", 120),
        ("pół godziny", 30),
        ("30 minut", 30),
        ("jumătate de oră", 30),
        ("o jumatate de ora", 30),
        ("חצי שעה", 30),
        ("45 דקות", 45),
        ("cafea la ora 10", None),
        ("созвон в 15 часов", None),
        ("call at 14h", None),
        ("a call 2 hours ago", None),
        ("час назад", None),
        ("acum 2 ore", None),
        ("2 chairs and 3 mice", None),
        ("at 10:45 minutes were read", None),
        ("v2.45 min", None),
        ("0 min", None),
        ("", None),
    ],
)
def test_length_is_read_from_the_sentence(text: str, minutes: int | None) -> None:
    assert minutes_in(text, vocabulary(text)) == minutes


# --- Marks


def sentence(text: str, **said: object) -> Sentence:
    """Return a sentence with a text and the given fields only."""
    plain = Sentence(DaySaid(), text, text, None, None, None, (), None, None, (), None, vocabulary(text))
    return plain._replace(**said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("saw Ana @fair @trade-show", sentence("saw Ana", tags=("fair", "trade-show"))),
        ("saw Ana @place:Paris.", sentence("saw Ana", place="Paris")),
        ('saw Ana @place:"Café Łódź" today', sentence("saw Ana today", place="Café Łódź")),
        ("saw Ana @PLACE: Paris", sentence("saw Ana", place="Paris")),
        ("saw Ana @place:“Café Łódź”", sentence("saw Ana", place="Café Łódź")),
        ("saw Ana (@fair)", sentence("saw Ana ()", tags=("fair",))),
        ("saw Ana for: the grant", sentence("saw Ana", purpose="the grant")),
        ("saw Ana -> two dates", sentence("saw Ana", outcome="two dates")),
        ("saw Ana → two dates", sentence("saw Ana", outcome="two dates")),
        ("saw Ana for: the grant -> two dates", sentence("saw Ana", purpose="the grant", outcome="two dates")),
        ("saw Ana for: the grant @fair -> two dates @x", sentence("saw Ana", purpose="the grant", outcome="two dates", tags=("fair", "x"))),
        ("Ana cel: grant", sentence("Ana", purpose="grant")),
        ("видел Анну для: грант", sentence("видел Анну", purpose="грант")),
        ("wrote to ana@example.org", sentence("wrote to ana@example.org", kind="email")),
        ("a->b is an arrow", sentence("a->b is an arrow")),
    ],
)
def test_marks_are_removed_and_returned_separately(text: str, expected: Sentence) -> None:
    found = read(text, TODAY)
    assert found._replace(text=" ".join(found.text.split())) == expected


def test_sentence_of_only_a_kind_has_no_summary() -> None:
    assert (read("call", TODAY).kind, read("call", TODAY).summary) == ("call", None)


@pytest.mark.parametrize("mark", ["\u200f", "\ufeff", "\u2066"])
def test_invisible_character_hides_no_day(mark: str) -> None:
    assert read(f"{mark}yesterday: tea", TODAY).said.day == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tea with Ana yesterday", "yesterday"),
        ("чай вчера", "вчера"),
        ("tea on Monday", "Monday"),
        ("tea today", None),
        ("yesterday: tea", None),
    ],
)
def test_unread_day_is_reported(text: str, day: str | None) -> None:
    assert read(text, TODAY).unread_day == day


def test_backslash_is_removed() -> None:
    assert (read("saw \\Will", TODAY).summary, read("saw \\Will", TODAY).text) == ("saw Will", "saw \\Will")


# --- New people


@pytest.mark.parametrize(
    ("text", "new", "rest", "summary"),
    [
        ("lunch with +Mara Kim", ("Mara Kim",), "lunch with", "lunch with Mara Kim"),
        ("lunch with +Mara Kim and Ana", ("Mara Kim",), "lunch with and Ana", "lunch with Mara Kim and Ana"),
        ('lunch with +"Ana de la Cruz", late', ("Ana de la Cruz",), "lunch with , late", "lunch with Ana de la Cruz, late"),
        ("lunch with +Mara, +Ion P. and +Bo", ("Mara", "Ion P", "Bo"), "lunch with , . and", "lunch with Mara, Ion P. and Bo"),
        ("обед с +Анна Котова в парке", ("Анна Котова",), "обед с в парке", "обед с Анна Котова в парке"),
        ("פגישה עם +דנה", ("דנה",), "פגישה עם", "פגישה עם דנה"),
        ('פגישה עם +"דנה כהן"', ("דנה כהן",), "פגישה עם", "פגישה עם דנה כהן"),
        ("with +Dr. Foo Bar today", ("Dr. Foo Bar",), "with today", "with Dr. Foo Bar today"),
        ("with +J. R. Ewing", ("J. R. Ewing",), "with", "with J. R. Ewing"),
        ("Met John + Elizabeth", (), "Met John + Elizabeth", "Met John + Elizabeth"),
        ("score 3 +2", (), "score 3 +2", "score 3 +2"),
        ("wrote C++ with Ana", (), "wrote C++ with Ana", "wrote C++ with Ana"),
    ],
)
def test_a_plus_before_a_name_adds_it(text: str, new: tuple[str, ...], rest: str, summary: str) -> None:
    found = read(text, TODAY)
    assert (found.new_people, " ".join(found.text.split()), found.summary) == (new, rest, summary)


@pytest.mark.parametrize("text", ["met +mara", "met +דנה כהן על הפרויקט"])
def test_new_name_without_a_clear_end_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        read(text, TODAY)
