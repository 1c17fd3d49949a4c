"""Guessing a code page from as little as one name; the people are invented."""

from functools import partial
from random import Random

import pytest

from netcli.formats.text.codepage import guess
from tests.cpu import takes_at_most

# Names and towns by language, each as one row of a table.
PEOPLE = {
    (
        "en",
        "cp1252",
    ): "Zoë Hartley;Leeds|Chloë Baker;York|Renée Walsh;Cork|Seán Murphy;Dublin|Siân Evans;Cardiff|Róisín Byrne;Galway|Léa Grant;Luton",
    (
        "fr",
        "cp1252",
    ): "Hélène Brière;Liège|Thérèse Lefèvre;Besançon|Benoît Lemaître;Orléans|François Dupré;Nîmes|Agnès Forêt;Sète|Loïc Mercœur;Évreux"
    "|Anaïs Gérard;Bègles|Maëlle Le Goût;Hyères|Étienne Desprès;Pérouges|Solène Garçon;Mézières|Irène Delcôte;Honfleur|Noé Maréchal;Gérardmer",
    (
        "de",
        "cp1252",
    ): "Jürgen Föhn;München|Jörg Weiß;Lübeck|Günther Groß;Würzburg|Rüdiger Fuß;Köln|Max Übel;Gütersloh|Uwe Häußler;Plön|Tönnies Hübner;Höxter",
    (
        "es",
        "cp1252",
    ): "José Muñoz;Málaga|María Peña;Cádiz|Íñigo Ordóñez;Jaén|João Simões;Évora|Inês Magalhães;Guimarães|Tomás Villafañe;Bogotá|António Leitão;Fátima",
    (
        "nb",
        "cp1252",
    ): "Søren Kjær;Tønder|Åsa Lindström;Malmö|Bjørn Sæther;Tromsø|Øyvind Lødrup;Bodø|Pål Ødegård;Ås|Väinö Hämäläinen;Umeå|Lærke Nørgaard;Århus",
    (
        "pl",
        "cp1250",
    ): "Łukasz Żółw;Łódź|Małgorzata Wałęska;Gdańsk|Danuta Pięta;Kędzierzyn|Paweł Kamiński;Kraków|Stanisław Jabłoński;Toruń|Ewa Woźniak;Kielce"
    "|Wiesław Szczęsny;Sieradz|Jadwiga Brzęk;Zielona Góra|Renata Miś;Mińsk|Barbara Żurek;Tczew|Lucyna Dębska;Jasło|Jan Pietrzyk;Lębork",
    (
        "ro",
        "cp1250",
    ): "Ştefania Pătraşcu;Iaşi|Răzvan Ţurcanu;Chişinău|Cătălin Dănilă;Timişoara|Ioana Brânză;Ploieşti|Costică Mânzu;Vâlcea|Ionuţ Grădinaru;Botoşani"
    "|Ruxandra Neagoe;Târgovişte|Călin Ţărnă;Huşi|Florica Stâncă;Soroca|Petru Rusnac;Făleşti|Ana Bucă;Arad|Mihai Hăşdău;Ungheni",
    (
        "cs",
        "cp1250",
    ): "Tomáš Dvořák;Plzeň|Jiří Novotný;Brno|Kateřina Kučerová;České Budějovice|Božena Vlčková;Ústí nad Labem|Zdeněk Růžička;Liberec"
    "|Ondřej Šťastný;Olomouc|Ján Kováč;Nitra|Řehoř Mlčoch;Prostějov|Čestmír Lněnička;Opava|Eva Pěčková;Most",
    (
        "hu",
        "cp1250",
    ): "Gergő Szűcs;Győr|Erzsébet Kővári;Pécs|Jenő Mező;Kecskemét|Zsófia Fűzfa;Eger|Csenge Szőllősi;Makó|Ferenc Csűrös;Vác|Lőrinc Gál;Pápa",
    (
        "hr",
        "cp1250",
    ): "Đorđe Petrović;Niš|Ivana Kovačić;Šibenik|Ana Ćosić;Poreč|Mate Đurić;Zadar|Željka Jurišić;Sisak|Tomaž Žagar;Kočevje|Luka Božić;Požega",
    (
        "ru",
        "cp1251",
    ): "Иван Петров;Москва|Юлия Миронова;Казань|Щукин Ярослав;Тверь|Дмитрий Соловьёв;Рязань|Елена Ершова;Уфа|Пётр Ежов;Ялта|Лев Хохлов;Тула",
    (
        "uk",
        "cp1251",
    ): "Світлана Коваль;Київ|Олексій Їжак;Львів|Євген Ґалаґан;Житомир|Юрій Бондар;Суми|Леся Дзюба;Хмільник|Гнат Ющенко;Дубно|Ілля Середа;Ніжин",
    (
        "he",
        "cp1255",
    ): "דוד כהן;חיפה|נועם לוי;תל אביב|מיכל ברגמן;ירושלים|רותם שפירא;באר שבע|גלית פרץ;נתניה|יואב כץ;דימונה|זאב ניר;בת ים|גיא דהן;ערד",
}


@pytest.mark.parametrize(("language", "page"), PEOPLE)
def test_one_row_is_enough_to_recognise_a_code_page(language: str, page: str) -> None:
    for row in PEOPLE[language, page].split("|"):
        data = row.encode(page)
        assert data.decode(guess([data]), "replace") == row


@pytest.mark.parametrize(("language", "page"), PEOPLE)
@pytest.mark.parametrize("rows", [3, 10])
def test_several_rows_are_recognised_in_any_case(language: str, page: str, rows: int) -> None:
    people, random = PEOPLE[language, page].split("|"), Random(rows)
    for _ in range(20):
        text = "\n".join(random.sample(people, min(rows, len(people))))
        for cased in (text, text.lower(), text.upper()):
            data = cased.encode(page)
            assert data.decode(guess(data.splitlines()), "replace") == cased


def test_western_is_guessed_without_evidence() -> None:
    assert guess([]) == guess([b"plain"]) == guess(["Jürgen".encode("cp1250")]) == "cp1252"


@pytest.mark.parametrize(
    "text", [b"x" * 200_000 + b"\xe9", b"\xe9" * 200_000, b"a\xe9 " * 70_000, b"\xe9\n" * 100_000], ids=["a", "b", "c", "d"]
)
def test_the_guess_takes_no_longer_than_reading(text: bytes) -> None:
    assert guess(lines := text.splitlines())
    assert takes_at_most(25, partial(guess, lines))
