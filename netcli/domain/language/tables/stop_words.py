"""Words that say nothing about a topic, in five languages."""

STOP_WORDS = """
all any big few first five four great large last little long many more most next short small ten three two
about after all also and any are around because been before being but can could did does doing for from get gets getting give
good had has have having her here him his how into its just know knows like looking made make makes many more most much need
needs new nice not now off one other our out over own really she should some somebody someone something such than that the
their them then there these they thing things this those through too under use used uses very want wants was way were what
when where which who whom whose why will with without would you your

большая большие большой два две десять маленькая маленькие маленький много первый пять три четыре
без был была были было быть вас весь все всех вы где для его если есть еще или им как какой когда кто кто-то которая
который лет мне мой моя мы над надо нам нас него нее нет них ней новый нужен нужна нужно нужны она они оно очень под после
потому при про раз сам свой себя сейчас так такой там тебя тем того тоже той только том тут уже хочет хорошо хороший чем через
что чтобы эта эти это этот

cateva cinci doi doua mare mari mic mica mici mici multa patru prima primul trei zece
acea aceasta aceea acei acel acest acesta aceste ai aici alt alta altul are asta atunci aveam avem aveti avut bine bun buna
care catre cel cele cine ceva chiar cum cand dar daca din dintre doar dupa ea ei el ele eram este face fara fost foarte intr
intre isi mai mea mei mele meu mult multe nevoie niste noi noua nou nostru oameni orice pana pentru peste prin sale sau sunt
spre sub sunteti tot toate toti trebuie una unde unei unele unor unui vor voi vrea

cztery duza duze duzy dwa dwie duży dziesiec kilka mala male maly mały pierwszy piec trzy wiele
aby albo ale bardzo bez bez byc byl byla bylo być był była było chce cos coś czy dla dobra dobre dobry gdy gdzie ich ile inna
inne inny jak jaka jakie jakis jakiś jako jego jej jest jesli jeśli juz już kto ktora ktore ktory ktos która które który ktoś
lub ma maja mają mam mamy mnie moj moja moje mój może nad nam nas nasz nie niech niego niej nim nowa nowe nowy oni ono oraz
pan pana pani pod potrzebna potrzebne potrzebny potrzebuje przed przez przy sie się sobie swoj swoja swoje swój ta tak taki
tam tego tej ten też tez to tym tylko tutaj wiec więc wszystko za zeby żeby

ארבע גדול גדולה גדולים חמש כמה קטן קטנה קטנים שלוש שתי שתיים שני
אבל אולי אותה אותו אותי אחד אחר אחרי אחת איזה אין איפה איש אלה אני אנשים את אתה אתם בגלל בין בלי גם דבר הוא היא היה היו היתה
הם הן הרבה הזה זאת זה חדש חדשה טוב טובה יותר יכול יש כדי כזה כל כמה כמו כן לא לה להם לו לי למה לפני מאוד מה מול מי מישהו
מן משהו מתי עד על עם עוד עכשיו צריך צריכה קצת רוצה רק שהוא שהיא של שלה שלהם שלו שלי שם תחת
"""
