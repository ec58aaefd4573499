"""What the prices of the rounds say: names, sentences with their figures, changes and refusals."""

from __future__ import annotations

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("prices.name.known_face", "Known faces", "Bekende gezichten"),
    ("prices.name.preferred", "Nurses whom clients prefer", "Voorkeur van cliënten"),
    ("prices.name.even", "Even work", "Gelijke verdeling"),
    ("prices.name.waiting", "Waiting", "Wachten"),
    ("prices.name.late", "Lateness", "Te laat komen"),
    ("prices.name.overtime", "Overtime", "Overwerk"),
    ("prices.name.break", "Breaks", "Pauzes"),
    ("prices.name.promised_nurse", "Another nurse than promised", "Een ander dan afgesproken"),
    ("prices.name.promised_time", "Another time than promised", "Een andere tijd dan afgesproken"),
    (
        "prices.says.known_face",
        "A known face is worth {minutes} {minutes:plural|minute|minutes} of travel.",
        "Een bekend gezicht is {minutes} {minutes:plural|minuut|minuten} reistijd waard.",
    ),
    (
        "prices.says.preferred",
        "The nurse whom a client prefers is worth {minutes} {minutes:plural|minute|minutes} of travel.",
        "De medewerker die een cliënt het liefst heeft, is {minutes} {minutes:plural|minuut|minuten} reistijd waard.",
    ),
    (
        "prices.says.even",
        "An hour more or less than one’s share is worth {minutes} {minutes:plural|minute|minutes} of travel.",
        "Een uur meer of minder dan je deel is {minutes} {minutes:plural|minuut|minuten} reistijd waard.",
    ),
    (
        "prices.says.waiting",
        "Ten minutes of waiting are as bad as {minutes} {minutes:plural|minute|minutes} of travel.",
        "Tien minuten wachten is even erg als {minutes} {minutes:plural|minuut|minuten} reistijd.",
    ),
    (
        "prices.says.late",
        "Coming ten minutes late is as bad as {minutes} {minutes:plural|minute|minutes} of travel.",
        "Tien minuten te laat komen is even erg als {minutes} {minutes:plural|minuut|minuten} reistijd.",
    ),
    (
        "prices.says.overtime",
        "Ten minutes of overtime are as bad as {minutes} {minutes:plural|minute|minutes} of travel.",
        "Tien minuten overwerk is even erg als {minutes} {minutes:plural|minuut|minuten} reistijd.",
    ),
    (
        "prices.says.break",
        "A break is worth {minutes} {minutes:plural|minute|minutes} of travel.",
        "Een pauze is {minutes} {minutes:plural|minuut|minuten} reistijd waard.",
    ),
    (
        "prices.says.promised_nurse",
        "Sending somebody else than promised is as bad as {minutes} {minutes:plural|minute|minutes} of travel.",
        "Iemand anders sturen dan afgesproken is even erg als {minutes} {minutes:plural|minuut|minuten} reistijd.",
    ),
    (
        "prices.says.promised_time",
        "Coming over a quarter of an hour off is as bad as {minutes} {minutes:plural|minute|minutes} of travel.",
        "Meer dan een kwartier schuiven is even erg als {minutes} {minutes:plural|minuut|minuten} reistijd.",
    ),
    ("prices.off.known_face", "Known faces do not count.", "Bekende gezichten tellen niet mee."),
    (
        "prices.off.preferred",
        "Whom a client prefers does not count.",
        "Wie een cliënt het liefst heeft, telt niet mee.",
    ),
    ("prices.off.even", "Whether work is shared evenly does not count.", "Gelijke verdeling telt niet mee."),
    ("prices.off.waiting", "Waiting does not count.", "Wachten telt niet mee."),
    ("prices.off.late", "Coming late does not count.", "Te laat komen telt niet mee."),
    ("prices.off.overtime", "Overtime does not count.", "Overwerk telt niet mee."),
    ("prices.off.break", "Missed breaks do not count.", "Gemiste pauzes tellen niet mee."),
    ("prices.off.promised_nurse", "Anybody may come instead.", "Iedereen mag in de plaats komen."),
    ("prices.off.promised_time", "Times may move freely.", "Tijden mogen vrij schuiven."),
    ("prices.strict.late", "Nobody is planned to come late.", "Niemand wordt te laat gepland."),
    ("prices.strict.overtime", "No round ends after its shift.", "Geen ronde eindigt na de dienst."),
    ("prices.strict.break", "No break is left out.", "Geen pauze valt uit."),
    ("prices.decided", "Decide what counts in rounds: {price:word}", "Besluiten wat telt in de rondes: {price:word}"),
    ("prices.as_usual", "Set back to usual: {price:word}", "Terug naar gewoon: {price:word}"),
    ("prices.unknown", "There is no price “{price}” for rounds.", "Er is geen prijs “{price}” voor de rondes."),
    (
        "prices.never_strict",
        "“{price:word}” can have a price, but cannot be a hard rule.",
        "“{price:word}” kan een prijs hebben, maar geen harde regel zijn.",
    ),
)

EN = {code: english for code, english, _dutch in _ROWS}
NL = {code: dutch for code, _english, dutch in _ROWS}
