"""Words for how often, in five languages: `monthly`, `raz w tygodniu`."""

from netcli.domain.language.plain import plain

# Before a length: `every 2 weeks`.
EVERY = frozenset(map(plain, ("every", "each", "co", "la", "fiecare", "каждые", "каждый", "каждую", "каждое", "כל")))
WORDS = {
    1: "daily / zilnic / codziennie / ежедневно / יומי / יומית",
    7: "weekly / once a week / săptămânal / o dată pe săptămână / cotygodniowo / raz w tygodniu / raz na tydzień / еженедельно / раз в неделю / שבועי / שבועית / פעם בשבוע",
    14: "fortnightly / a fortnight / fortnight / раз в две недели / פעם בשבועיים",
    30: "monthly / once a month / lunar / o dată pe lună / miesięcznie / comiesięcznie / raz w miesiącu / raz na miesiąc / ежемесячно / раз в месяц / חודשי / חודשית / פעם בחודש",
    90: "quarterly / once a quarter / a quarter / quarter / trimestrial / trimestru / o dată pe trimestru / kwartalnie / kwartał / raz na kwartał / ежеквартально / квартал / раз в квартал / רבעוני / רבעונית / רבעון / פעם ברבעון",
    365: "yearly / annually / once a year / anual / o dată pe an / rocznie / corocznie / raz w roku / raz na rok / ежегодно / раз в год / שנתי / שנתית / פעם בשנה",
}
DAYS = {plain(word): days for days, words in WORDS.items() for word in words.split(" / ")}


def days(text: str) -> int | None:
    """Return the days between two times as often as a text says, or None."""
    return DAYS.get(" ".join(plain(text).split()))


def without_every(text: str) -> str:
    """Return a length without the `every` before it."""
    first, _, rest = text.partition(" ")
    return without_every(rest) if rest and plain(first) in EVERY else text
