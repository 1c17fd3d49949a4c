"""The benchmark: the cost of netcli beside Python importing typer and sqlite3.

An invented network is written as CSV, imported, and then each hot command runs in turn with its floor: floor, command,
floor, command ... in one run, so that a busy or a slow machine slows both. CPU is user + system time of the child as
the kernel counts it (wait4), and so is peak memory. The answer is Markdown on stdout; see README.md beside this file.
"""

import argparse
import csv
import fcntl
import json
import os
import platform
import pty
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

TODAY = date(2026, 11, 20)
SEED = 20261120
FLOOR = "import typer, sqlite3"
PTY_FLOOR = "import typer, sqlite3, rich.table, rich.console"
WIDTH, HEIGHT = 100, 200  # of the terminal; so high that no answer needs a pager
IMPORTS = ("contacts", "interactions", "gives", "asks")

# What --check holds the piped commands to: the median, over the rounds, of a run's CPU by that of the floor just before. At medium the budget is 1.25, and the rest is noise.
MOST_RATIO = {"medium": 1.35, "large": 1.5, "huge": 2.0}
# The commands that have limits of their own: a sentence is looked through for everybody known, and a Tab must feel instant.
MOST_OF = {
    "log": {"medium": 1.5, "large": 2.5},
    "log, accented name": {"medium": 1.5, "large": 2.5},
    "log, day at the end": {"medium": 1.5, "large": 2.5},
    "completion": {"small": 0.5, "medium": 0.5, "large": 0.5},
}
MOST_MEMORY = {"small": 40.0, "medium": 40.0, "large": 40.0}  # MB
MOST_IMPORT = {"medium": 10.0}  # seconds of CPU for the interactions


@dataclass(frozen=True)
class Size:
    """How large a network is, and over how many years it was kept."""

    people: int
    interactions: int
    years: int


SIZES = {
    "small": Size(150, 2_000, 3),
    "medium": Size(2_000, 50_000, 10),
    "large": Size(20_000, 500_000, 20),
    "huge": Size(100_000, 1_000_000, 20),
}

# --- The invented network -------------------------------------------------------------------------------------------

# Weight, first names, and the pieces of a surname: no name means anybody, and no two pieces fold to the same letters.
SCRIPTS: tuple[tuple[int, str, str, str, str], ...] = (
    (
        70,
        "Ana Ion Łukasz Ștefania Åsa José Zoë Jürgen Mara Petra Beatriz Răzvan Søren Agnès Tomáš Eliza Kerem Vlad Inês Björn Clara Matej Ilze Noël",
        "Bar Cer Dum Fil Grä Hol Kov Lin Mor Nic Öst Pav Rad Søl Tur Vân Wis Žel Quă Jar",
        "ab ač ad ag al am an ar aș av eb ed el em en er ev iș ob ol",
        "escu ová sson ński eanu elli mann ez ić ard",
    ),
    (
        20,
        "Анна Иван Ольга Дмитрий Світлана Магдалена Юрий Нина Богдан Жанна Олег Ирина Павло София Роман Лидия",
        "Бел Вил Гор Дан Зай Кул Лап Мил Нов Пет Руд Сав Том Фед Бур Дор",
        "ан ар ев ен ил им ин ов ол ор ун ур",
        "енко ский чук ович ин ец",
    ),
    (
        10,
        "דוד נועם מיכל רותם דניאל גלית זמיר לירון מירב נדב פנינה רמי",
        "ברד גלב דגן זמל לבנ מרג נגד פלד רמז ברג גנד דרב זלמ מגד נרל פגר",
        "בל גר דן זר לם מד נר פל רב גל דם זן",
        "מן ברג לד זון גר פלד רמן נדר",
    ),
)
CITIES = (
    *("Chișinău", "Kraków", "Київ", "חיפה", "Göteborg", "Lisboa", "Brno", "Варна", "Porto", "Iași", "Gdańsk", "İzmir"),
    *("Lyon", "Graz", "Odense", "Riga", "Košice", "Žilina", "Malmö", "Liège", "Málaga", "Kaunas", "Tartu", "Bergen"),
    *("Łódź", "Timișoara", "Львов", "Нови Сад", "Torino", "Bremen", "Nantes", "Cork", "Leeds", "Turku", "Pécs", "Maribor"),
    *("Split", "Patras", "Utrecht", "באר שבע"),
)
TAGS = ("choir", "chamber", "clients", "fair", "school", "running", "kin", "mentor", "printers", "neighbours", "press", "board")
TRADES = ("bakery", "press", "studio", "winery", "school", "workshop", "clinic", "library", "orchard", "bindery")
NEEDS = ("a web designer", "a bicycle for two", "two chairs for the fair", "a flat near the park", "help with taxes")
OFFERS = ("a quiet room on Mondays", "proofs on real paper", "bicycle repairs", "a spare van", "French lessons")
NOTES = ("Prefers a walk to a call", "Three dogs", "Daughter plays the cello; always early", "Tea without sugar")
KINDS, KIND_WEIGHTS = ("meeting", "one-to-one", "call", "message", "email", "event"), (33, 8, 17, 20, 15, 7)
TALKS = KINDS[:3]
SUMMARIES = ("Talked about the fair", "How the shop is doing", "Plans for spring; the roof again", "A walk by the river, school, choir")
PURPOSES = ("plan the fair", "learn what they do now", "say thank you", "ask about the hotel", "see how a small shop lives")
OUTCOMES = ("two dates", "a name to call", "we try it in May", "nothing yet, and that is fine", "they send the plan")
OUTCOME_KINDS = ("tip", "contact", "cooperation", "sale", "social", "nothing yet")
FAVOURS = ("the number of a printer", "read the contract", "a lift to the station", "met for coffee", "lent two chairs", "told a friend")
GIVE_KINDS = ("introduction", "referral", "advice", "information", "recommendation", "help", "gift", "time", "thanks")
ASKS = ("a word with potters who pack well", "two weekends on the shop code", "a name at the city library", "who binds books nearby")

