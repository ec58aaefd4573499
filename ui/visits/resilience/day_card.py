"""One day without each of its nurses: a line each, and below it the visits that would stay open with the reason."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from teamapp.services.rounds.resilience.told import DayWithout, IfIll, OpenVisit
from ui.parts.cards.card import Card
from ui.parts.label import Label, small, strong
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.marks.avatar import Avatar
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame
from ui.theme.tokens import Tone

_MOST = 6


class DayCard(Card):
    """Filled anew for every day."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(" ", padding=(0, 0, 0, 0), gap=0)
        self._frame = frame
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(self._area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.add(self._area, stretch=1)

    def show_day(self, day: DayWithout) -> None:
        """Who could be missed, whom the day could not do without first."""
        title = self.tr("If somebody is ill on {day}").format(day=self._frame.day(day.day))
        self.head_title.setText(title)
        self.setAccessibleName(title)
        self.head_note.setText(self._state(day))
        box = column(gap=0)
        if day.open:
            box.addWidget(self._already(day.open))
        for ill in day.nurses:
            if box.count():
                box.addWidget(Line())
            box.addWidget(self._nurse(ill))
        box.addStretch(1)
        self._area.setWidget(plain(box))

    def _state(self, day: DayWithout) -> str:
        if day.like is not None:
            return self.tr("no roster yet: as on {day}").format(day=self._frame.day(day.like))
        return self.tr("as the rounds are planned") if day.planned else self.tr("rounds not planned yet")

    def _already(self, left: tuple[OpenVisit, ...]) -> QWidget:
        """What is open though nobody is ill."""
        words = self.tr("Open even with everybody there")
        return plain(column(strong(words), *self._visits(left), gap=3, margins=(16, 12, 16, 12)))

    def _nurse(self, ill: IfIll) -> QWidget:
        tone: Tone = "danger" if ill.open else "secondary"
        head = row(
            Label(ill.nurse.name, weight="medium"), None, Label(self._frame.say(ill.line), size="small", tone=tone)
        )
        lines: QVBoxLayout = column(head, *self._visits(ill.open), gap=3)
        line = row(column(Avatar(ill.nurse.name), None), lines, gap=12, margins=(16, 10, 16, 10))
        line.setStretch(1, 1)
        return plain(line)

    def _visits(self, left: Iterable[OpenVisit]) -> list[QWidget]:
        """`Kok: nobody else with insulin on duty`; alike reasons once."""
        by_reason: dict[str, list[str]] = {}
        for one in left:
            by_reason.setdefault(self._frame.say(one.why), []).append(one.client)
        return [_marked(f"{self._names(clients)}: {why}") for why, clients in by_reason.items()]

    def _names(self, clients: list[str]) -> str:
        if len(clients) <= _MOST:
            return ", ".join(clients)
        more = self.tr("{names} and {n} more")
        return more.format(names=", ".join(clients[:_MOST]), n=len(clients) - _MOST)


def _marked(words: str) -> QWidget:
    mark = column(IconLabel("circle-dashed", tone="danger", size=13), None, margins=(0, 2, 0, 0))
    line = row(mark, small(words, wrap=True), gap=7)
    line.setStretch(1, 1)
    return plain(line)
