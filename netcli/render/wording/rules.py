"""The rules of docs/model.md as text, with the thresholds in force."""

from netcli.domain.birthdays import AHEAD as DATES
from netcli.domain.birthdays import BACK
from netcli.domain.first_meeting import LAST, WRITE_FROM
from netcli.domain.gains import FEWEST, INTEREST_DAYS, OFTEN
from netcli.domain.intros import CONSENT_AFTER, OUTCOME_AFTER
from netcli.domain.model import Model
from netcli.domain.paths import INTRODUCED, MET_MOST, MOST_EDGES, UNKNOWN_WEIGHT
from netcli.domain.records.fact import GAINS
from netcli.domain.ties import CROWD
from netcli.domain.today import AHEAD as NEXT
from netcli.domain.today import SUGGESTED


def ties(model: Model) -> list[str]:
    """Return the lines that explain strength and classes (sections 1 and 2)."""
    return [
        f"Rule: a contact-day is a day with at least one interaction; it counts half after {model.half_life:g} days.",
        "  v, its weight: sqrt(minutes/30), at least 0.5 and at most 2; 1 if the minutes are unknown; the largest of a day counts.",
        "  R = the decayed sum of v, per 30 days; strength = 100 R/(R+0.4) %.",
        "  First match wins: your own word; unlogged: nothing logged;",
        f"  dormant: {model.dormant_gap} days or more since the last contact, or twice the cadence you set;",
        f"  new: first contact less than {model.new_gap} days ago and fewer than {model.new_days} contact-days;",
        f"  close: R >= {model.close_rate:g}; weak: the rest.",
        f"  Cooling: a close tie of {model.cooling_days} contact-days or more, silent {model.cooling_gap} days and {model.cooling_factor:g} times its mean gap.",
        f"  Days among {CROWD} people or more make no cooling and end none.",
    ]


def reconnect(model: Model) -> list[str]:
    """Return the lines that explain the order of suggestions (section 3)."""
    return [
        f"Rule: weak, dormant and cooling ties, silent for {model.reconnect_gap} days ({model.cooling_gap} when cooling), nothing planned.",
        "  reach = .4 min(1, ln(1+days)/ln 21) + .3 min(1, ln(1+m)/ln 11) + .3 * 2^(-gap/365)",
        "  score = reach + .2 (1-circ) + .1 [favours went both ways] + .1 [open loop]",
        f"  m: contacts of the last {model.active_gap} days who met this person with you; circ: the share of them in a circle with this person.",
        f"  At most {model.per_circle} of a circle in five. The score orders this list; it says nothing of a person's worth.",
    ]


def due() -> list[str]:
    """Return the lines that explain who is due (section 10)."""
    return [
        "Rule: due on the last contact-day (the day of adding, if nothing is logged) + the cadence, and every day after.",
        "  The cadence is the person's own, else the smallest of their tags in [cadence] of the settings.",
        "  Left out: archived or snoozed people, and those with an interaction ahead. The class of a tie does not matter.",
        "  In order of days since the last contact / cadence, the largest first, then by name.",
        "  A cadence makes a person due, and dormant later; it changes no other class, no suggestion and no balance.",
    ]


def balance(model: Model) -> list[str]:
    """Return the lines that explain when giving is one-sided (section 4)."""
    return [
        f"Rule: days with something given (g) and received (r) within {model.balance_window} days; asks and thanks are neither.",
        "  B = (g-r)/(g+r+2); P = probability that your share of giving is below one half (uniform prior).",
        f"  received more: P >= {model.flag_at:g}; leaning: P >= {model.lean_at:g}; giving a lot: 1-P >= {model.flag_at:g};",
        "  too early: fewer favours than could tell; off: tagged kin, mentor or balance-off.",
        f"  The report invites you to give to {model.nudges} of them at most; a thank-you or a snooze ends the invitation.",
    ]


def path() -> list[str]:
    """Return the lines that explain the likeliest paths (section 8)."""
    return [
        "Rule: the score of a path is the product of p, with which each step carries an introduction; the largest come first.",
        "  you and somebody: p = R/(R+0.4), R in contact-days per 30 days; two others: the largest of these:",
        f"  a link: its weight, {UNKNOWN_WEIGHT:g} if not known; one introduced you to the other: {INTRODUCED:g};",
        f"  met together with you k times, among fewer than {CROWD} people: 1 - 1/2^k, at most {MET_MOST:g}.",
        f"  At most {MOST_EDGES - 1} people are between, and no two paths share a step. Archived people are left out.",
    ]


