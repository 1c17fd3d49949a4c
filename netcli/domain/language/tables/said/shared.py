"""Words around the days of sentences in any language, in their plain form."""

from netcli.domain.language.tables import words

# A number before them is no day of a month: may 20 km.
UNITS = words("""
    bucks degrees dollars eur euro euros gbp grade guests kg kilometri kilometrow kilo km lei litri litrow metri metres metrow mi miles
    pages people percent persoane points pounds procent puncte punktow quid rub stopni times usd zl zlotych баллов гб градусов грн
    долларов евро кг км километров литров метров р руб рублей דולר יורו ליטר מטר מטרים נקודות ק"מ ק״מ קילו קילומטר קמ שקל שקלים ש"ח
    ש״ח""")
# The 12th of them is no day: on the 12th floor.
THINGS = words("""
    anniversary attempt avenue birthday century day edition floor grade hole hour lap round row street time этаж этажа""")
# Months that are often other words; in capitals they are months.
DOUBTFUL_MONTHS = words("sie v x")
# A number with a dot after them is no day: version 1.2.
NUMBERED = words("""
    camera chapter cost level page paid part platit pokoj pokoju python room sala salon salonul v version versiune versiunea wersja wersje
    wersji zaplacilam zaplacilem версии версию версия заплатил заплатила кабинет комната комнате גרסה חדר שילמתי""")
# Words after a day that are no noun that it counts.
LITTLE = words("about am at because bumped but by for in m-am near ran re so אצל את על עם")
# A weekday after them is a habit.
EVERY = words("every each fiecare co kazdy kazda kazde kazdego каждыи каждую каждое каждои בכל מדי")
# It means `every` or `the whole`, which it is after a verb in the past; not all words that end like one are verbs.
ALL = "כל"
HE_WAS = words("היה הייתה היתה היו")
OURS = words("אנחנו שלנו לנו אותנו איתנו אתנו אצלנו אלינו מאיתנו")
# A weekday alone in this form is a habit too: lunea.
HABITS = words("lunea martea miercurea joia vinerea")
# Before a weekday, they are of the evening before, or of its own: בליל שבת.
EVES = words("ליל בליל ערב בערב מליל")
# The night to sunday began on saturday.
NIGHTS = words("ночь ночи ночью noc noca nocy noaptea")
# After a weekday: tuesday week.
WEEKS = words("week fortnight")
# They mean `ago`: the count and the unit follow (1) or precede (-1).
AGO = {**dict.fromkeys(words("ago back temu wstecz urma назад тому"), -1), **dict.fromkeys(words("przed acum acu לפני"), 1)}
# Beside a unit they mean `ago`, and beside other words something else.
BACK = words("back wstecz тому przed לפני acu")
# A feast within two words after them is when it was.
BEFORE_FEASTS = words("""
    at on over during around since after before by this last na w we po przed od pod de la pe in din dupa inainte на в во до после перед
    под""")
# Beside a weekday they make a feast: Good Friday, tłusty czwartek.
FEASTS = words("""
    ash bank black cyber easter good holiday holy maundy palm pancake shrove czarna czarny lany palmowa popielcowa popielcowy tlusty wielka wielki
    wielkanocna wielkanocny floriilor mare neagra pastelui pastilor великии великую вербное пасхальное прощеное
    родительскую страстную черную чистыи""")
