"""Romanian words that tell the kind of a give."""

KINDS = {
    "introduction": "introduc* prezentat* prezentările cunoștință pus*_în_legătură pus*_în_contact",
    "referral": "client clientă clienți recomandat*_un_client trimis_un_client",
    "advice": "sfat* sfătui* povaț* povăț* consiliere consiliat* consult* părere părerea pont ponturi",
    "information": """
        informați* informat știre știri* articol* link* adresa adresă adrese numărul listă lista liste contact contacte contactul
        anunț* veste vești raport* rezumat*""",
    "experience": "experienț* cum_am",
    "recommendation": """
        recomand* referinț* vorbă_bună o_vorbă_bună vorbe_bune cuvânt_bun cuvinte_bune lăudat* girat* carte_de_vizită""",
    "help": "ajut* sprijin* susțin* cărat* reparat* mutat* o_mână tradus* transportat* dus_cu_mașina",
    "invitation": "invit*",
    "resource": "împrumut* unelte unealtă sculele materiale echipament* șablo* acces",
    "promotion": "promov* reclamă reclame publicitate distribuit* postare_despre",
    "teaching": "lecți* învăț* predat* curs cursuri cursul atelier* instruire explicat* arătat*_cum prelegere* seminar* meditați* prezentare*",
    "business": "comandă comenzi comanda contract* afacer* vânzar* vândut* tranzacți* achiziți*",
    "gift": """
        cadou* dar darul daruri dăruit* flori buchet* tort prăjitur* sticlă sticle bilet* ciocolat* felicitare felicitări
        suvenir*""",
    "time": "timp timpul oră ore o_seară o_după-amiază toată_ziua toată_seara ascultat*",
    "thanks": "mulțumi* mulțumesc mersi recunoștinț*",
}
TOPIC = "despre pentru la"
