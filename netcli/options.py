"""Arguments and options that several commands share."""

from typing import Annotated

import typer

Who = Annotated[str, typer.Argument(metavar="WHO", help="A handle, a name or a part of it, an alias, or an e-mail address.")]
Text = Annotated[list[str], typer.Argument(metavar="TEXT...", help="A few words; quotes are optional.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day: 2026-11-20, yesterday, 3 days ago, friday ...")]
Due = Annotated[str | None, typer.Option("--due", metavar="DATE", help="The day by which: 2026-12-01, friday, in 2w ...")]
Kind = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="introduction, referral, advice, information, help ... (see `netcli help kinds`)."),
]
Effort = Annotated[str, typer.Option("--effort", metavar="EFFORT", help="small, medium or large.")]
To = Annotated[str | None, typer.Option("--to", metavar="WHO", help="The person who received an introduction or referral.")]
Depth = Annotated[int | None, typer.Option("--depth", metavar="1-5", help="For a referral: 1 a name passed on ... 5 nearly concluded.")]
Outcome = Annotated[str | None, typer.Option("--outcome", metavar="TEXT", help="What came of it.")]
OpenAsk = Annotated[str, typer.Argument(metavar="N|WHO", help="The number of the ask, or a person with one open ask.")]
Whose = Annotated[str | None, typer.Argument(metavar="[WHO]", help="One person only.")]
Tag = Annotated[str | None, typer.Option("--tag")]
Class = Annotated[str | None, typer.Option("--class", help="close, weak, dormant, new or unlogged.")]
Circle = Annotated[str | None, typer.Option("--circle", help="An organisation, a city or a tag.")]
Limit = Annotated[int | None, typer.Option("-n", min=1, metavar="N", help="Show N lines.")]
All = Annotated[bool, typer.Option("--all", help="Show every line.")]
Explain = Annotated[bool, typer.Option("--explain", help="Print the rule, its thresholds and the rows used.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As of that day.")]
