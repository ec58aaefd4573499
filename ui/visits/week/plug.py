"""What planning a week brings to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import ImproveChoice, Mode, Plug

HERE = "ui.visits.week"

PLUG = Plug(
    modes=(
        Mode(
            key="week",
            title=lambda: translate("visits", "Week"),
            load=f"{HERE}.mode:WeekMode",
            stride=7,
            improve=f"{HERE}.acts:improve",
        ),
    ),
    improve=(
        ImproveChoice(
            title=lambda: translate("visits", "Improve the whole week"),
            act=f"{HERE}.acts:improve_from_day",
            possible=f"{HERE}.acts:possible",
            icon="calendar-days",
        ),
    ),
)
