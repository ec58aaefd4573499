"""The same as a list, for screen readers and for who likes words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.parts.lists.entries import Entry
from ui.roster.together.fairness.row_painter import signed_percent
from ui.roster.together.fairness.view import FairnessView, Shares, counts_of

translate = QCoreApplication.translate


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
