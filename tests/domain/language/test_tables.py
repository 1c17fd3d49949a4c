"""The tables of the five languages, with days read on Friday, 20 November 2026."""

from collections.abc import Iterator
from importlib import import_module
from itertools import combinations

import pytest

from netcli.domain.language.dates import LONGEST, parse_day
from netcli.domain.language.day_words import DayGrammar, phrase_of
from netcli.domain.language.plain import plain
from netcli.domain.language.tables import DateWords, SentenceWords
from netcli.domain.records.interaction import KINDS
from netcli.errors import InvalidDateError
from tests.readable import TODAY

NAMES = ("en", "ru", "ro", "pl", "he")
MODULES = {name: import_module(f"netcli.domain.language.tables.{name}") for name in NAMES}
SENTENCES: dict[str, SentenceWords] = {name: module.SENTENCE for name, module in MODULES.items()}
DATES: dict[str, DateWords] = {name: module.DATES for name, module in MODULES.items()}

# A day in a log, and the due day if it differs; - if it is refused.
ENGLISH = """
2026-11-20 = today / now / tonight / this morning / earlier this morning / just now
2026-11-19 = yesterday / YESTERDAY / yesterday evening / last night / yesterday in the morning / a day ago / 1 day ago / last thursday
2026-11-19 = late last night / yesterday after work
2026-11-18 = the day before yesterday / day before yesterday / the night before last / 2 nights ago
2026-11-21 = tomorrow / tomorrow morning / coming saturday
2026-11-28 = next saturday
2026-11-22 = the day after tomorrow / this sunday / end of week / end of the week
2026-11-17 = 3 days ago / three days ago / 3d ago
2026-11-08 = twelve days ago
2026-11-06 = 2w ago / two weeks ago / a fortnight ago / a couple of weeks ago
2026-11-13 = a week ago / last friday / last week / a week ago today
2026-10-20 = a month ago / last month / previous month
2026-05-20 = 6 mo ago / half a year ago
2025-11-20 = an year ago / a year ago / last year
2024-11-20 = 2 yrs ago
2026-11-23 = in 3 days
2026-11-27 = in a week / a week from now / next friday / next week
2027-01-20 = in two months
2026-12-04 = in 2w
2026-11-20 2026-11-27 = friday / fri / fri. / on Friday / friday morning
2026-11-14 2026-11-21 = sat
2026-11-15 2026-11-22 = sun
2026-11-16 2026-11-23 = mon / this monday
2026-11-19 2026-11-26 = thurs
2026-11-18 2026-11-25 = weds
2026-11-17 2026-11-24 = on tues
2026-11-15 = on last sunday / end of last week
2026-11-16 = this past monday / last mon
2026-11-24 = next tue
- 2026-11-27 = by friday
2026-11-20 2026-11-22 = this week
2026-11-20 2026-11-30 = this month
2026-12-20 = next month
2026-11-20 2026-12-31 = this year
2027-11-20 = next year
2026-11-30 = the end of the month / at the end of this month / eom
2026-10-31 = end of last month
- 2026-12-31 = by the end of next month
2026-11-01 2026-12-01 = beginning of the month
2026-10-01 = start of last month
2026-12-01 = beginning of next month
2026-12-31 = end of year
2026-01-01 2027-01-01 = start of the year
2025-12-31 = end of last year
2026-11-18 2027-11-18 = 18 November / 18 nov / 18th of november / November 18
2025-11-18 = the 18th of November, 2025 / Nov 18th, 2025
2026-09-03 2027-09-03 = on 3 Sept.
2026-05-05 2027-05-05 = may 5
2024-05-01 = 1st may 2024
2025-12-31 2026-12-31 = 31 dec
2024-02-29 2028-02-29 = feb 29
"""

