"""What is said of the figures that leave for the office: their names, how they came about, why not more is said."""

_MONTHS = (
    ("January", "januari"),
    ("February", "februari"),
    ("March", "maart"),
    ("April", "april"),
    ("May", "mei"),
    ("June", "juni"),
    ("July", "juli"),
    ("August", "augustus"),
    ("September", "september"),
    ("October", "oktober"),
    ("November", "november"),
    ("December", "december"),
)

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("kind.nurses", "Colleagues", "Collega’s"),
    ("kind.contract_hours", "Contract hours a week", "Contracturen per week"),
    ("kind.rostered_hours", "Hours in the roster", "Uren in het rooster"),
    ("kind.client_hours", "Hours with clients", "Uren bij cliënten"),
    ("kind.travel_hours", "Hours on the way", "Uren onderweg"),
    ("kind.clients", "Clients", "Cliënten"),
    ("kind.visits", "Visits made", "Gedane bezoeken"),
    ("kind.client_share", "Client time of the contract", "Cliënttijd van het contract"),
    ("kind.carers", "Different carers in 14 days", "Verschillende zorgverleners in 14 dagen"),
    ("kind.open_shifts", "Shifts nobody worked", "Diensten die niemand werkte"),
    ("kind.uncovered_visits", "Visits without a nurse", "Bezoeken zonder zorgverlener"),
    ("kind.overtime", "Above the contract", "Boven het contract"),
    ("kind.free", "Free capacity", "Vrije ruimte"),
    ("said.held", "held back", "achtergehouden"),
    ("said.few", "fewer than 8", "minder dan 8"),
    ("said.people.near", "{value}", "{value}"),
    ("said.hours.near", "{value} h", "{value} u"),
    ("said.hours.wide", "{value} to {end} h", "{value} tot {end} u"),
    ("said.visits.near", "{value}", "{value}"),
    ("said.visits.wide", "{value} to {end}", "{value} tot {end}"),
    ("said.percent.near", "{value} %", "{value} %"),
    ("said.carers.near", "{whole}.{tenth}", "{whole},{tenth}"),
    ("said.band.first", "below {end} %", "onder {end} %"),
    ("said.band.between", "{value} to {end} %", "{value} tot {end} %"),
    ("said.band.last", "{value} % or more", "{value} % of meer"),
    ("how.nurses", "{exact} have a contract in this month.", "{exact} hebben in deze maand een contract."),
    (
        "how.contract_hours",
        "The weeks of {people} contracts added up: {exact} h.",
        "De weken van {people} contracten opgeteld: {exact} u.",
    ),
    (
        "how.rostered_hours",
        "The shifts of {people} colleagues as they came to be, without leave: {exact} h.",
        "De diensten van {people} collega’s zoals ze liepen, zonder verlof: {exact} u.",
    ),
    (
        "how.client_hours",
        "Visits of {people} colleagues to {clients} clients, as long as planned: {exact} h.",
        "Bezoeken van {people} collega’s aan {clients} cliënten, zo lang als gepland: {exact} u.",
    ),
    (
        "how.travel_hours",
        "From home along each day’s visits and back, for {people} colleagues: {exact} h.",
        "Van huis langs de bezoeken van elke dag en terug, voor {people} collega’s: {exact} u.",
    ),
    ("how.clients", "{exact} were in care in this month.", "{exact} waren in deze maand in zorg."),
    (
        "how.visits",
        "Made by {people} colleagues to {clients} clients: {exact}.",
        "Gedaan door {people} collega’s bij {clients} cliënten: {exact}.",
    ),
    (
        "how.client_share",
        "From the two figures above as they leave, so it says nothing more.",
        "Uit de twee cijfers hierboven zoals ze weggaan; het zegt dus niets extra’s.",
    ),
    (
        "how.carers",
        "The mean of {clients} clients in the last two weeks of the month.",
        "Het gemiddelde van {clients} cliënten in de laatste twee weken van de maand.",
    ),
    ("how.open_shifts", "{exact} places of the demand stayed empty.", "{exact} plekken van de bezetting bleven leeg."),
    (
        "how.uncovered_visits",
        "{exact} visits had nobody, or one nurse where two were needed.",
        "{exact} bezoeken hadden niemand, of één zorgverlener waar er twee nodig waren.",
    ),
    (
        "how.overtime",
        "{people} colleagues worked {exact} h more than their contract, leave counted off.",
        "{people} collega’s werkten {exact} u meer dan hun contract, verlof niet meegeteld.",
    ),
    (
        "how.free",
        "{people} colleagues have {exact} h of their contract left, leave counted off.",
        "{people} collega’s hebben {exact} u van hun contract over, verlof niet meegeteld.",
    ),
    ("how.unknown", "Nothing is known of it yet.", "Hiervan is nog niets bekend."),
    ("why.few_people", "Fewer than five people make it up.", "Minder dan vijf mensen vormen het."),
    ("why.one_large", "One person is more than half of it.", "Eén persoon is meer dan de helft ervan."),
    ("why.few_for_mean", "A mean is said of eight clients or more.", "Een gemiddelde gaat over acht cliënten of meer."),
    (
        "why.changed",
        "In wide steps: the difference to an earlier month would come from fewer than five people, or mostly from one.",
        "In brede stappen: het verschil met een eerdere maand zou van minder dan vijf mensen komen, of vooral van één.",
    ),
    (
        "why.related",
        "In wide steps: set against another figure here it would say too much of a few people.",
        "In brede stappen: naast een ander cijfer hier zou het te veel over enkele mensen zeggen.",
    ),
    (
        "why.beyond",
        "One part of it is too large to hide in wide steps.",
        "Eén deel ervan is te groot om in brede stappen te verbergen.",
    ),
    (
        "why.follows",
        "It needs two figures that are said to the nearest five.",
        "Hiervoor zijn twee cijfers nodig die op vijf zijn afgerond.",
    ),
    (
        "why.not_kept",
        "The team’s streets are not measured yet, so nothing is known of it.",
        "De straten van het team zijn nog niet gemeten, dus hiervan is niets bekend.",
    ),
    ("given", "Give the office the figures of {month:word} {year}", "De cijfers van {month:word} {year} geven"),
    (
        "each_month_on",
        "Let the figures of each month go to the office by themselves",
        "De cijfers van elke maand vanzelf naar het kantoor laten gaan",
    ),
    (
        "each_month_off",
        "Let no figures go to the office by themselves",
        "Geen cijfers vanzelf naar het kantoor laten gaan",
    ),
    (
        "not_shared",
        "This team is on no server, so nothing can leave. Share it with colleagues first.",
        "Dit team staat op geen server, dus er kan niets weg. Deel het eerst met collega’s.",
    ),
    (
        "not_over",
        "This month is not over yet. Its figures can be given from the first of the next.",
        "Deze maand is nog niet voorbij. De cijfers kunnen vanaf de eerste van de volgende maand weg.",
    ),
    (
        "given_already",
        "The figures of this month have left already. A month is given once; what changed since shows in the next.",
        "De cijfers van deze maand zijn al weg. Een maand gaat één keer; wat daarna veranderde, staat in de volgende.",
    ),
    (
        "changed",
        "The team’s data have changed since these figures were shown. Nothing has left. Look at them again.",
        "De gegevens van het team zijn veranderd sinds deze cijfers getoond zijn. Er is niets weg. Bekijk ze opnieuw.",
    ),
    (
        "no_region",
        "“{region}” is not a region of the list. Choose one of it, or none.",
        "“{region}” staat niet in de lijst met regio’s. Kies er een uit, of geen.",
    ),
    (
        "strange_answer",
        "The server keeps figures of this month that no computer of this team has signed. Nothing was written down.",
        "De server bewaart cijfers van deze maand die geen computer van dit team heeft ondertekend. "
        "Er is niets opgeschreven.",
    ),
)


def _codes(language: int) -> dict[str, str]:
    months = {f"aggregates.month.{number}": names[language - 1] for number, names in enumerate(_MONTHS, 1)}
    return months | {f"aggregates.{row[0]}": row[language] for row in _ROWS}


EN = _codes(1)
NL = _codes(2)
