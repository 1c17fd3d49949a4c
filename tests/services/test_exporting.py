"""Exporting: which options go together, and who is exported."""

import pytest

from netcli.domain.filters import Filters
from netcli.domain.model import DEFAULT
from netcli.errors import InvalidValueError, NotFoundError
from netcli.services import exporting
from netcli.store import pauses
from tests.readable import TODAY, Net


@pytest.mark.parametrize(
    ("format_", "options", "code"),
    [
        ("xml", {}, "not_one_of"),
        ("vcard", {"version": "2.1"}, "not_one_of"),
        ("csv", {"version": "3.0"}, "does_not_apply"),
        ("vcard", {"canonical": True}, "does_not_apply"),
        ("jsonl", {"some": True}, "always_everything"),
        ("md", {"stdout": True}, "not_for_stdout"),
    ],
)
def test_check_refuses_options_that_do_not_go_together(format_: str, options: dict[str, bool | str], code: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        exporting.check(format_, **{"version": None, "canonical": False, "some": False, "stdout": False} | options)  # type: ignore[arg-type]
    assert refused.value.problem.code == code


@pytest.mark.parametrize(("format_", "names"), [("csv", "Ana Bo"), ("jsonl", "Ana Bo"), ("vcard", "Ana"), ("ics", "Ana")])
def test_only_copies_include_archived_people(format_: str, names: str, net: Net) -> None:
    net.add("Ana / Bo")
    pauses.archive(net.db, net["Bo"].id, TODAY)
    assert net.names(exporting.chosen(net.db, format_, (), Filters(), TODAY, DEFAULT)) == names


def test_an_export_of_nobody_is_refused(net: Net) -> None:
    net.add("Ana")
    with pytest.raises(NotFoundError):
        exporting.chosen(net.db, "csv", (), Filters(("choir",)), TODAY, DEFAULT)
