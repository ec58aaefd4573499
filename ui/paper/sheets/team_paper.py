"""The team sheet: names, telephone numbers, what everybody may do, and the shifts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from teamapp.domain.text import Text, text
from teamapp.domain.units import clock_text
from teamapp.services.papers.team_sheet import SheetNurse, TeamSheet
from ui.paper.flow import QUIET, Column, Flow
from ui.paper.sheets.legend import draw_legend
from ui.parts.grid.view import Chip
from ui.theme.colours import LIGHT
from ui.theme.look import Look

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPaper:
    """For the wall of the office, or a new colleague."""

    sheet: TeamSheet
    say: Callable[[Text], str]
    landscape: bool = True

    @property
    def title(self) -> str:
        return self.sheet.team.name

    def write(self, flow: Flow) -> None:
        flow.say(self.sheet.team.name, 18, "strong")
        people = translate("paper", "{count} colleagues").format(count=len(self.sheet.nurses))
        flow.say(" · ".join(part for part in (self.sheet.team.town, people) if part), 11, colour=QUIET, gap=2)
        flow.space(12)
        columns = (
            Column(translate("paper", "Name"), 20, "strong"),
            Column(translate("paper", "Telephone"), 16),
            Column(translate("paper", "Level"), 16),
            Column(translate("paper", "Hours"), 8),
            Column(translate("paper", "Roles"), 18),
            Column(translate("paper", "May do"), 36),
        )
        flow.table(columns, [self._row(one) for one in self.sheet.nurses])
        self._shifts(flow)

    def _row(self, one: SheetNurse) -> tuple[str, ...]:
        hours = f"{one.week_minutes // 60}" + (f":{one.week_minutes % 60:02d}" if one.week_minutes % 60 else "")
        return (
            one.nurse.name,
            one.nurse.phone,
            self.say(text(f"level.{int(one.nurse.level)}")),
            hours,
            ", ".join(self.say(text(f"role.{role}")) for role in one.roles),
            ", ".join(self.say(text(f"skill.{skill}")) for skill in one.skills),
        )

    def _shifts(self, flow: Flow) -> None:
        flow.need(60)
        flow.say(translate("paper", "Shifts"), 11, "strong", gap=14)
        flow.space(4)
        chips = [
            Chip(kind.form.value, kind.letter, kind.name, f"{clock_text(kind.start)}–{clock_text(kind.end)}")
            for kind in self.sheet.kinds
        ]
        look = Look(LIGHT)
        try:
            draw_legend(flow, look, chips)
        finally:
            look.close()
