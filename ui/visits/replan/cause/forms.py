"""What the five forms have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import NurseId, VisitId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.replan.causes import Cause
from teamapp.services.rounds.replan.choices import NeedChoice
from ui.visits.day.model import Wording

KINDS = ("away", "longer", "not_home", "cancelled", "new")
"""The causes, in the order of the sheet."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the forms choose from, and what was under the hand when the sheet was opened."""

    facts: DayFacts
    now: int | None
    needs: tuple[NeedChoice, ...]
    words: Wording
    visit: VisitId | None = None
    nurse: NurseId | None = None


class CauseForm(Protocol):
    """A form gives a cause once everything in it can be understood."""

    changed: SignalInstance

    def cause(self) -> Cause | None:
        """None while something is missing; the trouble is shown then."""

    def widget(self) -> QWidget:
        """To be laid into the sheet."""
