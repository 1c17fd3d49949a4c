"""The report of a period: what happened in it, and what to do next."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from itertools import tee
from typing import NamedTuple

from netcli.domain import balance
from netcli.domain import intros as intro_rules
from netcli.domain.model import Model
from netcli.domain.period import Period
from netcli.domain.reconnect import AT_ONCE
from netcli.domain.report import WEEKS, Facts, Report, counted_since
from netcli.domain.report import report as of_facts
from netcli.domain.ties import Classifier, Summary
from netcli.services.dates import dates
from netcli.services.due import due
from netcli.store import asks, contacts, intros, reconnect, story, ties
from netcli.store import balance as counts
from netcli.store import report as store


def report(
    db: sqlite3.Connection, period: Period, today: date, model: Model, away: Collection[str], cadences: Mapping[str, str], *, now: date
) -> Report:
    """Return the report of a period, as of its end or of today.

    `now` is the current day: later interactions are planned. `away` are the weeks in which the user was away, and `cadences`
    those of tags, as texts of the settings.
    """
    as_of = min(today, period.last)
    judge = ties.classifier(db, as_of, model)
    seen = _seen(db, period, as_of, judge)
    chosen = reconnect.suggested(db, judge, AT_ONCE, now=now, cooling=seen.cooling)
    received = counts.received_often(db, as_of, model.balance_window, balance.fewest(model.flag_at))
    one_sided = balance.one_sided(received, model)
    apart = story.seen_apart(db, [row[0] for row in seen.cooling])
    cooling = [judge.tie(row)._replace(gap=judge.silence(row)) for row in seen.cooling if row[0] in apart]
    named = [*(one.contact_id for one in chosen), *(one.contact_id for one in one_sided), *(one.contact_id for one in cooling)]
    return of_facts(
        Facts(
            period=period,
            as_of=as_of,
            counts=store.day_counts(db, counted_since(period), as_of),
            talks=store.talks(db, period.first, as_of),
            asks=store.my_asks(db, as_of - timedelta(weeks=WEEKS), as_of),
            their_asks_open=asks.count_open(db, as_of, ("theirs",)),
            their_next_ask=asks.next_open(db, as_of, "theirs"),
            my_next_promise=asks.next_open(db, as_of, "promised"),
            my_next_ask=asks.next_open(db, as_of, "mine"),
            eve=seen.eve,
            close_total=seen.close_total,
            cooling=cooling,
            suggestions=chosen,
            one_sided=one_sided,
            people=contacts.people(db, named),
            first_day=ties.first_day(db),
            away=away,
            model=model,
            story=story.story(db, period.first, as_of),
            habits=story.habits(db, as_of),
            due=due(db, as_of, model, cadences),
            dates=dates(db, as_of, COMING, back=-1),
            intros=intro_rules.reminders(intros.unfinished(db, as_of), as_of),
        )
    )


COMING = 7  # days after a report in which it names birthdays


class Seen(NamedTuple):
    """The ties of a period.

    `eve` has the classes on the eve of the period of those seen in it, by contact id; `close_total` counts close ties then;
    `cooling` are the ties that cool at its end.
    """

    eve: dict[int, str]
    close_total: int
    cooling: list[Summary]


def _seen(db: sqlite3.Connection, period: Period, as_of: date, judge: Classifier) -> Seen:
    week = period.first
    judge_before = ties.classifier(db, week - timedelta(days=1), judge.model)
    seen, before = ties.seen_between(db, week, as_of), ties.before(db, week, judge.model.half_life)
    # The row of who was not seen since is the same on the eve; close ties come first in the order of strength.
    rows, again = tee(ties.strongest(db, as_of, judge.model.half_life))
    unseen = (judge_before.class_of(row) for row in judge_before.strongest(rows) if row[0] not in before)
    then = {contact_id: judge_before.class_of(row) for contact_id, row in before.items()}
    return Seen(
        eve={contact_id: tie for contact_id, tie in then.items() if contact_id in seen},
        close_total=[*unseen, *then.values()].count("close"),
        cooling=list(filter(judge.cooling, judge.strongest(again))),
    )
