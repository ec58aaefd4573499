"""What the question whether a client can be taken brings to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import Mode, Plug

PLUG = Plug(
    modes=(
        Mode(
            key="intake",
            title=lambda: translate("visits", "Can we take this client?"),
            load="ui.visits.intake.mode:IntakeMode",
            listed=False,
            own=True,
        ),
    ),
    visit_menu=("ui.visits.intake.commands:who_can",),
)
