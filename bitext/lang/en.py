"""English tables.

Origin: written for this project from newsroom usage (AP and BBC conventions for titles, months and states);
checked against the English dev sets named in the README. Add a word with the sentence that breaks without it.
"""

from __future__ import annotations

from bitext.lang.tables import Language

_TITLES = """
    mr mrs ms dr drs prof rev fr br st ste hon messrs mmes msgr mt
    gov govs sen sens rep reps pres amb atty attys supt insp asst assoc adm vadm radm dir
    gen lt col maj capt cmdr cpl sgt pvt brig pfc cpt ens det sgt.maj lt.col lt.gov lt.gen maj.gen brig.gen
    ald bp cllr cmsr comdr commr cpo csm dep ing mag mgr ofc spc ssgt tsgt msgt
"""
_REFERENCES = """
    no nos n° nº vol vols fig figs p pp art arts ch eq eqs ed eds cf e.g i.e vs v viz approx ca pop
    eg ie par para paras ref refs tel fax incl excl resp transl
"""
# Of the titles and references: plain words in lower case, so that a stop after them may well be the end.
_ALSO_WORDS = "no art fig pop ed ch fr st mt dir dep mag gen par ref fax arts figs reps hon ing ens"
_MONTHS_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec"
_DAYS_SHORT = "mon tue tues wed thu thur thurs fri sat sun"
_ENDING = """
    inc corp ltd co cos llc plc bros assn univ dept u.s u.k u.n u.s.a d.c l.a n.y e.u p.m a.m jr sr esq
    etc al ph.d m.d b.a m.a m.s b.s p.s ave blvd rd pl sq min hr hrs sec lb lbs oz ft in mph
    b.c a.d b.c.e c.e calif mass conn fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ariz ark ala colo del
    n.j n.c s.c n.d s.d n.h n.m w.va r.i b.b.c d.a j.d ll.b ll.m ll.d r.n c.e.o s.a s.p.a a.g n.v int'l nat'l gov't
    intl natl govt mfg mgmt avg max pt pts ext est
"""
_STARTERS = """
    the a an he she it they we i you his her its their our my your this that these those there here but and so or
    yet if when while after before since although though because as at in on by for from with without to of
    what who why how where which some many most all no not one two three both each every other another
    police officials analysts authorities critics experts residents meanwhile however instead later last
    do does did is are was were am have has had can could will would should shall may might must
    it's he's she's that's there's i'm we're they're you're don't didn't isn't wasn't let's
    during between among under over into until once even only also then now just still more such few several
    despite unlike according given about around through against within across nobody nothing everyone anyone
    yesterday today tomorrow soon earlier recently finally perhaps maybe please thanks yes
"""
_REPORTING = """
    said says asked asks told tells added adds replied replies wrote writes cried exclaimed shouted answered
    demanded wondered tweeted continued responded inquired yelled quipped joked insisted
"""

