"""Campaigns that kill a command at each of its writing calls, or refuse the call.

The stored data must then be whole, as before or as after the command, and what the command printed must be true. A
kill comes before its call runs, so that every state between two calls is tested.
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
SHOWN = 12  # problems of a kind that are printed; all are counted
HANDS = 2  # processes, for a machine of two cores
UNREADABLE = 6
ENDS = frozenset({1, 5, UNREADABLE})  # exit codes of failures: in general, of the database, of a file to import
NOTHING = re.compile(r"nothing was (changed|logged)|as it was|not touched|left untouched|was not kept")
KEPT = re.compile(r"\bsaved\b")
UNKNOWN = re.compile(r"\bunknown\b")


class Problem(NamedTuple):
    """A finding after a run at one point.

    Its kind: `half` of a change is stored; a change reported as stored is `lost`; a message is `wrong`; files are `left`.
    """

    kind: str
    where: str
    what: str


class Row(NamedTuple):
    """The result of a campaign: one row of the table, with its problems."""

    campaign: str
    command: str
    points: int
    problems: Sequence[Problem] = ()

    def __str__(self) -> str:
        many = Counter(problem.kind for problem in self.problems)
        return f"| {self.campaign} | {self.command} | {self.points} | {many['half']} | {many['lost']} | {many['wrong']} | {many['left']} |"

    @property
    def told(self) -> str:
        """The row and its problems as text, for the person who fixes them."""
        shown = [problem for kind in KINDS for problem in [one for one in self.problems if one.kind == kind][:SHOWN]]
        return "\n".join([str(self), *(f"  {kind}: {where}: {what}" for kind, where, what in shown)])


class Reference(NamedTuple):
    """An undisturbed run of a command.

    It has the home before the run, the points, the data before and after it, and what was printed.
    """

    case: Case
    home: Path
    points: list[Point]
    before: object
    after: object
    done: Done
    ails: dict[str, str]

    def fitting(self, pattern: str) -> list[Point]:
        """Return the points whose call matches a pattern."""
        return [point for point in self.points if re.search(pattern, f"{point.call}({point.text}")]


class MissedError(Exception):
    """A run did not reach the point that was counted before; the program has changed."""


def reference(case: Case, folder: Path, program: Program = INSTALLED) -> Reference:
    """Run a command undisturbed in a copy of its home.

    Its calls on the data folder are the points.
    """
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
    """Copy a home; an earlier copy is replaced."""
    shutil.rmtree(copy, ignore_errors=True)
    return Path(shutil.copytree(home, copy))


def state(case: Case, home: Path, tested: Hand) -> object:
    """Return the data of a home, and what else the case compares."""
    if case.then and (done := tested(*case.then, home=home)).code:
        return f"unusable: {done}"
    return tested.dump(home), case.seen(home)


def at_each(
    points: Sequence[Point], folder: Path, program: Program, judge: Callable[[Point, Path, Hand], Iterable[Problem]]
) -> list[Problem]:
    """Test every point in two processes, each with a home of its own."""

    def share(number: int) -> list[Problem]:
        with quick_hand(program) as tested:
            mine = points[number::HANDS]
            return [problem for point in mine for problem in judge(point, folder / f"run-{number}", tested)]

    with ThreadPoolExecutor(HANDS) as pool:
        return [problem for problems in pool.map(share, range(HANDS)) for problem in problems]


def kill_campaign(name: str, case: Case, folder: Path, *, most: int | None = None, program: Program = INSTALLED, only: str = "") -> Row:
    """Kill a command at every point, or at those whose call matches `only`."""
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
    """Yield the problems after a kill.

    The data must be as before or as after, as after if the command said so, and only drafts may be left.
    """
    where = named(point)
    now = state(known.case, home, tested)
    if now not in (known.before, known.after):
        yield Problem("half", where, f"the data is neither as before nor as after: {different(known, now)}")
    elif done.stdout and now != known.after:
        yield Problem("lost", where, f"it said {done.stdout.strip()!r}")
    yield from unwell(where, home, tested, known.ails if now == known.before else {})
    if known.case.back and now == known.after:
        back = tested(*known.case.back, home=home)
        if state(known.case, home, tested) != known.before:
            yield Problem("half", where, f"undo does not restore the data: {back}")
    yield from stuck(known, where, home, tested)


def unwell(where: str, home: Path, tested: Hand, before: Mapping[str, str]) -> Iterable[Problem]:
    """Yield what doctor finds besides drafts, and drafts that it cannot remove."""
    ails = tested.ails(home)
    if wrong := {name: what for name, what in ails.items() if name not in LEFTOVERS | before.keys()}:
        yield Problem("half", where, f"doctor finds {wrong}")
    if ails.keys() & LEFTOVERS:
        fixed = tested("doctor", "--fix", home=home)
        if tested.ails(home).keys() - before.keys():
            yield Problem("half", where, f"doctor --fix does not remove leftovers: {fixed}")
    if strange := strangers(home):
        yield Problem("left", where, f"doctor --fix leaves {strange}")


def stuck(known: Reference, where: str, home: Path, tested: Hand) -> Iterable[Problem]:
    """Yield a problem if the next command fails."""
    if not known.ails and (later := tested("add", "Somebody Later", home=home)).code:
        yield Problem("half", where, f"the next command fails: {later}")


def strangers(home: Path) -> list[str]:
    """Return unknown files of the data folder.

    Known are the database, backups and checksums, and a journal without content: SQLite overwrites it.
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
    """Refuse every call of a command in turn; return a row for each error.

    An error that ends in `+` is returned by every call from the point on.
    """
    known = reference(case, folder, program)

    def row(error: str) -> Row:
        left_out = {"exit_group", *(("openat", "write") if error.endswith("+") else ())}  # the command needs these to print its error
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
    """Yield the problems after a refused call: half-stored data, and untrue messages."""
    where = named(point)
    now = state(known.case, home, tested)
    if now not in (known.before, known.after):
        yield Problem(
            "half", where, f"the data is neither as before nor as after: {different(known, now)}; it said {done.stderr.strip()!r}"
        )
    elif done.code == 0 and now != known.after:
        yield Problem("lost", where, f"exit code 0, and it said {(done.stdout + done.stderr).strip()!r}")
    elif done.code and (wrong := misleading(done, changed=now != known.before, all_one=known.before == known.after)):
        yield Problem("wrong", where, f"{wrong}: exit code {done.code}, {(done.stdout + done.stderr).strip()!r}")
    yield from unwell(where, home, tested, known.ails if now == known.before else {})
    yield from stuck(known, where, home, tested)


def misleading(done: Done, *, changed: bool, all_one: bool) -> str:
    """Return what is untrue or missing in the message of a failure, or an empty text."""
    lines = Counter(line.partition(":")[0] for line in done.stderr.splitlines())
    if (lines["error"], lines["hint"]) != (1, 1) or "Traceback" in done.stderr:
        return "not one error and one hint"
    if done.code not in ENDS:
        return "a wrong exit code"
    if UNKNOWN.search(done.stderr):  # true in any case
        return ""
    if not all_one and changed and not KEPT.search(done.stderr):
        return "stored, and it does not say so"
    if not all_one and not changed and KEPT.search(done.stderr):
        return "not stored, and it says saved"
    if done.code != UNREADABLE and not any(pattern.search(done.stderr) for pattern in (NOTHING, KEPT)):
        return "it does not say whether data changed"
    return ""


def different(known: Reference, now: object) -> str:
    """Return the lines that differ from the data after the undisturbed run."""
    is_, should = (set(str(one[0]).splitlines()) if isinstance(one, tuple) else {str(one)} for one in (now, known.after))
    return f"{len(is_ - should)} lines more, {len(should - is_)} less: {sorted(is_ ^ should)[:3]}"
