"""Words about times that are no day, and meetings that did not take place.

They are here for all languages, because each logged sentence is compared with them; tables/said is loaded only if one of them,
or a day, is in the sentence.
"""

from collections.abc import Mapping
from typing import NamedTuple

from netcli.domain.language.tables import Words, words


class NoDayWords(NamedTuple):
    """The words of one language, in their plain form."""

    vague: Words  # phrases that name no one day
    plans: Words  # phrases that begin what is still to be done
    planned: Words  # verbs in the future, anywhere
    no: Words  # not
    called_off: Words
    adjectives: Mapping[str, int]  # stems of monday's (0 to 6), and of yesterday's (-1), today's (-2)
    ordinals: Mapping[str, int]  # of the days of a month


def phrases(text: str) -> Words:
    """Return the phrases of a table, which is a text with slashes between them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("/"))


NO_DAY = {
    "en": NoDayWords(
        vague=phrases(
            """on new year eve / on new year day / over new year / at new year / a day or two ago / week before last / the week before last / month before last / the month before last"""
        )
        | words("lately recently weekend")
        | phrases("""
            a few days back / a long time ago / a while ago / a while back / ages ago / at christmas / at easter / during
            the week / earlier this month / earlier this week / earlier this year / in autumn / in spring / in summer / in
            the autumn / in the holidays / in the spring / in the summer / in the week / in the winter / in winter / last
            autumn / last christmas / last easter / last fall / last spring / last summer / last winter / long ago / not
            long ago / on christmas day / on christmas eve / on new year's day / on new year's eve / one day / other day /
            over christmas / over easter / over the holidays / some day / some time ago / sometime ago / the other day /
            the other night / the other week / these days / this autumn / this spring / this summer / this winter"""),
        plans=phrases("""might / i might / i may / would love to / i would love to / i'd love to""")
        | words("gonna gotta i'll let's must should todo wanna we'll")
        | phrases("""
            am going to / do not forget to / don't forget to / going to / got to / has to / have to / hope to / hoping to
            / i am going to / i shall / i will / i'd like to / i'm going to / need to / needs to / ought to / plan to /
            planning to / remember to / want to / we will / we're going to / will call / will email / will meet / will
            message / will phone / will ring / will see / will talk / will text / will visit / will write / would like to"""),
        planned=frozenset(),
        no=words("""
            can't cannot couldn't couldnt didn't didnt don't failed hasn't hasnt haven't havent never no not unable wasn't
            won't"""),
        called_off=phrases(
            """forgot to / missed our / missed the / missed my / missed lunch / missed dinner / missed coffee / fell through / stood me up / stood us up / called off"""
        )
        | words("cancel canceled cancelled cancels no-show postponed rescheduled"),
        adjectives={},
        ordinals={},
    ),
    "pl": NoDayWords(
        vague=phrases("""dzien czy dwa temu / dzien dwa temu / na sylwestra / w sylwestra""")
        | words("jesienia kiedys latem niedawno niegdys ostatnio weekend weekendu")
        | phrases("""
            dawno temu / jakis czas temu / ktoregos dnia / na jesieni / na swieta / na wakacjach / na weekend / na wigilii
            / na wiosne / pewnego dnia / swego czasu / tego lata / tej jesieni / tej wiosny / tej zimy / w lecie / w nowy
            rok / w swieta / w sylwestra / w tych dniach / w wakacje / w weekend / w weekendzie / w wielkanoc / w wigilie
            / w zeszle lato / w zimie"""),
        plans=phrases("""mam zadzwonic / mam napisac / mam spotkac / mam sie spotkac / mam pogadac""")
        | words("""
            bede bedziemy chce chcemy chcialabym chcialbym musimy musze nalezy napisac oddzwonic odwiedzic pamietac
            planuje pogadac porozmawiac powinienem powinnam powinnismy trzeba zadzwonic zamierzam""")
        | phrases("""
            mam zamiar / nie zapomniec / spotkac sie"""),
        planned=words("""
            napisze napiszemy oddzwonie odpisze odwiedze odwiedzimy pogadam pogadamy pojade pojde pojdziemy pojedziemy
            porozmawiam porozmawiamy przekaze spotkam spotkamy umowie umowimy wpadne wpadniemy wysle zadzwonie zadzwonimy
            zaprosze zapytam zjem zjemy zobacze zobaczymy"""),
        no=words("nie"),
        called_off=phrases(
            """zapomnialem zadzwonic / zapomnialam zadzwonic / zapomnialem napisac / zapomnialam napisac / nie wypalil / nie wypalila / nie wypalilo / nie doszlo do skutku"""
        )
        | words("""
            odwolal odwolala odwolalam odwolalem odwolali odwolana odwolane odwolany przelozone przelozyl przelozyla
            przelozylismy"""),
        adjectives={
            "wczorajsz": -1,
            "dzisiejsz": -2,
            "poniedzialkow": 0,
            "wtorkow": 1,
            "czwartkow": 3,
            "piatkow": 4,
            "sobotni": 5,
            "niedzieln": 6,
        },
        ordinals={
            "pierwszego": 1,
            "drugiego": 2,
            "trzeciego": 3,
            "czwartego": 4,
            "piatego": 5,
            "szostego": 6,
            "siodmego": 7,
            "osmego": 8,
            "dziewiatego": 9,
            "dziesiatego": 10,
            "jedenastego": 11,
            "dwunastego": 12,
            "trzynastego": 13,
            "czternastego": 14,
            "pietnastego": 15,
            "szesnastego": 16,
            "siedemnastego": 17,
            "osiemnastego": 18,
            "dziewietnastego": 19,
            "dwudziestego": 20,
            "trzydziestego": 30,
        },
    ),
    "ro": NoDayWords(
        vague=phrases("""la revelion / la mijlocul lunii / la mijlocul saptamanii / acum o zi doua""")
        | words("candva demult deunazi odinioara recent weekend weekendul")
        | phrases("""
            acum ceva timp / cu ceva timp in urma / de anul nou / de craciun / de curand / de mult / de paste / de pasti /
            de revelion / de sarbatori / iarna asta / iarna trecuta / in vacanta / in week-end / in weekend / in weekendul
            asta / in weekendul trecut / intr-o zi / mai de mult / mai demult / nu demult / primavara asta / primavara
            trecuta / toamna asta / toamna trecuta / vara asta / vara trecuta / zilele acestea / zilele astea / zilele
            trecute"""),
        plans=phrases("""mi-am propus / ar trebui / as vrea""")
        | words("voi vom")
        | phrases("""
            am de / am s-o / am sa / am sa-i / am sa-l / as vrea sa / de intalnit / de scris / de sunat / de vazut / de
            vorbit / hai sa / ii scriu / ii sun / il sun / o sa / o sa o / o sa-i / o sa-l / o sun / s-o sun / sa nu uit /
            sa o sun / sa scriu / sa sun / sa vorbesc / sa-i scriu / sa-l sun / trebuie sa / trebuie sa-i / trebuie sa-l /
            trebuie sa-o / urmeaza sa / vreau sa / vrem sa"""),
        planned=frozenset(),
        no=words("n-a n-ai n-am n-au nu"),
        called_off=phrases("""am uitat sa""") | words("amanat amanata anulat anulata"),
        adjectives={},
        ordinals={"intai": 1, "intii": 1},
    ),
    "ru": NoDayWords(
        vague=phrases("""день-два назад / дня два назад / накануне""")
        | words("""
            веснои выходные выходных давным-давно зимои как-то когда-то летом намедни недавно однажды осенью уикенд""")
        | phrases("""
            в выходные / в конце недели / в новыи год / как-то раз / много лет назад / на выходных / на днях / на
            каникулах / на новыи год / на пасху / на праздниках / на рождество / некоторое время назад / одно время /
            прошлои веснои / прошлои зимои / прошлои осенью / прошлым летом / этим летом / этои веснои / этои зимои / этои
            осенью"""),
        plans=words("""
            будем буду встретиться давай должен должна надо написать напомнить нужно перезвонить планирую поговорить
            позвонить пора собираемся собираюсь созвониться увидеться хотим хочу""")
        | phrases("""
            не забудь / не забыть / хотел бы / хотела бы"""),
        planned=words("""
            встретимся встречусь договорюсь заеду заидем заиду зайду наберу навещу напишем напишу отвечу отправлю передам
            перезвоню поговорим поговорю поедем поеду позвоним позвоню пообедаем пообедаю поужинаем приглашу приеду
            созвонимся созвонюсь спрошу сходим схожу увидимся увижусь"""),
        no=words("не"),
        called_off=phrases("""забыл позвонить / забыла позвонить / забыл написать / забыла написать""")
        | words("""
            отменен отменена отменил отменила отменилась отменили отменилось отменился перенес перенесла перенесли
            сорвалась сорвалось сорвался"""),
        adjectives={
            "вчерашн": -1,
            "сегодняшн": -2,
            "понедельничн": 0,
            "вторничн": 1,
            "четвергов": 3,
            "пятничн": 4,
            "субботн": 5,
            "воскресн": 6,
        },
        ordinals={
            "первого": 1,
            "второго": 2,
            "третьего": 3,
            "четвертого": 4,
            "пятого": 5,
            "шестого": 6,
            "седьмого": 7,
            "восьмого": 8,
            "девятого": 9,
            "десятого": 10,
            "одиннадцатого": 11,
            "двенадцатого": 12,
            "тринадцатого": 13,
            "четырнадцатого": 14,
            "пятнадцатого": 15,
            "шестнадцатого": 16,
            "семнадцатого": 17,
            "восемнадцатого": 18,
            "девятнадцатого": 19,
            "двадцатого": 20,
            "тридцатого": 30,
            "двадцать": 20,
            "тридцать": 30,
        },
    ),
    "he": NoDayWords(
        vague=phrases("""לפני יום יומיים / לפני יום-יומיים""")
        | words('באביב בחג בחגים בחורף בחנוכה בסוכות בסופ"ש בסופש בסתיו בפסח בקיץ לאחרונה סופ"ש סופש')
        | phrases("""
            באחד הימים / בחורף שעבר / בימים אלה / בימים האחרונים / בסוף השבוע / בסוף שבוע / בקיץ שעבר / בראש השנה / בשנה
            שעברה / לא מזמן / לפני הרבה זמן / לפני זמן מה / לפני כמה זמן / סוף השבוע / סוף שבוע / פעם אחת"""),
        plans=phrases("""הולך להתקשר / הולכת להתקשר / הולך לפגוש / הולכת לפגוש / הולך לדבר / נקבע""")
        | words("""
            אמור אמורה חייב חייבים חייבת כדאי לדבר להיפגש להתקשר לזכור לכתוב לפגוש מתכנן מתכננת צריך צריכה צריכים רוצה
            רוצים""")
        | phrases("""
            אני עומד / בא לי / לא לשכוח"""),
        planned=words("""
            אבוא אבקר אדבר אזמין אחזור אכתוב אלך אפגוש אפגש אצלצל אקפוץ אראה אשאל אשלח אתקשר נבוא נבקר נדבר ניפגש נכתוב
            נלך נתקשר"""),
        no=words("לא"),
        called_off=phrases("""שכחתי להתקשר / שכחתי לכתוב / הבריז / הבריזה / הבריזו / התבטל / התבטלה / התבטלו""")
        | words("בוטל בוטלה ביטל ביטלה ביטלו דחה דחו דחתה נדחה נדחתה"),
        adjectives={},
        ordinals={},
    ),
}