# Pronouns that begin a clause after a noun: the bike he bought.
PRONOUNS = words("i you he she it we they")
# A clause about a thing that was talked about: the wedding which was on saturday.
RELATIVES = words("who whom whose which care")
# Hebrew words with a prefix that begins such a clause, after any word.
THAT_WAS = words("שהיה שהייתה שהיתה שהיו שהוא שהיא שהם שהן שאני שאנחנו")
# Prepositions at the start of a clause; a verb may follow the noun after them: at the cafe Liz told me.
FIRST = words("at after before by during for from in near on over to under with")
# How verbs begin that say that I was there: went to saturday's match. They are in any language.
ATTENDED = tuple(
    words("""
    attend been came caught enjoyed had hosted joined made met saw was watched went were bawi bylam bylem bylismy bylysmy obejrz poszed
    poszl widzial avut fost mers participat vazut venit был ходил пошел пошл посмотр посетил смотрел הייתי היינו הלכתי הלכנו ראינו
    ראיתי באנו צפינו צפיתי נהנינו""")
)
# How things begin that I may have seen or done with others on their day.
SHOWS = tuple(
    words("""
    class concert film game gig hike lecture lesson mass match meal meetup movie play practice quiz recital regatta rehearsal screening
    service session show training trip kolacj lekcj mecz mec msz prob seans spektakl trening wyciecz wyklad antrenament cina curs excursi
    lectie meci piesa pranz repetiti slujb spectacol занят игр кино концерт лекц матч прогулк репетици сеанс служб спектакл тренировк
    урок фильм экскурси אימון ארוח הופע הצג חזר טיול מופע משחק סרט שיעור""")
)
# After a unit: за день до праздника; and the same words as in `afterwards`.
AFTER_UNIT = words("до earlier later wczesniej pozniej prior קודם אחר раньше позже dinaintea inaintea")
# Within two words before a month they make it a time: in the first week of november.
EDGES = words("""
    of end start beginning mid early late lui poczatek poczatku koncu koniec polowa polowie srodku начале начало конце конец середине
    середина בתחילת בסוף באמצע תחילת סוף inceputul sfarsitul mijlocul inceput sfarsit mijloc""")
# A day after them is rough: around the 10th.
OF = words("of lui")
# Before a part of a day they make it no one day: one evening, that night.
SOME_ONE = words("""
    one some another other that those tej tego тієі того тои אותו אותה ktoregos pewnego jakiegos jednego tamtego tamtej owego intr-o intr-un aceea acea alta aia una
    один одним каким-то какой-то тот ту той באותו באותה איזה""")
# The words of a clause that only says when it was: that was sunday.
IT_WAS = words("it this that was it's that's twas to bylo byl byla asta aia era fost a это все всё было был была дело זה היה הייתה")
# A day of a thing follows them: в день города.
ON_DAYS = words("on w we в во на in pe ב")
LED = words("on w we в во")  # only a day follows them
THAT_TIME = words("שבו שבה שלפני שאחרי")  # after a time: the night in which
HEBREW_DAYS = words("ביום בליל")
OVER = words("over during")
MANY = words("all these those multi")
# After a time: two weeks since I saw Ana.
SINCE = words("since odkad")
# Before a day: his flight was on monday.
WAS = words("was were bylo byl byla fost era было был была היה הייתה")
# Words of a birthday, which a day is said of: on the day of birth.
BORN = ("birth", "urodzin", "naste", "рожд", "הולדת")
ROUGHLY = words(
    "around approx approximately circa roughly cca prin cam aproximativ kolo mniej okolo gdzies где-то около примерно числа בסביבות איפשהו jakos"
)
ARTICLES = words("the a")
HALVES = words("half jumatate pol polowa половинои וחצי ceva וקצת ומשהו")
# Verbs and subjects of what I or we did; an ending begins with an asterisk.
FIRST_PERSON = words("*lem *lam *lismy *lysmy am i-am l-am m-am ne-am le-am we i я мы אני אנחנו *תי *נו")
# Words of a clause about another person that say that I was there.
TO_ME = words(
    "me us mnie mna nas nam nami mi mine noi ne mi-a ne-a m-a я мне меня мнои нас нам нами אליי אלי אלינו אצלי אצלנו לי לנו אותי אותנו איתי אתי איתנו אתנו"
)
# How verbs begin that mean a meeting with me.
VISITS = tuple(
    words("""
    came dropped joined popped stayed stopped swung turned visited dzwoni odwiedzi przyjech przysz wpad zadzwoni zajrza zajech a-venit
    intalnit sunat trecut venit вернул забега забеж заезжа заех заход заскоч заше звонил навеща навест позвони приезжа приех приход
    приш בא באה ביקר הגיע התקשר נפגש עבר קפצ""")
)
# After the adjective of a day they are a part of it: w czwartkowy wieczór.
PARTS = words("wieczor ranek poranek popoludnie noc вечер утро ночь день полдень")
