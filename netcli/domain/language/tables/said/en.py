"""English words around the days of a sentence."""

from netcli.domain.language.tables.said import SaidWords, words

SAID = SaidWords(
    strong=words("monday tuesday wednesday thursday friday saturday sunday mon tue tues thu thur thurs weds fri"),
    verbs_too=words("sat sun wed"),
    some=words("few several some couple about around roughly approximately maybe perhaps almost nearly over many half more than"),
    one=words("day week fortnight"),
    months=words("in during last this since"),
    since=words("since from until till"),
    owners=words("dated"),
    articles=words("the a an our my your his her their its that every each"),
    marks=words("st nd rd th"),
    bare=frozenset(),
    about=words("about re regarding concerning"),
    topics=words("discussed discuss discussing read reviewed remembered debated brainstormed went-through"),
    agreements=words("invited inviting invite suggested proposed")
    | words("planned plan planning plans arranged arranging agreed agreeing scheduled booked"),
    reports=words("""
        told tell said say mentioned mention heard hear learned learnt wrote explained announced confirmed claimed thought knew found
        promised reported noted remarked complained admitted asked"""),
    telling=words("says tells thinks believes reckons hopes claims"),
    clauses=words("since who whom whose which when while if whether as although though so where why how than unless"),
    therefore=words("that because"),
    afterwards=words("after before"),
    that=words("that"),
    after_report=words("""
        she he they it her his their its is was are were has had have will would there this that what"""),
    third=words("she he they it her his their its she's he's they're it's she'll he'll they'll who which there this these those"),
    fillers=words("and or & then also too but either maybe both on at perhaps apparently"),
    objects=words("me us him her them"),
    at=words("at @ from between"),
    until=words("until till by before after around about"),
    to=words("to till until"),
    hours=words("o'clock oclock"),
    later=words("pm afternoon evening tonight night"),
    bare_hours=False,
    answered=words("answer answered answers reply replied pick picked"),
    present=words("""
        will gonna going seeing meeting calling having visiting coming comes arrives arriving leave leaves leaving visits
        returns flying returning is are starts starting due might could would moving""")
    | words("see call meet visit ring text email write phone message"),
    reflexive=frozenset(),
    past=words("*ed ate came did drank drove got had made met ran rode sat saw spent spoke swam took was went were won"),
    met=words("""
        meet met see saw seen call called reach reached get got talk talked speak spoke catch caught find found make
        made come came show showed turn turned answer answered pick picked reply replied visit visited join joined
        happen happened contact attend attended seeing meeting end ended manage managed"""),
    unless=words("much long about enough only just alone straight"),
)
