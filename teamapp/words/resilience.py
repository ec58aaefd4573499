"""If somebody falls ill: what the others carry, what stays open and why."""

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("resilience.no_visits", "no visits that day", "die dag geen bezoeken"),
    (
        "resilience.carried",
        "the others can take over {visits:plural|her visit|all her visits}",
        "de anderen kunnen {visits:plural|haar bezoek|al haar bezoeken} overnemen",
    ),
    (
        "resilience.open",
        "{open} of {visits} visits {open:plural|stays|stay} open",
        "{open} van de {visits} bezoeken {open:plural|blijft|blijven} open",
    ),
    ("resilience.nobody", "nobody else works", "niemand anders werkt"),
    ("resilience.skill", "nobody else with {skill:word} on duty", "niemand anders met {skill:word} heeft dienst"),
    ("resilience.level", "nobody else of the level {level:word}", "niemand anders van niveau {level:word}"),
    (
        "resilience.refused",
        "the client does not want the others who work",
        "de cliënt wil de anderen die werken niet",
    ),
    ("resilience.two", "no two others are free at once", "geen twee anderen zijn tegelijk vrij"),
    ("resilience.time", "nobody else works at that time", "niemand anders werkt op die tijd"),
    ("resilience.full", "the other rounds are full", "de andere rondes zijn vol"),
)
EN = {code: english for code, english, _dutch in _ROWS}
NL = {code: dutch for code, _english, dutch in _ROWS}
