"""What the question "and if somebody falls ill?" brings to the page of visits."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.visits.plug import Mode, Plug, Section

PLUG = Plug(
    modes=(
        Mode(
            key="resilience",
            title=lambda: translate("visits", "If somebody falls ill"),
            load="ui.visits.resilience.mode:ResilienceMode",
            listed=False,
            own=True,
        ),
    ),
    sections=(Section(load="ui.visits.resilience.section:IfIllSection", order=40, about="nurse"),),
)
