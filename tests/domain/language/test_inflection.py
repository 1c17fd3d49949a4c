"""The dictionary forms that an inflected name may have."""

import pytest

from netcli.domain.language.inflection import Reading, readings
from netcli.domain.language.plain import spelled

FORMS = {
    "Анна": "Анны Анне Анну Анной",
    "Ольга": "Ольги Ольге Ольгу Ольгой",
    "Мария": "Марии Марию Марией",
    "Юля": "Юли Юле Юлю Юлей",
    "Иван": "Ивана Ивану Иваном Иване",
    "Андрей": "Андрея Андрею Андреем Андрее",
    "Дмитрий": "Дмитрия Дмитрию Дмитрием Дмитрии",
    "Игорь": "Игоря Игорю Игорем Игоре",
    "Илья": "Ильи Илье Илью Ильёй",
    "Павел": "Павла Павлу Павлом Павле",
    "Лев": "Льва Льву Львом Льве",
    "Пётр": "Петра Петру Петром Петре",
    "Любовь": "Любови Любовью",
    "Орлов": "Орлова Орлову Орловым Орлове",
    "Орлова": "Орловой Орлову",
    "Горский": "Горского Горскому Горским Горском",
    "Горская": "Горской Горскую",
    "Толстой": "Толстого Толстому Толстым Толстом",
    "Кравец": "Кравца Кравцу",
    "Петрович": "Петровича Петровичу Петровичем",
    "Jan": "Jana Janowi Janem Janie",
    "Marek": "Marka Markowi Markiem Marku",
    "Paweł": "Pawła Pawłowi Pawłem Pawle",
    "Piotr": "Piotra Piotrowi Piotrem Piotrze",
    "Łukasz": "Łukasza Łukaszowi Łukaszem Łukaszu",
    "Dominik": "Dominika Dominikowi Dominikiem",
    "Anna": "Anny Annie Annę Anną",
    "Kasia": "Kasi Kasię Kasią Kasiu",
    "Zofia": "Zofii Zofię Zofią",
    "Monika": "Moniki Monice Monikę",
    "Olga": "Olgi Oldze",
    "Marta": "Marty Marcie",
    "Barbara": "Barbary Barbarze",
    "Góra": "Góry Górze Górę Górą",
    "Maja": "Mai Maję",
    "Kowalski": "Kowalskiego Kowalskiemu Kowalskim",
    "Kowalska": "Kowalskiej Kowalską",
    "Jerzy": "Jerzego Jerzemu Jerzym",
    "Aleksander": "Aleksandra Aleksandrowi Aleksandrem",
    "Ioana": "Ioanei",
    "Maria": "Mariei",
    "Raluca": "Ralucăi",
    "Radu": "Radului",
    "דנה": "ודנה לדנה מדנה שדנה ולדנה",
}


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in FORMS.items() for form in forms.split()])
def test_every_form_leads_back_to_its_name(name: str, form: str) -> None:
    assert spelled(name) in {one.form for one in readings(form)}


@pytest.mark.parametrize(
    ("form", "name"),
    [("Марианна", "Анна"), ("Марианной", "Анна"), ("גילינו", "גיל"), ("Иванова", "Иван"), ("Janowska", "Jan"), ("Annabel", "Anna")],
)
def test_a_longer_name_is_no_form_of_a_shorter_one(form: str, name: str) -> None:
    assert spelled(name) not in {one.form for one in readings(form)}


@pytest.mark.parametrize(
    ("form", "name", "sure"),
    [
        ("Анной", "Анна", True),
        ("Ивану", "Иван", True),
        ("Александра", "Александр", False),
        ("Орлова", "Орлов", False),
        ("Markowi", "Marek", True),
        ("Jana", "Jan", False),
        ("Janem", "Jan", False),
        ("Tomaszem", "Tomasz", True),
        ("Janą", "Jana", True),
        ("Ioanei", "Ioana", True),
        ("ודנה", "דנה", True),
        ("וגיל", "גיל", True),
        ("ודן", "דן", False),
    ],
)
def test_form_is_sure_if_it_cannot_be_a_name(form: str, name: str, *, sure: bool) -> None:
    assert Reading(spelled(name), sure) in readings(form)


def test_a_nasal_ending_leaves_one_name() -> None:
    assert readings("Janą") == (Reading("jana", sure=True),)


@pytest.mark.parametrize("text", ["", "a", "я", "ו", "123", "李雷", "e", "-"])
def test_anything_else_has_no_other_form(text: str) -> None:
    assert [one for one in readings(text) if not one.form] == []
