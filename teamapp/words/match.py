"""Why a nurse suits a client, or does not."""

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("language.nl", "Dutch", "Nederlands"),
    ("language.en", "English", "Engels"),
    ("language.de", "German", "Duits"),
    ("language.fr", "French", "Frans"),
    ("language.ar", "Arabic", "Arabisch"),
    ("language.tr", "Turkish", "Turks"),
    ("language.pl", "Polish", "Pools"),
    ("language.es", "Spanish", "Spaans"),
    ("language.uk", "Ukrainian", "Oekraïens"),
    ("language.so", "Somali", "Somalisch"),
    ("language.ti", "Tigrinya", "Tigrinya"),
    ("language.fi", "Finnish", "Fins"),
    ("language.fy", "Frisian", "Fries"),
    ("match.not_again", "The client does not want {nurse} again", "De cliënt wil {nurse} niet meer"),
    ("match.lacks_skill", "{nurse} may not do this: {skill:word}", "{nurse} mag dit niet: {skill:word}"),
    (
        "match.lacks_level",
        "{nurse} is {level:word}; this care asks for {needed:word}",
        "{nurse} is {level:word}; deze zorg vraagt {needed:word}",
    ),
    ("match.never_there", "{nurse} works at none of these times", "{nurse} werkt op geen van deze tijden"),
    ("match.prefers", "The client likes to see her", "De cliënt ziet haar graag"),
    (
        "match.known",
        "Came {known} of the last {total} times",
        "Kwam {known} van de laatste {total} keer",
    ),
    ("match.language", "Both speak {language:word}", "Beiden spreken {language:word}"),
    ("match.language_code", "Both speak {code}", "Beiden spreken {code}"),
    (
        "match.no_language",
        "{nurse} speaks no language of the client",
        "{nurse} spreekt geen taal van de cliënt",
    ),
    (
        "match.there",
        "Works at {there} of {times} visit times",
        "Werkt op {there} van de {times} bezoektijden",
    ),
    ("match.skill", "May do this care: {skill:word}", "Bevoegd voor deze zorg: {skill:word}"),
    ("match.way", "Lives {metres} m away", "Woont op {metres} m"),
    ("match.room", "There is room in her hours", "Er is ruimte in haar uren"),
    ("match.full", "The hours of {nurse} are full already", "De uren van {nurse} zijn al vol"),
    (
        "match.few_firsts",
        "First contact of {clients} {clients:plural|client|clients}",
        "Eerste contactpersoon van {clients} {clients:plural|cliënt|cliënten}",
    ),
    ("match.off_duty", "{nurse} has no round on this day", "{nurse} heeft deze dag geen ronde"),
)
EN = {code: english for code, english, _dutch in _ROWS}
NL = {code: dutch for code, _english, dutch in _ROWS}
