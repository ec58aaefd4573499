"""What the use cases of settings say: names of changes, and refusals."""

EN = {
    "settings.team_changed": "Change the team’s settings",
    "settings.duty_added": "Add the shift {name}",
    "settings.duty_changed": "Change the shift {name}",
    "settings.duty_ended": "End the shift {name} on {day:day}",
    "settings.demand_changed": "Ask for {nurses} {nurses:plural|nurse|nurses} for {name} on {weekday:word}",
    "settings.rule_changed": "Decide on the rule “{rule:word}”",
    "settings.rule_off": "Switch off the rule “{rule:word}”",
    "settings.rule_as_profile": "Set the rule “{rule:word}” back",
    "settings.rule_agreed": "Agree with {nurse} on the rule “{rule:word}”",
    "settings.rule_agreement_ended": "End the agreement with {nurse} on the rule “{rule:word}”",
    "settings.unknown_profile": "There are no working-time rules “{profile}”. Known are: {known}.",
    "settings.unknown_country": "No public holidays are known for “{country}”. Use two letters: NL, BE, GB.",
    "settings.unknown_zone": "There is no time zone “{zone}”. Write it like Europe/Amsterdam.",
    "settings.letter_not_free": "The letter “{letter}” is taken or too long. Choose one or two others.",
    "settings.duty_no_length": "It begins and ends at {clock:clock}. Give an end that is later, also after midnight.",
    "settings.duty_length": "It would last {length:span}; a shift lasts {least:span} to {most:span}.",
    "settings.duty_same_name": "There is a shift called {name} already. Choose another name.",
    "settings.duty_same_hours": (
        "{name} has the same hours already ({start:clock} to {end:clock}). Change the hours, or use that one."
    ),
    "settings.duty_in_use": (
        "{name} is still worked {duties} {duties:plural|time|times}, first on {day:day}. Change the roster first."
    ),
    "settings.law_stands": "“{rule:word}” is law ({source}): it cannot be switched off or given other figures.",
    "settings.unknown_rule": "There is no rule “{rule}” in this profile.",
    "settings.unknown_figure": "The rule “{rule:word}” has no figure “{figure}”.",
    "settings.no_figures": "An agreement on “{rule:word}” needs at least one figure.",
}
NL = {
    "settings.team_changed": "Instellingen van het team wijzigen",
    "settings.duty_added": "Dienst {name} toevoegen",
    "settings.duty_changed": "Dienst {name} wijzigen",
    "settings.duty_ended": "Dienst {name} beëindigen per {day:day}",
    "settings.demand_changed": "{nurses} {nurses:plural|medewerker|medewerkers} vragen voor {name} op {weekday:word}",
    "settings.rule_changed": "Besluiten over de regel “{rule:word}”",
    "settings.rule_off": "De regel “{rule:word}” uitzetten",
    "settings.rule_as_profile": "De regel “{rule:word}” terugzetten",
    "settings.rule_agreed": "Met {nurse} afspraken maken over de regel “{rule:word}”",
    "settings.rule_agreement_ended": "De afspraak met {nurse} over de regel “{rule:word}” beëindigen",
    "settings.unknown_profile": "Er zijn geen arbeidstijdenregels “{profile}”. Bekend zijn: {known}.",
    "settings.unknown_country": "Van “{country}” zijn geen feestdagen bekend. Gebruik twee letters: NL, BE, GB.",
    "settings.unknown_zone": "Er is geen tijdzone “{zone}”. Schrijf het als Europe/Amsterdam.",
    "settings.letter_not_free": "De letter “{letter}” is bezet of te lang. Kies één of twee andere.",
    "settings.duty_no_length": "Begin en einde zijn {clock:clock}. Geef een later einde, ook na middernacht.",
    "settings.duty_length": "Zo duurt de dienst {length:span}; een dienst duurt {least:span} tot {most:span}.",
    "settings.duty_same_name": "Er is al een dienst die {name} heet. Kies een andere naam.",
    "settings.duty_same_hours": (
        "{name} heeft dezelfde uren al ({start:clock} tot {end:clock}). Kies andere uren, of gebruik die dienst."
    ),
    "settings.duty_in_use": (
        "{name} wordt nog {duties} {duties:plural|keer|keer} gewerkt, het eerst op {day:day}. Wijzig eerst het rooster."
    ),
    "settings.law_stands": "“{rule:word}” is wet ({source}): die kan niet uit en krijgt geen andere getallen.",
    "settings.unknown_rule": "Er is in dit profiel geen regel “{rule}”.",
    "settings.unknown_figure": "De regel “{rule:word}” heeft geen getal “{figure}”.",
    "settings.no_figures": "Een afspraak over “{rule:word}” heeft minstens één getal nodig.",
}
