"""What making a roster together brings to the roster's page."""

from __future__ import annotations

from teamapp.domain.entities import RosterPeriod, Wish
from ui.roster.plug import Band, Mode, Plug
from ui.roster.shown.wording import translate

HERE = "ui.roster.together"

PLUG = Plug(
    modes=(
        Mode(key="wishes", title=lambda: translate("roster", "Wishes"), load=f"{HERE}.wishes.mode:WishMode"),
        Mode(key="gaps", title=lambda: translate("roster", "Gaps"), load=f"{HERE}.gaps.mode:GapMode"),
        Mode(key="fairness", title=lambda: translate("roster", "Fairness"), load=f"{HERE}.fairness.mode:FairnessMode"),
        Mode(
            key="choices",
            title=lambda: translate("roster", "Three rosters"),
            load=f"{HERE}.choices.mode:ChoiceMode",
            listed=False,
        ),
    ),
    bands=(Band(load=f"{HERE}.phases.band:PhaseBand"),),
    overlay=f"{HERE}.overlay:read",
    watches=(RosterPeriod, Wish),
    opens=f"{HERE}.opening:opens",
)