RUSSIAN = """
2026-11-20 = сегодня / Сегодня / сегодня утром / сейчас / только что / сегодня утречком
2026-11-19 = вчера / вчера вечером / день назад / один день назад / прошлой ночью / вчера рано утром / вчера после работы
2026-11-18 = позавчера / третьего дня
2026-11-21 = завтра / завтра утром / через день / в ближайшую субботу
2026-11-22 = послезавтра / в это воскресенье / в конце недели
2026-11-17 = 3 дня назад / три дня назад / 3 дн. назад
2026-11-15 = 5 дней назад / в прошлое воскресенье / в конце прошлой недели
2026-11-08 = двенадцать дней назад
2026-11-13 = неделю назад / одну неделю назад / в прошлую пятницу / прошлая пятница / на прошлой неделе / прошлая неделя
2026-11-06 = 2 недели назад / две недели тому назад / 2 нед назад
2026-10-16 = пять недель назад
2026-10-20 = месяц назад / в прошлом месяце
2026-09-20 = два месяца назад
2026-05-20 = 6 мес. назад / полгода назад
2025-11-20 = год назад / в прошлом году
2024-11-20 = два года назад
2016-11-20 = 10 лет назад
2025-05-20 = полтора года назад
2026-11-23 = через 3 дня
2026-11-27 = через неделю / в следующую пятницу / на следующей неделе
2026-12-04 = через две недели
2026-12-20 = через месяц / в следующем месяце
2027-11-20 = через год / в следующем году
2026-11-20 2026-11-27 = пятница / в пятницу / Пт / в пт.
2026-11-17 2026-11-24 = вторник / во вторник
2026-11-18 2026-11-25 = среда / в среду / в эту среду
2026-11-19 2026-11-26 = в четверг
2026-11-15 2026-11-22 = в воскресенье
2026-11-14 2026-11-21 = в субботу вечером
2026-11-16 2026-11-23 = понедельник
2026-11-16 = в прошлый понедельник
2026-11-24 = в следующий вторник
- 2026-11-27 = до пятницы
2026-11-20 2026-11-22 = на этой неделе
2026-11-20 2026-11-30 = в этом месяце
2026-11-20 2026-12-31 = в этом году
2026-11-01 2026-12-01 = в начале месяца
2026-11-30 = в конце месяца
2026-10-31 = конец прошлого месяца
2026-10-01 = в начале прошлого месяца
2026-12-31 = в конце следующего месяца / в конце года
- 2026-11-30 = до конца месяца
2026-01-01 = в начале этого года
2026-11-18 2027-11-18 = 18 ноября / 18-го ноября / 18го нояб. / 18.11
2025-11-18 = 18 ноября 2025 / 18 ноября 2025 года / 18 ноября 2025 г. / 18.11.2025
2026-05-01 2027-05-01 = 1 мая
2026-05-03 2027-05-03 = 3-е мая
2026-09-05 2027-09-05 = 5 сент
2025-12-31 2026-12-31 = 31 декабря
2024-02-29 2028-02-29 = 29 февраля
- 2026-12-01 = к 1 декабря
"""

