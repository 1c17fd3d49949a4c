"""netcli log: one interaction, in a sentence."""

import sys
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.surnames import Doubt
from netcli.domain.person import Person, is_me
from netcli.errors import AnswerNeededError, InvalidValueError, NetcliError
from netcli.options import Amount, On, Outcome, OutcomeKind
from netcli.render import logged
from netcli.render.day_asked import day_asked, day_of
from netcli.render.fields import interaction_recorded
from netcli.render.output import complain_about, say
from netcli.render.prompt import agree_at_terminal, edited
from netcli.render.recorded import recorded
from netcli.services import log as service
from netcli.services import understanding
from netcli.services.log import Logged
from netcli.services.understanding import Heard, Options, Understood

NOTE = "\n# What happened, and with whom? The first line is read for the day, the people and the kind.\n# Lines that begin with # are skipped.\n"


def log(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="[TEXT]...", help="What happened, with whom and when.")] = [],  # noqa: B006 - typer copies it
    with_: Annotated[list[str], typer.Option("--with", metavar="WHO", help="Who took part; repeatable.")] = [],  # noqa: B006
    on: On = None,
    kind: Annotated[str | None, typer.Option("--kind", help="meeting, one-to-one, call, message, email or event.")] = None,
    time: Annotated[str | None, typer.Option("--time", metavar="HH:MM")] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", metavar="N")] = None,
    place: Annotated[str | None, typer.Option("--place")] = None,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEXT", help="What it was for.")] = None,
    outcome: Outcome = None,
    outcome_kind: OutcomeKind = None,
    their_outcome: Annotated[str | None, typer.Option("--their-outcome", metavar="TEXT", help="What came of it for them.")] = None,
    amount: Amount = None,
    gave: Annotated[list[str], typer.Option("--gave", metavar="TEXT", help="Something you gave; repeatable.")] = [],  # noqa: B006
    got: Annotated[list[str], typer.Option("--got", metavar="TEXT", help="Something you received; repeatable.")] = [],  # noqa: B006
    learned: Annotated[list[str], typer.Option("--learned", metavar="TEXT", help="Something you learned of the person; repeatable.")] = [],  # noqa: B006
    told: Annotated[bool, typer.Option("--told", help="You told of your work.")] = False,
    pitched: Annotated[bool, typer.Option("--pitched", help="You offered to sell.")] = False,
    initiated: Annotated[str | None, typer.Option("--initiated", help="me or them.")] = None,
    guess: Annotated[bool, typer.Option("--guess", help="Take the likeliest of several people and print a note.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Write a long note in $EDITOR.")] = False,
    stdin: Annotated[bool, typer.Option("--stdin", help="Read one sentence a line; all are logged or none.")] = False,
    mail: Annotated[bool, typer.Option("--mail", help="Read one message on stdin, for a macro of mutt or aerc.")] = False,
    me: Annotated[list[str], typer.Option("--me", metavar="ADDRESS", help="With --mail: your own address; repeatable.")] = [],  # noqa: B006
    create: Annotated[bool, typer.Option("--create", help="With --mail: add unknown people without asking.")] = False,
    plan: Annotated[bool, typer.Option("--plan", help="Plan a meeting to come; `netcli done log N` confirms it.")] = False,
) -> None:
    """Log one interaction in a sentence.

    Day, time, people, kind, minutes, @place:, @tag, for:, learned: and -> are read from it.
    --mail logs a message with its sender, or with its recipients if you (--me) sent it; the same message again adds nothing.

    Example: netcli log "yesterday: lunch with Ana Pop, talked about the fair"

    Example: netcli log "friday: coffee with Ion P. and +Mara Kim 45 min for: the grant -> two dates"

    Example: netcli log "lunch with Ana Pop on monday at 12:30"

    Example: netcli log --plan "friday 14:00: coffee with Ana Pop"

    Example: netcli log "coffee with Ana Pop learned: collects old maps" --told

    Example: netcli log call --with ana-pop --outcome "two dates"

    Example: netcli log --mail --me you@example.org < message.eml
    """
    app: App = ctx.obj
    app.guess = guess
    day = understanding.day(on, app.today, planned=plan) if on else None
    named = {name: ctx.params[name] for name in Options._fields if name in ctx.params}
    options = Options(**named)._replace(day=day, planned=plan)
    words = " ".join(text).strip()
    if mail:
        _log_message(app, me, create=create)
    elif stdin:
        _log_lines(app, options)
    elif edit:
        _log_edited(app, words, options)
    elif words or with_:
        _log(app, words, options)
    else:
        _log_asked(app, options)


def _log(app: App, words: str, options: Options) -> None:
    """Log a sentence, and the text below it."""
    people = [choosing.person(app, who, adds=True) for who in options.with_ if not is_me(who)]
    first, _, more = words.partition("\n")
    with app.reading() as db:
        heard = understanding.heard(db, first, people, app.today, ahead=options.planned)
    understood = _understood(app, heard, more, people, options)
    with app.writing("log", only_adds=True) as db:
        done = service.record(db, understood, app.today, app.model.half_life)
    _show(app, done, options)
    _hint(app, understood, done)


def _understood(app: App, heard: Heard, more: str, people: list[Person], options: Options) -> Understood:
    """Return what a sentence means; ask for a day or person that is not clear."""
    day = options.day or day_of(heard.sentence.said, app.today, interactive=app.interactive and not options.planned)
    asked = {doubt.person: doubt.text for doubt in heard.doubts if _asks(app, doubt)}
    everybody = [*people, *(choosing.sure(app, choosing.one_of(app, name, found, adds=True), asked) for name, found in heard.names)]
    found = understanding.understood(heard, more, everybody, options._replace(day=day), app.today)
    return found._replace(about=_about(app, found)) if found.learned else found


