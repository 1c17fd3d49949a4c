"""Every-point campaigns: a command is killed at, or refused, each call by which it writes to its own folder.

Whatever the point, what is kept afterwards must be what was there before or what was to come after, whole; and what the
command said must be so. A kill comes before its call is carried out, so that the states between any two calls are all seen.
"""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.blackbox.cases import Case, prepared
from tests.blackbox.hands import INSTALLED, LEFTOVERS, Done, Hand, Program, quick_hand
from tests.blackbox.points import Point, named, spread, touches, traced, writes

KILLED = -9
KINDS = ("half", "lost", "wrong", "left")
SHOWN = 12  # problems of a kind that are told; the rest is counted
HANDS = 2  # machines of two cores are what this is written on
UNREADABLE = 6
ENDS = frozenset({1, 5, UNREADABLE})  # the exit codes of a failure nobody asked for: in general, of the database, of a file to read
NOTHING = re.compile(r"nothing was (changed|logged)|as it was|not touched|left untouched|was not kept")
KEPT = re.compile(r"\bsaved\b")
UNKNOWN = re.compile(r"\bunknown\b")


class Problem(NamedTuple):
    """What a run at one point showed: half of a change kept; a change lost that was said to be kept; wrong words; files left."""

    kind: str
    where: str
    what: str


class Row(NamedTuple):
    """What a campaign found: one row of the table, and each problem."""

    campaign: str
    command: str
    points: int
    problems: Sequence[Problem] = ()

    def __str__(self) -> str:
        many = Counter(problem.kind for problem in self.problems)
        return f"| {self.campaign} | {self.command} | {self.points} | {many['half']} | {many['lost']} | {many['wrong']} | {many['left']} |"

    @property
    def told(self) -> str:
        """Tell the row with its problems, for a person who has to mend them."""
        shown = [problem for kind in KINDS for problem in [one for one in self.problems if one.kind == kind][:SHOWN]]
        return "\n".join([str(self), *(f"  {kind}: {where}: {what}" for kind, where, what in shown)])


class Reference(NamedTuple):
    """A command that nothing disturbs: the home it begins in, its points, what is kept before and after, and what it prints."""

    case: Case
    home: Path
    points: list[Point]
    before: object
    after: object
    done: Done
    ails: dict[str, str]

    def fitting(self, pattern: str) -> list[Point]:
        """Answer the points whose call fits a pattern."""
        return [point for point in self.points if re.search(pattern, f"{point.call}({point.text}")]


class MissedError(Exception):
    """A run did not come by the point that was counted before: the program was changed meanwhile."""


def reference(case: Case, folder: Path, program: Program = INSTALLED) -> Reference:
    """Prepare a home, and run its command undisturbed in a copy of it; the calls to the data folder are the points."""
    with quick_hand() as well, quick_hand(program) as tested:
        home = prepared(case, folder / "begin", well)
        copy = fresh(home, folder / "reference")
        before, ails = state(case, copy, tested), tested.ails(copy)
        copy = fresh(home, copy)
        done, calls = traced(program, case.words, copy, "--seccomp-bpf")
        assert done.code == 0, done
        after = state(case, copy, tested)
        assert tested.ails(copy) == {}
    return Reference(case, home, [point for point in calls if touches(point, copy)], before, after, done, ails)


def fresh(home: Path, copy: Path) -> Path:
    """Copy a home, in the place of an earlier copy."""
    shutil.rmtree(copy, ignore_errors=True)
    return Path(shutil.copytree(home, copy))


def state(case: Case, home: Path, tested: Hand) -> object:
    """Answer what is kept in a home, and whatever else the case looks at."""
    if case.then and (done := tested(*case.then, home=home)).code:
        return f"unusable: {done}"
    return tested.dump(home), case.seen(home)


def at_each(
    points: Sequence[Point], folder: Path, program: Program, judge: Callable[[Point, Path, Hand], Iterable[Problem]]
) -> list[Problem]:
    """Try every point, on as many cores as there are hands, each in a home of its own."""

    def share(number: int) -> list[Problem]:
        with quick_hand(program) as tested:
            mine = points[number::HANDS]
            return [problem for point in mine for problem in judge(point, folder / f"run-{number}", tested)]

    with ThreadPoolExecutor(HANDS) as pool:
        return [problem for problems in pool.map(share, range(HANDS)) for problem in problems]


def kill_campaign(name: str, case: Case, folder: Path, *, most: int | None = None, program: Program = INSTALLED, only: str = "") -> Row:
    """Kill a command at every point; `only` keeps the points whose call fits a pattern."""
    known = reference(case, folder, program)
    points = spread([point for point in known.fitting(only) if writes(point)], most)

    def judge(point: Point, copy: Path, tested: Hand) -> Iterable[Problem]:
        fresh(known.home, copy)
        done, calls = traced(program, case.words, copy, "-e", f"inject={point.call}:signal=SIGKILL:when={point.number}")
        if done.code != KILLED or calls[-1][:2] != point[:2] or not touches(calls[-1], copy):
            raise MissedError(point, done)
        return killed(known, point, copy, done, tested)

    return Row("kill", name, len(points), at_each(points, folder, program, judge))


