"""Sentences that say what did not happen, or what is still to be done."""

from netcli.domain.language.day_around import Around
from netcli.domain.language.days import NOT_MET, NOT_YET
from netcli.domain.language.plain import plain

NEAR = 4  # words from `not` to its verb
LONGEST_PLAN = 4  # words, as in `am going to`
LONG_TIME = (["давно"], ["dawno"], ["demult"], ["מזמן"])  # long time no see
SUBJECTS = frozenset(["i", "we", "eu", "noi", "ja", "my", "я", "мы", "אני", "אנחנו", "and", "then", "so", "ok", "note"])


def unmet(around: Around, covered: frozenset[int]) -> str | None:
    """Return NOT_MET or NOT_YET if the first clause says so; `covered` words are days."""
    numbers = _first_clause(around, covered)
    if _negated(around, numbers) or _called_off(around, numbers) or _unanswered(around, numbers):
        return NOT_MET if not _begins_with_plan(around, numbers) else NOT_YET
    if _begins_with_plan(around, numbers) or any(around.plain(number) in around.any("planned") for number in numbers):
        return NOT_YET
    return None


def _first_clause(around: Around, covered: frozenset[int]) -> list[int]:
    """Return the words of the first clause that has any beside days, up to a report."""
    numbers = [number for number in range(len(around.said)) if number not in covered]
    if not numbers:
        return []
    clause = around.said[numbers[0]].clause
    stops = around.any("reports") | around.any("telling")
    found: list[int] = []
    for number in numbers:
        if around.said[number].clause != clause or (around.plain(number) in stops and found):
            break
        found.append(number)
    return found


def _begins_with_plan(around: Around, numbers: list[int]) -> bool:
    words = [plain(around.said[number].text) for number in numbers]
    plans = around.any("plans")
    for start in range(min(len(words), 2)):
        if any(" ".join(words[start : start + size]) in plans for size in range(1, LONGEST_PLAN + 1)):
            return True
        if words[start] not in SUBJECTS:
            return False
    return False


def _called_off(around: Around, numbers: list[int]) -> bool:
    text = " ".join(around.plain(number) for number in numbers)
    return any(f" {phrase} " in f" {text} " for phrase in around.any("called_off"))


def _unanswered(around: Around, numbers: list[int]) -> bool:
    """Return whether the next clause says that nobody answered: called Ana, no answer."""
    after = range(numbers[-1] + 1, min(numbers[-1] + 1 + NEAR, len(around.said))) if numbers else ()
    words = [around.plain(number) for number in after]
    at = next((place for place, word in enumerate(words) if word in around.any("no")), len(words))
    return not around.any("answered").isdisjoint(words[at + 1 :])


def _negated(around: Around, numbers: list[int]) -> bool:
    """Return whether a verb that means a meeting follows `not`."""
    words = [around.plain(number) for number in numbers]
    no, met, unless = around.any("no"), around.any("met"), around.any("unless")
    whole = frozenset(word for word in met if not word.endswith("*"))
    stems = tuple(word[:-1] for word in met if word.endswith("*"))
    for at, word in enumerate(words):
        if word == "no" and words[at + 1 : at + 2] and words[at + 1] in around.words.kind_of:
            return True
        if word in no and words[at - 1 : at] not in LONG_TIME:
            for near in range(at + 1, min(at + 1 + NEAR, len(words))):
                if words[near] in unless:
                    break
                if words[near] in whole or words[near].startswith(stems):
                    return words[near + 1 : near + 2] == [] or words[near + 1] not in unless
    return False
