"""What two versions bring to the page of visits: the way to the choices; the mark itself is on the block."""

from __future__ import annotations

from ui.visits.plug import Plug, Section

PLUG = Plug(
    sections=(Section(load="ui.visits.versions.section:VersionsSection", order=4),),
    visit_menu=("ui.visits.versions.commands:choose_version",),
)
