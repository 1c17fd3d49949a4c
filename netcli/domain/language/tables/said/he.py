"""Hebrew words around the days of a sentence."""

from netcli.domain.language.tables.said import SaidWords, words

SAID = SaidWords(
    strong=words("שבת")
    | {f"יום {name}" for name in ("שני", "ב'", "ב", "שלישי", "ג'", "ג", "רביעי", "ד'", "ד", "חמישי", "ה'", "ה", "שישי", "ששי", "ו'", "ו")}
    | {f"יום {name}" for name in ("שבת", "ש'", "ראשון", "א'", "א")},
    verbs_too=words("שני ראשון שלישי רביעי חמישי שישי ששי"),
    some=words("כמה איזה איזו בערך כ מספר בסביבות יותר מ כמעט חצי הרבה"),
    one=words("יום שבוע"),
    months=words("ב ב-"),
    since=words("מאז עד"),
    owners=words("של"),
    articles=frozenset(),
    marks=words("לחודש בחודש"),
    bare=frozenset(),
    about=words("על לגבי אודות בנוגע בקשר"),
    topics=words("דנו קראנו ראינו נזכרנו"),
    agreements=words("הזמנתי הזמנו נקבע") | words("תכננתי תכננו קבענו קבעתי סיכמנו סיכמתי החלטנו"),
    reports=words("שאל שאלה שאלו ביקש ביקשה")
    | words("אמר אמרה אמרו סיפר סיפרה סיפרו ספר שמעתי שמענו כתב כתבה הודיע הודיעה הסביר הסבירה הבטיח הבטיחה ציין ציינה גיליתי"),
    telling=words("אומר אומרת אומרים מספר מספרת כותב כותבת חושב חושבת טוען טוענת"),
    clauses=words("אשר כאשר כש אם למרות מפני איפה למה איך עד"),
    after_report=words("כי הוא היא הם הן שהוא שהיא שהם"),
    third=words("הוא היא הם הן שלו שלה שלהם לו לה זה זו יש"),
    fillers=words("או ו גם אחר כך אז"),
    objects=words("לי לנו לו לה להם"),
    at=words("ב בשעה מ משעה בין"),
    until=words("עד לפני אחרי"),
    to=words("עד ל"),
    hours=words("בשעה שעה"),
    later=words('בערב אחה"צ אחהצ'),
    bare_hours=True,
    answered=words("ענה ענתה ענו עונה"),
    present=words(
        "יגיע תגיע יתקשר תתקשר יבוא תבוא יחזור תחזור מגיע מגיעה חוזר חוזרת נפגש נפגשת נפגשים פוגש פוגשת אוכל אוכלת הולך הולכת נוסע נוסעת"
    ),
    met=words("""
        נפגש* הצלח* הגיע* בא באה באו יצא ענה ענתה ענו פגש* ראי* דיבר* התקשר* השג* מצא* התקיי* יכול* יכל* הספק* תפס*"""),
    unless=words("הרבה רק על"),
)