def _about(app: App, found: Understood) -> int:
    """Return whom the texts that were learned are about, and ask if there are several."""
    from netcli.render.learned_of import learned_of  # start-up time: few sentences have such a text

    return learned_of(found.names, found.learned[0], interactive=app.interactive)


def _asks(app: App, doubt: Doubt) -> bool:
    """Return whether to ask who is meant; any other doubt is printed afterwards."""
    return doubt.asked and app.interactive and not app.guess


def _show(app: App, done: Logged, options: Options, *, one_line: bool = False) -> None:
    """Print what was logged, as a line or as JSON."""
    item = interaction_recorded(done.stored, done.people, options.gave, options.got, [fact.text for fact in done.facts])
    said = "Planned" if done.stored.planned else "Logged"
    line = logged.line(done.stored, done.people, done.gives, done.added, done.facts, undo=not one_line, said=said)
    recorded("log", item, line, json=app.json, one_line=one_line)


def _hint(app: App, understood: Understood, done: Logged) -> None:
    """Print what may be a slip."""
    sys.stdout.flush()  # if the answer cannot be written, the error is all that is said
    say(*logged.doubted(doubt for doubt in understood.doubts if not _asks(app, doubt)))
    say(*logged.again(done.again), *logged.kinds_of(done.facts))
    if understood.unknown or done.added or understood.new.tags:
        with app.reading() as db:
            unknown, alike, tags = service.slips(db, understood, done.added, app.today)
        say(*logged.hints(unknown, alike, tags))


def _log_lines(app: App, options: Options) -> None:
    """Log every line of stdin, or none; the first bad line gives the exit code."""
    lines = [(number, line.strip()) for number, line in enumerate(sys.stdin, 1) if line.strip()]
    people = [choosing.person(app, who, adds=True) for who in options.with_ if not is_me(who)]
    done, codes = [], []
    with app.writing("log", only_adds=True) as db:
        for number, line in lines:
            try:
                understood = _understood(app, understanding.heard(db, line, people, app.today, ahead=options.planned), "", people, options)
                done.append((understood, service.record(db, understood, app.today, app.model.half_life)))
            except NetcliError as error:
                complain_about(error, f"line {number}: ")
                codes.append(error.exit_code)
        if codes:
            say(f"nothing was logged: {len(codes)} of {len(lines)} lines are not clear")
            raise typer.Exit(codes[0])  # nothing is stored
    for understood, logged_line in done:
        _show(app, logged_line, options, one_line=True)
        _hint(app, understood, logged_line)


def _log_edited(app: App, words: str, options: Options) -> None:
    """Log what the user writes in the editor."""
    from netcli.render import editor  # start-up time: only --edit needs it

    with editor.drafted(words + NOTE, app.path.parent) as path:
        _log(app, editor.edited(path, app.environ), options)


def _log_asked(app: App, options: Options) -> None:
    """Log what the user answers step by step."""
    if not app.interactive:
        raise AnswerNeededError("nothing_to_log")
    with app.reading() as db:
        handles = service.handles(db)
    day = options.day or day_asked(app.today)
    people = _people_asked(app, handles)
    text = edited("What happened:")
    purpose = options.purpose or edited("What was it for [skip]:") or None
    outcome = options.outcome or edited("What came of it [skip]:") or None
    _log(app, text, options._replace(day=day, with_=[one.handle for one in people], purpose=purpose, outcome=outcome))


def _people_asked(app: App, handles: list[str]) -> list[Person]:
    """Ask for people until all of them are known."""
    while answer := edited("With whom (Tab completes; commas between):", handles):
        try:
            return [choosing.person(app, who.strip(), adds=True) for who in answer.split(",") if who.strip()]
        except NetcliError as error:
            complain_about(error)
    return []


def _log_message(app: App, me: list[str], *, create: bool) -> None:
    """Log the message on stdin; ask about unknown people on the terminal."""
    from netcli.commands.import_ import carry_out  # start-up time: only --mail needs these
    from netcli.render.plan import item
    from netcli.services import importing, mail

    if sys.stdin.isatty():
        raise InvalidValueError("no_message")
    with app.reading(quiet=True) as db:
        me = importing.own(db, "mail", me)
    name, records = mail.read(app.today, me)
    today, half_life = app.today, app.model.half_life
    with app.reading(quiet=True) as db:
        unknown = mail.unknown(db, records, today, half_life)
    people = [logged.addressed(mail.person(one)) for one in records]
    answers = [
        one not in unknown or create or agree_at_terminal(f"{who} is not known. Add them?")
        for one, who in zip(records, people, strict=True)
    ]
    wanted = [one for one, answer in zip(records, answers, strict=True) if answer]
    unasked = [who for who, answer in zip(people, answers, strict=True) if answer is None]
    if unasked and not wanted:
        raise AnswerNeededError("unknown_people", people=tuple(unasked))
    say(*(f"not logged: {one} is not known; --create adds them" for one in unasked))
    done = carry_out(app, mail.job(wanted, today, half_life, create=True), command="log")
    with app.reading(quiet=True) as db:
        names = mail.names(db, wanted)
    line = logged.message(wanted[0].new.day, names, new=bool(done.new), earlier=bool(done.changes)) if wanted else "Nothing was logged"
    recorded("import", item("mail", name, done), line, json=app.json)
