"""Romanian words about times that are no day, and about what did not happen."""

from netcli.domain.language.tables.no_day import NoDayWords, phrases, words

NO_DAY = NoDayWords(
    vague=words("""
        asta-iarna asta-primavara asta-toamna asta-vara astavara candva craciunul demult deunazi odinioara pastele
        recent revelionul weekend weekendul""")
    | phrases("""
        de sf / la sf / de mos nicolae / de mos craciun /
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
    ordinals={
        "intai": 1,
        "intii": 1,
        "unsprezece": 11,
        "doisprezece": 12,
        "treisprezece": 13,
        "paisprezece": 14,
        "cincisprezece": 15,
        "saisprezece": 16,
        "saptesprezece": 17,
        "optsprezece": 18,
        "nouasprezece": 19,
        "douazeci": 20,
        "treizeci": 30,
    },
    times=words("miercur sambat simbat duminic alalt aseara noiemb asta- ast- deunaz candva odinioar primavar toamn"),
    feasts=words("craciun sarbator paste pasti revelion rusali boboteaz flori dragobet martisor sfant"),
    day_parts=words("zi ziua zile seara seri dimineata dimineti noaptea noapte"),
)
