"""What a way out gives, in a word or two."""

from __future__ import annotations

from scheduling.rules.setting import Strength
from teamapp.services.roster.planning.ways_out import WayOut
from ui.roster.shown.wording import translate


def giving(way: WayOut) -> str:
    """The most binding kind of thing that gives way."""
    if not way.gives:
        return translate("roster", "Nothing has to give")
    return {
        Strength.WISH: translate("roster", "Wishes give way"),
        Strength.CONTRACT: translate("roster", "Contract hours give way"),
        Strength.TEAM: translate("roster", "A team agreement gives way"),
        Strength.COLLECTIVE: translate("roster", "The collective agreement gives way"),
        Strength.LAW: translate("roster", "The law gives way"),
    }[way.strength]
