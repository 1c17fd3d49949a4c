"""English words that tell the kind of a give."""

KINDS = {
    "introduction": "introduc* intro intros acquaint* matchmak* connected connecting in_touch_with in_contact_with",
    "referral": "referr* referral* leads a_lead sales_lead warm_lead hot_lead client clients customer customers",
    "advice": "advice advis* counsel* consult* tip tips suggest* feedback critique guidance opinion* mentor*",
    "information": """
        information info inform* news article* link links report reports data address addresses contact contacts phone_number
        list lists heads-up heads_up figures facts statistics document* update updates summary digest vacanc* job_opening
        forwarded""",
    "experience": "experience* lessons_learned how_i how_we how_she how_he how_they case_study mistakes",
    "recommendation": """
        recommend* testimonial* endors* good_word kind_word* vouch* reference references letter_of_reference praised
        spoke_well spoke_highly word_for business_card*""",
    "help": """
        help* assist* support* lift ride drove driving carried carrying moving hand fixed fixing repair* mended painted cleaned
        babysat babysit* looked_after looking_after proofread* translated translating install* set_up favour favours favor
        favors""",
    "invitation": "invit* guest_seat plus_one",
    "resource": """
        lent lend lends lending loan* borrow* tool tools template* material materials equipment use_of let_her_use let_him_use
        let_them_use let_me_use licence* license* supplies spare_* access""",
    "promotion": """
        promot* advert* repost* retweet* shoutout* shout-out* shout_out publicity posted_about blog_post wrote_about featured
        plugged mentioned google_review star_review shared_*_post""",
    "teaching": """
        taught teach* lesson* lecture* workshop* training trained class classes tutor* course courses coach* seminar* webinar*
        presentation* presented showed_how showed_*_how explain* demonstrat*""",
    "business": "business order orders contract* deal deals sale sales commission* purchase* bought_from hired",
    "gift": """
        gift* present presents flowers bouquet* chocolate* cake cakes bottle bottles wine ticket* voucher* souvenir* birthday_card
        christmas_card greeting_card postcard* donat* toy toys treated biscuits cookies on_the_house""",
    "time": """
        time hour hours an_evening a_morning an_afternoon a_day a_weekend whole_morning whole_afternoon whole_evening whole_day
        whole_weekend listened listening sat_with kept_*_company""",
    "thanks": "thank* gratitude grateful acknowledg*",
    "": """
        in_time on_time this_time last_time first_time same_time next_time any_time of_course in_order happy_hour rush_hour
        second_hand right_hand""",
}
TOPIC = "about on regarding re concerning for at to"