def standing() -> list[str]:
    """Return the lines that explain the stages of a relationship (section 15)."""
    return [
        "Rule: visibility: they know what you do (knows_work yes). credibility: and they trust you (trusts_me yes).",
        "  profitability: and they gave you a referral or business within 730 days.",
        "  Only a yes counts. What is unknown is neither a yes nor a no, and nothing follows from it.",
        "  The other answers change no stage. No list, suggestion or balance uses the stage.",
    ]


def links() -> list[str]:
    """Return the lines that explain which links are listed."""
    return [
        "Rule: links that you recorded or imported, the newest first.",
        "  who, and: the order of the two people means nothing.",
        "  weight: how likely one would introduce you to the other; `netcli path` takes 0.5 if it is not known.",
        "  met together: interactions of fewer than 20 people that both took part in; this is counted, not recorded.",
    ]


def asks(*, closed: bool) -> list[str]:
    """Return the lines that explain the order of asks and promises."""
    if closed:
        return ["Rule: closed up to today, the latest closed first; late: days from the due day to the day of closing."]
    return [
        "Rule: open today, the earliest due day first, so that the late ones lead; then those without a due day, the oldest first.",
        "  late: days since the due day.",
    ]


def learned() -> list[str]:
    """Return the lines that explain what is known of a person (section 14)."""
    return [
        f"Rule: known: how many of {', '.join(GAINS)} have an open fact, of the person and of you.",
        f"  interest: facts noted / (these + talks in which you told of your work) of {INTEREST_DAYS} days, from {FEWEST} on; needs, offers, notes, dates and missed chances do not count.",
        f"  to ask: in your own organisation, {OFTEN} contact-days or more, and no interest noted.",
    ]


def facts(*, closed: bool) -> list[str]:
    """Return the lines that explain which facts are listed, and in which order."""
    return [
        "Rule: closed up to today, the latest closed first." if closed else "Rule: open today, the newest first.",
        "  Without WHO: everybody but you and archived people. `netcli fact WHO --close N` closes one, `netcli edit fact N` changes it.",
    ]


def report(model: Model) -> list[str]:
    """Return the lines that explain the figures of the weekly report (section 6)."""
    return [
        f"given, received: gives of the week without thanks. give share: g/(g+r), from {model.share_favours:g} favours on. give per ask: g / asks made.",
        "give first: of my asks of 26 weeks, those to people I had given to by then, with a Wilson 95 % interval.",
        "purposeful: meetings, one-to-ones and calls with a purpose, and an outcome or a favour that day / all of them.",
        "close seen, weak reached, dormant revived: ties by their class on the eve of the week.",
        "means: over the 4 periods before, and for a week over 26 weeks, weeks marked away left out.",
        "relations before deals: the median of the days in touch before my first ask of a person, of first asks of half a year.",
        "listened: facts noted about others / (these + talks in which I told of my work), from 3 on.",
        "wide and deep: people met within 365 days, and close ties.",
        "kept: promises of half a year that were kept by their due day / those that were due or closed.",
        *balance(model),
        *reconnect(model),
    ]


def find() -> list[str]:
    """Return the lines that explain what a search reads and in which order."""
    return [
        "Rule: a record fits if it has every word, or every quoted phrase; case, accents, script and punctuation do not matter.",
        "  People: name, handle, aliases, organisation, title, city, country, where you met, addresses, tags.",
        "  Dated records: log (summary, purpose, outcome, place, tags), give (text, outcome), ask (text, outcome, why it was declined), introduction (why, outcomes), facts, why a tie was set.",
        "  If nothing has them all, the name or card of its people may have the others: `kasia flat` finds a note on Kasia.",
        "  People come first, by name; then dated records, the newest first. As data, each person has their records as hits.",
    ]


def who() -> list[str]:
    """Return the lines that explain who could help with a topic."""
    return [
        "Rule: a person fits if every word of the topic is in one field of theirs, by its first 5 letters.",
        "  The fields, the nearest first: offer, skill; title, organisation; network, tag; interest, project; note; log (the newest 20 000).",
        "  Up to 5 weak, dormant, new or unlogged ties come first, then up to 3 close ones: distant ties reach other people.",
        "  Within each: the nearest field, then the days in touch, then the name. The words a, for, need and the like do not count.",
    ]


