"""What replanning brings to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import Band, ImproveChoice, Plug, Section

HERE = "ui.visits.replan"

PLUG = Plug(
    bands=(Band(load=f"{HERE}.band:CallsBand"),),
    sections=(Section(load=f"{HERE}.sections:HappenedSection", order=30),),
    improve=(
        ImproveChoice(
            title=lambda: translate("replan", "Something changed…"),
            act=f"{HERE}.acts:something_changed",
            possible=f"{HERE}.acts:possible",
            icon="zap",
            keys="X",
        ),
    ),
    visit_menu=f"{HERE}.menus:of_visit",
    nurse_menu=f"{HERE}.menus:of_nurse",
    opens=f"{HERE}.opening:opens",
)
