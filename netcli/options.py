"""Arguments and options that several commands share."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer
from typer.core import TyperOption

Who = Annotated[str, typer.Argument(metavar="WHO", help="A handle, a name or a part of it, an alias, or an e-mail address.")]
People = Annotated[list[str], typer.Argument(metavar="WHO...", help="People, as in `netcli show WHO`; or filters instead.")]
PeopleAndLength = Annotated[
    list[str], typer.Argument(metavar="WHO... LENGTH", help="People, or filters instead; then 30d, 2 weeks, monthly, a day or off.")
]
Text = Annotated[list[str], typer.Argument(metavar="TEXT...", help="A few words; quotes are optional.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day: 2026-11-20, yesterday, 3 days ago, friday ...")]
Due = Annotated[str | None, typer.Option("--due", metavar="DATE", help="The day by which: 2026-12-01, friday, in 2w ...")]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="introduction, referral, advice ... (`netcli help kinds`); otherwise read from the words."),
]
Effort = Annotated[str, typer.Option("--effort", metavar="EFFORT", help="small, medium or large.")]
To = Annotated[str | None, typer.Option("--to", metavar="WHO", help="The person who received an introduction or referral.")]
Depth = Annotated[int | None, typer.Option("--depth", metavar="1-5", help="For a referral: 1 a name passed on ... 5 nearly concluded.")]
Outcome = Annotated[str | None, typer.Option("--outcome", metavar="TEXT", help="What came of it.")]
OutcomeKind = Annotated[
    str | None,
    typer.Option("--outcome-kind", metavar="KIND", help="tip, contact, cooperation, sale, learned, social or nothing yet."),
]
Amount = Annotated[str | None, typer.Option("--amount", metavar="SUM", help="What it was worth, with the currency: '500 EUR'.")]
About = Annotated[str | None, typer.Option("--kind", metavar="business", help="It is about business.")]
OpenAsk = Annotated[
    list[str], typer.Argument(metavar="N|WHO", help="The number of an ask or a promise, or a person with one that is open.")
]
Whose = Annotated[str | None, typer.Argument(metavar="[WHO]", help="One person only.")]
Limit = Annotated[int | None, typer.Option("-n", min=1, metavar="N", help="Show N lines.")]
All = Annotated[bool, typer.Option("--all", help="Show every line.")]
Explain = Annotated[bool, typer.Option("--explain", help="Print the rule, its thresholds and the rows used.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As of that day.")]

# The filters of commands about people (domain/filters.py has their meaning).
FILTERS: dict[str, dict[str, Any]] = {
    "--tag": {"multiple": True, "metavar": "TAG", "help": "With this tag; repeatable: with all of them."},
    "--not-tag": {"multiple": True, "metavar": "TAG", "help": "Without this tag; repeatable."},
    "--class": {"metavar": "CLASS", "help": "close, weak, dormant, new or unlogged."},
    "--circle": {"metavar": "TEXT", "help": "In this organisation or city, or with this tag."},
    "--city": {"metavar": "CITY", "help": "In this city."},
    "--country": {"metavar": "COUNTRY", "help": "In this country."},
    "--org": {"metavar": "ORG", "help": "In this organisation."},
    "--sphere": {"metavar": "SPHERE", "help": "professional, social or both."},
    "--met-kind": {"metavar": "KIND", "help": "Met by chance, event, work, introduced or online."},
    "--since": {"metavar": "DATE", "help": "Last contact on this day or later."},
    "--silent": {"metavar": "DAYS", "help": "Last contact this many days ago or more."},
    "--never": {"is_flag": True, "help": "Nobody you logged a contact with."},
    "--from": {"metavar": "FORMAT", "help": "Imported from this format: linkedin, vcard, csv, ics ..."},
    "--text": {"metavar": "TEXT", "help": "With this text on the card, or in a need, an offer or a note."},
    "--view": {"metavar": "NAME", "help": 'Saved filters: config set view.NAME "--tag choir --silent 60".'},
}
Command = TypeVar("Command", bound=Callable[..., Any])


def filtered(command: Command) -> Command:
    """Mark a command that takes the filters; `choosing.filters` has their values."""
    command.filtered = True  # type: ignore[attr-defined]
    return command


def filters(command: Callable[..., Any], taken: set[str]) -> list[TyperOption]:
    """Return the filters that a command takes, except for options that it has itself.

    They are made by hand: in the signature of a command they would cost 3 ms.
    """
    if not getattr(command, "filtered", False):
        return []
    settings: dict[str, Any] = {"callback": keep_filter, "expose_value": False}
    return [TyperOption(param_decls=[name], **settings, **others) for name, others in FILTERS.items() if name not in taken]


def keep_filter(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> None:  # noqa: ANN401 - any option's value
    """Store the value of a filter."""
    if value or value == "":
        option = str(param.name).replace("_", "-")
        ctx.obj.asked_filters[option] = list(value) if isinstance(value, tuple) else value