Rows = Iterable[Sequence[object]]
Event = tuple[date, tuple[int, ...]]  # the day, and the numbers of the people who took part


def write_network(size: Size, folder: Path) -> None:
    """Write the files of a network, always the same, and two of its people."""
    random = Random(SEED)
    names = list(invented(random, size.people))
    events = drawn(random, size)
    write(folder / "contacts.csv", contacts(random, size, names))
    write(folder / "interactions.csv", interactions(random, names, events))
    write(folder / "gives.csv", gives(random, names, events))
    write(folder / "asks.csv", asks(random, names, events))
    seen = [names[who] for who, _ in Counter(people[0] for _, people in events).most_common()]
    busiest = {
        "plain": next(filter(str.isascii, seen)),
        "accented": next(name for name in seen if not name.isascii()),
        "cyrillic": next(name for name in seen if "Ѐ" <= name[0] <= "ӿ"),
    }
    (folder / "busiest.json").write_text(json.dumps(busiest), "utf-8")


def write(path: Path, rows: Rows) -> None:
    """Write one CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def invented(random: Random, number: int) -> Iterator[str]:
    """Yield names that differ: Latin with diacritics, some Cyrillic and Hebrew."""
    scripts = [tuple(part.split() for part in parts) for _, *parts in SCRIPTS]
    taken: set[str] = set()
    while len(taken) < number:
        first, *surname = random.choices(scripts, [weight for weight, *_ in SCRIPTS])[0]
        name = f"{random.choice(first)} {''.join(random.choice(part) for part in surname)}"
        if name not in taken:
            taken.add(name)
            yield name


def drawn(random: Random, size: Size) -> list[Event]:
    """Draw every interaction, oldest first; activity is log-normal, in spells."""
    spells = list(drifting(random, size))
    chosen = random.choices(spells, [rate * length for _, _, length, rate in spells], k=size.interactions)
    events = [(start + random.randrange(length), who) for who, start, length, _ in chosen]
    first = TODAY - timedelta(days=365 * size.years - 1)
    return [(first + timedelta(days=day), company(random, who, size)) for day, who in sorted(events)]


def drifting(random: Random, size: Size) -> Iterator[tuple[int, int, int, float]]:
    """Yield spells of contact: person, first day, days, rate; one in eight has none."""
    span = 365 * size.years
    for who in range(size.people):
        activity = random.lognormvariate(0, 1.2) if who % 8 else 0.0
        for _ in range(random.choices((1, 2, 3), (6, 3, 1))[0] if activity else 0):
            start = random.randrange(span)
            yield who, start, min(span - start, 20 + int(random.expovariate(1 / 500))), activity * random.lognormvariate(0, 0.5)


def company(random: Random, who: int, size: Size) -> tuple[int, ...]:
    """Return the people of an interaction: in 15 % two to four neighbours, else one."""
    if random.random() >= 0.15:
        return (who,)
    circle = [one for one in range(max(0, who - 6), min(size.people, who + 7)) if one % 8 and one != who]
    return (who, *random.sample(circle, random.choices((1, 2, 3), (5, 3, 2))[0]))


def contacts(random: Random, size: Size, names: Sequence[str]) -> Rows:
    """Yield the rows of the contacts."""
    yield ("name", "email", "org", "title", "city", "sphere", "tags", "met_on", "introduced_by", "needs", "offers", "note")
    orgs = [f"{surname.split()[1]} {random.choice(TRADES)}" for surname in random.sample(names, max(1, size.people // 20))]
    cities = CITIES[: min(len(CITIES), 12 + size.people // 700)]
    for number, name in enumerate(names):
        yield (
            name,
            f"person{number}@example.org" if random.random() < 0.7 else "",
            random.choice(orgs) if random.random() < 0.7 else "",
            random.choice(("owner", "designer", "teacher", "buyer", "")),
            random.choice(cities) if random.random() < 0.8 else "",
            random.choice(("professional", "social", "both", "")),
            "; ".join(random.sample(TAGS, random.choices((0, 1, 2, 3), (4, 3, 2, 1))[0])),
            TODAY - timedelta(days=random.randrange(365 * size.years)),
            random.choice(names[:number]) if number and random.random() < 0.15 else "",
            *(random.choice(texts) if random.random() < 0.25 else "" for texts in (NEEDS, OFFERS, NOTES)),
        )


def interactions(random: Random, names: Sequence[str], events: Iterable[Event]) -> Rows:
    """Yield the rows of the interactions; about a third are meetings."""
    yield ("date", "kind", "with", "minutes", "purpose", "outcome", "outcome_kind", "initiated", "summary")
    for day, people in events:
        kind = random.choices(KINDS, KIND_WEIGHTS)[0]
        aim = random.choice(PURPOSES) if kind in TALKS and random.random() < 0.3 else ""
        result = random.choice(OUTCOMES) if kind in TALKS and random.random() < (0.6 if aim else 0.05) else ""
        yield (
            day,
            kind,
            "; ".join(names[who] for who in people),
            random.choice((10, 20, 30, 45, 60, 90, 120)) if kind in TALKS and random.random() < 0.6 else "",
            aim,
            result,
            random.choice(OUTCOME_KINDS) if result and random.random() < 0.5 else "",
            random.choice(("me", "them", "")),
            random.choice(SUMMARIES) if random.random() < 0.7 else "",
        )


def gives(random: Random, names: Sequence[str], events: Sequence[Event]) -> Rows:
    """Yield the rows of the gives, one per ten interactions."""
    yield ("date", "who", "direction", "kind", "effort", "text", "to", "depth")
    for day, (who, *_) in sorted(random.sample(events, len(events) // 10)):
        kind = random.choice(GIVE_KINDS)
        yield (
            day,
            names[who],
            random.choices(("given", "received"), (11, 9))[0],
            kind,
            random.choice(("small", "small", "medium", "large")),
            random.choice(FAVOURS),
            random.choice(names) if kind == "introduction" else "",
            random.randint(1, 5) if kind == "referral" else "",
        )


def asks(random: Random, names: Sequence[str], events: Sequence[Event]) -> Rows:
    """Yield the rows of the asks, one per forty interactions; recent ones are open."""
    yield ("date", "who", "direction", "text", "due", "status", "closed_on")
    for day, (who, *_) in sorted(random.sample(events, len(events) // 40)):
        age = (TODAY - day).days
        status = "open" if random.random() < (0.5 if age < 120 else 0.03) else random.choice(("answered", "answered", "declined"))
        yield (
            day,
            names[who],
            random.choice(("mine", "theirs")),
            random.choice(ASKS),
            day + timedelta(days=random.randint(3, 60)) if random.random() < 0.5 else "",
            status,
            "" if status == "open" else day + timedelta(days=random.randint(0, min(age, 90))),
        )


# --- Running and measuring ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """A finished process: CPU and wall in ms, peak memory in MB, and its output."""

    cpu: float
    wall: float
    memory: float
    text: str


@dataclass
class Series:
    """All counted runs of one command, each with the run of the floor just before it."""

    floors: list[Run] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    def add(self, floor: Run, run: Run) -> None:
        """Add a pair without its output, so that the benchmark stays small (see `made`)."""
        self.floors.append(replace(floor, text=""))
        self.runs.append(replace(run, text=""))

    def paired(self) -> float:
        """Return the median of the ratios of each run to the floor just before it."""
        return median(run.cpu / floor.cpu for run, floor in zip(self.runs, self.floors, strict=True))

    def least(self) -> float:
        """Return the ratio of the least CPU to the least of the floor."""
        return min(run.cpu for run in self.runs) / min(run.cpu for run in self.floors)

    def memory(self) -> float:
        """Return the largest peak memory, in MB."""
        return max(run.memory for run in self.runs)


def median(values: Iterable[float]) -> float:
    """Return the median; of an even number, the upper of the two in the middle."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


