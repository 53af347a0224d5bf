"""Words that headlines are completed by: verbs, set phrases, nouns without an article."""

from __future__ import annotations

# Verbs of headlines; others are in the tables of key words.
BASES = frozenset(
    "accuse add admit agree aim allow announce approve arrest ask attack axe back ban bar beat become begin "
    "bid blame block boost break bring build buy call cancel carry cheer claim clear close collapse come "
    "condemn confirm consider crash cut dash deal declare defend delay demand deny detain die dip discover "
    "double drop ease eat elect end enter escape evacuate eye face fail fall fear fight file find fine "
    "flee flip force get give go grant grip grow halt help hire hit hold hope hunt idle injure invade jail "
    "join jump keep kill launch leave lift lose make mark meet move name near open order oust overturn "
    "plan plead pledge plunge post praise press probe promise propose pull push put quit raid raise reach "
    "refuse reject release remain reopen report rescue resign resume return reveal revive rise rock rule run "
    "sack say scrap seek seize sell send set settle shed show shut sign sink slam slash slip slow soar spark "
    "spend split start stay step stop storm strike struggle sue suffer surge suspend sweep swap switch take "
    "tell test threaten topple toss trigger try turn uncover unveil urge veto vote vow wait walk want warn weigh "
    "widen win withdraw work worsen wound".split()
)

# The base of the verb, or the preposition, and the noun.
IDIOMS = frozenset(
    "at church,at first,at last,at risk,at sea,face closure,give birth,in church,in love,in office,in place,in power,"
    "lose control,lose ground,make way,of speech,on record,on sale,on strike,on trial,seize control,stand trial,"
    "stop play,take charge,take control,take office,take part,take place,under control,make perfect".split(",")
)

# They have no plural, or no article.
NO_ARTICLE = frozenset(
    "access advice agriculture aid air anger apart arson barley baseball beer best better blood bread cancer cash "
    "caution charity coal cocaine coffee compensation corruption cricket crime custody damage dark data daylight "
    "death debt democracy drought dust early economics education electricity energy equality evidence exile finance "
    "fire fishing flu food football fraud free fuel funding gas gold golf hail harm health heat help high higher "
    "housing hunger ice immigration independence inflation information insurance justice knowledge labour late lead "
    "love low lower luggage maize measles meat media migration milk money murder music nature news noise obesity oil "
    "open output oxygen panic parking parole pay peace people petrol plastic poetry pollution poverty power praise "
    "pressure production progress proof property rain ready relief research revenge rice rugby safety salt science "
    "security short silence sleep smoke snow society software soil space steel storage strength sugar support "
    "surveillance tax tea technology tennis theft time tourism trade traffic training transparency transport travel "
    "trouble truth turnout unemployment unity violence wage war waste water wealth weather welfare wheat wildlife "
    "wine wood work worse".split()
)
