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


# Days in Ukrainian, which is not one of the languages: netcli asks for the day, and does not log a wrong one.
UKRAINIAN_DAYS = words("""
    вчора вчорашніи позавчора позавчорашніи завчора післязавтра понеділок понеділка понеділку вівторок вівторка вівторку середи
    середу четвер п'ятниця п'ятницю п'ятниці п’ятниця п’ятницю п’ятниці пʼятниця пʼятницю пʼятниці субота суботу суботи
    неділя неділю неділі січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня""") | phrases("""
    день тому / дні тому / днів тому / тиждень тому / тижні тому / тижнів тому / місяць тому / місяці тому / місяців тому /
    рік тому / роки тому / років тому / минулого тижня / минулого місяця / минулого року / цього тижня / наступного тижня /
    через день / через дні / через тиждень""")

NO_DAY = {
    "en": NoDayWords(
        vague=words("lately nye recently weekend")
        | phrases("""
            the next day / next day / the day before / the day after / the following day / the previous day / on the fourth / on the fifth / on the sixth / on the seventh / on the eighth / on the ninth / on the tenth / on the eleventh / on the twelfth / on the thirteenth / on the fourteenth / on the fifteenth / on the sixteenth / on the seventeenth / on the eighteenth / on the nineteenth / on the twentieth / on the thirtieth /
            on thanksgiving / at thanksgiving / over thanksgiving / thanksgiving day / on halloween / at hanukkah / at passover / on purim / valentine's day / mother's day / father's day / bank holiday / on new year's / at new year's / christmas night /
            a day or so ago / a day or two ago / a few days back / a long time ago / a month or two ago / a week or so
            ago / a week or two ago / a while ago / a while back / ages ago / ages back / at christmas / at easter /
            at new year / boxing day / christmas day / christmas eve / during the week / earlier this month / earlier
            this week / earlier this year / easter sunday / in autumn / in spring / in summer / in the autumn / in the
            holidays / in the middle of the month / in the middle of the week / in the spring / in the summer / in the
            week / in the winter / in winter / last autumn / last christmas / last easter / last fall / last spring /
            last summer / last winter / long ago / mid week / month before last / new year day / new year eve / not
            long ago / on christmas day / on christmas eve / on new year day / on new year eve / on new year's day /
            on new year's eve / one day / one of these days / other day / over christmas / over easter / over new year
            / over the holidays / over the summer / over the winter / some day / some days ago / some time ago /
            sometime ago / the month before last / the other day / the other night / the other week / the previous
            week / the week before last / the weekend before last / these days / this autumn / this spring / this
            summer / this winter / week before last"""),
        plans=words("ask gonna gotta i'll let's lets meet might must ping remind shall should todo wanna we'll")
        | phrases("""
            about to / am going to / can't wait to / do not forget to / don't forget to / due to meet / going to / got
            to / had better / has to / have to / haven't to / hope to / hoping to / i am going to / i may / i might /
            i must / i shall / i wanna / i will / i would love to / i'd like to / i'd love to / i'm going to / i'm
            gonna / meant to / need to / needs to / ought to / plan to / planning to / remember to / should've to /
            supposed to / time to / to ask / to call / to do / to meet / to see / to send / to write / want to / we
            will / we're going to / will ask / will call / will email / will meet / will message / will phone / will
            ping / will ring / will see / will send / will talk / will text / will try / will visit / will write /
            would like to / would love to"""),
        planned=frozenset(),
        no=words("""
            can't cannot couldn't couldnt didn't didnt don't failed hasn't hasnt haven't havent never no not unable
            wasn't won't"""),
        called_off=words("bailed cancel canceled cancelled cancels flaked no-show postponed rescheduled")
        | phrases("""
            bailed on me / bailed on us / blew me off / called off / did not pick up / didn't pick up / fell through /
            fell thru / forgot to / had to cancel / missed coffee / missed dinner / missed lunch / missed my / missed
            our / missed the / no show / stood me up / stood us up / wasn't home / wasn't in"""),
        adjectives={},
        ordinals={},
    ),
    "pl": NoDayWords(
        vague=words("jesienia kiedys latem niedawno niegdys ostatnio sylwestra weekend weekendu wielkanoc wigilie")
        | phrases("""
            w tygodniu /
            nastepnego dnia / poprzedniego dnia / dzien wczesniej / dzien pozniej / na drugi dzien /
            w walentynki / w andrzejki / w mikolajki / w dzien kobiet / w dniu kobiet / w dzien matki / w boze cialo / w zaduszki / we wszystkich swietych / na wszystkich swietych / w trzech kroli / w majowke / na majowke / w dlugi weekend /
            boze narodzenie / dawno temu / dzien czy dwa temu / dzien dwa temu / dzien lub dwa temu / jakis czas temu
            / kiedys tam / kiedys w / ktoregos dnia / na boze narodzenie / na dniach / na feriach / na jesieni / na
            majowce / na swieta / na sylwestra / na sylwestrze / na wakacjach / na weekend / na wielkanoc / na wigilie
            / na wigilii / na wiosne / nowy rok / ostatnimi czasy / ostatnimi dniami / pewnego dnia / pewnego razu /
            po swietach / przed swietami / swego czasu / tego lata / tej jesieni / tej wiosny / tej zimy / tydzien czy
            dwa temu / w boze narodzenie / w ferie / w lecie / w nowy rok / w ostatnich dniach / w polowie miesiaca /
            w polowie tygodnia / w swieta / w sylwestra / w sylwestrowa noc / w tamtym roku / w tamtym tygodniu / w
            tych dniach / w wakacje / w weekend / w weekendzie / w wielkanoc / w wigilie / w zeszle lato / w zeszle
            wakacje / w zeszlym sezonie / w zimie"""),
        plans=words("""
            bede bedziemy chce chcemy chcialabym chcialbym mialbym musialabym musialbym musimy musze nalezy napisac
            oddzwonic odwiedzic pamietac planuje planujemy podziekowac pogadac pojsc poprosic porozmawiac powinienem
            powinnam powinnismy przekazac skontaktowac spotkac trzeba umowic warto wpasc wypada wypadaloby wyslac
            zadzwonic zamierzam zamierzamy zaprosic zapytac zlapac""")
        | phrases("""
            do zrobienia / mam napisac / mam ochote / mam oddzwonic / mam odwiedzic / mam pogadac / mam sie spotkac /
            mam spotkac / mam w planach / mam zadzwonic / mam zamiar / mam zapytac / nie zapomniec / obiecalem
            zadzwonic / spotkac sie / trzeba by / warto by / wypadaloby sie"""),
        planned=words("""
            dam napisze napiszemy odbiore oddam oddzwonie odpisze odwiedze odwiedzimy opowiem poczekam podjade
            podrzuce podziekuje pogadam pogadamy pogratuluje pojade pojde pojdziemy pojedziemy pomoge poprosze
            porozmawiam porozmawiamy powiem poznam pozycze przedstawie przedzwonie przekaze przyjade przyjde
            przyjdziemy skocze skontaktuje spotkam spotkamy spytam umowie umowimy wpadne wpadniemy wyskocze wyskoczymy
            wysle zadryndam zadzwonie zadzwonimy zajrze zajrzymy zaprosze zapytam zawioze zjem zjemy zlapie zobacze
            zobaczymy zrobie"""),
        no=words("nie"),
        called_off=words("""
            odwolal odwolala odwolalam odwolalem odwolali odwolana odwolane odwolany przelozona przelozone przelozony
            przelozyl przelozyla przelozyli przelozylismy przelozylo""")
        | phrases("""
            minelismy sie / nie doszlo / nie doszlo do skutku / nie dotarl / nie dotarla / nie mogl / nie mogla / nie
            odbiera / nie odebral / nie odebrala / nie odpisal / nie odpisala / nie wypalil / nie wypalila / nie
            wypalilo / poczta glosowa / rozeszlo sie po kosciach / wystawil mnie / wystawila mnie / zapomnialam
            napisac / zapomnialam zadzwonic / zapomnialem napisac / zapomnialem zadzwonic"""),
        adjectives={
            "wczorajsz": -1,
            "dzisiejsz": -2,
            "poniedzialkow": 0,
            "wtorkow": 1,
            **dict.fromkeys(words("srodowy srodowa srodowe srodowym"), 2),
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
        vague=words("""
            asta-iarna asta-primavara asta-toamna asta-vara astavara candva craciunul demult deunazi odinioara pastele
            recent revelionul weekend weekendul""")
        | phrases("""
            in timpul saptamanii / peste saptamana /
            a doua zi / ziua urmatoare / in ziua urmatoare / ziua dinainte / cu o zi inainte /
            de florii / de rusalii / de dragobete / de martisor / de ziua femeii / de ziua copilului / in ajunul craciunului / de ajun / de inviere / de halloween / in noaptea de inviere / in noaptea de revelion / in noaptea de craciun /
            acum ceva timp / acum ceva vreme / acum mult timp / acum o zi doua / acum o zi doua trei / acum o zi sau
            doua / acum o zi-doua / asta iarna / asta primavara / asta toamna / asta vara / cu ceva timp in urma / cu
            ceva vreme in urma / de anul nou / de boboteaza / de craciun / de curand / de mult / de paste / de pasti /
            de revelion / de sarbatori / de sfintele sarbatori / de ziua nationala / iarna asta / iarna trecuta / in
            ultima vreme / in ultimele zile / in ultimul timp / in vacanta / in week-end / in weekend / in weekendul
            asta / in weekendul trecut / intr-o dimineata / intr-o seara / intr-o zi / intr-una din zile / la craciun
            / la inceput de luna / la mijlocul lunii / la mijlocul saptamanii / la paste / la pasti / la revelion /
            mai de curand / mai de mult / mai demult / mai zilele trecute / nu demult / primavara asta / primavara
            trecuta / saptamana ailalta / saptamana cealalta / toamna asta / toamna trecuta / vara asta / vara trecuta
            / zilele acestea / zilele astea / zilele trecute"""),
        plans=words("trebuie urmeaza voi vom vreau")
        | phrases("""
            am de / am s-o / am sa / am sa o / am sa-i / am sa-l / ar trebui / ar trebui sa / as vrea / as vrea sa /
            de facut / de intalnit / de intrebat / de invitat / de multumit / de reamintit / de scris / de sunat / de
            trimis / de vazut / de vorbit / hai sa / ii scriu / ii spun / ii sun / ii zic / il caut / il sun /
            intentionez sa / ma duc la / ma gandesc sa / mai trebuie / mi-am propus / mi-am propus s-o / mi-am propus
            sa / o caut / o sa / o sa ma / o sa ne / o sa o / o sa-i / o sa-l / o sun / planuiesc sa / s-o sun / s-o
            vad / sa ii scriu / sa ii zic / sa ma vad / sa nu uit / sa o sun / sa scriu / sa sun / sa vorbesc / sa-i
            multumesc / sa-i scriu / sa-i zic / sa-l sun / sa-l vad / sa-mi amintesc / trebuie s-o / trebuie sa /
            trebuie sa-i / trebuie sa-l / trebuie sa-o / urmeaza sa / va trebui / vreau s-o / vreau sa / vreau sa-l /
            vrem sa"""),
        planned=frozenset(),
        no=words("n-a n-ai n-am n-au nu"),
        called_off=words("amanat amanata anulat anulata contramandat reprogramat reprogramata")
        | phrases("""
            a anulat / a contramandat / am uitat sa / casuta vocala / mesagerie vocala / mi-a dat plasa / mi-a dat
            teapa / mi-a tras teapa / n-a aparut / n-a putut / n-a raspuns / n-a venit / nu a aparut / nu a putut / nu
            a raspuns / nu a venit / nu mi-a raspuns / nu raspunde / s-a amanat / s-a anulat"""),
        adjectives={},
        ordinals={"intai": 1, "intii": 1},
    ),
    "ru": NoDayWords(
        vague=words("""
            веснои выходные выходных давеча давным-давно зимои как-то когда-то летом накануне намедни недавно однажды
            осенью пасху рождество третьеводни уикенд""")
        | phrases("""
            на неделе /
            на следующии день / днем раньше / за день до / днем позже /
            на масленицу / на троицу / на крещение / на хэллоуин / на старыи новыи год / в день победы / на день победы / на благовещение / в новогоднюю ночь / на женскии день / на маиских праздниках / на святках /
            в выходные / в конце недели / в новогодние / в новыи год / в отпуске / в позапрошлом году / в позапрошлом
            месяце / в последнее время / в рождество / в середине месяца / в середине недели / в сочельник / день
            другой назад / день-два назад / день-другой назад / дня два назад / как-то на неделе / как-то раз /
            маиские праздники / много лет назад / на 23 февраля / на 8 марта / на восьмое марта / на выходных / на
            днях / на каникулах / на маиские / на маиских / на новыи год / на пасхе / на пасху / на первое мая / на
            позапрошлои неделе / на праздниках / на рождество / на тои неделе / на той неделе / некоторое время назад
            / новыи год / одно время / под новыи год / позапрошлои неделе / последнее время / последние дни / прошлои
            веснои / прошлои зимои / прошлои осенью / прошлым летом / с месяц назад / с неделю назад / тем летом / тои
            веснои / тои зимои / тои осенью / этим летом / этои веснои / этои зимои / этои осенью""")
        | UKRAINIAN_DAYS,
        plans=words("""
            будем буду встретиться давай договориться должен должна должны забежать заехать заити зайти мечтаю набрать
            навестить надо написать напомнить напомню нужно обещаю обязательно ответить отправить передать перезвонить
            планируем планирую поблагодарить поговорить позвонить поздравить попросить пора пригласить придется
            следует собираемся собираюсь созвониться спросить стоит сходить увидеться хотим хочу""")
        | phrases("""
            надо бы / не забудь / не забыть / неплохо бы / нужно бы / пора бы / хорошо бы / хотел бы / хотела бы"""),
        planned=words("""
            верну встретимся встречусь выпьем дам договоримся договорюсь доеду дозвонюсь забегу забежим заберу
            заглянем загляну заеду заидем заиду зайду закажу куплю махнем махну наберу навещу напишем напишу напомню
            отвезу отвечу отдам отправлю передам перезвоню пересекусь пересечемся поблагодарю поговорим поговорю
            погуляем погуляю поедем поеду позвоним позвоню поздравлю познакомлю покажу помогу пообедаем пообедаю
            попрошу посидим поужинаем пошлю приглашу приготовлю придем приду приедем приеду пришлю расскажу свяжемся
            свяжусь сгоняю скажу слетаем слетаю созвонимся созвонюсь спишемся спишусь спрошу сходим схожу сыграем
            увидимся увижу увижусь"""),
        no=words("не"),
        called_off=words("""
            недоступен недоступна отменен отменена отменил отменила отменилась отменили отменилось отменился
            отменяется перенес перенесен перенесена перенесла перенеслась перенесли продинамил продинамила разминулись
            слилась слился сорвалась сорвалось сорвался""")
        | phrases("""
            забыл написать / забыл позвонить / забыла написать / забыла позвонить / не берет / не берет трубку / не
            взял трубку / не взяла трубку / не вышло / не застал / не застала / не ответил / не ответила / не отвечает
            / не получилось / не сложилось / не смог / не смогла"""),
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
        vague=words("""
            באביב בחג בחגים בחופש בחופשה בחורף בחנוכה בסוכות בסופ"ש בסופש בסופ״ש בסילבסטר בסתיו בפורים בפסח בקיץ
            בשבועות בשישי-שבת הסילבסטר לאחרונה מתישהו סופ"ש סופש סילבסטר""")
        | phrases("""
            הסופ"ש / הסופש / כל הסופ"ש /
            למחרת / יום קודם / יום אחרי / ביום שלמחרת / למחרת בבוקר /
            בלילה שבין / הלילה שבין / בלילה בין / בערב פסח / ערב פסח / בערב סוכות / בערב שבועות / בערב כיפור / בערב יום כיפור / בערב החג / ערב החג / ערב ראש השנה / בחול המועד / בט"ו בשבט / בטו בשבט / ביום הזיכרון / בשמחת תורה / בחג המולד / בחג הפסח / בחג הסוכות / בתשעה באב / ביום הכיפורים / בליל הסילבסטר /
            את החג / את הסילבסטר / את ליל הסדר / את ראש השנה / באחד הימים / באיזשהו שלב / באמצע החודש / באמצע השבוע /
            בזמן האחרון / בחגי תשרי / בחודש האחרון / בחורף האחרון / בחורף שעבר / ביום העצמאות / ביום כיפור / בימים אלה
            / בימים אלו / בימים האחרונים / בל"ג בעומר / בליל הסדר / בסוף השבוע / בסוף שבוע / בערב חג / בערב ראש השנה /
            בקיץ האחרון / בקיץ שעבר / בראש השנה / בשבוע האחרון / בשנה שעברה / בתקופה האחרונה / לא מזמן / ליל הסדר /
            לפני איזה זמן / לפני הרבה זמן / לפני זמן / לפני זמן מה / לפני יום יומיים / לפני יום-יומיים / לפני כמה זמן
            / לפני שבוע בערך / לפני שבוע שבועיים / לפני שבוע-שבועיים / סוף השבוע / סוף שבוע / פעם אחת"""),
        plans=words("""
            אמור אמורה אמורים אשמח הולך הולכים הולכת חייב חייבים חייבת חשוב כדאי לבדוק לבקר לברך לדבר להודות להזכיר
            להזמין להיפגש להתקשר לזכור לחזור לכתוב לפגוש לקבוע לקפוץ לראות לשאול לשלוח מתכוון מתכוונת מתכנן מתכננים
            מתכננת נקבע נקבעה עומד עומדת צריך צריכה צריכים רוצה רוצים שווה""")
        | phrases("""
            אני אמור / אני אמורה / אני עומד / בא לי / הולך לדבר / הולך להתקשר / הולך לפגוש / הולכת להתקשר / הולכת
            לפגוש / יש להתקשר / לא לשכוח / נקבע לנו"""),
        planned=words("""
            אבדוק אבוא אביא אבקר אבקש אברך אגיד אדבר אודה אזכיר אזמין אחזור אחזיר אטלפן אכיר אכתוב אלך אנסה אסמס אסע
            אספר אעבור אעזור אענה אפגוש אפגש אפגשו אפנה אצא אצלצל אקבע אקנה אקפוץ אראה אשאל אשב אשלח אשלים אתאם אתן
            אתקשר נאכל נבוא נבקר נדבר ניסע ניפגש נכתוב נלך נעבור נצא נקבע נקפוץ נשב נשלים נתאם נתקשר"""),
        no=words("לא"),
        called_off=words("""
            בוטל בוטלה ביטל ביטלה ביטלו ביטלנו ביטלתי דחה דחו דחתה הבריז הבריזה הבריזו הוקפא החמצנו התבטל התבטלה
            התבטלו נדחה נדחתה פספסנו""")
        | phrases("""
            לא הסתדר / לא הסתדרה / לא התקיים / לא התקיימה / לא זמין / לא זמינה / לא יכול / לא יכל / לא יכלה / לא עונה
            / לא ענה / לא ענתה / שכחתי להתקשר / שכחתי לכתוב / תא קולי"""),
        adjectives={},
        ordinals={},
    ),
}
