"""Whether a word of a sentence is in what happened, or in what was talked about."""

from collections.abc import Callable

from netcli.domain.language.day_around import Around
from netcli.domain.language.tables.said.shared import FIRST, IT_WAS, PRONOUNS, RELATIVES, THAT_WAS
from netcli.domain.language.tables.shared import ME
from netcli.domain.language.tokens import script

# MAIN happened; SECOND too, but later; TOPIC was talked about, and AGREED planned; REPORT, UNSURE and LATER may be either; OTHER is something else.
MAIN, SECOND, TOPIC, AGREED, REPORT, UNSURE, LATER, OTHER = "main", "second", "topic", "agreed", "report", "unsure", "later", "other"
MOST_NAMES = 3  # words of a list
ELLIPSIS = 2  # words of a clause that leaves out its verb: on monday Ana, on tuesday Bo
ACCENTED_THAT = frozenset(("że", "iż", "că"))
FIRE = "האש"  # על האש is a barbecue, and not about a fire
THAT = "ש"  # the Hebrew prefix of a clause


class Places:
    """The places of the words of a sentence; `days` are the words of days and times."""

    def __init__(self, around: Around, days: frozenset[int], is_name: Callable[[str], bool]) -> None:
        self.around = around
        self.said = around.said
        self.days = days
        self.is_name = is_name
        self.clauses = any_field = around.any("clauses")
        self.third, self.fillers = around.any("third"), around.any("fillers") | around.words.joiners
        self.reports, self.telling = around.any("reports"), around.any("telling")
        self.after_report = around.any("after_report") | any_field | self.third
        self.topics, self.agreements, self.about = around.any("topics"), around.any("agreements"), around.any("about")
        self.therefore, self.afterwards, self.that = around.any("therefore"), around.any("afterwards"), around.any("that")
        self.reported = False
        self.opening = ""  # the first word of the clause
        self.polish = any(around.plain(number) in around.words.polish for number in range(len(self.said)))

    def places(self) -> list[str]:
        """Return the place of each word."""
        found: list[str] = []
        begun, words = False, 0
        for first, last in self._spans():
            content = self._content(first, last)
            begins = self._clause(content, first, begun=begun)
            found += self._within(first, last, begins, content)
            words += len(content)
            begun = words > 1  # one word is an address: Ana, maybe ...
        return found

    def _spans(self) -> list[tuple[int, int]]:
        starts = [number for number in range(len(self.said)) if self.around.edge(number)]
        return list(zip(starts, [*starts[1:], len(self.said)], strict=True))

    def _content(self, first: int, last: int) -> list[int]:
        """Return the words of a clause that are no day, and say more than `then`."""
        return [n for n in range(first, last) if n not in self.days and self.around.plain(n) not in self.fillers]

    def _clause(self, content: list[int], first: int, *, begun: bool) -> str:
        """Return the place in which a clause begins."""
        if not content or not begun:
            return MAIN
        if all(self.around.plain(n) in IT_WAS for n in content):
            return MAIN
        subject = self.around.plain(content[0]) in ME and len(content) > 1
        word = self.around.plain(content[1] if subject else content[0])
        if (
            self.around.plain(first - 1) in self.reports | self.telling
            or self._of_others(word)
            or self._polish_that(content[0])
            or self.said[content[0]].text.lower() in ACCENTED_THAT
        ):
            before_clause = first in self.days and word in self.clauses and not self.reported  # sunday as always
            return UNSURE if before_clause else OTHER
        if word in self.topics or word in self.reports or self._goes_on(content, first, word):
            return MAIN
        if self._list_of_names(content, first):
            return UNSURE
        elliptic = first in self.days and (len(content) <= ELLIPSIS or word in self.around.words.with_words)
        return SECOND if word in self.around.words.kind_of or elliptic or subject else LATER

    def _polish_that(self, number: int) -> bool:
        """Return whether a clause begins with `ze`, which is also `with` before s and z."""
        after = self.around.plain(number + 1)
        return self.around.plain(number) == "ze" and (after == "sie" or not after.startswith(("s", "z")))

    def _of_others(self, word: str) -> bool:
        """Return whether a clause that begins with a word is not what happened to me."""
        told = (self.reported and word in self.after_report) or (word in self.that and word not in self.around.words.company_words)
        return told or word in self.third | self.telling | self.clauses or word in self.about or word in self.agreements

    def _goes_on(self, content: list[int], first: int, word: str) -> bool:
        """Return whether a clause goes on with people or a place: with Bo, at the office."""
        words = self.around.words
        if word in words.kind_of:
            return False
        places = frozenset[str]().union(*(table.words.place_words for table in self.around.spoken))
        return self._names(content, first) or word in words.company_words | places | (words.with_words - words.case_words)

    def _list_of_names(self, content: list[int], first: int) -> bool:
        """Return whether a clause may go on with names that nobody has: bob and zed."""
        last = max(content)
        joined = any(self.around.plain(n) in self.around.words.joiners for n in range(first, last))
        return joined and len(content) <= MOST_NAMES and last + 1 in self.days

    def _names(self, content: list[int], first: int) -> bool:
        """Return whether a clause goes on with a list of names: with Ana, Bo and Cy."""
        before_day = [n for n in content if not any(day < n for day in self.days if day >= first)]
        return bool(before_day) and all(self.said[n].text[0].isupper() or self.is_name(self.said[n].text) for n in before_day)

    def _within(self, first: int, last: int, begins: str, content: list[int]) -> list[str]:
        """Return the places of a clause that begins in a place."""
        found: list[str] = []
        now = begins
        self.opening = self.around.plain(content[0]) if content else ""
        for number in range(first, last):
            if number in self.days:
                found.append(now if now != REPORT or not self._just_reported(number, first) else begins)
                continue
            if begins in {MAIN, SECOND}:
                now = self._turned(number, now, is_first=number in content[:1])
            found.append(now)
        return found

    def _turned(self, number: int, now: str, *, is_first: bool) -> str:
        """Return the place after a word."""
        if now in {OTHER, UNSURE} or {number - 1, number + 1} <= self.days:
            return now
        if not is_first and not self.reported and self._of_noun(number):
            return OTHER if now == TOPIC else UNSURE
        if number and self.said[number].text[0].isupper() and not is_first:
            return now  # Bo is a person, and no `bo`
        return self._told(number, now, is_first=is_first)

    def _told(self, number: int, now: str, *, is_first: bool) -> str:
        """Return the place after a word that may begin what was told, or a clause."""
        word = self.around.plain(number)
        telling = word in self.telling
        if telling or (self.reported and self._clause_follows(number, now)) or (word in self.therefore and not is_first):
            self.reported = self.reported or telling
            return OTHER
        if word in self.reports:
            self.reported = True
            return now if word in self.around.words.kind_of else REPORT
        if word in self.agreements or now == AGREED:
            return AGREED
        if word in self.topics or (word in self.afterwards and not self._is_meal(number)) or self._is_about(number):
            return TOPIC
        if is_first or word not in self.clauses:
            return now
        return OTHER if now == TOPIC and word in RELATIVES else UNSURE

    def _is_meal(self, number: int) -> bool:
        """Return whether a meeting with its day follows: after sunday lunch."""
        after = next((n for n in range(number + 1, len(self.said)) if n not in self.days), number)
        return after > number + 1 and self.around.plain(after) in self.around.words.kind_of

    def _of_noun(self, number: int) -> bool:
        """Return whether a clause about the noun before begins: the bike he bought."""
        word, before = self.said[number], self.around.plain(number - 1)
        if self._that(number):
            return word.plain in THAT_WAS or (
                before.startswith(("ה", "בה", "לה")) and len(before) > len(THAT) + 1 and not self.around.edge(number)
            )
        if self.opening in FIRST or not self._is_subject(number):
            return False
        articles = self.around.any("articles")
        return any(self.around.plain(n) in articles for n in (number - 2, number - 3)) and self._is_noun(number - 1)

    def _is_subject(self, number: int) -> bool:
        """Return whether a word is a pronoun or a name with a verb after it."""
        if self.around.edge(number) or self.around.edge(number + 1) or {number - 1, number + 1} & self.days:
            return False
        after = self.around.plain(number + 1)
        verb = self.said[number + 1].text[0].islower() and after not in self.fillers
        return verb and (self.around.plain(number) in PRONOUNS or self.said[number].text[0].isupper())

    def _is_noun(self, number: int) -> bool:
        return self.said[number].text[0].islower() and self.around.plain(number) not in self.around.words.little | self.fillers

    def _clause_follows(self, number: int, now: str) -> bool:
        """Return whether what was reported begins: told me she, wrote that."""
        word = self.around.plain(number)
        if now != REPORT:
            return word in self.clauses or word in self.that or self._that(number)
        return (word in self.after_report or self._that(number)) and not self._object(number)

    def _is_about(self, number: int) -> bool:
        word = self.around.plain(number)
        return (word in self.about and self.around.plain(number + 1) != FIRE) or (
            word == "o" and self.polish and not self.said[min(number + 1, len(self.said) - 1)].number
        )

    def _that(self, number: int) -> bool:
        word = self.said[number].text
        return word.startswith(THAT) and len(word) > len(THAT) + 1 and script(word) == "HEBREW"

    def _object(self, number: int) -> bool:
        """Return whether a pronoun is the person that something was told."""
        return number + 1 in self.days and self.around.plain(number) in self.around.any("objects")

    def _just_reported(self, number: int, first: int) -> bool:
        """Return whether only a pronoun is between a day and the verb that reports."""
        before = number - 1
        while before >= first and (before in self.days or self.around.plain(before) in self.around.any("objects")):
            before -= 1
        return before >= first and self.around.plain(before) in self.reports