ROMANIAN = """
2026-11-20 = azi / Astăzi / astazi / azi dimineață / diseară / adineauri / azi mai devreme
2026-11-19 = ieri / Ieri seară / aseară / aseara / acum o zi / joia trecută / azi-noapte / noaptea trecută / ieri după masă
2026-11-18 = alaltăieri / alaltaieri / în urmă cu două zile / alaltă-seară
2026-11-21 = mâine / maine / mâine dimineață / sâmbăta următoare
2026-11-22 = poimâine / duminica asta / la sfârșitul săptămânii
2026-11-17 = acum 3 zile / acum trei zile / cu trei zile în urmă / 3 zile in urma
2026-10-31 = acum 20 de zile / sfârșitul lunii trecute
2026-11-08 = acum douăsprezece zile
2026-11-13 = acum o săptămână / acum o saptamana / vineri trecută / vinerea trecută / vinerea trecuta / săptămâna trecută
2026-11-13 = saptamana trecuta
2026-11-06 = acum 2 săptămâni / acum două săptămâni
2026-10-20 = acum o lună / luna trecută
2026-09-20 = acum 2 luni
2026-05-20 = acum șase luni / acum jumătate de an
2025-11-20 = acum un an / anul trecut
2024-11-20 = acum doi ani
2016-11-20 = acum 10 ani
2025-05-20 = acum un an și jumătate
2026-11-23 = peste 3 zile / în 3 zile
2026-11-27 = peste o săptămână / într-o săptămână / vinerea viitoare / săptămâna viitoare / săptămâna care vine
2027-01-20 = peste două luni
2027-11-20 = într-un an / anul viitor / la anul
2026-11-20 2026-11-27 = vineri / Vineri / pe vineri / vineri dimineață
2026-11-19 2026-11-26 = joi
2026-11-16 2026-11-23 = luni
2026-11-17 2026-11-24 = marți / marti
2026-11-18 2026-11-25 = miercuri
2026-11-14 2026-11-21 = sâmbătă / sambata
2026-11-15 2026-11-22 = duminică
2026-11-16 = lunea trecută
2026-11-24 = marțea viitoare
2026-11-26 = joia care vine
- 2026-11-27 = până vineri
2026-11-20 2026-11-22 = săptămâna asta / săptămâna aceasta
2026-11-20 2026-11-30 = luna asta
2026-12-20 = luna viitoare
2026-11-20 2026-12-31 = anul ăsta
2026-11-01 2026-12-01 = la începutul lunii
2026-11-30 = la sfârșitul lunii
2026-10-01 = la începutul lunii trecute
2026-12-31 = sfârșitul lunii viitoare / la sfârșitul anului
- 2026-11-30 = până la sfârșitul lunii
2026-11-15 = sfarsitul saptamanii trecute
2026-01-01 2027-01-01 = la începutul anului
2026-11-18 2027-11-18 = 18 noiembrie / 18 nov / 18 nov. / pe 18 noiembrie / 18.11
2025-11-18 = 18 noiembrie 2025 / pe 18 noiembrie 2025 / 18.11.2025
2026-05-01 2027-05-01 = 1 mai
2026-09-05 2027-09-05 = 5 sept
2025-12-31 2026-12-31 = 31 decembrie
2024-02-29 2028-02-29 = 29 februarie
- 2026-12-01 = până pe 1 decembrie
"""

