"""English words about times that are no day, and about what did not happen."""

from netcli.domain.language.tables.no_day import NoDayWords, phrases, words

NO_DAY = NoDayWords(
    vague=words("lately nye recently weekend")
    | phrases("""
        new years eve / new years day / on my birthday / on her birthday / on his birthday / on their birthday / on our birthday /
        the next day / next day / the day before / the day after / the following day / the previous day / on the fourth / on the fifth / on the sixth / on the seventh / on the eighth / on the ninth / on the tenth / on the eleventh / on the twelfth / on the thirteenth / on the fourteenth / on the fifteenth / on the sixteenth / on the seventeenth / on the eighteenth / on the nineteenth / on the twentieth / on the thirtieth /
        on thanksgiving / at thanksgiving / over thanksgiving / thanksgiving day / on halloween / at hanukkah / at passover / on purim / valentine's day / mother's day / father's day / bank holiday / on new year's / at new year's / christmas night /
        a day or so ago / a day or two ago / a few days back / a long time ago / a month or two ago / a week or so
        ago / a week or two ago / a while ago / a while back / ages ago / ages back / at christmas / at easter /
        at new year / boxing day / christmas day / christmas eve / during the week / earlier this month / earlier
        this week / earlier this year / easter sunday / in autumn / in spring / in summer / in the autumn / in the
        holidays / in the middle of the month / in the middle of the week / in the spring / in the summer / in the
        week / in the winter / in winter / last autumn / last christmas / last easter / last fall / last spring /
        last summer / last winter / long ago / mid week / month before last / new year day / new year eve / not
        long ago / on christmas day / on christmas eve / on new year day / on new year eve / on new year's day /
        on new year's eve / one day / one of these days / other day / over christmas / over easter / over new year
        / over the holidays / over the summer / over the winter / some day / some days ago / some time ago /
        sometime ago / the month before last / the other day / the other night / the other week / the previous
        week / the week before last / the weekend before last / these days / this autumn / this spring / this
        summer / this winter / week before last"""),
    plans=words("ask gonna gotta i'll let's lets meet might must ping remind shall should todo wanna we'll")
    | phrases("""
        about to / am going to / can't wait to / do not forget to / don't forget to / due to meet / going to / got
        to / had better / has to / have to / haven't to / hope to / hoping to / i am going to / i may / i might /
        i must / i shall / i wanna / i will / i would love to / i'd like to / i'd love to / i'm going to / i'm
        gonna / meant to / need to / needs to / ought to / plan to / planning to / remember to / should've to /
        supposed to / time to / to ask / to call / to do / to meet / to see / to send / to write / want to / we
        will / we're going to / will ask / will call / will email / will meet / will message / will phone / will
        ping / will ring / will see / will send / will talk / will text / will try / will visit / will write /
        would like to / would love to"""),
    planned=frozenset(),
    no=words("""
        can't cannot couldn't couldnt didn't didnt don't failed hasn't hasnt haven't havent never no not unable
        wasn't won't"""),
    called_off=words("bailed cancel canceled cancelled cancels flaked no-show postponed rescheduled")
    | phrases("""
        bailed on me / bailed on us / blew me off / called off / did not pick up / didn't pick up / fell through /
        fell thru / forgot to / had to cancel / missed coffee / missed dinner / missed lunch / missed my / missed
        our / missed the / no show / stood me up / stood us up / wasn't home / wasn't in"""),
    adjectives={},
    ordinals={},
    times=words("""
        monday tuesd wednes thursd friday saturd sunday yest weekend midweek fortnigh januar februar septemb octob novemb decemb"""),
    feasts=words("""
        christmas xmas thanksgiv hallowe hanuk chanuk passover purim diwali eid ramadan whitsun pentecost midsummer bonfire valentin nye"""),
    day_parts=words("day morning afternoon evening night nite eve term semester season"),
)
