"""Polish words that tell the kind of a give."""

KINDS = {
    "introduction": "przedstawił* przedstawien* przedstawia* poznał* poznan* zapozna* skontaktowa* skojarzył* połączył*",
    "referral": "skierowa* klient* referral*",
    "advice": "rada rady radę radą porad* doradz* doradc* doradztw* konsultac* wskazówk* sugesti* opini* podpowied*",
    "information": """
        informac* info wiadomoś* artykuł* link linka linki adres* numer* namiar* kontakt kontakty listę lista listy dane danych
        wieści ogłoszeni* raport* zestawieni* podsumowani*""",
    "experience": "doświadcz*",
    "recommendation": "poleci* polec* rekomend* referencj* dobre_słowo dobrym_słowem poręcz* list_polecając* pochwali*",
    "help": """
        pomoc pomocy pomocą pomóc pomog* pomóg* pomaga* wspar* podwioz* podwióz* podrzuci* przewio* zawio* naprawi* przeprowadzk* przenie*
        przenió* przetłumacz* opiek* popilnowa* ugotowa*""",
    "invitation": "zapros* zaprosz* zaprasza*",
    "resource": "pożycz* wypożycz* udostępni* narzędzi* szablon* sprzęt* materiał*",
    "promotion": "promoc* promowa* reklam* rozgłos* udostępni*_post* udostępni*_*_post* wpis_o napisa*_o",
    "teaching": """
        nauczy* uczył* lekcj* wykład* warsztat* szkoleni* szkolił* kurs kursu kursy kursem prezentacj* wytłumaczy* pokaza*_jak
        korepetyc* webinar* seminari*""",
    "business": "zleceni* zamówieni* zamówi* umowa umowę umowy kontrakt* transakcj* interes interesy biznes* sprzedaż* zakup*",
    "gift": """
        prezent prezenty prezentem prezentu w_prezencie podarun* podarowa* upomin* kwiat* bukiet* ciasto ciasta tort* butelk*
        czekolad* bilet* kartk*_urodzinow* kartk*_świąteczn* bombonierk* pamiątk* dar wino voucher* bon""",
    "time": """
        czas czasu godzin* wieczór całe_popołudnie cały_dzień cały_wieczór pół_godziny wysłucha* posłucha*""",
    "thanks": "dzięki dzięku* podzięk* wdzięczn*",
    "": "polecia*",
}
TOPIC = "dla na do"