POLISH = """
2026-11-20 = dziś / Dzisiaj / dzis rano / teraz / dopiero co / dzisiejszego ranka
2026-11-19 = wczoraj / wczoraj wieczorem / wczoraj po południu / dzień temu / jeden dzień temu / zeszłej nocy / wczoraj po pracy
2026-11-18 = przedwczoraj / dwa dni wstecz / przed dwoma dniami
2026-11-21 = jutro / za dzień / w najbliższą sobotę
2026-11-22 = pojutrze / w tę niedzielę / koniec tygodnia
2026-11-17 = 3 dni temu / trzy dni temu
2026-11-15 = 5 dni temu / w ostatnią niedzielę / pod koniec zeszłego tygodnia
2026-11-08 = dwanaście dni temu
2026-11-13 = tydzień temu / tydzien temu / w zeszły piątek / zeszły piątek / w zeszłym tygodniu / zeszły tydzień / przed tygodniem
2026-11-06 = 2 tygodnie temu / dwa tygodnie temu / 2 tyg. temu
2026-10-16 = pięć tygodni temu
2026-10-20 = miesiąc temu / w zeszłym miesiącu / w ubiegłym miesiącu
2026-09-20 = dwa miesiące temu
2026-05-20 = 6 miesięcy temu / pół roku temu / pol roku temu
2025-11-20 = rok temu / w zeszłym roku
2024-11-20 = dwa lata temu
2016-11-20 = 10 lat temu
2025-05-20 = półtora roku temu
2026-11-23 = za 3 dni
2026-11-27 = za tydzień / w przyszły piątek / w przyszłym tygodniu
2026-12-04 = za dwa tygodnie
2026-12-20 = za miesiąc / w przyszłym miesiącu
2027-11-20 = za rok / w przyszłym roku
2026-11-20 2026-11-27 = piątek / w piątek / w piatek / pt / w pt.
2026-11-17 2026-11-24 = wtorek / we wtorek
2026-11-18 2026-11-25 = środa / w środę / w srode / w tę środę
2026-11-19 2026-11-26 = w czwartek
2026-11-15 2026-11-22 = w niedzielę
2026-11-14 2026-11-21 = w sobotę wieczorem
2026-11-16 2026-11-23 = poniedziałek / pon
2026-11-16 = w ubiegły poniedziałek
2026-11-24 = w następny wtorek
- 2026-11-27 = do piątku
- 2026-11-23 = na poniedziałek
2026-11-20 2026-11-22 = w tym tygodniu
2026-11-20 2026-11-30 = w tym miesiącu
2026-11-20 2026-12-31 = w tym roku
2026-11-01 2026-12-01 = na początku miesiąca
2026-11-30 = pod koniec miesiąca / koniec miesiąca
2026-10-31 = pod koniec zeszłego miesiąca
2026-10-01 = na początku zeszłego miesiąca
2026-12-31 = koniec następnego miesiąca / koniec roku
- 2026-11-30 = do końca miesiąca
2026-01-01 2027-01-01 = na początku roku
2026-11-18 2027-11-18 = 18 listopada / 18. listopada / 18-go listopada / 18 lis / 18 XI / 18.11.
2025-11-18 = 18 listopada 2025 / 18 listopada 2025 r. / 18 listopada 2025 roku / 18 XI 2025 / 18.11.2025
2026-05-01 2027-05-01 = 1 maja
2026-09-05 2027-09-05 = 5 wrz
2025-12-31 2026-12-31 = 31 grudnia
2024-02-29 2028-02-29 = 29 lutego
- 2026-12-01 = do 1 grudnia
"""

HEBREW = """
2026-11-20 = היום / היום בבוקר / הבוקר / הערב / עכשיו
2026-11-19 = אתמול / אתמול בערב / אמש / לפני יום / לפני יום אחד / ביום חמישי האחרון
2026-11-18 = שלשום / לפני יומיים
2026-11-21 = מחר / מחר בבוקר / בשבת הקרובה / סוף השבוע
2026-11-22 = מחרתיים / בעוד יומיים / ביום ראשון הקרוב
2026-11-17 = לפני 3 ימים / לפני שלושה ימים
2026-11-15 = לפני חמישה ימים
2026-11-08 = לפני שנים עשר ימים
2026-11-13 = לפני שבוע / יום שישי שעבר / ביום שישי שעבר / שבוע שעבר / בשבוע שעבר
2026-11-06 = לפני שבועיים
2026-10-30 = לפני 3 שבועות / לפני שלושה שבועות
2026-10-20 = לפני חודש / חודש שעבר / בחודש שעבר
2026-09-20 = לפני חודשיים
2026-05-20 = לפני שישה חודשים / לפני חצי שנה
2025-11-20 = לפני שנה / שנה שעברה / בשנה שעברה / אשתקד
2024-11-20 = לפני שנתיים
2016-11-20 = לפני 10 שנים
2025-05-20 = לפני שנה וחצי
2026-11-23 = בעוד 3 ימים
2026-11-27 = בעוד שבוע / ביום שישי הבא / בשבוע הבא
2026-12-04 = עוד שבועיים
2026-12-20 = בעוד חודש / בחודש הבא
2027-11-20 = בעוד שנה / בשנה הבאה
2026-11-20 2026-11-27 = שישי / יום שישי / ביום שישי / בשישי / יום ו' / ביום ו׳
2026-11-15 2026-11-22 = יום ראשון / ביום ראשון / ביום א'
2026-11-16 2026-11-23 = יום שני / ביום ב' / ביום שני הזה
2026-11-17 2026-11-24 = שלישי / ביום שלישי
2026-11-18 2026-11-25 = רביעי / ביום רביעי בערב
2026-11-19 2026-11-26 = ביום חמישי / יום ה'
2026-11-14 2026-11-21 = שבת / בשבת / במוצ"ש / מוצאי שבת
2026-11-16 = ביום שני שעבר
2026-11-14 = בשבת שעברה / בסוף השבוע שעבר
- 2026-11-27 = עד יום שישי
2026-11-20 2026-11-21 = השבוע
2026-11-20 2026-11-30 = החודש
2026-11-20 2026-12-31 = השנה
2026-11-01 2026-12-01 = בתחילת החודש / תחילת החודש
2026-11-30 = בסוף החודש
2026-10-31 = סוף החודש שעבר
2026-10-01 = בתחילת החודש שעבר
2026-12-31 = בסוף החודש הבא / סוף השנה
- 2026-11-30 = עד סוף החודש
2026-01-01 2027-01-01 = בתחילת השנה
2026-11-18 2027-11-18 = 18 בנובמבר / ב-18 בנובמבר / ה-18 בנובמבר / 18 לנובמבר / 18 נובמבר / 18.11
2025-11-18 = 18 בנובמבר 2025 / ב-18 בנובמבר 2025 / 18.11.2025
2026-05-01 2027-05-01 = 1 במאי
2026-09-05 2027-09-05 = 5 בספטמבר
2025-12-31 2026-12-31 = 31 בדצמבר
2024-02-29 2028-02-29 = 29 בפברואר
"""
TABLES = {"en": ENGLISH, "ru": RUSSIAN, "ro": ROMANIAN, "pl": POLISH, "he": HEBREW}


