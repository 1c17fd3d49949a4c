"""English words of sentences and days."""

from netcli.domain.language.tables import DateWords, SentenceWords, words

SENTENCE = SentenceWords(
    kinds={
        "meeting": words("""
            met meet meets meeting meetings lunch lunched lunches coffee coffees dinner dinners dined breakfast brunch supper tea
            drink drinks beer beers wine pint pints walk walked walking hike hiked visit visited visiting visits appointment picnic
            stroll strolled catchup catch-up"""),
        "one-to-one": words("one-to-one one-on-one 1-2-1 1-1 121 1:1 1on1 1-on-1 1to1 1-to-1"),
        "call": words("""
            call called calls calling phone phoned phones phoning telephoned rang zoom zoomed skype skyped facetime facetimed
            videocall video-call voicemail"""),
        "message": words("""
            message messaged messages messaging text texted texts texting chat chatted chats chatting dm dmed dms sms whatsapp
            whatsapped telegram pinged ping imessage"""),
        "email": words("""
            email emailed emails emailing e-mail e-mailed e-mails e-mailing mail mailed mails mailing wrote writing written letter
            letters newsletter"""),
        "event": words("""
            event events conference conferences fair fairs party parties concert concerts workshop workshops meetup meetups meet-up
            exhibition wedding funeral festival seminar webinar congress gala hackathon reunion premiere vernissage ceremony
            barbecue bbq lecture rehearsal"""),
    },
    # `caught up with`, `had coffee with`: the word right before the name decides.
    with_words=words("""
        with w/ w to from met meet saw see seeing seen called call phoned phone rang emailed e-mailed email mailed texted text
        messaged message dmed pinged visited visit visiting thanked thank asked ask told tell helped help joined join invited invite
        introduced introducing hosted interviewed advised congratulated hugged greeted welcomed consulted contacted skyped zoomed
        facetimed taught mentored coached paid lent gave showed sent wrote bumped between alongside"""),
    case_words=frozenset(),
    joiners=words("and & plus n"),
    place_words=words("in near around across outside inside"),
    # Not `to`, `we`, `my`, `by`, `on`, `do`, `in`, `am`, `a`, `an`, `ten`, `no`: Polish or Romanian has them too.
    function_words=words("""
        the and with from about were have has had this that these those they them their our your his she who what when where which
        would could should been being because there here then after before together some any just very us its of for at not into
        over again"""),
    # Given names that are words too if written in lower case.
    common=words("""
            will norm grace mark rose bill hope faith joy may april june august dawn eve art drew jack pat rob sue grant chase dean
            frank guy rich ray jay max miles charity patience honor honour constance prudence mercy felicity verity amity serenity
            harmony melody carol amber crystal ruby pearl jade opal coral ivy lily violet daisy iris heather holly hazel olive poppy
            jasmine rosemary fern myrtle laurel willow ginger sage basil basin robin martin merle wren dove raven bishop duke earl
            baron king prince major marshal marshall sergeant judge archer hunter fisher carter cooper mason miller parker porter
            page tanner taylor tyler turner walker weaver baker butler chandler skipper gene vic nick don ken bob rod lance pierce
            ward warren wade clay cliff dale glen heath lane brook brooke stone rocky sandy sunny stormy misty summer autumn winter
            wendy windy star stella sky skye dusty rusty bless blessing trinity destiny angel heaven genesis nova harper piper story
            dot penny buck colt tad tod chuck chip buster buddy sonny junior ted bud dick randy willy jerry gay happy merry jolly
            noble justice liberty independence chance lucky ace dash flash jet sailor ford dodge china france temple minister deacon
            abbot pope pastor fay fawn bunny kitty birdie tiger fox wolf bear leo lion drake swift pike rush reed reid moss forest
            forrest woody branch cherry apple candy honey sugar cookie brandy sherry tawny scarlet ebony ivory bliss glory joyce
            gale storm rain raine tempest skip hale ham mace rock peg van jock mac nan kit bea viola echo delta winner loyal tab tap
            sal sally pansy petal royal rex reign regal earnest early trip tripp trace true trusty easter tuesday wednesday friday
            sunday march bell belle beau beck bay cove ocean river lake rainbow"""),
    virtues=words("""
            will grace hope faith joy charity patience honor honour constance prudence mercy felicity verity amity serenity harmony
            melody justice liberty bliss glory blessing chance"""),
    minutes=words("m min mins minute minutes"),
    hours=words("h hr hrs hour hours"),
    durations={
        "half an hour": 30,
        "a half hour": 30,
        "half hour": 30,
        "half-hour": 30,
        "a half-hour": 30,
        "a quarter of an hour": 15,
        "quarter of an hour": 15,
        "a quarter hour": 15,
        "three quarters of an hour": 45,
        "three-quarters of an hour": 45,
        "an hour": 60,
        "one hour": 60,
        "an hour and a quarter": 75,
        "one and a half hours": 90,
        "an hour and a half": 90,
        "one hour and a half": 90,
        "two hours": 120,
        "a couple of hours": 120,
        "two and a half hours": 150,
        "three hours": 180,
        "four hours": 240,
        "five minutes": 5,
        "ten minutes": 10,
        "fifteen minutes": 15,
        "twenty minutes": 20,
        "thirty minutes": 30,
        "forty minutes": 40,
        "forty-five minutes": 45,
        "fifty minutes": 50,
    },
    purpose=words("for purpose goal aim why"),
    learned=words("learned learnt"),
)