def match() -> list[str]:
    """Return the lines that explain which needs meet which offers."""
    return [
        "Rule: an open need meets an open offer or skill of another person if they share a word, by its first 5 letters.",
        "  First come the matches with the largest share of the need's words, then those with more words, then by name.",
        "  A need has its 5 best offers. People who are linked, or whom you introduced, are left out; --all shows everything.",
        "  A ring: 3 to 5 people in which each offers what the next one needs; 10 rings at most, the shortest first.",
    ]


def intros() -> list[str]:
    """Return the lines that explain what introductions wait for."""
    return [
        "Rule: open ones first, the oldest leading; then those that were made, the latest first. --all adds those that were dropped.",
        f"  An open one waits for the two to agree; today and the report remind of it after {CONSENT_AFTER} days.",
        "  If both agreed, it waits for you; once made, it is a give to each of the two, and they know each other.",
        f"  One that was made waits for an outcome of either; you are reminded after {OUTCOME_AFTER} days.",
    ]


def chain() -> list[str]:
    """Return the lines that explain what a chain is."""
    return [
        "Rule: below a person are those whom you met through them (`add --via`), or to whom they introduced or referred you",
        "  (`got WHO ... --kind introduction --to OTHER`), and so on. Everybody appears once, by the earliest way.",
        "  What came of it: logs, gives and asks with these people that have an outcome kind or an amount, each once.",
        "  Amounts are added by currency, and never converted.",
    ]


def thanks() -> list[str]:
    """Return the lines that explain whom to thank."""
    return [
        "Rule: of the last 90 days: who brought you somebody or something, or gave with medium or large effort;",
        "  who took a referral of yours that was closed; and who led you to a person with whom something came of a record.",
        "  Left out: who was thanked for that record (`thank WHO --for give N`), or thanked on that day or later.",
    ]


def timeline() -> list[str]:
    """Return the lines that explain which records a timeline has."""
    return [
        "Rule: logs, gives, asks and introductions by day, on one day logs first; the numbers are those of `netcli edit log 12`.",
        "  Without WHO: everybody, 30 days up to the last day. With WHO: every day, and a balance.",
        "  balance: gives given minus received up to the line, of all kinds and efforts, also those that a filter hides.",
        "  --tag: a tag of the interaction, or of a person in it. --place: a part of the place. --with: all of them took part.",
    ]


def triage() -> list[str]:
    """Return the lines that explain the people of triage and their order."""
    return [
        "Rule: imported people, or those whom filters choose; not those you know, archived, snoozed, or set the class of.",
        "  The strongest ties come first, then by name; those whom you put off until later come last.",
    ]


def history() -> list[str]:
    """Return the lines that explain what a command of the history is."""
    return [
        "Rule: a command that changed something is one line, the newest first; `netcli undo N` undoes it, whatever it was.",
        "  what it did: the rows it added, changed or removed. Rows that follow from others are not counted.",
        "  undone by: the command that undid it; `netcli redo` brings it back.",
        "  With WHO: commands that changed this person, or a record with them.",
    ]


def dates(ahead: int) -> list[str]:
    """Return the lines that explain which days are listed; `ahead` is in days."""
    return [
        f"Rule: birthdays and open facts of kind date, from {BACK} days ago to {ahead} days ahead, in the order of their days.",
        "  29 February is the 28th in a year without it. Archived people are left out.",
        "  years: the age on that day, or the years since the day, if the year is known; a date with a year begins in it.",
        "  days: until that day; negative if it has passed.",
    ]


def today(model: Model) -> list[str]:
    """Return the lines that explain the page of a day (sections 3, 10 and 11)."""
    return [
        "Late: asks and promises after their due day, planned meetings after their day, and people after their cadence.",
        "  Promises come first, then what others asked, meetings, cadences, and what you asked.",
        f"Coming: the same within {NEXT} days; birthdays and other dates from {BACK} days ago to {DATES} days ahead.",
        f"After a first meeting: the only contact-day was {WRITE_FROM} to {LAST} days ago, with fewer than {CROWD} people, and nothing followed.",
        f"Worth writing to: the suggestions of the week as of its Monday, {SUGGESTED} at most, without those you were in touch with since;",
        "  one more is drawn by lot from the weak and dormant ties.",
        *reconnect(model),
    ]


def cards() -> list[str]:
    """Return the lines that explain whose cards were passed on."""
    return [
        "Rule: gives of kind recommendation that have a receiver: `card WHO --to WHO`, or `give WHO TEXT --kind recommendation --to WHO`.",
        "  The card that you passed on most often comes first; equal ones by name. Archived people are left out.",
        "  It counts what you did, and says nothing of a person's worth.",
    ]
