"""What happened to a thing: who, when, from what to what, and why; newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.parts.label import small
from ui.parts.layout import column
from ui.parts.sections.part import SectionPart

EVENTS = 4


@dataclass(frozen=True, slots=True)
class Past:
    """One event in words: when and by whom, what changed, and why."""

    when: str
    who: str
    step: str
    why: str = ""


class HistoryList(SectionPart):
    """The last few events; hidden when there are none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, gap=6, parent=parent)

    def show_past(self, events: Sequence[Past]) -> None:
        """Another thing, or something happened to it."""
        self.begin()
        self.setVisible(bool(events))
        for event in events[:EVENTS]:
            who = f", {event.who}" if event.who else ""
            lines = column(small(f"{event.when}{who}: {event.step}", wrap=True), gap=0)
            if event.why:
                lines.addWidget(small(event.why, tone="tertiary", wrap=True))
            self.add(lines)
