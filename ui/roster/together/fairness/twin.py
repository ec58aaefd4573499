"""The same as a list, for screen readers and for who likes words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.roster.together.fairness.row_painter import signed_percent
from ui.roster.together.fairness.view import FairnessView, Shares, counts_of

translate = QCoreApplication.translate
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class FairnessTwin(ListView):
    """As in the picture: left and right look at one roster alone, Esc at all of them again."""

    month_stepped = Signal(int)
    all_wanted = Signal()
    alone = False
    """Whether one roster alone is looked at."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.month_stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.alone:
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)


def entries_of(view: FairnessView, shares: Shares, months: range) -> list[Entry]:
    """A row a nurse: how often each kind, then how she stands to the fair share."""
    found = []
    for nurse in view.nurses:
        counts = counts_of(nurse, months)
        parts = [f"{kind.part.name} {count}" for kind, count in zip(view.kinds, counts, strict=True) if count]
        for number, words in (
            (nurse.wishes, translate("roster", "wishes met {met} of {n}")),
            (nurse.points, translate("roster", "{n} points")),
            (nurse.covers, translate("roster", "{n} taken for others")),
        ):
            if number:
                parts.append(words.format(n=number, met=nurse.wishes_met))
        found.append(
            Entry(
                key=nurse.key,
                name=f"{nurse.name} · {nurse.detail}",
                note=" · ".join(parts) or translate("roster", "nothing that weighs"),
                right=signed_percent(shares.stacks[nurse.key]),
                initials=nurse.initials,
            )
        )
    return found
