"""Polish words of sentences and days, without accents, as many people type."""

from netcli.domain.language.tables import DateWords, SentenceWords, words

SENTENCE = SentenceWords(
    kinds={
        "meeting": words("""
            spotkanie spotkania spotkaniu spotkaniem spotkan spotkalem spotkalam spotkalismy spotkalysmy spotkal spotkala spotkali
            spotkaly spotykalem spotykalam spotykamy spotykam spotkac widzialem widzialam widzielismy widzialysmy widzieli obiad
            obiadu obiadem obiedzie obiadek obiadku lunch lunchu lunchem lancz lanczu kolacja kolacji kolacje sniadanie sniadania
            sniadaniu sniadaniem brunch brunchu kawa kawy kawe kawie kawka kawki kawke kawce herbata herbaty herbate herbacie
            herbatka herbatki herbatke herbatce piwo piwa piwie piwem piwko piwka piwku wino wina winie winem winko spacer spaceru
            spacerem spacerze spacerowalem spacerowalam spacerowalismy wizyta wizyty wizyte wizycie odwiedziny odwiedzinach
            odwiedzilem odwiedzilam odwiedzilismy odwiedzil odwiedzila odwiedzili wpadlem wpadlam wpadl wpadla wpadlismy jadlem
            jadlam jedlismy zjadlem zjadlam zjedlismy pilem pilam pilismy wypilismy wypilem wypilam randka randki randke randce
            piknik pikniku grill grilla grillu poznalem poznalam poznalismy"""),
        "one-to-one": words("1-2-1 1-1 121 1:1 1na1 1-na-1"),
        "call": words("""
            telefon telefonu telefonem telefonie telefony telefoniczna telefonicznie rozmowa rozmowy rozmowe rozmowie rozmow
            rozmawialem rozmawialam rozmawialismy rozmawialysmy rozmawial rozmawiala rozmawiali porozmawialismy porozmawialem
            porozmawialam pogadalismy pogadalem pogadalam gadalem gadalam gadalismy zadzwonilem zadzwonilam zadzwonil zadzwonila
            zadzwonili zadzwonilismy zadzwonic dzwonilem dzwonilam dzwonil dzwonila dzwonili dzwoni dzwonie oddzwonilem oddzwonilam
            oddzwonil oddzwonila przedzwonilem przedzwonilam zdzwonilismy zdzwonka zdzwonke zoom zooma zoomie skype skypie
            wideorozmowa wideorozmowy wideorozmowe call callu calla"""),
        "message": words("""
            wiadomosc wiadomosci wiadomoscia napisalem napisalam napisal napisala napisali napisalismy pisalem pisalam pisal pisala
            pisalismy pisali pisze odpisalem odpisalam odpisal odpisala odpisali korespondencja korespondencji korespondencje czat
            czatu czacie czatem czatowalismy czatowalem czatowalam sms sms-a smsa smsy sms-y smsem esemes esemesa whatsapp
            whatsappie whatsappa messenger messengerze messengera telegram telegramie komunikator komunikatorze wiadomostka"""),
        "email": words("""
            mail maila mailu mailem maile mailowo mailowalem mailowalam mailowalismy email emaila emailu emailem emaile e-mail
            e-maila e-mailu e-mailem e-maile mejl mejla mejlu mejlem mejle list listu listem liscie listy poczta poczty poczte
            poczcie"""),
        "event": words("""
            konferencja konferencji konferencje impreza imprezy impreze imprezie imprezka koncert koncertu koncercie koncertem targi
            targow targach targom wydarzenie wydarzenia wydarzeniu warsztat warsztaty warsztatow warsztatach warsztacie event eventu
            evencie meetup meetupu meetupie wesele wesela weselu slub slubu slubie urodziny urodzinach urodzin imieniny imieninach
            festiwal festiwalu wystawa wystawy wystawe wystawie wernisaz wernisazu pogrzeb pogrzebie pogrzebu seminarium webinar
            webinaru webinarze bankiet bankiecie gala gali gale hackathon hackathonie zjazd zjazdu zjezdzie premiera premiere
            premierze przyjecie przyjeciu domowka domowke domowce wyklad wykladu wykladzie spektakl spektaklu proba probie probe"""),
    },
    # Only words right before a person: `zadzwoniłem do Ani`, `spotkałam Anię`.
    with_words=words("""
        z ze od ode do u dla spotkalem spotkalam spotkalismy spotkalysmy spotkal spotkala spotkali widzialem widzialam widzielismy
        widzialysmy widziala widzieli odwiedzilem odwiedzilam odwiedzilismy odwiedzilysmy odwiedzil odwiedzila odwiedzili zapytalem
        zapytalam zapytalismy spytalem spytalam poprosilem poprosilam poprosilismy poznalem poznalam poznalismy poznalysmy
        zaprosilem zaprosilam zaprosilismy przedstawilem przedstawilam pomoglem pomoglam pomoglismy pomagalem pomagalam
        podziekowalem podziekowalam podziekowalismy powiedzialem powiedzialam mowilem mowilam dalem dalam dalismy pozyczylem
        pozyczylam wyslalem wyslalam opowiedzialem opowiedzialam pokazalem pokazalam ugoscilem ugoscilam przytulilem przytulilam"""),
    case_words=words("""
        z ze od ode do u dla o przez po przy bez beze nad nade pod pode przed przede za w we na miedzy pomiedzy obok kolo okolo
        wokol oprocz procz wobec dzieki przeciw przeciwko poza wedlug podczas zamiast mimo ku spotkalem spotkalam spotkalismy
        spotkalysmy spotkal spotkala spotkali widzialem widzialam widzielismy widzialysmy widziala widzieli odwiedzilem odwiedzilam
        odwiedzilismy odwiedzilysmy odwiedzil odwiedzila odwiedzili zapytalem zapytalam zapytalismy spytalem spytalam poprosilem
        poprosilam poprosilismy poznalem poznalam poznalismy poznalysmy zaprosilem zaprosilam zaprosilismy przedstawilem
        przedstawilam pomoglem pomoglam pomoglismy pomagalem pomagalam podziekowalem podziekowalam podziekowalismy powiedzialem
        powiedzialam mowilem mowilam dalem dalam dalismy pozyczylem pozyczylam wyslalem wyslalam opowiedzialem opowiedzialam
        pokazalem pokazalam ugoscilem ugoscilam przytulilem przytulilam"""),
    joiners=words("i oraz a plus & tudziez"),
    place_words=words("w we na kolo obok przy pod niedaleko"),
    # Not `w`, `do`, `to`, `on`, `no`, `by`, `we`, `my`, `ten`, `a`, `o`, `i`, `u`, `na`, `za`, `po`, `ale`: English or Romanian has them too.
    function_words=words("""
        z ze od dla przez przy bez nad pod przed oraz lub albo czy nie tak jak gdy kiedy gdzie ktory ktora ktore co kto sie jest
        sa byl byla bylo byli bedzie juz jeszcze tylko tez takze potem wiec poniewaz zeby aby niz mnie mu jej jego ich nas nam
        nami ona oni bardzo"""),
    # Dictionary forms first; then everyday words that look like a form of a name.
    common=words("""
            roza roze rozy maja maj maju majem majow kaja jaga lech wiara wiare wiary wierze nadzieja nadzieje nadziei milosc lilia
            lilie jagoda jagody jagode malina maliny kalina mila mile mily milo slawa slawe slawie slawy gloria wiktoria zwyciestwo
            luna len lenie kora kore korze iskra iskre pola pole polu poli dana dany dane darem marek marka marki marke marce mark
            marzec marca marzenie marzenia lato latem zima wiosna wiosne jesien romans romanem gaj gaju rafa lew lwa lwem oliwia
            oliwa oliwka oliwke fiolek kwiat kwiatek sarna jutrzenka zorza zorze aurora aura dora cel celem celu celi krol ksiaze
            hrabia mistrz biskup ksiadz wojt kowal szczesny szczesna szczera szczescie radosc radosna rada rade radzie rady zgoda
            zgode zgody cnota cierpliwosc ida ide idzie ale ali ole oli bela belka olej olka tom toma tomem gust gustem bronia bron
            broni bronic czar gracja gracje gracji muza muze wit witam honor honorem kry krysztal perla perle perly rubin rubina
            beryl szafir bursztyn agat agata agaty fala fale wilk wilka lis sokol orzel golab wrona sroka zajac baran koziol kruk
            zuraw slowik jaskolka skowronek dab klon brzoza jawor sosna wierzba jodla lipa lipka sierpien lipiec czerwiec kwiecien
            styczen luty grudzien niedziela sobota piatek sroda kamien kamera igla wola woli wole"""),
    virtues=words("""
            wiara wiare wiary wierze nadzieja nadzieje nadziei milosc slawa slawe slawie slawy gracja gracje gracji honor honorem
            cierpliwosc radosc szczescie zgoda zgode zgody gust gustem wola"""),
    minutes=words("m min minut minuta minuty minute minutka minutke minutki minutek"),
    hours=words("h g godz godzina godziny godzine godzin godzinka godzinke"),
    durations={
        "pol godziny": 30,
        "pol godzinki": 30,
        "pol h": 30,
        "kwadrans": 15,
        "kwadransik": 15,
        "trzy kwadranse": 45,
        "godzina": 60,
        "godzine": 60,
        "godzinka": 60,
        "godzinke": 60,
        "jedna godzine": 60,
        "poltorej godziny": 90,
        "poltora godziny": 90,
        "godzine i pol": 90,
        "godzina i pol": 90,
        "godzine z kwadransem": 75,
        "dwie godziny": 120,
        "dwie i pol godziny": 150,
        "trzy godziny": 180,
        "cztery godziny": 240,
        "piec godzin": 300,
        "piec minut": 5,
        "dziesiec minut": 10,
        "pietnascie minut": 15,
        "dwadziescia minut": 20,
        "trzydziesci minut": 30,
        "czterdziesci minut": 40,
        "czterdziesci piec minut": 45,
        "piecdziesiat minut": 50,
    },
    purpose=words("cel celem celu dla po zeby"),
    learned=words("dowiedzialem dowiedzialam wiem poznalem poznalam") | {"dowiedzialem sie", "dowiedzialam sie"},
)