ENGLISH = Language(
    code="en",
    name="English",
    never_end=frozenset([*_TITLES.split(), *_REFERENCES.split()]),
    may_end=frozenset([*_ENDING.split(), *_MONTHS_SHORT.split(), *_DAYS_SHORT.split()]),
    months=(
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ),
    weekdays=(
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ),
    starters=frozenset(_STARTERS.split()),
    also_words=frozenset(_ALSO_WORDS.split()),
    shouted_names=frozenset({"yahoo", "jeopardy", "e", "yum", "wham", "oklahoma"}),
    reporting=frozenset(_REPORTING.split()),
    decimal=".",
    thousands=",",
    scales=(
        ("trillion", 1e12), ("thousand million", 1e9), ("billion", 1e9), ("bn", 1e9), ("millions", 1e6),
        ("million", 1e6), ("thousand", 1e3),
    ),
    small_numbers=(
        ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
        ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30),
        ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ("hundred", 100),
    ),
    boilerplate=(
        r"follow (?:us|@?\w+(?:[ \u00a0]\w+){0,4}) on (?:[ \u00a0]*)"
        r"(?:facebook|twitter|x\b|instagram|threads|tiktok|social|our)",
        r"(?:please )?let us know if you(?:'|’)?re having (?:issues|trouble)",
        r"(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletter|updates|alerts|inbox|e-?mail|today|briefing|here)",
        r"(?:get|receive)\b.{0,60}\b(?:newsletter|in your inbox|to your inbox)",
        r"(?:©|\(c\)|copyright\b)",
        r".{0,80}\ball rights reserved",
        r"(?:read|see|watch|learn) (?:more|also|next)\b\s*[:…]?",
        r"(?:watch|listen|in pictures|in photos|video|photos|gallery|podcast|also read|more|opinion)\s*:",
        r"(?:more|latest|top|other) (?:news|stories|headlines|coverage|in this (?:section|series)|from this section)\b",
        r"you (?:may|might) (?:also )?(?:like|be interested)\b",
        r"(?:skip|jump|go|back) to (?:the )?(?:main |top|content|navigation|home)",
        r"(?:listen to|print|save|e-?mail|bookmark|gift) (?:this )?(?:article|story|page)\b",
        r"(?:print|share|tweet|e-?mail|menu|search|home|log ?in|sign ?in|sign ?up|subscribe|facebook|twitter|whatsapp|"
        r"telegram|linkedin|instagram|copy link|loading|tags?|topics?|back to top|most (?:read|popular|viewed)|"
        r"trending(?: now)?|related|recommended(?: for you)?)[.…:]?$",
        r"(?:filed under|tags|topics|tagged|categor(?:y|ies)|posted in)\s*:",
        r"\d+ comments?$",
        r"(?:story|article|text) continues (?:below|after|beneath)\b",
        r"(?:continue|keep) reading\b[^.]{0,40}$",
        r"find this (?:article|story) at\b",
        r"(?:more|for more) information\b.{0,20}(?:\bat\b|:)",
        r"(?:(?:read|leer|read this|available) )?(?:in )?(?:english|spanish)(?: version| edition)?:?$",
        r"(?:terms (?:of|and)|privacy policy|cookie (?:policy|settings)|do not sell|about us|contact us|"
        r"advertise with)\b",
        r"(?:related|more on this story|more from|most read|recommended)\b.{0,20}[:|]",
        r"(?:related (?:articles|stories|links|topics|content))$",
        r"(?:click|tap) here\b",
        r"share (?:this|on|via)\b[^.]{0,60}$",
        r"(?:advertisement|sponsored content|paid post)\b[^.]{0,40}$",
        r"(?:comments|comment)\s*(?:\(\d+\)|are (?:closed|moderated|open)|policy\b|$)",
        r"(?:join|leave|post) (?:the conversation|a comment)",
        r"(?:readers|commenters)\b.{0,60}\bcomments? (?:are|do|must|may|will)\b",
        r"(?:report|spotted|see|found|seen) an? (?:error|mistake|typo|problem)\b[^.]{0,60}$",
        r"(?:view|open|read) (?:this (?:e-?mail )?)?(?:in|on) (?:your |a |the )?(?:web )?browser\b",
        r"(?:unsubscribe|manage (?:your )?preferences|update your preferences|forward (?:this )?to a friend)\b"
        r"[^.]{0,60}$",
        r"you (?:are receiving|received|get) this (?:e-?mail|newsletter|message)\b",
        r"your e-?mail address will not be\b",
        r"(?:leave|post) a (?:reply|comment)\b[^.]{0,30}$",
        r"(?:posted|filed) (?:in|under)\b[^.]{0,40}$",
        r"(?:previous|next)(?: (?:article|story|post))?\s*:",
        r"(?:proudly )?powered by\b[^.]{0,40}$",
        r"(?:show|load|view|see) (?:more|all)\b[^.]{0,30}$",
        r"(?:we|this (?:web)?site|our (?:web)?site|by continuing)\b.{0,80}\bcookies?\b",
        r"(?:photo|image|picture|credit|photograph|illustration|graphic|video)s?(?: credit| courtesy(?: of)?)?\s*:",
        r"(?:photo|image|picture|photograph|illustration|graphic|video)s? (?:by|courtesy of|via) [^.]{2,60}$",
        r"(?:correction|clarification|editor(?:'|’)?s note)(?:\s*\([^)]{1,30}\))?\s*:",
        r"an earlier version of this\b",
        r"a version of this (?:article|story)\b",
        r"this (?:article|story|report|material|content) (?:originally )?(?:appeared|may not be|is republished)\b",
        r"(?:order|buy) reprints\b",
        r"(?:[\w.’'-]+ ){1,5}(?:contributed to this (?:report|story|article)|contributed reporting)",
        r"(?:turn on|enable|please enable) (?:javascript|notifications)\b",
        r"(?:reporting|writing|editing|additional reporting) by\b",
        r"(?:download|get) (?:our|the) .{0,30}\bapp\b",
        r"this (?:article|story|post) (?:was|has been) (?:updated|amended|corrected|first published|edited)",
        r"have a (?:news )?tip\b|got a (?:news )?tip\b|send (?:us )?(?:your )?tips\b",
    ),
    byline=r"(?:by|from|by:|words by|story by|written by|reported by|text by|author:) (?-i:[A-ZÁÉÍÓÚÑ])[\w.’'-]+"
    r"(?: (?:de|del|la|van|von|and|&|(?-i:[A-ZÁÉÍÓÚÑ])[\w.’'-]*)){0,6}(?:, [\w .]{2,40})?"
    r"|(?:from )?(?:our )?staff(?: (?:writers?|reports?|reporters?))?|(?:the )?(?:associated press|wire services)"
    r"|reuters|afp",
    stamp=r"(?:last |first )?(?:updated|published|posted|modified|created)(?: (?:at|on))?",
    credit=r"(?:additional )?(?:reporting|writing|editing) by|with (?:information|reporting|files) from",
    function_words=frozenset(
        """a an and are as at be been but by for from had has have he her his i in into is it its more new no not of on
        or our out over said she so than that the their them there they this to under up was we were what when where
        which while who will with would you your after before about also one first last year years""".split()
    ),
)  # fmt: skip