@dataclass
class Bench:
    """One network in a folder of its own, and the people its commands name."""

    folder: Path
    environ: Mapping[str, str]
    plain: str = ""
    accented: str = ""
    cyrillic: str = ""
    handle: str = ""

    def netcli(self, *words: str) -> Run:
        """Run one netcli command in a pipe."""
        return piped(program(*words), self.environ)

    def fresh_ask(self) -> str:
        """Record an ask, outside of what is measured, and answer its number."""
        return str(json.loads(self.netcli("asked", self.handle, "two chairs for the fair", "--json").text)["number"])


def program(*words: str) -> list[str]:
    """Return the command line of the installed script."""
    return [str(Path(sys.executable).with_name("netcli")), *words]


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of the processes: a fixed day, data in the folder."""
    dropped = ("PYTHON", "NETCLI_", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "PAGER", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    places = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    return {**kept, **places, "NETCLI_TODAY": TODAY.isoformat(), "TERM": "xterm-256color"}


def piped(command: Sequence[str], environ: Mapping[str, str]) -> Run:
    """Run a child whose output goes through a pipe."""
    with tempfile.TemporaryFile("w+b") as complaints:
        started = perf_counter()
        child = subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=complaints)
        assert child.stdout is not None
        with child.stdout as stream:
            text = stream.read()
        run = ended(child, started, text)
        if child.returncode:
            complaints.seek(0)
            sys.exit(f"{' '.join(command)}\nended with {child.returncode}: {complaints.read().decode('utf-8', 'replace')}")
    return run


def on_terminal(command: Sequence[str], environ: Mapping[str, str]) -> Run:
    """Run a child on a terminal of our own."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    started = perf_counter()
    child = subprocess.Popen(command, env=environ, stdin=its, stdout=its, stderr=its, start_new_session=True)
    os.close(its)
    text = b"".join(iter(lambda: read_terminal(ours), b""))
    os.close(ours)
    run = ended(child, started, text)
    if child.returncode:
        sys.exit(f"{' '.join(command)}\nended with {child.returncode}: {run.text}")
    return run


