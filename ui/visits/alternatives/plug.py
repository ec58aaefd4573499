"""What other ways to improve bring to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import ImproveChoice, Mode, Plug

HERE = "ui.visits.alternatives"

PLUG = Plug(
    modes=(
        Mode(
            key="alternatives",
            title=lambda: translate("alternatives", "Three plans"),
            load=f"{HERE}.mode:AlternativesMode",
            listed=False,
            own=True,
        ),
    ),
    improve=(
        ImproveChoice(
            title=lambda: translate("alternatives", "Improve only a part…"),
            act=f"{HERE}.acts:improve_part",
            possible=f"{HERE}.acts:possible",
            icon="scan",
            keys="Shift+R",
        ),
        ImproveChoice(
            title=lambda: translate("alternatives", "Three plans to choose from…"),
            act=f"{HERE}.acts:make_three",
            possible=f"{HERE}.acts:possible",
            icon="columns-3",
            keys="Shift+A",
        ),
    ),
    visit_menu=f"{HERE}.acts:of_visit",
    nurse_menu=f"{HERE}.acts:of_nurse",
)
