"""Undo against a model, in which a command is the lines it removed and added.

The lines are those of the dump. An undo must reverse exactly the lines of its command, whatever came later, or be
refused and change nothing. It must not be refused if nothing came later.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.blackbox.campaigns import Problem
from tests.blackbox.cases import LINKED, PROPOSED, SMALL
from tests.blackbox.hands import Done, Hand

Lines = Counter[str]
Typed = tuple[tuple[str, ...], str]  # the words of a command, and its stdin
CROWD = 9  # people: no more are added
NAMES = (
    "Ana Pop",
    "Bo Lind",
    "Cy Marin",
    "Di Noor",
    "Ed Rus",
    "Fay Ito",
    "Gus Oak",
    "Hal Zed",
    "Ada Nox",
    "Ben Ulm",
    "Åsa Björk",
    "Ion Petrescu",
)
WORDS = ("choir", "fair", "kin", "chess", "balance-off")
REFUSED = frozenset({1, 3})


class Op(NamedTuple):
    """A command in the model: the lines it removed and added, and what it undid."""

    gone: Lines
    come: Lines
    undoes: int | None = None

    @property
    def hollow(self) -> bool:
        """Whether it changed no line of the dump, so that undo skips it."""
        return not self.gone and not self.come and self.undoes is None


class Model:
    """A network, and the commands that made it."""

    def __init__(self, look: Hand, hand: Hand, home: Path, seed: int) -> None:
        self.look, self.hand, self.home, self.rng = look, look, home, Random(seed)
        self.ops: dict[int, Op] = {}
        self.now: Lines = Counter()
        self.typed: list[str] = []
        self.undos = self.refused = 0
        for line in (*SMALL, PROPOSED, LINKED):
            self.record(line, "")
        self.hand = hand

    def step(self) -> str:
        """Run a random command; return what was wrong, or an empty text."""
        chance = self.rng.random()
        if chance < 0.15:
            return self.take_back("undo", self.last())
        if chance < (0.6 if self.typed[-1].startswith("undo --yes") else 0.25):
            return self.take_back("redo", self.last_undo())
        if chance < 0.65:
            number = self.rng.choice([number for number, op in self.ops.items() if not op.hollow][-25:])
            return self.take_back("undo", number, str(number))
        return self.record(*command(self.rng, self.people(), self.numbers))

    def record(self, words: tuple[str, ...], stdin: str) -> str:
        """Run a command, and note the lines of the dump that it changed."""
        done, before = self.type(*words, stdin=stdin), self.now
        self.now = self.dump()
        number = self.newest()
        if number in self.ops or number == 0 or done.code:
            return "" if self.now == before and number in {0, *self.ops} else f"{done.code}, and the dump changed"
        self.ops[number] = Op(before - self.now, self.now - before)
        return ""

    def take_back(self, word: str, target: int | None, *number: str) -> str:
        """Undo or redo a command, and check the lines of the dump."""
        done, before = self.type(word, *number, "--yes", "--json"), self.now
        self.now = self.dump()
        if done.code:
            self.refused += 1
            return self.rightly_refused(target, done, before)
        self.undos += 1
        item = json.loads(done.stdout)
        if item["undoes"] != target or target is None:
            return f"undid {item['undoes']}, not {target}"
        gone, come, _ = self.ops[target]
        self.ops[item["number"]] = Op(come, gone, target)
        expected = before - come + gone
        if come - before or self.now != expected:
            more, less, never = ((one - other).elements() for one, other in ((self.now, expected), (expected, self.now), (come, before)))
            return f"after undoing {target}: more {[*more][:3]}, less {[*less][:3]}; was not there {[*never][:3]}"
        return ""

    def rightly_refused(self, target: int | None, done: Done, before: Lines) -> str:
        """Return what is wrong with a refusal, or an empty text."""
        if self.now != before:
            return f"refused, and the dump changed: {done.stderr}"
        if done.code not in REFUSED:
            return f"exit code {done.code}: {done.stderr}"
        return f"refused, although nothing is in the way of {target}: {done.stderr}" if target is not None and self.free(target) else ""

    def free(self, target: int) -> bool:
        """Return whether a command is in force and no later command prevents its undo."""
        later = [number for number in self.ops if number > target and not self.ops[number].hollow and self.stands(number)]
        return self.stands(target) and all((self.ops[number].undoes or 0) > target for number in later)

    def stands(self, number: int) -> bool:
        """Return whether a command is in force: no command in force undid it."""
        return not any(op.undoes == number and self.stands(later) for later, op in self.ops.items())

    def last(self) -> int | None:
        """Return the last command in force that is not an undo."""
        numbers = (number for number, op in self.ops.items() if op.undoes is None and not op.hollow and self.stands(number))
        return max(numbers, default=None)

    def last_undo(self) -> int | None:
        """Return the last undo in force, unless something was recorded after it."""
        ever = {op.undoes for op in self.ops.values()}
        numbers = (number for number, op in self.ops.items() if op.undoes is None and not op.hollow and number not in ever)
        recorded = max(numbers, default=0)
        undos = [
            number
            for number, op in self.ops.items()
            if op.undoes is not None and self.ops[op.undoes].undoes is None and self.stands(number)
        ]
        newest = max(undos, default=0)
        return newest if newest > recorded else None

    def type(self, *words: str, stdin: str = "") -> Done:
        """Run a command, and note what was typed."""
        self.typed.append(" ".join(words))
        return self.hand(*words, home=self.home, stdin=stdin)

    def dump(self) -> Lines:
        """Return the lines of the dump."""
        return Counter(self.look.dump(self.home).splitlines())

    def newest(self) -> int:
        """Return the number of the last command in the history."""
        items = json.loads(self.look.does("history", "-n", "1", "--json", home=self.home).stdout)["items"]
        return int(items[0]["number"]) if items else 0

    def rows(self, table: str) -> Iterator[dict[str, object]]:
        """Yield the rows of one table in the dump."""
        mark = f'"table": "{table}"'
        yield from (json.loads(line) for line in self.now if mark in line)

    def people(self) -> list[str]:
        """Return the handles of all people."""
        return sorted(str(row["handle"]) for row in self.rows("contact"))

    def numbers(self, record: str) -> list[str]:
        """Return the numbers of all records of a word such as `log`, or an unused one."""
        return [str(row["number"]) for row in self.rows("interaction" if record == "log" else record)] or ["999"]


def command(rng: Random, people: list[str], numbers: Callable[[str], list[str]]) -> Typed:
    """Return a random command that writes, on existing people and records."""
    one, other = (rng.choice(people or ["nobody"]) for _ in range(2))
    record, text, day = rng.choice(["log", "give", "ask", "fact", "link", "intro"]), rng.choice(WORDS), f"{rng.randrange(1, 60)} days ago"
    number = rng.choice(numbers(record))
    many = len(people) >= CROWD
    lines: list[Typed] = [
        (("rm", one, "--yes"), "") if many else (("add", rng.choice(NAMES), "--tag", text, "--need", text, "--via", one), ""),
        (("merge", one, other, "--yes"), "") if many else (("log", f"coffee with {one} and +{rng.choice(NAMES)}"), ""),
        (("log", "call", "--with", one, "--with", other, "--on", day, "--minutes", str(rng.choice([10, 45, 90])), "--gave", text), ""),
        (("log", f"{day}: lunch with {one} @fair -> {text}"), ""),
        (("give", one, text, "--kind", "introduction", *(("--to", other) if one != other else ())), ""),
        (("got", one, text, "--on", day, "--kind", rng.choice(["referral", "advice"])), ""),
        (("thank", one, text, "--for", "give", rng.choice(numbers("give")), "--yes"), ""),
        (("edit", "give", rng.choice(numbers("give")), "--outcome", text, "--outcome-kind", "sale", "--amount", "5 EUR"), ""),
        (("card", one, "--to", other), ""),
        (("intro", one, other, text), ""),
        (("intro", rng.choice(numbers("intro")), rng.choice(["--made", "--dropped"]), "--yes"), ""),
        (("intro", rng.choice(numbers("intro")), "--agreed", one), ""),
        (("intro", rng.choice(numbers("intro")), "--outcome", one, text), ""),
        (("promise", one, text), ""),
        (("ask", one, text, "--due", "friday", *rng.choice([(), ("--kind", "business")])), ""),
        (("asked", one, text), ""),
        (("done", rng.choice(numbers("ask")), "--outcome", text), ""),
        (("declined", rng.choice(numbers("ask"))), ""),
        (("need", one, text), ""),
        (("offer", one, f"{text} {day}"), ""),
        (("need", one, "--close", "a"), ""),
        (("fact", one, rng.choice(["goal", "interest", "question"]), text), ""),
        (("fact", one, "--close", "a"), ""),
        (("log", f"call learned: {text}", "--with", one, "--told"), ""),
        (("missed", one, text, "--why", other), ""),
        (("tie", one, "close", "--why", text), ""),
        (("tie", one, "auto"), ""),
        (("standing", one, "knows-work", rng.choice(["yes", "no", "unknown"])), ""),
        (("link", one, other, "--shared", text), ""),
        (("edit", "link", rng.choice(numbers("link")), "--shared", day, "--weight", ".3"), ""),
        (("edit", "fact", rng.choice(numbers("fact")), "--text", day), ""),
        (("tag", one, text, rng.choice(WORDS)), ""),
        (("tag", one, "--remove", "fair"), ""),
        (("alias", one, f"{text} {other}"), ""),
        (("archive", one), ""),
        (("unarchive", one), ""),
        (("snooze", one, rng.choice(["90d", "off"])), ""),
        (("edit", one, "--city", text, "--email", f"{one}@example.org", "--via", other if one != other else ""), ""),
        (("edit", one, "--name", rng.choice(NAMES)), ""),
        (("edit", "log", rng.choice(numbers("log")), "--minutes", "30", "--with", one, "--without", other), ""),
        (("edit", "give", rng.choice(numbers("give")), "--text", day, "--who", one), ""),
        (("rm", record, number, "--yes"), ""),
        (("import", "contacts", "-", "--yes"), f"handle,name,tags,needs\n{one},,{text},\n,{rng.choice(NAMES)},,{day}\n"),
        (
            ("import", "interactions", "-", "--yes"),
            f"key,date,with,minutes\n{text},2026-10-0{rng.randrange(1, 9)},{one}; {other},{rng.choice([15, 60])}\n",
        ),
    ]
    return rng.choice(lines)


def undo_campaign(look: Hand, hand: Hand, home: Path, seed: int, steps: int, every: int = 25) -> tuple[int, list[Problem]]:
    """Run random steps in a new home; return the number of undos, and the problems.

    `hand` types the commands, and `look` reads what they did. Doctor runs after each `every` steps.
    """
    model = Model(look, hand, home, seed)
    for number in range(steps):
        what = model.step()
        if not what and number % every == every - 1 and (ails := look.ails(home)):
            what = f"doctor finds {ails}"
        if what:
            return model.undos, [Problem("half", f"seed {seed}, step {number}", f"{what}\n" + "\n".join(model.typed))]
    return model.undos, []
