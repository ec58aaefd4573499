"""What making a roster together brings to the roster's page."""

from __future__ import annotations

from ui.roster.plug import Band, Mode, Plug
from ui.roster.shown.wording import translate

PLUG = Plug(
    modes=(
        Mode(key="wishes", title=lambda: translate("roster", "Wishes"), load="ui.roster.together.wishes.mode:WishMode"),
        Mode(key="gaps", title=lambda: translate("roster", "Gaps"), load="ui.roster.together.gaps.mode:GapMode"),
        Mode(
            key="fairness",
            title=lambda: translate("roster", "Fairness"),
            load="ui.roster.together.fairness.mode:FairnessMode",
        ),
    ),
    bands=(Band(load="ui.roster.together.phases.band:PhaseBand"),),
)
