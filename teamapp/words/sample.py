"""What the sample team's own history says."""

EN = {
    "sample.team_made": "Sample team made",
    "sample.caseload_made": "Sample clients made",
    "sample.roster_made": "Sample roster made",
    "sample.together_made": "Sample wishes, points and asks made",
    "sample.history_made": "Sixteen weeks of sample visits made",
    "sample.day_planned": "Rounds of {day:day} planned",
    "sample.cover_found": "{nurse} covers for {ill}",
    "sample.ill": "{nurse} reported ill.",
    "sample.covers": "Comes in because {nurse} is ill.",
    "sample.instead_of": "Instead of {nurse}, who is ill.",
    "sample.nobody_yet": "{nurse} is ill and nobody has been found yet.",
    "sample.visits_off": "Visits to {client} cancelled for today",
    "sample.hospital": "{client} is in hospital for observation.",
    "sample.visit_later": "Visit to {client} moved to {start:clock}",
    "sample.asked_later": "{client} asked to be visited half an hour later.",
    "sample.no_streets": (
        "No map with streets was found: the sample team lives at invented places and travel times are estimated."
    ),
    "sample.too_few_addresses": (
        "The map of {town} has {found} addresses and a sample team needs {needed}. Choose a bigger map."
    ),
    "sample.not_empty": "This profile already has a team. Make the sample team in a new profile.",
}
NL = {
    "sample.team_made": "Voorbeeldteam gemaakt",
    "sample.caseload_made": "Voorbeeldcliënten gemaakt",
    "sample.roster_made": "Voorbeeldrooster gemaakt",
    "sample.together_made": "Voorbeeldwensen, -punten en -vragen gemaakt",
    "sample.history_made": "Zestien weken voorbeeldbezoeken gemaakt",
    "sample.day_planned": "Rondes van {day:day} gepland",
    "sample.cover_found": "{nurse} valt in voor {ill}",
    "sample.ill": "{nurse} heeft zich ziek gemeld.",
    "sample.covers": "Komt omdat {nurse} ziek is.",
    "sample.instead_of": "In plaats van {nurse}, die ziek is.",
    "sample.nobody_yet": "{nurse} is ziek en er is nog niemand gevonden.",
    "sample.visits_off": "Bezoeken aan {client} vallen vandaag uit",
    "sample.hospital": "{client} ligt ter observatie in het ziekenhuis.",
    "sample.visit_later": "Bezoek aan {client} verzet naar {start:clock}",
    "sample.asked_later": "{client} vroeg om een half uur later.",
    "sample.no_streets": (
        "Er is geen kaart met straten gevonden: het voorbeeldteam woont op verzonnen plekken"
        " en reistijden zijn geschat."
    ),
    "sample.too_few_addresses": (
        "De kaart van {town} heeft {found} adressen en een voorbeeldteam heeft er {needed} nodig."
        " Kies een grotere kaart."
    ),
    "sample.not_empty": "Dit profiel heeft al een team. Maak het voorbeeldteam in een nieuw profiel.",
}
