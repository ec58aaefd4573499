"""Which days of a suggested week are kept: one line a day, with what would change on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.rounds.planning.accept import Difference
from ui.parts.cards.diff_list import Difference as Row
from ui.parts.cards.diff_list import DiffList
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.theme.look import look
from ui.visits.week.shown.wording import Day, visits

_HEIGHT = 330
Found = Mapping[date, Sequence[Difference]]


class DaysSheet(Sheet):
    """`chosen` gives the days that are still ticked."""

    chosen = Signal(object)

    def __init__(self, over: QWidget, found: Found, *, day: Day) -> None:
        note = translate("visits", "The days are planned together: a day that is left out keeps its present nurses.")
        super().__init__(over, translate("visits", "Which days to keep"), note=note, width=560)
        self._days = {one.isoformat(): one for one, changes in found.items() if changes}
        self._list = DiffList([_row(one, found[one], day) for one in self._days.values()])
        self._list.setMinimumHeight(look().px(_HEIGHT))
        self.body.addWidget(self._list)
        self.add_button(self.tr("Cancel"))
        self._keep = self.add_button(self.tr("Keep these days"), self._tell, kind="primary", icon="check")
        self._list.changed.connect(lambda: self._keep.setEnabled(bool(self._list.chosen)))

    def _tell(self) -> None:
        self.chosen.emit(frozenset(self._days[key] for key in self._list.chosen))


def _row(one: date, changes: Sequence[Difference], day: Day) -> Row:
    """`Thu 19 Nov: 42 visits: 12 by another nurse, 30 at another time`."""
    first = sum(change.before.nurse is None for change in changes)
    nurses = sum(change.nurse_changes for change in changes) - first
    counts = (
        (first, translate("visits", "{n} planned for the first time")),
        (nurses, translate("visits", "{n} by another nurse")),
        (len(changes) - nurses - first, translate("visits", "{n} at another time")),
    )
    said = (words.format(n=count) for count, words in counts if count)
    return Row(one.isoformat(), day(one), visits(len(changes)), " · ".join(said))