DATES = DateWords(
    days={
        "today": 0,
        "now": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "earlier today": 0,
        "early this morning": 0,
        "earlier this morning": 0,
        "earlier this evening": 0,
        "late this afternoon": 0,
        "just now": 0,
        "yesterday": -1,
        "yday": -1,
        "yest": -1,
        "last night": -1,
        "last nite": -1,
        "last evening": -1,
        "late last night": -1,
        "the day before yesterday": -2,
        "day before yesterday": -2,
        "day b 4 yesterday": -2,
        "two days before today": -2,
        "a week ago today": -7,
        "a week ago yesterday": -8,
        "the night before last": -2,
        "night before last": -2,
        "the evening before last": -2,
        "evening before last": -2,
        "tomorrow": 1,
        "the day after tomorrow": 2,
        "day after tomorrow": 2,
    },
    parts=words("morning morn noon midday afternoon aft arvo evening eve night nite")
    | {"at noon", "at night", "at lunchtime", "in the morning", "in the afternoon", "in the evening", "after work", "before work"}
    | {"early morning", "late afternoon", "late evening", "lunchtime", "after lunch", "at midday", "around noon", "around midday"},
    numbers={
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
    },
    units={
        **dict.fromkeys(words("d day days night nights"), "d"),
        **dict.fromkeys(words("w wk wks week weeks"), "w"),
        **dict.fromkeys(words("m mo mos mth mths month months"), "m"),
        **dict.fromkeys(words("y yr yrs year years"), "y"),
    },
    spans={
        "fortnight": (2, "w"),
        "a fortnight": (2, "w"),
        "half a year": (6, "m"),
        "half year": (6, "m"),
        "a year and a half": (18, "m"),
        "one and a half years": (18, "m"),
        "a couple of days": (2, "d"),
        "a couple of weeks": (2, "w"),
        "a couple of months": (2, "m"),
        "a couple of years": (2, "y"),
    },
    ago=("… ago", "… back", "… before today"),
    ahead=("in …", "… from now", "… from today", "within …"),
    weekdays={
        **dict.fromkeys(words("monday mon"), 0),
        **dict.fromkeys(words("tuesday tue tues"), 1),
        **dict.fromkeys(words("wednesday wed weds"), 2),
        **dict.fromkeys(words("thursday thu thur thurs"), 3),
        **dict.fromkeys(words("friday fri"), 4),
        **dict.fromkeys(words("saturday sat"), 5),
        **dict.fromkeys(words("sunday sun"), 6),
    },
    months={
        **dict.fromkeys(words("january jan"), 1),
        **dict.fromkeys(words("february feb"), 2),
        **dict.fromkeys(words("march mar"), 3),
        **dict.fromkeys(words("april apr"), 4),
        "may": 5,
        **dict.fromkeys(words("june jun"), 6),
        **dict.fromkeys(words("july jul"), 7),
        **dict.fromkeys(words("august aug"), 8),
        **dict.fromkeys(words("september sep sept"), 9),
        **dict.fromkeys(words("october oct"), 10),
        **dict.fromkeys(words("november nov"), 11),
        **dict.fromkeys(words("december dec"), 12),
    },
    ways={
        "last": -1,
        "past": -1,
        "previous": -1,
        "this past": -1,
        "this last": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 2,
        "following": 2,
        "this coming": 2,
        "this next": 2,
    },
    # Not `at` alone: `at Sun Valley` is not a Sunday.
    edges={
        "beginning": "start",
        "at beginning": "start",
        "start": "start",
        "at start": "start",
        "end": "end",
        "at end": "end",
    },
    short={
        "eow": "end of week",
        "eom": "end of month",
        "eoy": "end of year",
        "month end": "end of month",
        "year end": "end of year",
        "week's end": "end of week",
        "month's end": "end of month",
        "year's end": "end of year",
    },
    on=words("on"),
    until=words("by before until till for"),
    little=words("the of"),
    day_marks=words("st nd rd th"),
    year_marks=frozenset(),
    month_first=True,
)
