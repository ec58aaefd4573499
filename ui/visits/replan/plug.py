"""What replanning brings to the page of visits."""

from __future__ import annotations

from ui.visits.plug import Band, Plug, Section

HERE = "ui.visits.replan"

PLUG = Plug(
    bands=(Band(load=f"{HERE}.band:CallsBand"),),
    sections=(Section(load=f"{HERE}.sections:HappenedSection", order=30),),
    improve=(f"{HERE}.commands:something_changed",),
    visit_menu=(f"{HERE}.commands:takes_longer", f"{HERE}.commands:not_home", f"{HERE}.commands:cancelled"),
    nurse_menu=(f"{HERE}.commands:cover_round",),
    opens=f"{HERE}.opening:opens",
)
