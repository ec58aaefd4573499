"""What planning a week brings to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import Mode, Plug

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
    improve=(f"{HERE}.commands:improve_week",),
)
