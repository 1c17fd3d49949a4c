"""People: finding, adding, listing them."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from netcli.domain.language.dates import kept_day
from netcli.domain.language.handles import LONGEST_HANDLE, handle
from netcli.domain.person import Entry, Person
from netcli.domain.point import email_key, match_key
from netcli.errors import InvalidValueError
from netcli.store.search_key import MOST_WORDS, search_key
from netcli.store.uid import new_uid

if TYPE_CHECKING:  # only adding makes one
    from netcli.domain.records.contact import Contact

PERSON = "contact.id, contact.uid, contact.handle, contact.name"
CIRCLES = (
    "SELECT org FROM contact WHERE id = :id AND org IS NOT NULL UNION ALL SELECT city FROM contact WHERE id = :id AND city IS NOT NULL"
    " UNION ALL SELECT name FROM tag WHERE contact_id = :id"
)
SPELT = "SELECT id AS contact_id, name, search_key FROM contact UNION ALL SELECT contact_id, name, search_key FROM alias"
# By handle or uid, also by those of somebody who was merged into them.
NAMED = "handle = :who OR uid = :who OR id IN (SELECT contact_id FROM merged WHERE handle = :who OR uid = :who)"
PAIRS = 40  # of letters that are looked for, enough for any name
HEBREW = ("א", "\u05eb")  # its first letter, and what comes after its last
MOST_ALIKE = 100  # names that are compared letter by letter


def exact(db: sqlite3.Connection, who: str, key: str) -> list[Person]:
    """Return the people with a handle, name, alias or e-mail address.

    `key` is the folded name. A handle wins; otherwise the strongest tie is first.
    """
    by_handle = db.execute(f"SELECT {PERSON} FROM contact WHERE {NAMED}", {"who": who.strip().lower()}).fetchall()
    if by_handle:
        return [Person(*row) for row in by_handle]
    values = {"key": key, "email": email_key(who)}
    rows = db.execute(
        f"SELECT {PERSON} FROM contact JOIN contact_summary ON contact_id = contact.id WHERE contact.id IN ("
        " SELECT id FROM contact WHERE search_key = :key UNION SELECT contact_id FROM alias WHERE search_key = :key"
        " UNION SELECT contact_id FROM contact_point WHERE match_key = :email AND kind = 'email') ORDER BY s0 DESC, contact.id",
        values,
    )
    return [Person(*row) for row in rows]


def containing(db: sqlite3.Connection, key: str) -> list[tuple[Person, str]]:
    """Return people with a name or alias that contains every word of `key`.

    Each comes with the folded name that does; the strongest tie is first. `key` is a folded name.
    """
    words = key.split()[:MOST_WORDS]
    if not words:
        return []
    values = {f"word{number}": f"%{escaped(word)}%" for number, word in enumerate(words)}
    test = " AND ".join(f"{{}}.search_key LIKE :{name} ESCAPE '\\'" for name in values)
    rows = db.execute(
        f"SELECT {PERSON}, found.search_key FROM (SELECT id AS contact_id, search_key FROM contact WHERE {test.replace('{}', 'contact')}"
        f" UNION SELECT contact_id, search_key FROM alias WHERE {test.replace('{}', 'alias')}) AS found"
        " JOIN contact ON contact.id = found.contact_id JOIN contact_summary ON contact_summary.contact_id = contact.id"
        " ORDER BY s0 DESC, contact.id",
        values,
    )
    return [(Person(*row[:4]), row[4]) for row in rows]


def sharing_pairs(db: sqlite3.Connection, key: str) -> list[tuple[Person, str]]:
    """Return the people whose folded names share most pairs of letters with `key`.

    These may be what a misspelt name means: a slip breaks two or three pairs, which leaves enough of a name, its words in
    any order. `key` is a folded name.
    """
    words = key.split()[:MOST_WORDS]
    pairs = dict.fromkeys(word[at : at + 2] for word in words for at in range(max(1, len(word) - 1)))
    values = {f"pair{number}": f"%{escaped(pair)}%" for number, pair in enumerate(list(pairs)[:PAIRS])}
    if not values:
        return []
    shared = " + ".join(f"CASE WHEN search_key LIKE :{name} ESCAPE '\\' THEN 1 ELSE 0 END" for name in values)
    rows = db.execute(
        f"SELECT {PERSON}, found.search_key FROM (SELECT contact_id, search_key, {shared} AS shared FROM ({SPELT}) AS spelt"
        f" ORDER BY shared DESC, contact_id LIMIT {MOST_ALIKE}) AS found JOIN contact ON contact.id = found.contact_id"
        " WHERE shared > 0 ORDER BY shared DESC, contact.id",
        values,
    )
    return [(Person(*row[:4]), row[4]) for row in rows]


def sounding_alike(db: sqlite3.Connection, traces: Iterable[Sequence[str]], *, hebrew: bool) -> list[tuple[Person, str, str]]:
    """Find people whose folded name has the letters of one text of every trace in order; the strongest tie first.

    Each comes with a name as it is written and its folded form; the name begins in Hebrew, or it does not.
    """
    values = {"first": HEBREW[0], "after": HEBREW[1]}
    tests = ["name >= :first AND name < :after" if hebrew else "(name < :first OR name >= :after)"]
    for texts in islice(traces, MOST_WORDS):
        patterns = {f"text{len(values) + number}": f"%{'%'.join(text)}%" for number, text in enumerate(texts)}
        values |= patterns
        tests.append(f"({' OR '.join(f'search_key LIKE :{name}' for name in patterns)})")
    rows = db.execute(
        f"SELECT {PERSON}, found.name, found.search_key FROM (SELECT * FROM ({SPELT}) AS spelt WHERE {' AND '.join(tests)}) AS found"
        " JOIN contact ON contact.id = found.contact_id JOIN contact_summary ON contact_summary.contact_id = contact.id"
        " ORDER BY s0 DESC, contact.id",
        values,
    )
    return [(Person(*row[:4]), row[4], row[5]) for row in rows]


def people(db: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Person]:
    """Answer people by id."""
    return {row[0]: Person(*row) for row in rows_of(db, f"SELECT {PERSON} FROM contact WHERE id IN ({{}})", ids)}


def ids(db: sqlite3.Connection) -> list[int]:
    """Answer everybody, archived or not, in the order in which they came."""
    return [row[0] for row in db.execute("SELECT id FROM contact ORDER BY id")]


def count(db: sqlite3.Connection) -> int:
    """Count the contacts."""
    return int(db.execute("SELECT COUNT(*) FROM contact_summary").fetchone()[0])


def alike(db: sqlite3.Connection, new: "Contact") -> list[Person]:
    """Find who a new contact may already be: the same folded name or alias, e-mail address or phone."""
    from netcli.domain.records.contact import POINTS  # start-up time: only a new contact needs it

    keys = {f"name{n}": search_key(name) for n, name in enumerate((new.name, *new.aliases))}
    points = {
        f"{field}{n}": key
        for field, kind in POINTS.items()
        for n, value in enumerate(getattr(new, field))
        if (key := match_key(kind, value))
    }
    names_ = ", ".join(f":{name}" for name in keys)
    query = (
        f"SELECT {PERSON} FROM contact WHERE search_key IN ({names_}) OR id IN (SELECT contact_id FROM alias WHERE search_key IN ({names_})"
        f" UNION SELECT contact_id FROM contact_point WHERE match_key IN ({', '.join(f':{name}' for name in points)})) ORDER BY id"
    )
    return [Person(*row) for row in db.execute(query, keys | points)]


def add_contact(db: sqlite3.Connection, new: "Contact", today: date, via_id: int | None = None) -> Person:
    """Add a person with everything that came along. Raises InvalidValueError for a handle that is taken."""
    person_handle = free_handle(db, new.handle) if new.handle else new_handle(db, new.name)
    uid = new_uid()
    values = {
        "uid": uid,
        "handle": person_handle,
        "key": search_key(new.name),
        "via": via_id,
        "met_day": new.met_day and new.met_day.isoformat(),
        **{
            name: getattr(new, name)
            for name in ("name", "org", "title", "city", "country", "birthday", "sphere", "met_where", "cadence_days")
        },
    }
    cursor = db.execute(
        "INSERT INTO contact (uid, handle, name, search_key, org, title, city, country, birthday, sphere, met_day, met_where, met_via_id,"
        " cadence_days) VALUES (:uid, :handle, :name, :key, :org, :title, :city, :country, :birthday, :sphere, :met_day, :met_where, :via,"
        " :cadence_days)",
        values,
    )
    contact_id = int(cursor.lastrowid or 0)
    db.execute("INSERT INTO contact_summary (contact_id) VALUES (:id)", {"id": contact_id})
    add_parts(db, contact_id, new, today)
    return Person(contact_id, uid, person_handle, new.name)


def add_named(db: sqlite3.Connection, name: str, today: date) -> Person:
    """Add a person of whom only the name is known. Raises InvalidValueError for the whole name of somebody known."""
    from netcli.domain.records.contact import new_contact

    if there := exact(db, name, search_key(name)):
        raise InvalidValueError("name_known", name=name, known=there[0].name, handle=there[0].handle)
    return add_contact(db, new_contact(name=name), today)


def handles(db: sqlite3.Connection) -> list[str]:
    """Answer every handle, the most recent contact first."""
    query = "SELECT handle FROM contact JOIN contact_summary ON contact_id = id ORDER BY last_day IS NULL, last_day DESC, handle"
    return [handle for (handle,) in db.execute(query)]


def add_parts(db: sqlite3.Connection, contact_id: int, new: "Contact", today: date) -> None:
    """Add the addresses, aliases, tags, needs, offers and note of a contact; what is there already stays as it is."""
    from netcli.domain.records.contact import POINTS  # start-up time: most commands add nobody

    for field, kind in POINTS.items():
        rows = [{"id": contact_id, "kind": kind, "value": value, "key": match_key(kind, value)} for value in getattr(new, field)]
        query = "INSERT INTO contact_point (contact_id, kind, value, match_key) VALUES (:id, :kind, :value, :key) ON CONFLICT DO NOTHING"
        if rows:  # preparing a statement for nothing is half the cost of a small card
            db.executemany(query, rows)
    aliases = [{"id": contact_id, "name": name, "key": search_key(name)} for name in new.aliases]
    if aliases:
        db.executemany("INSERT INTO alias (contact_id, name, search_key) VALUES (:id, :name, :key) ON CONFLICT DO NOTHING", aliases)
    tags = [{"id": contact_id, "name": name} for name in new.tags]
    if tags:
        db.executemany("INSERT INTO tag (contact_id, name) VALUES (:id, :name) ON CONFLICT DO NOTHING", tags)
    for kind, texts in (("need", new.needs), ("offer", new.offers), ("note", new.notes)):
        facts = [{"uid": new_uid(), "id": contact_id, "kind": kind, "text": text, "day": today.isoformat()} for text in texts]
        if facts:
            db.executemany("INSERT INTO fact (uid, contact_id, kind, text, day) VALUES (:uid, :id, :kind, :text, :day)", facts)
    refresh_circles(db, contact_id)


def refresh_circles(db: sqlite3.Connection, contact_id: int) -> None:
    """Keep the circles of a contact (MODEL section 3: organisation, city, tags) as they are compared."""
    names_ = db.execute(CIRCLES, {"id": contact_id}).fetchall()
    circles = dict.fromkeys(" ".join(name.casefold().split()) for (name,) in names_)
    db.execute("UPDATE contact_summary SET circles = :circles WHERE contact_id = :id", {"circles": "\n".join(circles), "id": contact_id})


def entries(db: sqlite3.Connection, ids: Sequence[int], today: date) -> list[Entry]:
    """Answer the lines of a list of people, in the order of the ids."""
    tags: dict[int, list[str]] = {}
    for contact_id, tag in rows_of(db, "SELECT contact_id, name FROM tag WHERE contact_id IN ({}) ORDER BY name", ids):
        tags.setdefault(contact_id, []).append(tag)
    query = (
        f"SELECT {PERSON}, org, title, city, sphere, CASE WHEN last_day > '{today.isoformat()}'"
        f" THEN (SELECT MAX(day) FROM contact_day WHERE contact_day.contact_id = contact.id AND day <= '{today.isoformat()}') ELSE last_day END"
        " FROM contact JOIN contact_summary ON contact_summary.contact_id = contact.id WHERE contact.id IN ({})"
    )
    found = {}
    for row in rows_of(db, query, ids):
        org, title, city, sphere, last = row[4:]
        found[row[0]] = Entry(Person(*row[:4]), org, title, city, sphere, kept_day(last), tags=tuple(tags.get(row[0], ())))
    return [found[contact_id] for contact_id in ids if contact_id in found]


def birthdays(db: sqlite3.Connection, today: date, within: int = 7) -> list[tuple[Person, int]]:
    """Answer whose birthday is today or in the coming days, with the days until then, the nearest first."""
    soon: dict[str, int] = {}
    for ahead in range(within + 1):
        day = today + timedelta(days=ahead)
        soon.setdefault(day.isoformat()[5:], ahead)
        if (day.month, day.day) == (2, 28) and (day + timedelta(days=1)).month == 3:
            soon.setdefault("02-29", ahead)  # without a leap day, it is kept the day before
    rows = db.execute(f"SELECT {PERSON}, birthday FROM contact WHERE birthday IS NOT NULL")
    found = [(Person(*row[:4]), soon[row[4][-5:]]) for row in rows if row[4][-5:] in soon]
    return sorted(found, key=lambda pair: (pair[1], pair[0].name))


def escaped(text: str) -> str:
    """Make a text literal inside a LIKE pattern."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def rows_of(db: sqlite3.Connection, query: str, ids: Iterable[int]) -> list[tuple[Any, ...]]:
    """Run a query over some ids, which are our own integers and safe to write into it."""
    return db.execute(query.format(",".join(str(int(one)) for one in ids))).fetchall()


def free_handle(db: sqlite3.Connection, wanted: str, owner: int | None = None) -> str:
    """Answer a handle as it is kept. Raises InvalidValueError where somebody else has it, or had it before a merge."""
    base = handle(search_key(wanted), ())
    if base in _taken(db, base, owner):
        raise InvalidValueError("handle_taken", handle=base)
    return base


def new_handle(db: sqlite3.Connection, name: str) -> str:
    """Make a handle that nobody has, out of a name."""
    return handle(search_key(name), _taken(db, search_key(name)))


def _taken(db: sqlite3.Connection, key: str, owner: int | None = None) -> set[str]:
    """Answer the handles that begin as one made from a folded name, but for that of the owner."""
    base = handle(key, ())[: LONGEST_HANDLE - len("-9999999")].rstrip("-")  # a number may take the place of its end
    query = (
        "SELECT handle FROM contact WHERE handle >= :base AND handle < :after AND id IS NOT :owner"
        " UNION SELECT handle FROM merged WHERE handle >= :base AND handle < :after"
    )
    return {row[0] for row in db.execute(query, {"base": base, "after": base + "{", "owner": owner})}
