"""The echo of what was logged, and the hints below it."""

from netcli.domain.person import Person
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.render import logged
from tests.readable import TODAY

ANA, BO = (Person(number, str(number), name.lower(), name) for number, name in enumerate(("Ana", "Bo"), 1))


def test_line_has_everything_that_was_understood() -> None:
    new = new_interaction(TODAY, "call", minutes=45, place="Łódź", purpose="the grant", outcome="two dates", tags=("fair",))
    gives = [new_give(TODAY, "given", "a chair")]
    assert logged.line(new._replace(number=6), [ANA, BO], gives, [BO], undo=False) == (
        "Logged call with Ana and Bo on Fri 20 Nov 2026, 45 min, at Łódź, for: the grant -> two dates, @fair, given help: a chair, new: Bo (bo) (log 6)"
    )


def test_line_has_the_time_beside_the_day() -> None:
    new = new_interaction(TODAY, "call", time="14:00", minutes=90)
    assert logged.line(new._replace(number=6), [ANA], [], [], undo=False) == (
        "Logged call with Ana on Fri 20 Nov 2026 at 14:00, 90 min (log 6)"
    )


def test_hints_name_each_slip_with_what_to_type() -> None:
    assert list(logged.hints([("Anna", [ANA]), ("Zed", [])], [(BO, [ANA])], ["ana"])) == [
        'hint: nobody you know is called "Anna"; nearest: Ana (ana); +Anna in a sentence adds them',
        'hint: nobody you know is called "Zed"; +Zed in a sentence adds them',
        "note: you know Ana too; bo is new",
        "hint: @ana is stored as a tag; a person is named without the @",
    ]
