"""The people named in a sentence."""

import pytest

from netcli.domain.language.matching import KnownName
from netcli.domain.language.mentions import Reader
from netcli.domain.language.tokens import tokens
from netcli.domain.language.vocabulary import vocabulary
from netcli.domain.person import Person
from netcli.store.search_key import search_key


def reader(text: str, *contacts: str) -> Reader:
    """Return the reader of a sentence; a contact is a name, with aliases after `=`."""
    known = []
    for number, contact in enumerate(contacts, 1):
        name, _, aliases = contact.partition("=")
        person = Person(number, f"uid-{number}", search_key(name).replace(" ", "-"), name.strip())
        known += [KnownName(person, person.name), KnownName(person, person.handle, alias=True)]
        known += [KnownName(person, alias.strip(), alias=True) for alias in aliases.split(";") if alias.strip()]
    return Reader(tokens(text), known, vocabulary(text), search_key)


def named(text: str, *contacts: str) -> list[str]:
    """Return the names of the people named; `|` separates people of an ambiguous name."""
    return [" | ".join(person.name for person in mention.people) for mention in reader(text, *contacts).mentions()]


FRIENDS = ("Grace Hopper = The Admiral; Amazing Grace", "George Washington Carver", "Marie Curie")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lunch with grace hopper.", ["Grace Hopper"]),
        ("Lunch with grace.", ["Grace Hopper"]),
        ("Lunch with grace h", ["Grace Hopper"]),
        ("Met grace h. So fun!", ["Grace Hopper"]),
        ("Lunch with grace h.", ["Grace Hopper"]),
        ("Met grace h. at 12.", ["Grace Hopper"]),
        ("Lunch with (Grace H.), then home", ["Grace Hopper"]),
        ("Lunch with the admiral.", ["Grace Hopper"]),
        ("Lunch with Amazing Grace.", ["Grace Hopper"]),
        ("Gracefully strolled.", []),
        ("The service was a disGrace.", []),
        ("The service was disGraceful.", []),
        ("Dinner with \\Grace Kelly.", []),
        ("Lunch with **Grace Hopper.", []),
        ("Lunch with Grace**.", []),
        ("Grace! Grace!!!", ["Grace Hopper"]),
        ("Grace and I went to Atlantis and then Paris for lunch with George.", ["Grace Hopper", "George Washington Carver"]),
        ("lunch with george washington", ["George Washington Carver"]),
        ("lunch with George Washington Carver", ["George Washington Carver"]),
        ("lunch with George W. C.", []),
    ],
)
def test_finds_everybody_that_the_program_friends_finds(text: str, who: list[str]) -> None:
    """Compare with the best similar program: what it finds and what it does not."""
    assert named(text, *FRIENDS) == who


@pytest.mark.parametrize(
    ("text", "other"),
    [("Shopped w/ Mary-Kate.", "Mary Poppins"), ("Shopped w/ Mary-Kate.", "Kate Winslow"), ("Met Mary-Kate.", "Mary Olsen")],
)
def test_hyphenated_name_is_one_name(text: str, other: str) -> None:
    assert named(text, other, "Mary-Kate Olsen") == ["Mary-Kate Olsen"]


def test_hyphen_inside_a_name_hides_no_other_name() -> None:
    assert named("Met Mary-Jo-Kate.", "Jo Stanford", "Mary-Jo-Kate Olsen") == ["Mary-Jo-Kate Olsen"]
    assert named("met Mary at noon", "Mary-Kate Olsen") == []


def test_ambiguous_name_returns_all_candidates() -> None:
    people = ("Elizabeth Cady", "Elizabeth II", "John Cage")
    assert named("Met John + Elizabeth.", *people) == ["John Cage", "Elizabeth Cady | Elizabeth II"]


# --- Parts of names


def test_a_whole_name_beats_a_part() -> None:
    assert named("lunch with Ana", "Ana", "Ana Pop") == ["Ana"]
    assert named("lunch with Ana Pop", "Ana", "Ana Pop") == ["Ana Pop"]


def test_the_longest_name_wins() -> None:
    assert named("lunch with Ana Maria Pop", "Ana Pop", "Ana Maria Pop", "Maria Pop") == ["Ana Maria Pop"]


def test_surname_alone_is_found_if_it_is_capitalised() -> None:
    assert named("call with Petrescu", "Ion Petrescu") == ["Ion Petrescu"]
    assert named("pop music all night", "Ana Pop") == []
    assert named("lunch with Barbara Pop", "Ana Pop") == []


