"""Can we take this client? What is missing, what breaks on which day, what the ways to say yes are called."""

EN = {
    "visits.settling": "Putting the coming days in order",
    "visits.taking": "Trying her visits in the rounds",
    "intake.no_address": "Where does the client live? Find the street, or type it and put the pin.",
    "intake.off_map": "{street} is not on this map. Put the pin by hand, or choose another address.",
    "intake.likes_and_refuses": "A nurse is both asked for and refused. Choose one of the two.",
    "intake.no_day_ahead": "None of these visits falls between {first:day} and {last:day}. Choose an earlier begin.",
    "intake.short_window": (
        "The visit takes {minutes} min, longer than {first:clock} to {last:clock}: it begins in that time and may end"
        " after it."
    ),
    "intake.no_end": "No last day: the care goes on until further notice.",
    "intake.too_many": (
        "This would be client {clients}; a team of this size has {most} at most. Think of splitting the team."
    ),
    "intake.supposed": (
        "{days} {days:plural|day has|days have} no roster yet (from {first:day}): looked at as in an earlier week."
    ),
    "intake.unknown": "{day:day}: no roster, and no earlier week to go by.",
    "intake.estimated": "Travel times are estimated along straight lines.",
    "intake.way_known": "As asked, fewest faces",
    "intake.way_near": "As asked, easiest for the rounds",
    "intake.way_spare": "As asked, other nurses",
    "intake.other_time": "Another time of the day",
    "intake.other_days": "Other days",
    "intake.other_both": "Other days, another time",
    "intake.nobody_works": "{day:day}: nobody works",
    "intake.nobody_skill": "{day:day}: nobody with {skill:word} on duty",
    "intake.nobody_level": "{day:day}: nobody of the level {level:word} on duty",
    "intake.nobody_then": "{day:day}: nobody who may do this works between {first:clock} and {last:clock}",
    "intake.nobody_welcome": "{day:day}: only nurses whom she does not want are on duty",
    "intake.nobody_beside": "{day:day}: two are needed; beside {nurse} nobody is on duty",
    "intake.no_way": "{day:day}: there is no way to this address for those on duty",
    "intake.rounds_full": "{day:day}: every round is full",
    "intake.late": "{day:day}: visits begin {minutes} min too late in all",
    "intake.overtime": "{day:day}: {minutes} min of overtime",
    "intake.break": "{day:day}: {nurses} {nurses:plural|nurse|nurses} without a break",
    "intake.others_out": "{day:day}: {visits} {visits:plural|visit|visits} to others would fall out",
    "intake.comes": "{nurse} comes {visits} of {total} times",
    "intake.taken": "Take {client} into care, with her series",
    "intake.taken_why": "Chosen among three ways: {way:word}",
}
NL = {
    "visits.settling": "De komende dagen worden op orde gebracht",
    "visits.taking": "Haar bezoeken worden in de rondes geprobeerd",
    "intake.no_address": "Waar woont de cliënt? Zoek de straat, of typ hem en zet de speld.",
    "intake.off_map": "{street} staat niet op deze kaart. Zet de speld met de hand of kies een ander adres.",
    "intake.likes_and_refuses": "Iemand is zowel gewenst als geweigerd. Kies een van de twee.",
    "intake.no_day_ahead": "Geen van deze bezoeken valt tussen {first:day} en {last:day}. Kies een eerder begin.",
    "intake.short_window": (
        "Het bezoek duurt {minutes} min, langer dan {first:clock} tot {last:clock}: het begint in die tijd en kan later"
        " eindigen."
    ),
    "intake.no_end": "Geen laatste dag: de zorg loopt door tot nader bericht.",
    "intake.too_many": (
        "Dit zou cliënt {clients} zijn; een team van deze grootte heeft er hoogstens {most}. Denk aan splitsen."
    ),
    "intake.supposed": (
        "{days} {days:plural|dag heeft|dagen hebben} nog geen rooster (vanaf {first:day}): bekeken als in een"
        " eerdere week."
    ),
    "intake.unknown": "{day:day}: geen rooster, en geen eerdere week om op af te gaan.",
    "intake.estimated": "Reistijden zijn geschat langs rechte lijnen.",
    "intake.way_known": "Zoals gevraagd, minste gezichten",
    "intake.way_near": "Zoals gevraagd, makkelijkst voor de rondes",
    "intake.way_spare": "Zoals gevraagd, andere collega's",
    "intake.other_time": "Een andere tijd van de dag",
    "intake.other_days": "Andere dagen",
    "intake.other_both": "Andere dagen, een andere tijd",
    "intake.nobody_works": "{day:day}: niemand werkt",
    "intake.nobody_skill": "{day:day}: niemand met {skill:word} heeft dienst",
    "intake.nobody_level": "{day:day}: niemand van niveau {level:word} heeft dienst",
    "intake.nobody_then": "{day:day}: niemand die dit mag werkt tussen {first:clock} en {last:clock}",
    "intake.nobody_welcome": "{day:day}: alleen mensen die zij niet wil hebben dienst",
    "intake.nobody_beside": "{day:day}: er zijn er twee nodig; naast {nurse} heeft niemand dienst",
    "intake.no_way": "{day:day}: voor wie dienst heeft is er geen weg naar dit adres",
    "intake.rounds_full": "{day:day}: elke ronde is vol",
    "intake.late": "{day:day}: bezoeken beginnen samen {minutes} min te laat",
    "intake.overtime": "{day:day}: {minutes} min overwerk",
    "intake.break": "{day:day}: {nurses} {nurses:plural|collega|collega's} zonder pauze",
    "intake.others_out": (
        "{day:day}: {visits} {visits:plural|bezoek|bezoeken} bij anderen {visits:plural|zou|zouden} vervallen"
    ),
    "intake.comes": "{nurse} komt {visits} van de {total} keer",
    "intake.taken": "{client} in zorg nemen, met haar bezoeken",
    "intake.taken_why": "Gekozen uit drie manieren: {way:word}",
}