DATES = DateWords(
    days={
        "dzis": 0,
        "dzisiaj": 0,
        "teraz": 0,
        "dzisiejszy dzien": 0,
        "dzisiejszego ranka": 0,
        "dzisiejszego dnia": 0,
        "dzis z rana": 0,
        "przed chwila": 0,
        "dopiero co": 0,
        "wczoraj": -1,
        "wczorajszy dzien": -1,
        "wczorajszego dnia": -1,
        "wczorajszego wieczoru": -1,
        "wczorajszej nocy": -1,
        "zeszlej nocy": -1,
        "ubieglej nocy": -1,
        "minionej nocy": -1,
        "ostatniej nocy": -1,
        "przedwczoraj": -2,
        "przed wczoraj": -2,
        "jutro": 1,
        "pojutrze": 2,
    },
    parts=words("rano ranem przedpoludniem popoludniu popoludniem wieczorem noca")
    | {"po poludniu", "przed poludniem", "w poludnie", "w nocy", "z rana", "po pracy", "przed praca", "po obiedzie", "w porze obiadu"}
    | {"poznym wieczorem", "wczesnym rankiem", "pod wieczor", "nad ranem", "wieczorkiem"},
    numbers={
        **dict.fromkeys(words("jeden jedna jedno"), 1),
        **dict.fromkeys(words("dwa dwie dwoje dwoma dwiema"), 2),
        **dict.fromkeys(words("trzy troje trzema"), 3),
        **dict.fromkeys(words("cztery czworo czterema"), 4),
        **dict.fromkeys(words("piec piecioma"), 5),
        "szesc": 6,
        "siedem": 7,
        "osiem": 8,
        "dziewiec": 9,
        "dziesiec": 10,
        "jedenascie": 11,
        "dwanascie": 12,
    },
    units={
        **dict.fromkeys(words("d dzien dnia dni dniami dniem dzionek"), "d"),
        **dict.fromkeys(words("tydz tyg tydzien tygodnia tygodnie tygodni tygodniu tygodniem tygodniami"), "w"),
        **dict.fromkeys(words("mies msc miesiac miesiaca miesiace miesiecy miesiacu miesiacem miesiacami"), "m"),
        **dict.fromkeys(words("rok roku lata lat"), "y"),
    },
    spans={
        "pol roku": (6, "m"),
        "poltora roku": (18, "m"),
        "rok i pol": (18, "m"),
        "dobe": (1, "d"),
        "dwie doby": (2, "d"),
    },
    ago=("… temu", "… wstecz", "przed …"),
    ahead=("za …",),
    weekdays={
        **dict.fromkeys(words("poniedzialek poniedzialku poniedzialkiem poniedzialkowi pon pn poniedz"), 0),
        **dict.fromkeys(words("wtorek wtorku wtorkiem wtorkowi wt wto wtor"), 1),
        **dict.fromkeys(words("sroda srody srode srodzie sr sro"), 2),
        **dict.fromkeys(words("czwartek czwartku czwartkiem czwartkowi czw czwart cz"), 3),
        **dict.fromkeys(words("piatek piatku piatkiem piatkowi pt ptk piat"), 4),
        **dict.fromkeys(words("sobota soboty sobote sobocie sob sb"), 5),
        **dict.fromkeys(words("niedziela niedzieli niedziele niedz ndz nd"), 6),
    },
    # A month may be a Roman numeral, but not I: `i` is "and".
    months={
        **dict.fromkeys(words("styczen stycznia styczniu sty stycz"), 1),
        **dict.fromkeys(words("luty lutego lutym lut ii"), 2),
        **dict.fromkeys(words("marzec marca marcu mar iii"), 3),
        **dict.fromkeys(words("kwiecien kwietnia kwietniu kwi kwie iv"), 4),
        **dict.fromkeys(words("maj maja maju v"), 5),
        **dict.fromkeys(words("czerwiec czerwca czerwcu cze czer vi"), 6),
        **dict.fromkeys(words("lipiec lipca lipcu lip vii"), 7),
        **dict.fromkeys(words("sierpien sierpnia sierpniu sie sierp viii"), 8),
        **dict.fromkeys(words("wrzesien wrzesnia wrzesniu wrz wrzes ix"), 9),
        **dict.fromkeys(words("pazdziernik pazdziernika pazdzierniku paz pazdz x"), 10),
        **dict.fromkeys(words("listopad listopada listopadzie lis list xi"), 11),
        **dict.fromkeys(words("grudzien grudnia grudniu gru grudz xii"), 12),
    },
    ways={
        **dict.fromkeys(words("zeszly zeszla zeszle zeszlego zeszlej zeszlym"), -1),
        **dict.fromkeys(words("ubiegly ubiegla ubiegle ubieglego ubieglej ubieglym"), -1),
        **dict.fromkeys(words("miniony miniona minione minionego minionej minionym"), -1),
        **dict.fromkeys(words("ostatni ostatnia ostatnie ostatniego ostatniej ostatnim"), -1),
        **dict.fromkeys(words("poprzedni poprzednia poprzednie poprzedniego poprzedniej poprzednim"), -1),
        **dict.fromkeys(words("ten ta to te tego tej tym"), 0),
        **dict.fromkeys(words("biezacy biezaca biezace biezacego biezacej biezacym"), 0),
        **dict.fromkeys(words("przyszly przyszla przyszle przyszlego przyszlej przyszlym"), 1),
        **dict.fromkeys(words("nastepny nastepna nastepne nastepnego nastepnej nastepnym"), 1),
        **dict.fromkeys(words("najblizszy najblizsza najblizsze najblizszego najblizszej najblizszym"), 2),
        **dict.fromkeys(words("nadchodzacy nadchodzaca nadchodzace nadchodzacego nadchodzacej nadchodzacym"), 2),
    },
    edges={
        **dict.fromkeys(words("poczatek poczatku poczatkiem poczatkowi"), "start"),
        **dict.fromkeys(words("koniec koncu konca koncem"), "end"),
        "na poczatku": "start",
        "na koniec": "end",
        "pod koniec": "end",
        "z koncem": "end",
        "z poczatkiem": "start",
    },
    short={},
    on=words("w we dnia dniu cala caly cale"),
    # `od piątku` is the start of a period, not a day.
    until=words("do na"),
    little=frozenset(),
    day_marks=words("go ego"),
    year_marks=words("r rok roku"),
)
