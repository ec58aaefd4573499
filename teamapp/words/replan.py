"""What is said when something changes on the day: causes, names of changes, what to say on the phone."""

from __future__ import annotations

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("replan.away", "{nurse} is away today.", "{nurse} is er vandaag niet."),
    (
        "replan.longer",
        "The visit to {client} takes {minutes} {minutes:plural|minute|minutes} longer.",
        "Het bezoek aan {client} duurt {minutes} {minutes:plural|minuut|minuten} langer.",
    ),
    ("replan.cancelled", "The visit to {client} is cancelled.", "Het bezoek aan {client} vervalt."),
    ("replan.not_home", "{client} was not at home.", "{client} was niet thuis."),
    ("replan.new", "{client} needs a visit more.", "{client} heeft een bezoek extra nodig."),
    (
        "replan.what_away",
        "{nurse} is away on {day:day}: give her visits to others",
        "{nurse} is er {day:day} niet: haar bezoeken aan anderen geven",
    ),
    (
        "replan.what_longer",
        "{client} on {day:day} takes {minutes} min longer: shift the rounds",
        "{client} op {day:day} duurt {minutes} min langer: rondes verschuiven",
    ),
    (
        "replan.what_again",
        "{client} was not at home on {day:day}: go again after {again:clock}",
        "{client} was {day:day} niet thuis: na {again:clock} nog eens gaan",
    ),
    ("replan.what_new", "One more visit to {client} on {day:day}", "Een bezoek extra aan {client} op {day:day}"),
    (
        "replan.call_new",
        "{nurse} {nurses:plural|comes|come} at {start:clock}.",
        "{nurse} {nurses:plural|komt|komen} om {start:clock}.",
    ),
    (
        "replan.call_nobody",
        "Nobody can come yet: it was {was} at {before:clock}.",
        "Er kan nog niemand komen: het was {was} om {before:clock}.",
    ),
    (
        "replan.call_time",
        "{nurse} {nurses:plural|comes|come} at {start:clock} instead of {before:clock}.",
        "{nurse} {nurses:plural|komt|komen} om {start:clock} in plaats van {before:clock}.",
    ),
    (
        "replan.call_nurse",
        "{nurse} {nurses:plural|comes|come} instead of {was}, at {start:clock}.",
        "{nurse} {nurses:plural|komt|komen} in plaats van {was}, om {start:clock}.",
    ),
    (
        "replan.call_both",
        "{nurse} {nurses:plural|comes|come} at {start:clock}, not {was} at {before:clock}.",
        "{nurse} {nurses:plural|komt|komen} om {start:clock}, niet {was} om {before:clock}.",
    ),
    (
        "replan.whom_to_phone",
        "To phone: {calls} {calls:plural|client|clients}",
        "Te bellen: {calls} {calls:plural|cliënt|cliënten}",
    ),
    (
        "replan.who",
        "Nobody on duty today is called {name}, or several are. On duty: {known}.",
        "Niemand die vandaag werkt heet {name}, of meer dan een. Vandaag werken: {known}.",
    ),
    (
        "replan.window_backwards",
        "The visit to {client} would have to begin before it may. Give a later end.",
        "Het bezoek aan {client} zou moeten beginnen voordat het mag. Geef een later einde.",
    ),
    (
        "replan.changed_meanwhile",
        "The visit to {client} was changed meanwhile. Replan again with the day as it is now.",
        "Het bezoek aan {client} is intussen gewijzigd. Plan opnieuw met de dag zoals die nu is.",
    ),
)

EN = {code: english for code, english, _dutch in _ROWS}
NL = {code: dutch for code, _english, dutch in _ROWS}