def test_another_surname_or_initial_is_another_person() -> None:
    assert named("dinner with Grace Kelly", "Grace Hopper") == []
    assert named("dinner with Grace K.", "Grace Hopper") == []
    assert named("dinner with grace kelly", "Grace Hopper", "Ed Kelly") == []


def test_the_surname_may_come_first_and_an_initial_too() -> None:
    assert named("met Pop Ana", "Ana Pop") == ["Ana Pop"]
    assert named("met G. Hopper", "Grace Hopper") == ["Grace Hopper"]


def test_initials_are_letters_and_not_patterns() -> None:
    assert named("met JxRy", "J.R. Ewing") == []
    assert named("met J.R. at last", "J.R. Ewing") == ["J.R. Ewing"]


def test_nickname_may_precede_the_surname() -> None:
    assert named("tea with Bob Quimby", "Robert Quimby = Bob") == ["Robert Quimby"]


def test_handle_is_a_name_anywhere_in_a_sentence() -> None:
    assert named("ana-pop came by", "Ana Pop") == ["Ana Pop"]


def test_case_accents_and_script_do_not_matter() -> None:
    assert named("lunch with lukasz", "Łukasz Lis") == ["Łukasz Lis"]
    assert named("lunch with Ivan", "Иван Котов") == ["Иван Котов"]
    assert named("чай с Федором", "Фёдор Котов") == ["Фёдор Котов"]
    assert named("met ZOE and STRASSER", "Zoë Straßer") == ["Zoë Straßer"]


@pytest.mark.parametrize("text", ["zoom with Dr Müller", "zoom with Peter Müller", "call with Dr. Peter Müller", "met dr muller"])
def test_a_title_is_no_part_of_a_name(text: str) -> None:
    read = reader(text, "Dr. Peter Müller")
    assert ([one.people[0].name for one in read.mentions()], read.unknown(read.mentions())) == (["Dr. Peter Müller"], [])


# --- Named twice


def test_a_person_named_twice_counts_once() -> None:
    assert named("Ana Pop came; Ana was tired", "Ana Pop") == ["Ana Pop"]
    assert named("Ana Pop came late. Ana was tired", "Ana Pop", "Ana Lind") == ["Ana Pop"]


def test_repeated_name_in_a_list_is_ambiguous() -> None:
    assert named("lunch with Ana Pop and Ana", "Ana Pop", "Ana Lind") == ["Ana Pop", "Ana Pop | Ana Lind"]


# --- Inflection


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("обед с Анной", "Анна Орлова"),
        ("чай с Орловым", "Пётр Орлов"),
        ("написала Ольге", "Ольга Котова"),
        ("kawa z Janem", "Jan Nowak"),
        ("spacer z Anną Górą", "Anna Góra"),
        ("dałem Markowi książkę", "Marek Dudek"),
        ("byłem z Pawłem", "Paweł Lis"),
        ("cadoul Ioanei", "Ioana Pop"),
        ("чай с Ольгой и Павлом", "Павел Котов"),
        ("обед с Анной и Janem, обсудили выставку", "Jan Nowak"),
        ("kawa z Ольгой", "Ольга Котова"),
        ("נפגשתי עם דנה", "דנה כהן"),
        ("ויוסי בא", "יוסי כהן"),
        ("שלחתי לדנה כהן", "דנה כהן"),
    ],
)
def test_a_name_is_found_in_its_other_forms(text: str, contact: str) -> None:
    assert named(text, contact) == [contact]


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("чай с Марианной", "Анна Орлова"),
        ("הגילינו הגיע", "גיל כהן"),
        ("lunch with Jana", "Jan Nowak"),
        ("kawa z Janą", "Jan Nowak"),
        ("приходила Александра", "Александр Волков"),
        ("пришла Орлова", "Пётр Орлов"),
        ("lunch with Anne", "Anna Góra"),
        ("кормил котов", "Игорь Котов"),
    ],
)
def test_word_that_may_be_another_name_is_not_found(text: str, contact: str) -> None:
    assert named(text, contact) == []


def test_the_case_tells_two_people_apart() -> None:
    assert named("kawa z Janem", "Jan Nowak", "Jana Lis") == ["Jan Nowak"]
    assert named("kawa z Janą", "Jan Nowak", "Jana Lis") == ["Jana Lis"]
    assert named("был у Александра", "Александр Волков", "Александра Котова") == ["Александр Волков"]
    assert named("с Александрой", "Александр Волков", "Александра Котова") == ["Александра Котова"]
    assert named("с Орловой", "Пётр Орлов", "Анна Орлова") == ["Анна Орлова"]


