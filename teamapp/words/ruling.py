"""What is said when a rule is decided: how much it matters, what cannot be meant, what no roster could keep."""

from __future__ import annotations

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("weight.must", "must", "moet"),
    ("weight.strongly", "strongly", "sterk"),
    ("weight.normally", "normally", "gewoon"),
    ("weight.a_little", "a little", "een beetje"),
    (
        "settings.below_law_higher_minutes",
        "“{figure:word}” is at least {law:span} by law ({source}). The team can ask for more, not for less.",
        "“{figure:word}” is volgens de wet minstens {law:span} ({source}). Het team kan meer vragen, niet minder.",
    ),
    (
        "settings.below_law_higher_number",
        "“{figure:word}” is at least {law} by law ({source}). The team can ask for more, not for less.",
        "“{figure:word}” is volgens de wet minstens {law} ({source}). Het team kan meer vragen, niet minder.",
    ),
    (
        "settings.below_law_lower_minutes",
        "“{figure:word}” is at most {law:span} by law ({source}). The team can allow less, not more.",
        "“{figure:word}” is volgens de wet hoogstens {law:span} ({source}). Het team kan minder toestaan, niet meer.",
    ),
    (
        "settings.below_law_lower_number",
        "“{figure:word}” is at most {law} by law ({source}). The team can allow less, not more.",
        "“{figure:word}” is volgens de wet hoogstens {law} ({source}). Het team kan minder toestaan, niet meer.",
    ),
    (
        "settings.below_law_neither_minutes",
        "“{figure:word}” is how the law counts ({source}): it stays {law:span}.",
        "“{figure:word}” is hoe de wet telt ({source}): dat blijft {law:span}.",
    ),
    (
        "settings.below_law_neither_number",
        "“{figure:word}” is how the law counts ({source}): it stays {law}.",
        "“{figure:word}” is hoe de wet telt ({source}): dat blijft {law}.",
    ),
    (
        "settings.law_without_consent",
        "“{rule:word}” is law ({source}) and does not let one nurse agree to less. More can be agreed.",
        "“{rule:word}” is wet ({source}) en laat één collega niet met minder instemmen. Meer kan wel.",
    ),
    (
        "settings.not_weighed",
        "“{rule:word}” cannot be weighed: no roster mends it.",
        "“{rule:word}” kan niet wegen: geen rooster verhelpt het.",
    ),
    (
        "settings.never_strict",
        "“{rule:word}” cannot be a must: there has to be a roster, also when it cannot be kept. Choose strongly.",
        "“{rule:word}” kan geen moeten zijn: er moet een rooster zijn, ook als het niet lukt. Kies sterk.",
    ),
    (
        "settings.only_strict",
        "“{rule:word}” cannot be weighed: where the team asks for more, it is a must.",
        "“{rule:word}” kan niet wegen: waar het team meer vraagt, is het een moeten.",
    ),
    ("settings.paired", "Pair {nurse} with {mentor}", "{nurse} aan {mentor} koppelen"),
    ("settings.unpaired", "{nurse} works on her own, without {mentor}", "{nurse} werkt zelfstandig, zonder {mentor}"),
    (
        "settings.pair_self",
        "{nurse} cannot be her own mentor. Choose a colleague.",
        "{nurse} kan niet haar eigen mentor zijn. Kies een collega.",
    ),
    (
        "settings.pair_twice",
        "{nurse} is paired with {mentor} on some of these days already. End that first, or choose other days.",
        "{nurse} is op sommige van deze dagen al aan {mentor} gekoppeld. Beëindig dat eerst, of kies andere dagen.",
    ),
    ("settings.nights_free", "{nurse}’s age frees her from nights", "{nurse} is door haar leeftijd vrij van nachten"),
    ("settings.nights_not_free", "{nurse} works nights as everybody", "{nurse} werkt nachten zoals iedereen"),
    (
        "sense.range_minutes",
        "“{figure:word}” lies between {least:span} and {most:span}.",
        "“{figure:word}” ligt tussen {least:span} en {most:span}.",
    ),
    (
        "sense.range_number",
        "“{figure:word}” lies between {least} and {most}.",
        "“{figure:word}” ligt tussen {least} en {most}.",
    ),
    (
        "sense.weekends",
        "{most} of {of} weekends cannot be worked. The first number may not be the larger one.",
        "{most} van {of} weekenden kan niet. Het eerste getal mag niet het grootste zijn.",
    ),
    (
        "sense.contracts",
        "A small contract goes up to {small:span} and a middle one only up to {middle:span}. Swap them or change one.",
        "Een klein contract gaat tot {small:span} en een middelgroot maar tot {middle:span}. Wissel ze om.",
    ),
    (
        "sense.days_by_contract",
        "{small_days}, {middle_days} and {days} days: a larger contract may not get fewer days.",
        "{small_days}, {middle_days} en {days} dagen: een groter contract mag niet minder dagen krijgen.",
    ),
    (
        "sense.short_rest",
        "The shorter rest ({short:span}) is longer than the usual one ({rest:span}).",
        "De kortere rust ({short:span}) is langer dan de gewone ({rest:span}).",
    ),
    (
        "sense.short_rest_days",
        "Say in how many days the shorter rest is allowed once, or give no shorter rest.",
        "Zeg in hoeveel dagen de kortere rust eens mag, of geef geen kortere rust.",
    ),
    (
        "sense.rest_fills_span",
        "{rest:span} of rest in {days} days leaves no time to work.",
        "{rest:span} rust in {days} dagen laat geen tijd om te werken.",
    ),
    (
        "sense.part_of_rest",
        "A part of {part:span} is longer than the whole rest of {rest:span}.",
        "Een deel van {part:span} is langer dan de hele rust van {rest:span}.",
    ),
    (
        "sense.series_rest",
        "After a series of nights {series:span} is less than after one night ({rest:span}).",
        "Na een reeks nachten is {series:span} minder dan na één nacht ({rest:span}).",
    ),
    (
        "sense.break_fills_work",
        "A break of {break:span} in {work:span} of work leaves nothing of it.",
        "Een pauze van {break:span} in {work:span} werk laat er niets van over.",
    ),
    (
        "sense.long_break",
        "The longer break belongs to more work than the shorter one, and may not be shorter than it.",
        "De langere pauze hoort bij meer werk dan de kortere, en mag niet korter zijn.",
    ),
    (
        "sense.sundays",
        "{free} free Sundays do not fit into {weeks} weeks.",
        "{free} vrije zondagen passen niet in {weeks} weken.",
    ),
    (
        "clash.shift_too_long",
        "Nobody may work {shift}: it has {work_minutes:span} of work and {most_minutes:span} is the most.",
        "Niemand mag {shift} werken: die telt {work_minutes:span} werk en {most_minutes:span} is het meeste.",
    ),
    (
        "clash.no_two_days",
        "With {need_minutes:span} of rest nobody can work two days in a row: the longest there is between two shifts "
        "is {rest_minutes:span}.",
        "Met {need_minutes:span} rust kan niemand twee dagen achter elkaar werken: tussen twee diensten ligt hoogstens "
        "{rest_minutes:span}.",
    ),
    (
        "clash.contract_above_hours",
        "A contract of {contract_minutes:span} a week is more than the {most_minutes:span} that may be worked.",
        "Een contract van {contract_minutes:span} per week is meer dan de {most_minutes:span} die gewerkt mag worden.",
    ),
    (
        "clash.contract_above_days",
        "A contract of {contract_minutes:span} a week does not fit into {days} days: the longest shift has "
        "{longest_minutes:span}.",
        "Een contract van {contract_minutes:span} per week past niet in {days} dagen: de langste dienst telt "
        "{longest_minutes:span}.",
    ),
    (
        "clash.weekends_uncovered",
        "The demand asks for {needed} nurses on weekend days; with so many free weekends there are {have}.",
        "De bezetting vraagt {needed} mensen op weekenddagen; met zoveel vrije weekenden zijn er {have}.",
    ),
    (
        "clash.sundays_uncovered",
        "The demand asks for {needed} nurses on Sundays; with so many free Sundays there are {have}.",
        "De bezetting vraagt {needed} mensen op zondag; met zoveel vrije zondagen zijn er {have}.",
    ),
    (
        "clash.series_never",
        "A series of {days} days never happens: nobody may work more than {most_days} in a row.",
        "Een reeks van {days} dagen komt niet voor: niemand mag er meer dan {most_days} achter elkaar werken.",
    ),
    (
        "clash.mentor_away",
        "Her mentor is away for as long as they are paired in this roster, so she could work nothing.",
        "Haar mentor is weg zolang zij in dit rooster een koppel zijn, dus zij zou niets kunnen werken.",
    ),
)

EN = {code: english for code, english, _dutch in _ROWS}
NL = {code: dutch for code, _english, dutch in _ROWS}
