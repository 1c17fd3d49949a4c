"""What the words of a sentence mean to this network: who is named in it, and what was not understood."""

from collections.abc import Sequence

from netcli.app import App
from netcli.domain.language import tokens
from netcli.domain.language.mentions import Reader
from netcli.domain.language.sentence import Sentence
from netcli.domain.person import Person
from netcli.render.output import say
from netcli.render.safe import safe, shown
from netcli.render.whom import listed
from netcli.services import whom
from netcli.store import contacts, mentions
from netcli.store.search_key import search_key


def who_is_named(app: App, sentence: Sentence, named: list[Person]) -> tuple[list[Person], list[str]]:
    """Answer who is named in a sentence, asked about where several people fit, and the names that nobody known has."""
    words = tokens.tokens(sentence.text)
    if not words:
        return [], []
    with app.reading() as db:
        known = mentions.known(db, tokens.keys(words, search_key)) + mentions.with_handles(db, [word.text.lower() for word in words])
        reader = Reader(words, known, sentence.words, search_key)
        found = reader.mentions()
        company = [*named, *(mention.people[0] for mention in found if len(mention.people) == 1)]
        likeliest = [
            whom.among(db, mentions.likeliest(db, one.people, company) if len(one.people) > 1 else one.people, app.today) for one in found
        ]
    people = [app.one_of(mention.text, choice) for mention, choice in zip(found, likeliest, strict=True)]
    return people, reader.unknown(found)


def tell_unread(app: App, unread_day: str | None, unknown: Sequence[str], tags: Sequence[str], added: Sequence[Person]) -> None:
    """Tell what in the sentence was not read, and what may be a slip."""
    if unread_day:
        say(f'hint: the day counts in front only; for another day write "{safe(unread_day)}: ..."')
    if not (unknown or added or tags):
        return
    with app.reading() as db:
        for name in unknown:
            found = whom.spelt_otherwise(db, name, app.today)
            near = (*found.people, *found.near)
            nearest = f"; nearest: {', '.join(f'{shown(one.name)} ({shown(one.handle)})' for one in near)}" if near else ""
            say(f'hint: nobody you know is called "{safe(name)}"{nearest}; +{safe(name)} in a sentence adds them')
        for person in added:
            alike = [one for one, _ in contacts.containing(db, search_key(person.name)) if one != person]
            if alike:
                say(f"note: you know {listed(alike[:3])} too; {shown(person.handle)} is new")
        for one in mentions.with_handles(db, tags):
            say(f"hint: @{shown(one.name)} is kept as a tag; a person is named without the @")
