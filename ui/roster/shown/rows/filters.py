"""Which nurses and which cells are wanted; the rest leaves or steps into the background."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from scheduling.rules.plan import FREE
from teamapp.domain.entities import Nurse
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import NurseId
from teamapp.services.roster.shown.view import PeriodView
from ui.roster.shown.wording import translate

SATURDAY = 5
LATE_FORMS = frozenset({ShiftForm.EVENING, ShiftForm.NIGHT})


class Only(StrEnum):
    """What a cell must have to stay in the foreground."""

    FINDINGS = "findings"
    CHANGES = "changes"
    WEEKENDS = "weekends"
    NIGHTS = "nights"


@dataclass(frozen=True, slots=True)
class Filter:
    """Nurses by name or level, cells by what is about them; everything empty is everybody."""

    nurses: frozenset[NurseId] = frozenset()
    levels: frozenset[Level] = frozenset()
    only: frozenset[Only] = frozenset()

    @property
    def active(self) -> bool:
        return bool(self.nurses or self.levels or self.only)

    def toggled(self, only: Only) -> Filter:
        """With or without one condition on cells."""
        return replace(self, only=self.only ^ {only})

    def with_level(self, level: Level) -> Filter:
        """With or without a level."""
        return replace(self, levels=self.levels ^ {level})

    def with_nurses(self, nurses: frozenset[NurseId]) -> Filter:
        """Only these nurses; nobody is everybody."""
        return replace(self, nurses=nurses)

    def keeps(self, view: PeriodView, nurse: Nurse) -> bool:
        """Whether her row stays: she is wanted, and something of hers is."""
        wanted = (not self.nurses or nurse.id in self.nurses) and (not self.levels or nurse.level in self.levels)
        about = self.only & {Only.FINDINGS, Only.CHANGES}
        return wanted and (not about or any(self.lights(view, nurse.id, day) for day in view.days))

    def lights(self, view: PeriodView, nurse: NurseId, day: date) -> bool:
        """Whether a cell stays in the foreground: it meets every condition."""
        return all(_meets(one, view, nurse, day) for one in self.only)


EVERYBODY = Filter()


def words_of(only: Only) -> str:
    """A condition as people read it."""
    return {
        Only.FINDINGS: translate("roster", "Only with findings"),
        Only.CHANGES: translate("roster", "Only changes since publication"),
        Only.WEEKENDS: translate("roster", "Only weekends"),
        Only.NIGHTS: translate("roster", "Only evenings and nights"),
    }[only]


def _meets(only: Only, view: PeriodView, nurse: NurseId, day: date) -> bool:
    if only is Only.WEEKENDS:
        return day.weekday() >= SATURDAY
    if only is Only.CHANGES:
        return (nurse, day) in view.changed_since_publication
    if only is Only.FINDINGS:
        number = view.number(day)
        return any(number in found.days for found in view.live.by_nurse[nurse])
    kind = view.worked(nurse, day)
    return kind != FREE and view.kind(kind).form in LATE_FORMS
