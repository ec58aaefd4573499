"""What the reasons bring to the page of visits."""

from __future__ import annotations

from ui.visits.plug import Plug, Section

PLUG = Plug(
    sections=(
        Section(load="ui.visits.why.gives:GivesSection", order=11),
        Section(load="ui.visits.why.then:ThenSection", order=12),
    ),
)