# --- Common words


@pytest.mark.parametrize(
    ("text", "contact", "found"),
    [
        ("will call Ana tomorrow", "Will Ashdown", False),
        ("Will call back", "Will Ashdown", False),
        ("lunch with will", "Will Ashdown", True),
        ("then Will came by", "Will Ashdown", True),
        ("Will came by", "Will Ashdown", True),
        ("waited with patience and grace", "Grace Hopper", False),
        ("с верой в успех", "Вера Котова", False),
        ("чай с Верой", "Вера Котова", True),
        ("Надежда приходила вчера", "Надежда Котова", True),
        ("בגיל שלושים", "גיל כהן", False),
        ("נפגשתי עם גיל", "גיל כהן", True),
        ("in May we rest", "May Lind", False),
        ("3 May was fine", "May Lind", False),
        ("coffee with May", "May Lind", True),
        ("flew to Paris", "Paris Moreau", False),
        ("lunch in Paris", "Paris Moreau", False),
        ("lunch with Paris", "Paris Moreau", True),
    ],
)
def test_common_word_is_a_name_only_if_capitalised(text: str, contact: str, *, found: bool) -> None:
    assert named(text, contact) == ([contact] if found else [])


@pytest.mark.parametrize(
    ("text", "contact", "found"),
    [
        ("jack stayed with us", "Jack Dobbs", True),
        ("frank came over", "Frank Dobbs", True),
        ("grace saved us", "Grace Hopper", False),
        ("dzwonił marek", "Marek Zieliński", True),
        ("dzwonil marek w sprawie dachu", "Marek Zieliński", True),
        ("pół tuzina marek", "Marek Zieliński", False),
        ("звонил марк", "Марк Зильбер", True),
    ],
)
def test_common_word_in_small_letters_is_a_name_beside_its_verb(text: str, contact: str, *, found: bool) -> None:
    assert named(text, contact) == ([contact] if found else [])


@pytest.mark.parametrize(
    ("text", "contact", "found"),
    [
        ("call with may 20 min", "May Lind", True),
        ("cafea cu mai 20 min", "Mai Popescu", True),
        ("call with may 20", "May Lind", False),
        ("call on 20 may", "May Lind", False),
    ],
)
def test_month_beside_a_length_is_a_name(text: str, contact: str, *, found: bool) -> None:
    assert named(text, contact) == ([contact] if found else [])


def test_possessive_name_is_no_participant_except_of_an_event() -> None:
    assert named("met Ana's brother", "Ana Pop") == []
    assert named("Ana's birthday party", "Ana Pop") == ["Ana Pop"]
    assert named("dinner at Ana's", "Ana Pop") == ["Ana Pop"]


def test_email_address_is_not_read_as_a_name() -> None:
    assert named("wrote to ana@example.org and https://ana.example", "Ana Pop") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("talked to Ana about Bo", ["Ana Pop"]),
        ("talked about Bo and the fair with Ana", ["Ana Pop"]),
        ("lunch with Ana but not Bo", ["Ana Pop"]),
        ("lunch with Ana without Bo", ["Ana Pop"]),
        ("обсудили с Ana вопрос про Bo", ["Ana Pop"]),
        ("kawa z Ana, rozmowa o Bo", ["Ana Pop"]),
        ("at the Ana Pop Conference with Bo", ["Bo Lind"]),
    ],
)
def test_person_only_talked_about_is_no_participant(text: str, who: list[str]) -> None:
    assert named(text, "Ana Pop", "Bo Lind") == who


def test_a_particle_alone_is_no_name() -> None:
    assert named("met Van at noon", "Van der Berg") == []
    assert named("met Van der Berg at noon", "Van der Berg") == ["Van der Berg"]


# --- Names of no known person


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("lunch with Barbara", ["Barbara"]),
        ("lunch with Barbara Ann Lind and Ana", ["Barbara Ann Lind"]),
        ("обед с Барбарой", ["Барбарой"]),
        ("lunch with Ana on Monday", []),
        ("Barbara was there", []),
        ("lunch with \\Barbara", []),
    ],
)
def test_unknown_name_after_a_with_word_is_reported(text: str, unknown: list[str]) -> None:
    read = reader(text, "Ana Pop")
    assert read.unknown(read.mentions()) == unknown
