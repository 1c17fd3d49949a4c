"""A card to pass on, in each of its forms, and whose cards were passed on."""

from collections.abc import Iterator, Sequence

from netcli.domain.card import PassedOn
from netcli.domain.records.contact import Contact
from netcli.domain.records.give import Give
from netcli.errors import InvalidValueError
from netcli.render.fields import Item, give, iso, person
from netcli.render.output import Output, say
from netcli.render.safe import escaped, shown

DATA = ("json", "jsonl", "csv", "tsv")


def text(card: Contact, out: Output) -> str:
    """Return a card as text, or as Markdown."""
    name, *more = lines(card)
    if out.format == "md":
        name, more = f"# {escaped(name)}\n", [f"- {escaped(line)}" for line in more]
    return "".join(f"{line}\n" for line in (name, *more))


def lines(card: Contact) -> Iterator[str]:
    """Yield the lines of a card."""
    yield shown(card.name)
    for label, parts in (
        ("", (", ".join(part for part in (card.title, card.org) if part),)),
        ("", (", ".join(part for part in (card.city, card.country) if part),)),
        ("e-mail: ", card.emails),
        ("phone: ", card.phones),
        ("offers: ", ("; ".join(card.offers),)),
    ):
        yield from (f"{label}{shown(part)}" for part in parts if part)


def vcf(vcard: str, out: Output) -> str:
    """Return a vCard as it is, for a terminal without what a terminal could run."""
    return "".join(f"{shown(line)}\n" for line in vcard.splitlines()) if out.terminal else vcard


def qr(vcard: str, out: Output) -> str:
    """Return the QR code of a vCard, light on dark.

    Raise InvalidValueError if the card is too long, or the terminal too narrow.
    """
    from io import StringIO  # start-up time: only --qr draws a code

    import segno

    try:
        code = segno.make(vcard, micro=False)
    except segno.DataOverflowError as error:
        raise InvalidValueError("card_too_long") from error
    width = code.symbol_size()[0]
    if out.terminal and width > out.width:
        raise InvalidValueError("terminal_too_narrow", width=width)
    drawn = StringIO()
    code.terminal(drawn, compact=True)
    return drawn.getvalue()


def data(card: Contact, vcard: str, given: Give | None, out: Output) -> str:
    """Return a card for programs."""
    from netcli.render import text as formats  # start-up time: the text needs no schemas

    item: Item = {"who": person(card.person), "vcf": vcard, "give": give(given) if given else None}
    return formats.record("card", item) if out.format == "json" else formats.data("card", [item], out.format)


def tell(card: Contact, given: Give) -> None:
    """Print that a card was passed on."""
    to = shown(given.to.name) if given.to else ""
    say(f"Passed the card of {shown(card.name)} on to {to} (give {given.number}; `netcli undo` undoes it)")


def show_passed_on(found: Sequence[PassedOn], most: int | None, out: Output, *, explain: bool) -> None:
    """Print whose cards were passed on."""
    from netcli.render import lists  # start-up time: only a list needs it

    items = [
        {**person(one.who), "count": one.times, "last_day": iso(one.last_day), "to": list(map(person, one.to))} for one in found[:most]
    ]
    empty = "No card was passed on yet; `netcli card WHO --to WHO` passes one on."
    lists.show("cards", items, out, more=len(found) - len(items), empty=empty, explain=lists.rule("cards", explain=explain))
