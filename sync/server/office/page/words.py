"""The sentences of the office's page, in English and Dutch."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("en", "nl")

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("title", "What the teams gave", "Wat de teams gaven"),
    ("product", "Teamapp office", "Teamapp kantoor"),
    ("skip", "To the figures", "Naar de cijfers"),
    ("other", "Nederlands", "English"),
    ("out", "Sign out", "Uitloggen"),
    ("month", "Month", "Maand"),
    ("region", "Region", "Regio"),
    ("everywhere", "All regions", "Alle regio’s"),
    ("show", "Show", "Tonen"),
    ("teams", "{n} teams gave the figures of this month.", "{n} teams gaven de cijfers van deze maand."),
    ("teams_one", "1 team gave the figures of this month.", "1 team gaf de cijfers van deze maand."),
    ("none", "No team has given figures yet.", "Nog geen team heeft cijfers gegeven."),
    (
        "hidden",
        "No more is shown here: fewer than three teams, in this choice or beside it, are never looked at alone.",
        "Meer wordt hier niet getoond: minder dan drie teams, in deze keuze of ernaast, worden nooit apart bekeken.",
    ),
    ("bands", "Teams in bands", "Teams in groepen"),
    ("list", "Team by team", "Team voor team"),
    ("team", "Team", "Team"),
    ("sorted_up", "sorted, lowest first", "gesorteerd, laagste eerst"),
    ("sorted_down", "sorted, highest first", "gesorteerd, hoogste eerst"),
    ("csv", "Download as CSV", "Download als CSV"),
    ("page", "Page {here} of {all}", "Pagina {here} van {all}"),
    ("pages", "Pages", "Pagina’s"),
    ("before", "Previous", "Vorige"),
    ("after", "Next", "Volgende"),
    ("in_total", "about {value} in total", "ongeveer {value} in totaal"),
    ("middle", "{value} in the middle", "{value} in het midden"),
    ("from_teams", "said by {n} of {all} teams", "gezegd door {n} van {all} teams"),
    ("too_few", "Too few teams said it.", "Te weinig teams zeiden het."),
    ("how_many", "Teams", "Teams"),
    ("band", "Band", "Groep"),
    ("few", "<8", "<8"),
    ("held", "held back", "achtergehouden"),
    (
        "legend",
        "– is a figure that the team’s computer held back; <8 is fewer than eight; 150–200 is a wide step.",
        "– is een cijfer dat de computer van het team achterhield; <8 is minder dan acht; 150–200 is een brede stap.",
    ),
    ("below", "below {high}", "onder {high}"),
    ("between", "{low} to {high}", "{low} tot {high}"),
    ("from", "{low} or more", "{low} of meer"),
    ("reading", "How to read this", "Hoe dit te lezen"),
    (
        "rules",
        "Each team computed these figures on its own computer, saw them and gave them. Sums come from five people or "
        "more, nobody is more than half of one. Hours and visits are to the nearest five, or in wide steps where a "
        "difference would tell of a few; counts below eight are not said; means are over eight clients or more. "
        "No person and no client is in them, and no way leads from here to one.",
        "Elk team berekende deze cijfers op een eigen computer, zag ze en gaf ze. Sommen komen van vijf mensen of "
        "meer; niemand is meer dan de helft. Uren en bezoeken zijn op vijf afgerond, of in brede stappen waar een "
        "verschil iets over enkelen zou zeggen; aantallen onder acht worden niet genoemd; gemiddelden gaan over acht "
        "cliënten of meer. Er staat geen mens en geen cliënt in, en er loopt hiervandaan geen weg naar een van hen.",
    ),
    ("bye", "You are signed out.", "U bent uitgelogd."),
    ("bye_issuer", "Sign out at your organisation too", "Ook bij uw organisatie uitloggen"),
    ("again", "Sign in", "Inloggen"),
    ("no_way_in", "You could not be signed in.", "Inloggen is niet gelukt."),
    ("why.no role", "Your account has no part in the office.", "Uw account hoort niet bij het kantoor."),
    ("why.begin again", "This sign-in is over. Begin again.", "Deze aanmelding is verlopen. Begin opnieuw."),
    (
        "why.other",
        "Your organisation’s sign-in did not answer as it should. Try again, or ask whoever runs this server.",
        "De aanmelding van uw organisatie antwoordde niet zoals het hoort. Probeer het opnieuw, of vraag wie deze "
        "server beheert.",
    ),
    ("total_of", "in total, said by {n} of {all} teams", "in totaal, gezegd door {n} van {all} teams"),
    ("middle_of", "in the middle team, said by {n} of {all}", "in het middelste team, gezegd door {n} van {all}"),
    ("short.nurses", "Colleagues", "Collega’s"),
    ("short.contract_hours", "Contract h a week", "Contract u p. week"),
    ("short.client_hours", "With clients h", "Bij cliënten u"),
    ("short.clients", "Clients", "Cliënten"),
    ("short.visits", "Visits", "Bezoeken"),
    ("short.client_share", "Client time %", "Cliënttijd %"),
    ("short.carers", "Carers in 14 days", "Zorgverleners in 14 dagen"),
    ("short.open_shifts", "Open shifts", "Open diensten"),
    ("short.uncovered_visits", "Without nurse", "Zonder zorgverl."),
    ("short.overtime", "Above contract %", "Boven contract %"),
    ("short.free", "Free %", "Vrij %"),
    ("figure.nurses", "Colleagues", "Collega’s"),
    ("figure.contract_hours", "Contract hours a week", "Contracturen per week"),
    ("figure.rostered_hours", "Hours in the roster", "Uren in het rooster"),
    ("figure.client_hours", "Hours with clients", "Uren bij cliënten"),
    ("figure.travel_hours", "Hours on the way", "Uren onderweg"),
    ("figure.clients", "Clients", "Cliënten"),
    ("figure.visits", "Visits made", "Gedane bezoeken"),
    ("figure.client_share", "Client time, % of contract", "Cliënttijd, % van contract"),
    ("figure.carers", "Different carers in 14 days", "Verschillende zorgverleners in 14 dagen"),
    ("figure.open_shifts", "Shifts nobody worked", "Diensten die niemand werkte"),
    ("figure.uncovered_visits", "Visits without a nurse", "Bezoeken zonder zorgverlener"),
    ("figure.overtime", "Above contract, %", "Boven contract, %"),
    ("figure.free", "Free capacity, %", "Vrije ruimte, %"),
)

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {row[0]: row[1] for row in _ROWS},
    "nl": {row[0]: row[2] for row in _ROWS},
}


def month_name(period: int, language: str) -> str:
    """`October 2026`."""
    return f"{_MONTHS[language][period % 100 - 1]} {period // 100}"


def number(value: float, language: str) -> str:
    """`312,450` in English, `312.450` in Dutch; one digit after the point where it is not whole."""
    english = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    return english if language == "en" else english.translate(str.maketrans(",.", ".,"))


def preferred(accepted: str) -> str:
    """The first language of a browser's list that is spoken here."""
    for part in accepted.split(","):
        found = part.split(";")[0].strip().lower()[:2]
        if found in LANGUAGES:
            return found
    return "en"
