"""Words that headlines are completed by: verbs, set phrases, nouns without an article."""

from __future__ import annotations

# Verbs of headlines; others are in the tables of key words.
BASES = frozenset(
    "abandon accept accuse acquit add admit adopt advise agree aim allow amend anger announce appear appoint "
    "approve arrest ask assault assess assist attack attend attract avoid await axe back backfire ban bar beat "
    "become beg begin behead betray bid blame blast block bolster bomb boost bounce brace brand breach break bring "
    "build burn burst bury bust buy call cancel capture carry cast catch cause cease celebrate change chase cheat "
    "cheer choose cite claim clash clear clinch cling close collapse collect combat come commit compete complain "
    "complete conceal concede conclude condemn conduct confess confirm confront congratulate conquer consider "
    "continue convict convince cope correct crack crash create criticise criticize cross crush cry curb cut dare "
    "dash dazzle deal declare deepen defeat defect defend defy delay deliver demand demolish denounce deny depart "
    "deploy describe deserve destroy detain detect deter devastate develop die dip disappear disclose discover "
    "discuss dismiss dispute disrupt dissolve divide dominate donate double doubt drag drain drift drive drop drown "
    "dump earn ease eat echo elect embrace emerge encourage end endorse endure engulf enjoy enter erupt escape "
    "establish evacuate examine exceed expand expect expel explain explode explore expose extend extradite eye face "
    "fail fall falter fear feed feel fend fight file find fine fix flare flatten flee flip flout fly follow force "
    "forge forgive freeze fume gain gather get give go grab grant greet grill grip grow halt halve hammer handle "
    "hang haul haunt hear help hide hijack hinder hire hit hold honor honour hope humiliate hunt hurt idle ignite "
    "ignore impose impress improve include increase infect inherit injure insist inspect inspire intensify "
    "intercept introduce invade invest investigate invite jail join jump justify keep kick kidnap kill knock lag "
    "lament laugh launch lay leak learn leave lend levy lie lift linger listen lobby look loom loot lose lure make "
    "manage mark marry match meet melt merge miss mock monitor mount mourn move nab name narrow near need negotiate "
    "nominate notify obtain occupy offend offer open operate order oust outlaw outnumber outpace outperform "
    "overcome overhaul overtake overturn overwhelm owe own paralyse paralyze pass patrol pelt perform perish "
    "persuade pile plan plead pledge plunge ponder post postpone pour praise pray precede predict prefer prepare "
    "press prevail prevent probe promise prompt propose prosecute protect prove provide publish pull punish pursue "
    "push put qualify quarantine question quit quiz raid raise rally ramp rattle ravage reach react rebel rebound "
    "rebuff rebuild rebuke recall receive reclaim recognise recognize recommend reconsider recover recruit reduce "
    "reel reflect refuse regain regret reinforce reinstate reject rejoin release relocate rely remain remember "
    "remind remove rename renew reopen repair repay repeal repel replace reply report rescind rescue reshape "
    "reshuffle resign resist resolve respond restart restore restrict resume retain retake rethink retire retrieve "
    "return reunite reveal reverse revise revisit revive revoke rip rise rob rock ruin rule run sabotage sack sail "
    "save say scold scramble scrap search secure see seek seize sell send serve set settle shake shatter shed "
    "shelve shine shoot show shrink shrug shun shut sign signal sing sink sit slam slash slaughter slide slip slow "
    "smash smuggle snatch snub soar soften solve spark speak spend split spurn stab start stay steal step stir "
    "stockpile stoke stop storm strand strengthen strike strip struggle stumble stun submit succeed succumb sue "
    "suffer suggest support suppress surge surpass surprise surrender surround survive suspect suspend sustain "
    "swamp swap swear sweep swim switch tackle take teach tell test thank thrash threaten thrive throw thwart "
    "tighten tip topple toss trace transform trigger trounce try tumble turn uncover unearth unite unlock unravel "
    "unseat unveil update upgrade uphold upset urge vaccinate vanish veto vie visit volunteer vote vow wait waive "
    "walk wane want warn weaken wear weep weigh widen win wipe withdraw woo work worry worsen wound wrap wrestle "
    "write".split()
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