def read_terminal(descriptor: int) -> bytes:
    """Return what can be read; nothing at the end, which Linux reports as an error."""
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:
        return b""


def ended(child: "subprocess.Popen[bytes]", started: float, text: bytes) -> Run:
    """Wait for a child and answer what it took, as the kernel counted it."""
    _, status, usage = os.wait4(child.pid, 0)
    wall = perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss if sys.platform != "darwin" else usage.ru_maxrss / 1024
    return Run(1000 * (usage.ru_utime + usage.ru_stime), 1000 * wall, kilobytes * 1024 / 1e6, text.decode("utf-8", "replace"))


Make = Callable[[Bench], Sequence[str]]
PIPED: dict[str, Make] = {
    "log": lambda bench: ("log", f"lunch with {bench.plain}, talked about the fair", "--on", "today"),
    "log, accented name": lambda bench: ("log", f"lunch with {bench.accented}, talked about the fair", "--on", "today"),
    "log, day at the end": lambda bench: ("log", f"lunch with {bench.plain} yesterday"),
    "give": lambda bench: ("give", bench.handle, "the number of a printer"),
    "got": lambda bench: ("got", bench.handle, "a lift to the station"),
    "ask": lambda bench: ("ask", bench.handle, "a name at the city library"),
    "asked": lambda bench: ("asked", bench.handle, "two chairs for the fair"),
    "promise": lambda bench: ("promise", bench.handle, "the address of a joiner"),
    "done": lambda bench: ("done", bench.fresh_ask()),
    "promises": lambda _: ("promises", "-n", "20"),
    "list": lambda _: ("list", "-n", "20"),
    "find": lambda _: ("find", "bicycle", "-n", "20"),
    "find, Cyrillic word": lambda bench: ("find", bench.cyrillic.split()[0], "-n", "20"),
    "find, 10 000 hits": lambda _: ("find", "fair", "-n", "20"),
    "show": lambda bench: ("show", bench.handle),
    "brief": lambda bench: ("brief", bench.handle),
    "ties": lambda _: ("ties", "-n", "20"),
    "weak": lambda _: ("weak", "-n", "20"),
    "reconnect": lambda _: ("reconnect",),
    "balance": lambda _: ("balance",),
    "report": lambda _: ("report",),
    "today": lambda _: ("today",),
    "due": lambda _: ("due",),
    "dates": lambda _: ("dates",),
    "completion": lambda bench: ("__complete", "show", bench.handle[:3]),
}
ON_TERMINAL = {word: PIPED[word] for word in ("ties", "list", "report", "reconnect", "show", "balance")}


