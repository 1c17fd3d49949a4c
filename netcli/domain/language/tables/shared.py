"""Words that are read in a sentence of any language, in their plain form."""

from netcli.domain.language.tables import words

TITLES = words("""
    mr mrs ms dr prof sir lady doctor professor uncle aunt
    dl dna dnul dlui d-na d-nul d-l doamna domnul
    pan pani pana panem panu pania panie
    г-н г-жа др проф д-р доктор доктора доктору доктором дядя дяди дяде дядю дядеи тетя тети тете тетю тетеи
    מר גב דר ד"ר פרופ""")
ME = words("i me we eu noi ja my я мы אני")
# After these words, and between names, a person takes part.
COMPANY = words("with w/ met and & + cu si z ze i oraz с со и עם ו")
HEBREW_WITH = words("ל מ של ול ומ")  # a prefix before a name in other letters
# Given names that are places too: they are people only after a word of COMPANY.
PLACES = words("""
    paris florence chelsea sydney austin dallas victoria georgia virginia charlotte savannah jordan chad india brooklyn london kenya
    israel roma florenta lublin sofia asia china holland carolina alexandria lourdes siena valencia geneva verona vienna odessa
    софия владимир асия одесса вена верона женева флоренция париж
    ירדן שרון כרמל גליל גולן אילת ציון אשקלון""")
# Things of a person that mean a meeting with them: Bob's birthday, but not Bob's brother.
OWN_EVENTS = words("""
    birthday housewarming farewell place house home flat apartment office desk garden graduation anniversary show gig talk stand bbq""")
# Verbs in the past without a typical ending: the word before them at the start of a sentence is a person, Will came by.
PAST_VERBS = words("""
    came brought said told went had was gave left made took sent got wrote met called rang drove flew ate drank sang spoke taught found
    lost lent paid ran sat slept sold showed stood swam thought won woke is has hosts wants says brings calls writes
    помог смог принес привез увез унес""")
# A word with such an ending after a Hebrew first name is a surname, so the person is another one.
HEBREW_SURNAMES = ("סקי", "צקי", "ביץ", "ברג", "שטיין", "שטין", "מן", "פלד", "וולד", "זון", "בוים", "גולד", "בלום", "שוילי")
COMMON_HEBREW_SURNAMES = words("כהן לוי מזרחי פרץ ביטון דהן פרידמן אזולאי מלכה כץ עמר אוחנה חדד גבאי שפירא סויסה שלום מימון גרוס")
# One of these words alone never means a person whose name begins with it.
PARTICLES = words("van von de der den da di do dos du el al bin ibn abu ben la le del della ter ten mac mc st o d")
# A person after these words was absent.
ABSENT = words("""
    not without except minus instead unlike nor bez zamiast oprocz fara decat без кроме вместо בלי במקום חוץ לא""")
# Before a number these words (AGO: after it) make it a time of day or a distance in time.
AT = words("""
    at by from since till until before after around in la de din pana dupa acum peste o od do po przed za w в с до от к после через
    около לפני אחרי בעוד""")
AGO = words("ago later before назад спустя temu pozniej")
# A person or thing after these words was only talked about.
ABOUT = words("about re regarding concerning о об про насчет despre על לגבי")
