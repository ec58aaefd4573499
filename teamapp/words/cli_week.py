"""What the command line says of a week of rounds."""

from __future__ import annotations

EN = {
    "cli.rounds_of_week": "Rounds, {first:date} – {last:date} (visits · hours with clients)",
    "cli.planned_row": "Planned",
    "cli.left_row": "Not planned",
    "cli.week_figures": (
        "{visits} visits · {travel:span} of travel · {percent} % of the hours with clients · {late} min late · "
        "{over} min after the shifts · {known} % known faces · {carers} different carers a client in 14 days"
    ),
    "cli.week_above": "{clients} {clients:plural|client meets|clients meet} more than {aim} carers in 14 days:",
}
NL = {
    "cli.rounds_of_week": "Rondes, {first:date} – {last:date} (bezoeken · uren bij cliënten)",
    "cli.planned_row": "Gepland",
    "cli.left_row": "Niet gepland",
    "cli.week_figures": (
        "{visits} bezoeken · {travel:span} reistijd · {percent} % van de uren bij cliënten · {late} min te laat · "
        "{over} min na de diensten · {known} % bekende gezichten · {carers} verschillende gezichten per cliënt in 14 "
        "dagen"
    ),
    "cli.week_above": "{clients} {clients:plural|cliënt ziet|cliënten zien} in 14 dagen meer dan {aim} gezichten:",
}
