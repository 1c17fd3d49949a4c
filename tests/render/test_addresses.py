"""E-mail addresses as mail programs read them."""

from netcli.render.addresses import lines


def test_lines_have_three_columns_below_their_number() -> None:
    found = [("ana@x.org", "Ana Pop", "Studio"), ("bo@x.org", "Bo", None)]
    assert lines(found, "x.org", header=True) == '2 addresses for "x.org"\nana@x.org\tAna Pop\tStudio\nbo@x.org\tBo\t\n'
    assert lines(found[1:], "bo", header=False) == "bo@x.org\tBo\t\n"