def measure(
    bench: Bench, commands: Mapping[str, Make], floor: str, rounds: int, run: Callable[[Sequence[str], Mapping[str, str]], Run]
) -> dict[str, Series]:
    """Run the floor and each command in turn; the first round does not count."""
    found = {name: Series() for name in commands}
    for number in range(rounds + 1):
        for name, make in commands.items():
            command = program(*make(bench))
            below, above = run([sys.executable, "-c", floor], bench.environ), run(command, bench.environ)
            if number:
                found[name].add(below, above)
    return found


def imported(bench: Bench) -> dict[str, tuple[int, Run]]:
    """Import the four files; return the rows and the run of each. Exit if any is lost."""
    found = {}
    for kind in IMPORTS:
        run = bench.netcli("import", kind, str(bench.folder / f"{kind}.csv"), "--json", "--max-size", "2048")
        answer = json.loads(run.text)
        if answer["skipped"] or answer["created_people"] or answer["changed"]:
            sys.exit(f"the import of {kind} left rows out or took them for others: {run.text[:500]}")
        found[kind] = (int(answer["new"]), run)
    return found


def made(size: str, folder: Path) -> Bench:
    """Write the network of a size into a folder.

    A child does it: the kernel counts the peak memory of a process from that of the one that starts it, so this one stays small.
    """
    folder.mkdir(parents=True)
    subprocess.run([sys.executable, __file__, "--write", str(folder), "--sizes", size], check=True)
    busiest = json.loads((folder / "busiest.json").read_text("utf-8"))
    return Bench(folder, environment(folder), **busiest)


# --- Reporting ------------------------------------------------------------------------------------------------------


