"""What a suggestion would change, visit by visit, to keep all of it or a part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Visit
from teamapp.domain.ids import NurseId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.planning.accept import Difference
from ui.parts.cards.diff_list import Difference as Row
from ui.parts.cards.diff_list import DiffList
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.theme.look import look
from ui.visits.day.clock import clock_text
from ui.visits.day.model import Wording

_HEIGHT = 420


class DifferencesSheet(Sheet):
    """`chosen` gives the differences that are still ticked."""

    chosen = Signal(object)

    def __init__(self, over: QWidget, found: Sequence[Difference], *, facts: DayFacts, wording: Wording) -> None:
        super().__init__(over, translate("visits", "What the suggestion would change"), width=680)
        self._found = {str(difference.after.id): difference for difference in found}
        self._nobody = self.tr("nobody")
        self._list = DiffList([self._row(difference, facts, wording) for difference in found])
        self._list.setMinimumHeight(look().px(_HEIGHT))
        self.body.addWidget(self._list)
        self.add_button(self.tr("Cancel"))
        keep = self.add_button(self.tr("Keep what is ticked"), self._keep, kind="primary", icon="check")
        self._list.changed.connect(lambda: keep.setEnabled(bool(self._list.chosen)))

    def _keep(self) -> None:
        self.chosen.emit(tuple(self._found[key] for key in self._list.chosen))

    def _row(self, difference: Difference, facts: DayFacts, wording: Wording) -> Row:
        client = facts.clients[difference.after.client].family_name
        why = wording.say(difference.after.reason) if difference.after.reason is not None else ""
        before, after = self._place(difference.before, facts), self._place(difference.after, facts)
        return Row(difference.after.id, client, before, after, why)

    def _place(self, visit: Visit, facts: DayFacts) -> str:
        """`09:35 Fatima + Bram`."""
        if visit.start is None or visit.nurse is None:
            return self._nobody
        names = [_name(nurse, facts) for nurse in (visit.nurse, visit.second_nurse) if nurse is not None]
        return f"{clock_text(visit.start)} {' + '.join(names)}"


def _name(nurse: NurseId, facts: DayFacts) -> str:
    found = facts.nurses.get(nurse)
    return found.given_name if found is not None else "?"
