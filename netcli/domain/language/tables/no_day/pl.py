"""Polish words about times that are no day, and about what did not happen."""

from netcli.domain.language.tables.no_day import NoDayWords, phrases, words

NO_DAY = NoDayWords(
    vague=words("jesienia kiedys latem niedawno niegdys ostatnio sylwestra weekend weekendu wielkanoc wigilie")
    | phrases("""
        na sw / w sw /
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
    times=words("""
        poniedz wtork czwartk piatk niedziel wczo przedwcz onegd zeszlego zeszlej zeszlym zeszlych zeszloro ubieglego ubieglej
        ubieglym minion poprzedniego wiosn jesieni"""),
    feasts=words("""
        andrzejk mikolajk wigili sylwest wielkanoc zaduszk walentyn swieta swieto swiat majow feri wakac barbork"""),
    day_parts=words("dniu dnia dzien wieczor wieczoru ranka nocy noc"),
)