def machine() -> str:
    """Name what the figures were measured on."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{os.cpu_count()} cores, {model}; {versions}; {platform.system()}; {datetime.now(UTC).date()}\n"


def import_table(imports: Mapping[str, tuple[int, Run]]) -> Iterator[str]:
    """Yield the table of the imports."""
    yield "| import | rows | CPU s | rows per s of CPU | wall s | peak MB |"
    yield "|---|---:|---:|---:|---:|---:|"
    for kind, (rows, run) in imports.items():
        cpu = run.cpu / 1000
        yield f"| {kind} | {spaced(rows)} | {cpu:.2f} | {spaced(rows / cpu)} | {run.wall / 1000:.2f} | {run.memory:.0f} |"


def spaced(number: float) -> str:
    """Write a whole number with a space between thousands."""
    return f"{number:,.0f}".replace(",", " ")


def command_table(series: Mapping[str, Series]) -> Iterator[str]:
    """Yield the table of the commands, under the floor that they are measured by."""
    yield "| command | CPU min ms | CPU median ms | ratio of min | median ratio | wall median ms | peak MB |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    yield line("*floor*", Series(runs=[run for one in series.values() for run in one.floors]), "", "")
    for name, one in series.items():
        yield line(name, one, f"{one.least():.2f}", f"{one.paired():.2f}")


def line(name: str, series: Series, least: str, usual: str) -> str:
    """Return one line of the table."""
    cpu = [run.cpu for run in series.runs]
    wall = median(run.wall for run in series.runs)
    return f"| {name} | {min(cpu):.0f} | {median(cpu):.0f} | {least} | {usual} | {wall:.0f} | {series.memory():.1f} |"


def beyond(size: str, imports: Mapping[str, tuple[int, Run]], series: Mapping[str, Series]) -> Iterator[str]:
    """Yield what is over the limits of --check."""
    most = {"ratio": MOST_RATIO.get(size, 1e9), "memory": MOST_MEMORY.get(size, 1e9), "import": MOST_IMPORT.get(size, 1e9)}
    for name, one in series.items():
        if one.paired() > (ratio := MOST_OF.get(name, {}).get(size, most["ratio"])):
            yield f"{size}: {name} takes {one.paired():.2f} of the floor, more than {ratio}"
        if one.memory() > most["memory"]:
            yield f"{size}: {name} takes {one.memory():.1f} MB, more than {most['memory']:.0f}"
    seconds = imports["interactions"][1].cpu / 1000
    if seconds > most["import"]:
        yield f"{size}: the import of interactions takes {seconds:.1f} s of CPU, more than {most['import']:.0f}"


def report(size: str, folder: Path, rounds: int, *, terminal: bool) -> list[str]:
    """Measure one size and print its tables; answers what is over the limits."""
    bench, of = made(size, folder), SIZES[size]
    print(f"### {size}: {spaced(of.people)} people, {spaced(of.interactions)} interactions over {of.years} years\n")
    imports = imported(bench)
    print(*import_table(imports), "", sep="\n", flush=True)
    bench.handle = json.loads(bench.netcli("list", bench.plain, "--json").text)["items"][0]["handle"]
    series = measure(bench, PIPED, FLOOR, rounds, piped)
    print(f"Piped; the floor is `{FLOOR}`, {rounds} rounds.\n", *command_table(series), "", sep="\n", flush=True)
    if terminal:
        shown = measure(bench, ON_TERMINAL, PTY_FLOOR, rounds, on_terminal)
        print(f"On a terminal; the floor is `{PTY_FLOOR}`.\n", *command_table(shown), "", sep="\n", flush=True)
    return list(beyond(size, imports, series))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Measure netcli beside an interpreter that only imports typer and sqlite3.")
    parser.add_argument("--sizes", default="small,medium,large", metavar="A,B", help=f"of {', '.join(SIZES)} (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="counted rounds (default: %(default)s)")
    parser.add_argument("--pty", action="store_true", help="measure commands on a terminal too")
    parser.add_argument("--check", action="store_true", help="exit 1 when a limit is passed")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write data and databases here, and keep them")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)  # the child that writes one network
    found = parser.parse_args()
    if found.rounds < 1 or not set(found.sizes.split(",")) <= set(SIZES):
        parser.error(f"sizes are of {', '.join(SIZES)}, and there is at least one round")
    return found


def main() -> int:
    """Measure the sizes asked for."""
    options = arguments()
    sizes: list[str] = options.sizes.split(",")
    if options.write:
        write_network(SIZES[sizes[0]], options.write)
        return 0
    print(machine())
    with nullcontext(options.keep) if options.keep else tempfile.TemporaryDirectory(prefix="netcli-bench-") as folder:
        over = [one for size in sizes for one in report(size, Path(folder) / size, options.rounds, terminal=options.pty)]
    print(*over, sep="\n", file=sys.stderr)
    return 1 if over and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
