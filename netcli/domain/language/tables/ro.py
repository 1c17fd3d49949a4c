"""Romanian words of sentences and days, without accents, as many people type."""

from netcli.domain.language.tables import DateWords, SentenceWords, words

SENTENCE = SentenceWords(
    kinds={
        "meeting": words("""
            intalnire intalnirea intalnirii intalniri intalnirile intalnit intalnim intalnesc intalneste intalneam intilnire
            intilnit vazut vad vedem vede pranz pranzul pranzului pranzuri cina cinat cinam masa mesei cafea cafeaua cafelei
            cafeluta cafele ceai ceaiul bere berea beri berica vin vinul mic-dejun dejun micul plimbare plimbarea plimbat plimbam
            vizita vizitat vizitei vizitam iesit iesim iesire mancat mancam baut bem stat povestit povestim picnic gratar gratarul
            intrevedere intrevederea cunoscut suc sucul"""),
        "one-to-one": words("1-2-1 1-1 121 1:1 1la1 1-la-1"),
        "call": words("""
            apel apelul apelat apeluri telefon telefonul telefonat telefonic telefonica telefoneaza sunat suna sun sunam convorbire
            convorbirea convorbiri conversatie vorbit vorbim vorbesc vorbeste discutat discutam discutie discutia zoom skype
            videoapel videocall call callul"""),
        "message": words("""
            mesaj mesajul mesaje mesajele mesajului sms smsul sms-uri sms-ul whatsapp whatsappul telegram messenger chat chatul
            chat-ul chatuit scris scriu scrie scriem schimbat raspuns textat"""),
        "email": words("""
            email emailul emailuri email-ul email-uri e-mail e-mailul e-mail-ul mail mailul mailuri mail-ul mail-uri scrisoare
            scrisoarea scrisori scrisorii posta corespondenta"""),
        "event": words("""
            eveniment evenimentul evenimentului evenimente conferinta conferintei petrecere petrecerea petrecerii petreceri chef
            cheful concert concertul concertului concerte targ targul targului targuri tirg tirgul atelier atelierul atelierului
            atelier-ul workshop workshopul workshop-ul meetup meetupul meetup-ul nunta nuntii botez botezul festival festivalul
            festivalului expozitie expozitia expozitiei vernisaj vernisajul inmormantare inmormantarea seminar seminarul webinar
            webinarul gala galei hackathon hackathonul lansare lansarea lansarii conferinte spectacol spectacolul aniversare
            aniversarea repetitie repetitia prelegere prelegerea"""),
    },
    with_words=words("""
        cu la de pentru lui pe catre dinspre intalnit intalnit-o vazut revazut sunat apelat vizitat intrebat rugat ajutat multumit
        invitat cunoscut prezentat contactat salutat felicitat imbratisat spus scris dat aratat trimis povestit imprumutat"""),
    # A name is inflected by a word before it (`lui Ion`) or by its ending (`Anei`), after no particular word.
    case_words=frozenset(),
    joiners=words("si & plus"),
    place_words=words("in din langa prin spre dinspre pe"),
    # Not `a`, `o`, `in`, `la`, `am`, `are`, `care`, `nu`, `pe`, `un`, `mai`, `mi`: English or Polish has them too, or they are names.
    function_words=words("""
        si cu de din despre pentru prin catre sau dar ca daca cand unde este sunt eram avut fost fiind fi lui ei ea eu noi voi ele
        mea meu nostru noastra acest aceasta acesta acela aceea foarte dupa inainte pana decat doar chiar ce cum acolo aici iar fara
        intre"""),
    # Given names that are words too if written in lower case.
    common=words("""
            ion luminita dor crina floare flori floarea flora mai drag draga dragul dragi florii viorica viorea violeta margareta lacramioara
            lacramioare brandusa narcisa crin crini bujor bujori trandafir garoafa iasomia iasomie camelia camelie dalia dalie lili
            liliac mura mure zmeura afina afine visan visin coral corai sorina soare sora sorin luna lumina steluta stela stea
            aurora aur argintel argint perla rubin rubina safir smarald smaranda diamant ambra chihlimbar jad briliant rodica rod
            roada speranta credinta iubirea iubire dragostea dragoste bucuria bucurie bucur pace pacea fericire fericita felicia
            noroc norocel vointa voie voia voicu victoria victorie victor gloria glorie liberta libertate dreptate doina dorina
            dorinta alba albu negru rosu rusu brad bradu stejar stejarul paltin tei frasin salcia malin malina lupu lup ursu ursul
            urs vulpe vulpea cerb cerbu lebada porumbel porumbita randunica ciocarlia mierla leu leul leo soim vultur cocos iepure
            mielu miel domnica domnul domnita doamna printul printesa regina rege crai cneazul voda popa cioban croitor olar dascal
            capitan ostas sandala marin marina marinar mare marea marie primavara vara toamna iarna iulie iunie august martisor
            martie marti miercuri vineri duminica sambata ger gerar ianuar april tanti iris sever severa modest modesta clement
            clementa constanta inocentiu inocent inocenta gratia gratie ingerul inger raza roza roz sfanta sfantu mina mira mila pui
            padure valea vale val vioara zina zana zori zorile"""),
    virtues=words("""
            speranta credinta iubirea iubire dragostea dragoste bucuria bucurie pace pacea fericire noroc voie voia victorie glorie
            libertate dreptate drag draga dor lumina gratie mila dorinta"""),
    minutes=words("m min minut minute minutul minutele"),
    hours=words("h ora ore orele"),
    durations={
        "jumatate de ora": 30,
        "o jumatate de ora": 30,
        "jumate de ora": 30,
        "o jumate de ora": 30,
        "un sfert de ora": 15,
        "sfert de ora": 15,
        "trei sferturi de ora": 45,
        "ora": 60,
        "o ora": 60,
        "o ora si un sfert": 75,
        "o ora si jumatate": 90,
        "o ora jumate": 90,
        "ora si jumatate": 90,
        "o ora si jumate": 90,
        "doua ore": 120,
        "doua ore si jumatate": 150,
        "doua ore si jumate": 150,
        "trei ore": 180,
        "patru ore": 240,
        "cinci ore": 300,
        "cinci minute": 5,
        "zece minute": 10,
        "cincisprezece minute": 15,
        "douazeci de minute": 20,
        "treizeci de minute": 30,
        "patruzeci de minute": 40,
        "patruzeci si cinci de minute": 45,
        "cincizeci de minute": 50,
    },
    purpose=words("pentru scop scopul scopului ca tel"),
    learned=words("aflat invatat") | {"am aflat", "am invatat"},
)

