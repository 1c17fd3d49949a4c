"""Reading a sentence, except for its people."""

from datetime import date

import pytest

from netcli.domain.language.days import DaySaid
from netcli.domain.language.sentence import Sentence, kind_in, minutes_in, read
from netcli.domain.language.tables import en, he, pl, ro, ru
from netcli.domain.language.vocabulary import vocabulary
from netcli.domain.language.when import Reading
from netcli.errors import InvalidValueError
from tests.readable import TODAY

# --- The day; test_days_said has the sentences


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("yesterday: lunch with Ana", date(2026, 11, 19), "lunch with Ana"),
        ("18.11.2026:  a call ", date(2026, 11, 18), "a call"),
        ("3 days ago: met Ana: at last", date(2026, 11, 17), "met Ana: at last"),
        ("yesterday:", date(2026, 11, 19), None),
        ("2026-W47: fair with Ana", date(2026, 11, 16), "fair with Ana"),
        ("săptămâna trecută: cafea", date(2026, 11, 13), None),
        ("w piątek: kawa", date(2026, 11, 20), None),
        ("אתמול: פגישה", date(2026, 11, 19), None),
        ("yesterday lunch with Ana", date(2026, 11, 19), "lunch with Ana"),
        ("Yesterday, lunch with Ana", date(2026, 11, 19), "lunch with Ana"),
        ("monday 14:00: lunch with Ana", date(2026, 11, 16), "lunch with Ana"),
        ("18 Nov a call with Ana", date(2026, 11, 18), "a call with Ana"),
        ("lunch with Ana yesterday", date(2026, 11, 19), "lunch with Ana yesterday"),
        ("2 chairs for Ana", None, "2 chairs for Ana"),
        ("Note: lunch with Ana", None, "Note: lunch with Ana"),
        ("see https://example.org", None, "see https://example.org"),
        ("x" * 65 + ": y", None, "x" * 65 + ": y"),
        (": y", None, ": y"),
        ("", None, None),
    ],
)
def test_day_in_front_is_cut_from_the_stored_text(text: str, day: date | None, rest: str | None) -> None:
    found = read(text, TODAY)
    assert (found.said.problem, found.said.day, found.summary) == (None, day, rest)


@pytest.mark.parametrize(
    ("text", "problem", "days"),
    [
        ("3/4/2026: lunch", "ambiguous", (date(2026, 4, 3), date(2026, 3, 4))),
        ("31.2.2026: lunch", "impossible", ()),
        ("2026-13-01: lunch", "impossible", ()),
        ("30-02-2026", "impossible", ()),
        ("tomorrow: lunch", "ahead", (date(2026, 11, 21),)),
        ("in 3 days: lunch", "ahead", (date(2026, 11, 23),)),
        ("jutro: kawa", "ahead", (date(2026, 11, 21),)),
        ("lunch on monday and tuesday", "two_days", (date(2026, 11, 16), date(2026, 11, 17))),
        ("mon 18.11 lunch", "contradiction", (date(2026, 11, 18), date(2026, 11, 16))),
    ],
)
def test_problem_of_a_day_has_the_days_it_may_mean(text: str, problem: str, days: tuple[date, ...]) -> None:
    said = read(text, TODAY).said
    assert (said.problem, said.days, said.day) == (problem, days, None)


@pytest.mark.parametrize(
    ("text", "day", "time", "problem"),
    [
        ("friday 14:00: coffee with Ana", date(2026, 11, 27), "14:00", None),
        ("tomorrow coffee with Ana", date(2026, 11, 21), None, None),
        ("coffee with Ana on monday at 10:30", date(2026, 11, 23), "10:30", None),
        ("I will call Ana on 12.06", date(2027, 6, 12), None, None),
        ("в пятницу 18:00 кофе с Аней", date(2026, 11, 27), "18:00", None),
        ("tonight: dinner with Ana", date(2026, 11, 20), None, None),
        ("coffee with Ana", None, None, None),
        ("yesterday coffee with Ana", None, None, "past"),
        ("coffee with Ana on 24.12.2025", None, None, "past"),
        ("coffee with Ana monday or tuesday", None, None, "two_days"),
    ],
)
def test_days_to_come_are_read_for_a_plan(text: str, day: date | None, time: str | None, problem: str | None) -> None:
    said = read(text, TODAY, Reading(ahead=True)).said
    assert (said.day, said.time, said.problem) == (day, time, problem)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("coffee with Ana tomorrow at 10:30", "coffee with Ana"),
        ("friday 14:00, coffee with Ana", "coffee with Ana"),
        ("coffee with Ana on monday, at the lake", "coffee with Ana, at the lake"),
    ],
)
def test_summary_of_a_plan_has_no_day_and_no_time(text: str, summary: str) -> None:
    assert read(text, TODAY, Reading(ahead=True)).summary == summary


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
        ("apel, 30 de minute", 30),
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
    plain = Sentence(DaySaid(), text, text, None, None, None, (), None, None, (), vocabulary(text))
    return plain._replace(**said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("saw Ana @fair @trade-show", sentence("saw Ana", tags=("fair", "trade-show"))),
        ("saw Ana @place:Paris.", sentence("saw Ana", place="Paris")),
        ('saw Ana @place:"Café Łódź" too', sentence("saw Ana too", place="Café Łódź")),
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
        ("with +Dr. Foo Bar today", ("Dr. Foo Bar",), "with", "with Dr. Foo Bar today"),
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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("had a list of questions for john", None),  # `list` is a letter in Polish
        ("list od jana", "email"),
        ("lunch and a list", "meeting"),
        ("zoom z janem", "call"),  # a word of all languages
        ("zoom cu ana", "call"),
        ("list do ani", "email"),
    ],
)
def test_a_kind_is_a_word_of_the_language_of_the_sentence(text: str, kind: str | None) -> None:
    assert read(text, TODAY).kind == kind
