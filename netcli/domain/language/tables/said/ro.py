"""Romanian words around the days of a sentence."""

from netcli.domain.language.tables.said import SaidWords, words

SAID = SaidWords(
    strong=words("luni lunea marti martea miercuri miercurea joi joia vineri vinerea sambata simbata duminica"),
    verbs_too=words("lun sam dum mart"),
    some=words("cateva citeva cativa citiva vreo vreun aproximativ circa cam aproape multe multi jumatate niste"),
    one=frozenset(),
    months=words("in din prin"),
    since=words("din pana pina"),
    owners=words("de din"),
    articles=words("acel acea aceea fiecare"),
    marks=words("lea"),
    bare=words("pe"),
    about=words("despre privind referitor"),
    topics=words("discutat vorbit-despre amintit dezbatut citit"),
    agreements=words("invitat propus chemat convenit inteles fixat") | words("planificat planuit stabilit hotarat decis programat ramas"),
    reports=words("intrebat") | words("zis spus povestit aflat auzit scris mentionat anuntat explicat promis recunoscut confirmat"),
    telling=words("zice spune zic spun crede promite scrie scriu intreaba sustine stie"),
    clauses=words("care pentru cand daca desi unde incat pana sa cum cat"),
    therefore=words("fiindca deoarece"),
    afterwards=words("dupa inainte"),
    that=words("ca"),
    after_report=words("ca ea el ei ele era este e are avea"),
    third=words("ea el ei ele lui lor ii-e i-e e este era are au avea aveau"),
    fillers=words("si sau ori apoi dupa aia fie iar"),
    objects=words("mi-a mi ne-a ne"),
    at=words("la ora orele de intre"),
    until=words("pana pina dupa inainte spre"),
    to=words("la pana si pina"),
    hours=words("ora orele fix"),
    later=words("seara dupa-amiaza"),
    bare_hours=True,
    answered=words("raspuns raspunde raspundea"),
    present=words("""
        va vor suna scrie vine pleaca soseste ajunge vad vedem intalnesc intalnim mananc mancam merg mergem plec
        plecam sosesc ajung zboara zbor trece iau luam ies iesim este e sunt intoarce incepe vizitez vizitam
        sarbatorim"""),
    reflexive=words("se ma ne isi imi"),
    past=words("a am au ai *-a *-am *-au *-ai"),
    met=words("intalnit vazut vorbit reusit gasit apucat venit raspuns aparut ajuns prins sunat putut dat vad vada"),
    unless=words("mult despre doar numai"),
)
