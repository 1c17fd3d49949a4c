"""The plan of an import as text: what the user decides about comes first."""

from netcli.domain.planning.incoming import Skipped
from netcli.domain.planning.plan import Doubt, LikelyDuplicate, Plan, PlannedChange
from netcli.domain.records.contact import new_contact
from netcli.errors import Problem
from netcli.render.plan import lines, next_step, summary

SETTLE = "the stored value stays; --theirs takes the value of the file, --mine keeps the stored one"


def plan(people: int, *, changes: int = 0, skipped: int = 0) -> Plan:
    """Make a plan with a conflict, new people, changes and skipped records."""
    found = Plan(contacts={-number: new_contact(f"Person {number}") for number in range(1, people + 1)})
    found.added.update({"contact": people, "interaction": 359})
    found.conflicts.append(PlannedChange(7, 1, "Ana Pop", (("org", "Mine", "Mill"),)))
    found.changes += [PlannedChange(line, line, "Bo Lind", (("city", None, "Dej"),)) for line in range(changes)]
    found.skipped += [Skipped(line, Problem("no_name")) for line in range(skipped)]
    return found


def test_plan_shows_the_conflict_before_a_count_of_new_people() -> None:
    assert list(lines(plan(802, skipped=6), dry_run=True)) == [
        'conflict: line 7: Ana Pop: org "Mine" here, "Mill" in the file',
        SETTLE,
        "skipped 6: name: empty",
        "new: 802 people; --all names them",
    ]


def test_plan_with_all_lists_every_person_change_and_skip() -> None:
    whole = list(lines(plan(802, changes=21, skipped=6), dry_run=True, whole=True))
    assert len(whole) == 2 + 21 + 6 + 802
    few = list(lines(plan(5, changes=21)))
    assert few[2:] == [
        *[f'line {line}: Bo Lind: city nothing -> "Dej"' for line in range(20)],
        "and 1 more changes: `--dry-run --all` lists them",
    ]


def test_summary_counts_new_records_by_type() -> None:
    counts = "802 new people, 359 new interactions, 0 changed, 0 same, 1 conflict, 0 skipped"
    assert summary("linkedin", "a.zip", plan(802), dry_run=False) == f"Imported linkedin from a.zip: {counts}"


def test_next_step_of_an_import_depends_on_people_and_doubts() -> None:
    found = plan(2)
    assert next_step("vcard", found) == ["next: `netcli triage` goes through them, one key for each"]
    found.duplicates.append(LikelyDuplicate(3, "Ana", "ana", Doubt("phone", "name")))
    assert next_step("vcard", found) == ["next: `netcli duplicates` shows who may be one person"]
    assert next_step("vcard", Plan()) == next_step("jsonl", found) == []
