"""What asks bring to the roster's page."""

from __future__ import annotations

from teamapp.domain.entities import Answer, Ask
from ui.roster.plug import Band, Plug, Section

PLUG = Plug(
    bands=(Band(load="ui.roster.asks.band:AskBand"),),
    sections=(Section(load="ui.roster.asks.section:AskSection", order=5),),
    menu=(
        "ui.roster.asks.commands:swap_days",
        "ui.roster.asks.commands:give_away_shift",
        "ui.roster.asks.commands:away_today",
    ),
    overlay="ui.roster.asks.overlay:read_signs",
    watches=(Ask, Answer),
    opens="ui.roster.asks.opening:opens",
)