def phrases(table: str) -> Iterator[tuple[str, str, str]]:
    """Yield each phrase of a table with its day in a log and its due day."""
    for line in table.split("\n"):
        days, _, texts = line.partition(" = ")
        past, _, coming = days.partition(" ")
        for text in texts.split(" / ") if texts else ():
            yield text, past, coming or past


CASES = [(text, past, coming) for table in TABLES.values() for text, past, coming in phrases(table)]


def read(text: str, *, ahead: bool) -> str:
    try:
        return parse_day(text, TODAY, ahead=ahead).isoformat()
    except InvalidDateError:
        return "-"


def entries(table: SentenceWords | DateWords) -> Iterator[str]:
    """Yield every word and phrase of a table."""
    for field in table:
        yield from () if isinstance(field, bool | int) else field
    if isinstance(table, SentenceWords):
        yield from (word for some in table.kinds.values() for word in some)
    else:
        yield from table.short.values()


# --- Days


@pytest.mark.parametrize(("text", "past", "coming"), CASES)
def test_a_day_is_read_in_a_log_and_for_something_due(text: str, past: str, coming: str) -> None:
    assert (read(text, ahead=False), read(text, ahead=True)) == (past, coming)


@pytest.mark.parametrize(("text", "past", "coming"), CASES)
def test_case_and_accents_do_not_matter_to_a_day(text: str, past: str, coming: str) -> None:
    for other in (text.upper(), plain(text), f"  {text} "):
        assert (read(other, ahead=False), read(other, ahead=True)) == (past, coming)


@pytest.mark.parametrize("name", NAMES)
def test_each_language_has_at_least_sixty_day_phrases(name: str) -> None:
    assert len({text for text, _, _ in phrases(TABLES[name])}) >= 60


@pytest.mark.parametrize("name", NAMES)
def test_every_form_of_a_weekday_and_a_month_is_read(name: str) -> None:
    table = DATES[name]
    for word, number in table.weekdays.items():
        assert parse_day(word, TODAY).weekday() == number
    for word, number in table.months.items():
        assert parse_day(f"20 {word} 2025", TODAY).isoformat() == f"2025-{number:02d}-20"