def killed(known: Reference, point: Point, home: Path, done: Done, tested: Hand) -> Iterable[Problem]:
    """Judge what a killed command left: before or after, after if it said so, and drafts at most."""
    where = named(point)
    now = state(known.case, home, tested)
    if now not in (known.before, known.after):
        yield Problem("half", where, f"kept is neither before nor after: {different(known, now)}")
    elif done.stdout and now != known.after:
        yield Problem("lost", where, f"it said {done.stdout.strip()!r}")
    yield from unwell(where, home, tested, known.ails if now == known.before else {})
    if known.case.back and now == known.after:
        back = tested(*known.case.back, home=home)
        if state(known.case, home, tested) != known.before:
            yield Problem("half", where, f"taking it back does not give what was before: {back}")
    yield from stuck(known, where, home, tested)


def unwell(where: str, home: Path, tested: Hand, before: Mapping[str, str]) -> Iterable[Problem]:
    """Judge what doctor says: nothing but drafts may be left, and those it can remove."""
    ails = tested.ails(home)
    if wrong := {name: what for name, what in ails.items() if name not in LEFTOVERS | before.keys()}:
        yield Problem("half", where, f"doctor finds {wrong}")
    if ails.keys() & LEFTOVERS:
        fixed = tested("doctor", "--fix", home=home)
        if tested.ails(home).keys() - before.keys():
            yield Problem("half", where, f"doctor --fix mends no leftovers: {fixed}")
    if strange := strangers(home):
        yield Problem("left", where, f"doctor --fix leaves {strange}")


def stuck(known: Reference, where: str, home: Path, tested: Hand) -> Iterable[Problem]:
    """Judge whether the next command works."""
    if not known.ails and (later := tested("add", "Somebody Later", home=home)).code:
        yield Problem("half", where, f"the next command fails: {later}")


def strangers(home: Path) -> list[str]:
    """List the files in the data folder that are neither the database nor a backup with its checksum.

    A journal that was never begun to be needed is SQLite's to keep: the next command writes over it.
    """
    place = home / ".local/share/netcli"
    known = {place / "netcli.db", place / "netcli.db-journal", place / "netcli.db.backups"}
    whole = set(place.glob("netcli.db.backups/2*.db"))
    known |= {path for folder in place.glob("netcli.db.backups/*-damaged") for path in (folder, *folder.iterdir())}
    known |= whole | {path.with_name(f"{path.name}.sha256") for path in whole}
    return [str(path.relative_to(place)) for path in place.rglob("*") if path not in known]


def error_campaign(
    name: str,
    case: Case,
    folder: Path,
    errors: Sequence[str] = ("ENOSPC", "EIO"),
    *,
    most: int | None = None,
    program: Program = INSTALLED,
    only: str = "",
) -> list[Row]:
    """Refuse every call of a command in turn; a row for each error, which is met once, or with `+` from then on."""
    known = reference(case, folder, program)

    def row(error: str) -> Row:
        left_out = {"exit_group", *(("openat", "write") if error.endswith("+") else ())}  # else it could not even say what is wrong
        points = spread([point for point in known.fitting(only) if point.call not in left_out], most)

        def judge(point: Point, copy: Path, tested: Hand) -> Iterable[Problem]:
            fresh(known.home, copy)
            inject = f"inject={point.call}:error={error.rstrip('+')}:when={point.number}{'+' * error.endswith('+')}"
            done, calls = traced(program, case.words, copy, "--seccomp-bpf", "-e", inject)
            hit = next((call for call in calls if call[:2] == point[:2]), None)
            if hit is None or "(INJECTED)" not in hit.text or not touches(hit, copy):
                raise MissedError(point, done)
            return refused(known, point, copy, done, tested)

        return Row(f"error {error}", name, len(points), at_each(points, folder, program, judge))

    return [row(error) for error in errors]


def refused(known: Reference, point: Point, home: Path, done: Done, tested: Hand) -> Iterable[Problem]:
    """Judge a command whose call was refused: all or nothing is kept, and what it said is so."""
    where = named(point)
    now = state(known.case, home, tested)
    if now not in (known.before, known.after):
        yield Problem("half", where, f"kept is neither before nor after: {different(known, now)}; it said {done.stderr.strip()!r}")
    elif done.code == 0 and now != known.after:
        yield Problem("lost", where, f"exit code 0, and it said {(done.stdout + done.stderr).strip()!r}")
    elif done.code and (wrong := misleading(done, changed=now != known.before, all_one=known.before == known.after)):
        yield Problem("wrong", where, f"{wrong}: exit code {done.code}, {(done.stdout + done.stderr).strip()!r}")
    yield from unwell(where, home, tested, known.ails if now == known.before else {})
    yield from stuck(known, where, home, tested)


def misleading(done: Done, *, changed: bool, all_one: bool) -> str:
    """Answer what is not so in the words of a failure; nothing where they are true and complete."""
    lines = Counter(line.partition(":")[0] for line in done.stderr.splitlines())
    if (lines["error"], lines["hint"]) != (1, 1) or "Traceback" in done.stderr:
        return "not one error and one hint"
    if done.code not in ENDS:
        return "an exit code of something else"
    if UNKNOWN.search(done.stderr):  # true whatever became of it
        return ""
    if not all_one and changed and not KEPT.search(done.stderr):
        return "kept, and it does not say so"
    if not all_one and not changed and KEPT.search(done.stderr):
        return "not kept, and it says so"
    if done.code != UNREADABLE and not any(pattern.search(done.stderr) for pattern in (NOTHING, KEPT)):
        return "what became of the data is not said"
    return ""


def different(known: Reference, now: object) -> str:
    """Show the lines by which what is kept differs from what it should be after."""
    is_, should = (set(str(one[0]).splitlines()) if isinstance(one, tuple) else {str(one)} for one in (now, known.after))
    return f"{len(is_ - should)} lines more, {len(should - is_)} less: {sorted(is_ ^ should)[:3]}"
