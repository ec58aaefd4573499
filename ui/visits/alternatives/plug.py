"""What other ways to improve bring to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import Mode, Plug

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
    improve=(f"{HERE}.commands:improve_part", f"{HERE}.commands:three_plans"),
    visit_menu=(f"{HERE}.commands:improve_clients",),
    nurse_menu=(f"{HERE}.commands:improve_round",),
)