def counts(table: DateWords) -> Iterator[str]:
    """Yield every unit, span and number of a language as a count."""
    yield from (f"2 {unit}" for unit in table.units)
    yield from (f"{number} {unit}" for number in table.numbers for unit in table.units)
    yield from table.spans


@pytest.mark.parametrize("name", NAMES)
def test_every_number_and_unit_is_counted_both_ways(name: str) -> None:
    said = DayGrammar(DATES[name], TODAY, ahead=False)
    for count in counts(DATES[name]):
        back = {said.day(phrase_of(frame.replace("…", count))) for frame in DATES[name].ago}
        on = {said.day(phrase_of(frame.replace("…", count))) for frame in DATES[name].ahead if " …" in frame or "… " in frame}
        assert [day and day < TODAY for day in back] == [True], count
        assert [day and day > TODAY for day in on] == [True], count


def test_no_phrase_of_one_language_is_another_day_in_a_neighbour() -> None:
    latin = [text for name in ("en", "ro", "pl") for text, _, _ in phrases(TABLES[name])]
    for text in latin:
        found = {DayGrammar(DATES[name], TODAY, ahead=False).day(phrase_of(text)) for name in ("en", "ro", "pl")} - {None}
        assert len(found) <= 1, text


# --- Words


@pytest.mark.parametrize("name", NAMES)
def test_every_table_entry_is_folded(name: str) -> None:
    for table in (SENTENCES[name], DATES[name]):
        assert [word for word in entries(table) if plain(word) != word] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_day_phrase_has_single_spaces_and_fits_a_day(name: str) -> None:
    found = list(entries(DATES[name]))
    assert [word for word in found if " ".join(word.split()) != word or len(word) > LONGEST] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_word_has_two_kinds(name: str) -> None:
    kinds = SENTENCES[name].kinds
    assert set(kinds) == set(KINDS)
    assert [(one, other) for one, other in combinations(kinds, 2) if kinds[one] & kinds[other]] == []
    assert {"1-2-1", "1-1", "121", "1:1"} <= kinds["one-to-one"]


@pytest.mark.parametrize("name", NAMES)
def test_a_virtue_is_a_common_word(name: str) -> None:
    assert SENTENCES[name].virtues - SENTENCES[name].common == set()


@pytest.mark.parametrize("name", NAMES)
def test_word_before_an_inflected_name_is_not_a_name(name: str) -> None:
    sentence = SENTENCES[name]
    little = sentence.with_words | sentence.case_words | sentence.joiners | sentence.place_words
    assert little & sentence.common == set()


def test_only_russian_and_polish_inflect_names_after_words() -> None:
    assert {name for name in NAMES if SENTENCES[name].case_words} == {"ru", "pl"}


@pytest.mark.parametrize(("name", "text", "minutes"), [
    ("en", "half an hour", 30), ("en", "an hour and a half", 90), ("ru", "полчаса", 30), ("ru", "полтора часа", 90), ("pl", "pol godziny", 30),
    ("pl", "poltorej godziny", 90), ("ro", "jumatate de ora", 30), ("ro", "o ora si jumatate", 90), ("he", "חצי שעה", 30), ("he", "שעה וחצי", 90),
])  # fmt: skip
def test_length_is_read_from_words(name: str, text: str, minutes: int) -> None:
    assert SENTENCES[name].durations[text] == minutes


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_a_function_word_tells_its_language(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        sentence = SENTENCES[second]
        theirs = sentence.function_words | sentence.joiners | sentence.place_words | sentence.with_words | sentence.common
        assert SENTENCES[first].function_words & theirs == set()


@pytest.mark.parametrize("name", NAMES)
def test_function_words_are_many_and_are_no_names(name: str) -> None:
    sentence = SENTENCES[name]
    assert 30 <= len(sentence.function_words) <= 75
    assert sentence.function_words & sentence.common == set()
