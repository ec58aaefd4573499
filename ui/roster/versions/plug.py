"""What two versions bring to the roster's page: a sign on the day, and the way to the choices."""

from __future__ import annotations

from teamapp.domain.entities import Answer, Ask, Assignment, Leave, Settled, Skill
from ui.roster.plug import Plug, Section

PLUG = Plug(
    sections=(Section(load="ui.roster.versions.section:VersionsSection", order=1),),
    menu=("ui.roster.versions.commands:choose_version",),
    overlay="ui.roster.versions.overlay:read_signs",
    watches=(Assignment, Leave, Skill, Settled, Ask, Answer),
)
