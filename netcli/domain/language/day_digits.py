"""Days in digits inside a sentence, where digits may also be a price or a time."""

import re
from datetime import date

from netcli.domain.language.dates import in_digits
from netcli.domain.language.day_around import Around
from netcli.domain.language.day_readings import DATE, OPEN, Reading
from netcli.domain.language.tables.said.shared import NUMBERED, UNITS

FULL_DATE = r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})"
SHORT_DATE = r"\d{1,2}(?:\.\d{1,2}|/\d{1,2})"
TWO_DIGITS = r"\d{1,2}\.(?:0[1-9]|1[0-2])"
NO_SUCH_DAY = r"(?:30|31)\.(?:0?[1-9]|1[0-2])|[3-9]\d[./](?:0[1-9]|1[0-2])"  # an invalid one in this form is no other number
ISO_DATE = r"\d{4}-\d{2}-\d{2}"
TIME = r"(\d\d?):(\d\d)"
HOURS, MINUTES = 24, 60
FIRST_YEAR = 1900
FRACTIONS = frozenset(("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/10"))
OF = frozenset(("of", "из", "din", "z", "מתוך"))  # after a fraction
MONEY = frozenset("€$£₪%")


class Digits:
    """The days in digits of one sentence."""

    def __init__(self, around: Around, today: date, *, ahead: bool) -> None:
        self.around = around
        self.said = around.said
        self.today = today
        self.ahead = ahead
        self.weekdays = frozenset[str]().union(*(table.dates.weekdays for table in around.tables))
        self.on = frozenset[str]().union(*(table.dates.on for table in around.spoken)) - around.any("at")

    def read(self, words: tuple[str, ...], at: int, last: int) -> Reading | None:
        """Read a day in digits, with or without prepositions."""
        led = any(all(word in table.dates.on or word == table.dates.glued for word in words[:-1]) for table in self.around.tables)
        text = self.said[last].text.replace("–", "-")
        if at == last and self._is_no_time(last, text):
            return Reading(DATE, ())
        full, short = re.fullmatch(FULL_DATE, text), re.fullmatch(SHORT_DATE, text)
        if not led or not (full or short or re.fullmatch(ISO_DATE, text)) or (short and not full and not self._is_date(at, last)):
            return None
        try:
            days = in_digits(text, self.today, ahead=self.ahead) or []
        except ValueError:
            days = []
        days = [day for day in dict.fromkeys(days) if day.year >= FIRST_YEAR]
        if not days and not full and not re.fullmatch(NO_SUCH_DAY, text) and not (at < last and words[-2] in self.on):
            return None
        return Reading(OPEN if len(days) > 1 else DATE, tuple(days))

    def _is_no_time(self, last: int, text: str) -> bool:
        """Return whether digits are a time of day that does not exist: 25:00, ora 27."""
        if self.around.plain(last - 1) in self.around.any("hours") and not self.around.edge(last):
            return text.isdecimal() and int(text[:3]) > HOURS
        time = re.fullmatch(TIME, text)
        return time is not None and (int(time[1]) >= HOURS or int(time[2]) >= MINUTES)

    def _is_date(self, at: int, last: int) -> bool:
        """Return whether digits such as 12.06 stand where a day may, and are no time."""
        word, after = self.said[last], self.said[last + 1] if last + 1 < len(self.said) else None
        dotted, before = "." in word.text, self.around.plain(at - 1)
        at_words = self.around.any("at") - {"ב", "מ"}
        if not MONEY.isdisjoint(word.before[-1:] + (after.before[:1] if after else "")):
            return False
        if dotted and (before in at_words or (at < last and self.around.plain(last - 1) in at_words)):
            return False
        if after and not self.around.edge(last + 1) and self.unit(last + 1):
            return False
        if before in NUMBERED or (word.text in FRACTIONS and self.around.plain(last + 1) in OF):
            return False
        return self._placed(at, last)

    def _placed(self, at: int, last: int) -> bool:
        word, before, dotted = self.said[last], self.around.plain(at - 1), "." in self.said[last].text
        if not dotted and word.text not in FRACTIONS and self.around.plain(last + 1):
            return True
        beside = before in self.weekdays or self.around.plain(last + 1) in self.weekdays
        if at == 0 or at < last or beside or self.around.edge(at) or bool(re.fullmatch(TWO_DIGITS, word.text)):
            return True
        return not dotted and self.around.edge(last + 1)

    def unit(self, number: int) -> bool:
        """Return whether a word is a unit, so the number before it is no day."""
        word = self.around.plain(number)
        return any(word in language.minutes or word in language.hours for language in self.around.words.languages) or word in UNITS
