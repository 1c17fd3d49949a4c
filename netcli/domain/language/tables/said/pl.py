"""Polish words around the days of a sentence."""

from netcli.domain.language.tables.said import SaidWords, words

SAID = SaidWords(
    strong=frozenset(),
    verbs_too=frozenset(),
    some=words("kilka kilku pare paru jakies jakis jakas okolo prawie ze jakie mniej wiecej z ponad pol poltora wiele"),
    one=words("dzien tydzien dobe"),
    months=words("w we"),
    since=words("od do"),
    owners=words("z ze sprzed"),
    articles=words("ten ta to te nasz nasza nasze moj moja moje"),
    marks=words("go ego"),
    bare=frozenset(),
    about=words("odnosnie dotyczace"),
    topics=words("""
        omowilismy omowilysmy omowilem omowilam omawialismy omawialysmy wspominalismy wspominalysmy czytalismy"""),
    agreements=words("""
        zapraszal zapraszala proponowal proponowala zaproponowal zaproponowala zaprosilem zaprosilam zaprosil zaprosila zaprosilismy zaprosili umowili umowil umowila zaplanowalem
        zaplanowalam""")
    | words("""
        planowalismy planowalysmy planowalem planowalam zaplanowalismy umowilismy umowilysmy umowilem umowilam ustalilismy
        ustalilysmy ustalilem ustalilam"""),
    reports=words("pytal pytala zapytal zapytala pytali")
    | words("""
        powiedzial powiedziala powiedzieli mowil mowila mowili opowiadal opowiadala opowiedzial opowiedziala dowiedzialem dowiedzialam
        uslyszalem uslyszalam slyszalem slyszalam napisal napisala pisal pisala wspomnial wspomniala oznajmil oznajmila obiecal obiecala
        wyjasnil wyjasnila przyznal przyznala stwierdzil stwierdzila"""),
    telling=words("mowi mowia pisze twierdzi opowiada uwaza mysli obiecuje pyta pytaja pisza donosi wie"),
    clauses=words("""
        ktory ktora ktore ktorego ktorej ktorym ktorych kiedy gdy jesli jezeli czy zeby aby choc dopoki gdzie dlaczego
        jak dlatego"""),
    therefore=words("bo poniewaz gdyz"),
    afterwards=words("po przed"),
    that=words("ze iz"),
    after_report=words("ze iz ona on oni one jej jego ich jest byl byla bylo ma mial miala"),
    third=words("ona on oni one jej jego ich mu jemu im ma mial miala to"),
    fillers=words("i a lub albo oraz potem tez albo czy"),
    objects=words("mi mnie nam mu jej im sie"),
    at=words("o od miedzy godz godzinie g"),
    until=words("do po przed okolo"),
    to=words("do a na"),
    hours=words("godzina godzinie godz"),
    later=words("wieczorem popoludniu wieczor"),
    bare_hours=True,
    answered=words("odebral odebrala odebrali odpisal odpisala odpowiedzial odpowiedziala"),
    present=words("""
        przyjdzie przyjedzie zadzwoni napisze bedzie wroci dzwoni pisze przyjezdza przychodzi wraca wyjezdza jade ide
        przyjezdzaja widze widzimy spotykam spotykamy jem jemy ide idziemy jade jedziemy spotyka przylatuje przylatuja
        przyjada przyjda wyjezdzaja wyjedzie wracaja wroca jedzie jada leci leca odlatuje przychodza beda ma mamy mam
        wpada wpadnie wpadna jest robi robimy przyleci przyleca zaczyna zaczynaja startuje swietujemy"""),
    reflexive=words("sie"),
    past=words("*l *la *lo *li *ly *lem *lam *lismy *lysmy"),
    met=words("""
        spotka* widzia* zobaczy* dodzwoni* zadzwoni* przysz* przyszed* przyjecha* udal* zasta* odebra* odpisa*
        odpowiedzia* rozmawia* porozmawia* pogada* dosz* odby* zdazy* zlapa* pojawi* mog* zdola* dotar* dotrz*"""),
    unless=words("dlugo wiele raz tylko o"),
)
