"""netcli card: a person's card, to pass on."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.records.contact import Contact
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render import card as render
from netcli.render.output import Output, deliver
from netcli.services import card as service


def card(
    ctx: typer.Context,
    who: Who,
    vcf: Annotated[bool, typer.Option("--vcf", help="As a vCard, for an address book.")] = False,
    qr: Annotated[bool, typer.Option("--qr", help="As a QR code that a telephone reads from the screen.")] = False,
    to: Annotated[str | None, typer.Option("--to", metavar="WHO", help="Record that you passed it on to this person.")] = None,
) -> None:
    """Show a card to pass on, with nothing private.

    It has the name, work, city, e-mail, phone and offers; a vCard has no offers.

    Example: netcli card ana-pop

    Example: netcli card ana-pop --vcf -o ana.vcf

    Example: netcli card ana-pop --to ion-petrescu
    """
    app: App = ctx.obj
    if vcf and qr:
        raise InvalidValueError("one_form_of_card")
    out, person = app.output("table"), choosing.person(app, who, me=True)
    other = choosing.person(app, to, adds=True) if to else None
    with app.reading() as db:
        found = service.card(db, person)
    text = _drawn(found, out, vcf=vcf, qr=qr)  # what cannot be drawn is not recorded
    given = None
    if other:
        with app.writing("card") as db:
            given = service.pass_on(db, person, other, app.today)
        if not app.json:
            render.tell(found, given)
    deliver(render.data(found, service.vcard(found), given, out) if out.format in render.DATA else text, _whole(out, qr=qr))


def _drawn(card: Contact, out: Output, *, vcf: bool, qr: bool) -> str:
    if qr:
        return render.qr(service.vcard(card), out)
    return render.vcf(service.vcard(card), out) if vcf else render.text(card, out)


def _whole(out: Output, *, qr: bool) -> Output:
    """Return how to print a card; a QR code is not for a pager, which may fold it."""
    return out._replace(terminal=False) if qr else out
