"""Words around the days of sentences in any language, in their plain form."""

from netcli.domain.language.tables import words

# A number before them is no day of a month: may 20 km.
UNITS = words("eur euro guests kg km lei pages people pln rub times usd zl грн р руб шекל")
# The 12th of them is no day: on the 12th floor.
THINGS = words("""
    anniversary attempt avenue birthday century day edition floor grade hole hour lap round row street time этаж этажа""")
# Months that are often other words; in capitals they are months.
DOUBTFUL_MONTHS = words("sie v x")
# A number with a dot after them is no day: version 1.2.
NUMBERED = words("""
    camera chapter cost level page paid part platit pokoj pokoju python room sala v version versiune versiunea wersja wersje
    wersji zaplacilam zaplacilem версии версию версия заплатил заплатила кабинет комната комнате גרסה חדר שילמתי""")
# Words after a day that are no noun that it counts.
LITTLE = words("about am at because bumped but by for in m-am near ran re so אצל את על עם")