DATES = DateWords(
    days={
        "azi": 0,
        "astazi": 0,
        "acum": 0,
        "asta-seara": 0,
        "asta seara": 0,
        "astaseara": 0,
        "diseara": 0,
        "de dimineata": 0,
        "azi de dimineata": 0,
        "in dimineata asta": 0,
        "deseara": 0,
        "adineauri": 0,
        "adineaori": 0,
        "mai devreme azi": 0,
        "azi mai devreme": 0,
        "azi-dimineata": 0,
        "ieri": -1,
        "aseara": -1,
        "aseara tarziu": -1,
        "tarziu aseara": -1,
        "azi-noapte": -1,
        "azi noapte": -1,
        "azinoapte": -1,
        "noaptea trecuta": -1,
        "seara trecuta": -1,
        "ieri de dimineata": -1,
        "ieri-seara": -1,
        "alaltaieri": -2,
        "alaltaseara": -2,
        "alalta-seara": -2,
        "alalta seara": -2,
        "alaltaieri-seara": -2,
        "maine": 1,
        "miine": 1,
        "maine-seara": 1,
        "poimaine": 2,
        "poimiine": 2,
        "raspoimaine": 3,
    },
    parts=words("dimineata seara noaptea dupa-amiaza pranz")
    | {
        "dupa amiaza",
        "dupa masa",
        "dupa-masa",
        "la pranz",
        "la amiaza",
        "dupa pranz",
        "dupa serviciu",
        "de dimineata",
        "pe seara",
        "spre seara",
    },
    numbers={
        **dict.fromkeys(words("o un una unu"), 1),
        **dict.fromkeys(words("doi doua"), 2),
        "trei": 3,
        "patru": 4,
        "cinci": 5,
        "sase": 6,
        "sapte": 7,
        "opt": 8,
        "noua": 9,
        "zece": 10,
        **dict.fromkeys(words("unsprezece unspe"), 11),
        **dict.fromkeys(words("doisprezece douasprezece doispe"), 12),
    },
    units={
        **dict.fromkeys(words("zi ziua zile zilele"), "d"),
        **dict.fromkeys(words("sapt saptamana saptamani saptamanile saptamanii saptamina saptamini saptaminii"), "w"),
        **dict.fromkeys(words("luna luni lunile lunii"), "m"),
        **dict.fromkeys(words("an anul ani anii anului"), "y"),
    },
    spans={
        "jumatate de an": (6, "m"),
        "o jumatate de an": (6, "m"),
        "jumate de an": (6, "m"),
        "un an si jumatate": (18, "m"),
        "un an jumate": (18, "m"),
        "un an si jumate": (18, "m"),
    },
    ago=("acum …", "acu …", "cu … in urma", "… in urma", "in urma cu …"),
    ahead=("peste …", "in …", "intr-…"),
    # With the article too: `vinerea trecută`. Not `vin` and `mie`, which mean "wine" and "to me".
    weekdays={
        **dict.fromkeys(words("luni lunea lun"), 0),
        **dict.fromkeys(words("marti martea martia"), 1),
        **dict.fromkeys(words("miercuri miercurea mierc"), 2),
        **dict.fromkeys(words("joi joia"), 3),
        **dict.fromkeys(words("vineri vinerea"), 4),
        **dict.fromkeys(words("sambata simbata sam"), 5),
        **dict.fromkeys(words("duminica dum"), 6),
    },
    months={
        **dict.fromkeys(words("ianuarie ian"), 1),
        **dict.fromkeys(words("februarie feb febr"), 2),
        **dict.fromkeys(words("martie mar mart"), 3),
        **dict.fromkeys(words("aprilie apr"), 4),
        "mai": 5,
        **dict.fromkeys(words("iunie iun"), 6),
        **dict.fromkeys(words("iulie iul"), 7),
        **dict.fromkeys(words("august aug"), 8),
        **dict.fromkeys(words("septembrie sep sept"), 9),
        **dict.fromkeys(words("octombrie oct"), 10),
        **dict.fromkeys(words("noiembrie noi nov noiem"), 11),
        **dict.fromkeys(words("decembrie dec"), 12),
    },
    ways={
        **dict.fromkeys(words("trecut trecuta trecutul trecutei trecute ultima ultimul precedent precedenta anterior anterioara"), -1),
        **dict.fromkeys(("care a trecut", "ce a trecut"), -1),
        **dict.fromkeys(words("asta aceasta acest acesta aceste acestei acestui astea curenta curent curente"), 0),
        **dict.fromkeys(words("viitor viitoare viitorul viitoarea proxim proxima"), 1),
        **dict.fromkeys(words("urmator urmatoare urmatorul urmatoarea urmatoarei"), 2),
        **dict.fromkeys(("care vine", "ce vine"), 2),
    },
    edges={
        **dict.fromkeys(words("inceput inceputul inceputului"), "start"),
        **dict.fromkeys(words("sfarsit sfarsitul sfirsit sfirsitul sfarsitului final finalul finele finalului capatul"), "end"),
    },
    short={"la anul": "anul viitor"},
    on=words("pe in la toata"),
    # `de vineri` is the start of a period, not a day.
    until=words("pana pina"),
    little=words("de al a data"),
    day_marks=words("lea"),
    year_marks=frozenset(),
)
