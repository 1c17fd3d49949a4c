"""The people that a name means, through the command line."""

import json
from pathlib import Path

import pytest

from tests.commands.network import Network, document, items
from tests.transcripts import netcli

PEOPLE = (
    *("Łukasz Wójcik", "Żaneta Ćwik", "Сергій Ёлкин", "Иван Щукин", "Søren Åberg", "Jörg Strauß", "Ștefania Țurcanu", "José Núñez"),
    *("דוד כהן", "אלכסנדר לוין", "Naomi Rosenthal", "Борис Гольдберг", "Dana Weiss", "Dan Popa", "Ana Pop"),
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    net = Network(tmp_path_factory.mktemp("who"))
    for name in PEOPLE:
        net.person(name)
    net.person("Wolf Baum", alias="רפאל ברק")
    for name in ("Mark Stern", "Marek Stern"):
        net.person(name)
    net.met("Marek Stern", (10, 20))
    net.load()
    return net.home


SAID = [
    ("lukasz wojcik", "Łukasz Wójcik"),
    ("ŁUKASZ", "Łukasz Wójcik"),
    ("zaneta", "Żaneta Ćwik"),
    ("ćwik", "Żaneta Ćwik"),
    ("елкин", "Сергій Ёлкин"),
    ("ЁЛКИН", "Сергій Ёлкин"),
    ("elkin", "Сергій Ёлкин"),
    ("sergiy", "Сергій Ёлкин"),
    ("ivan", "Иван Щукин"),
    ("Щукин Иван", "Иван Щукин"),
    ("soren aberg", "Søren Åberg"),
    ("SØREN", "Søren Åberg"),
    ("jorg strauss", "Jörg Strauß"),
    ("Strauß", "Jörg Strauß"),
    ("stefania turcanu", "Ștefania Țurcanu"),
    ("țurcanu", "Ștefania Țurcanu"),
    ("jose nunez", "José Núñez"),
]
ACROSS = [
    ("David Cohen", "דוד כהן"),
    ("Kohen Dawid", "דוד כהן"),
    ("Давид Коэн", "דוד כהן"),
    ("Alexander Levin", "אלכסנדר לוין"),
    ("Александр Левин", "אלכסנדר לוין"),
    ("נעמי רוזנטל", "Naomi Rosenthal"),
    ("רוזנטל", "Naomi Rosenthal"),
    ("בוריס גולדברג", "Борис Гольдберг"),
    ("Rafael Barak", "Wolf Baum"),
]


@pytest.mark.parametrize(("who", "name"), [*SAID, *ACROSS])
def test_case_accents_and_script_do_not_matter(who: str, name: str, home: Path) -> None:
    assert items("show", who, home=home)[0]["name"] == name


@pytest.mark.parametrize(("who", "name"), SAID)
def test_people_are_listed_and_found_under_the_same_spellings(who: str, name: str, home: Path) -> None:
    assert [one["name"] for one in items("list", who, home=home)] == [name]
    if len(who.split()) == 1:
        assert [one["name"] for one in items("find", who, home=home)] == [name]


@pytest.mark.parametrize(("who", "name"), ACROSS)
def test_people_are_listed_and_found_by_their_sound(who: str, name: str, home: Path) -> None:
    assert [[one["name"] for one in items(word, who, home=home)] for word in ("list", "find")] == [[name], [name]]


@pytest.mark.parametrize(("who", "name"), [SAID[0], SAID[4], *ACROSS[:3], ACROSS[5]])
def test_writing_commands_find_people_by_sound_too(who: str, name: str, home: Path) -> None:
    assert document("give", who, "a word", home=home)["who"]["name"] == name
    logged = json.loads(netcli("log", "coffee", "--with", who, "--json", home=home).stdout)  # the second one has a hint
    assert [one["name"] for one in logged["with"]] == [name]


@pytest.mark.parametrize(
    ("who", "hint"),
    [
        ("דנה", "nearest: Dana Weiss (dana-weiss), Dan Popa (dan-popa); or"),
        ("Dawid", "nearest: דוד כהן (dvd-khhn); or"),
        ("aan pop", "nearest: Ana Pop (ana-pop), Dan Popa (dan-popa); or"),
        ("wojick lukas", "nearest: Łukasz Wójcik (lukasz-wojcik); or"),
        ("zzzz", "add them:"),
    ],
)
def test_short_sounds_and_typing_slips_are_only_offered(who: str, hint: str, home: Path) -> None:
    done = netcli("give", who, "a word", home=home)
    assert (done.returncode, done.stdout) == (3, "")
    lines = done.stderr.splitlines()
    assert lines[0].endswith(f'nobody is called "{who}"; nothing was changed')
    assert lines[1].startswith(f"hint: {hint}")


def test_ambiguous_sound_lists_the_strongest_tie_first(home: Path) -> None:
    done = netcli("give", "מרק שטרן", "a word", home=home)
    assert (done.returncode, done.stdout) == (4, "")
    assert [line.split()[0] for line in done.stderr.splitlines() if "stern" in line.split()[0]] == ["marek-stern", "mark-stern"]
