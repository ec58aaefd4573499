"""A solve in the page: what is improving, how long still, before and after, and the way to stop and keep the best."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.access.announce import announce
from ui.parts.controls.button import Button
from ui.parts.label import Label, small, strong
from ui.parts.layout import row
from ui.parts.marks.meter import Bar
from ui.parts.picture import IconLabel
from ui.theme.look import look

SAYS_EVERY_SECONDS = 10.0
"""How often who listens hears how far it is; the eye sees it all the time."""


class ProgressStrip(QFrame):
    """Hidden until `begin`; never blocks the page."""

    stopped = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self._title, self._time, self._words = (
            strong(""),
            Label(size="small", tone="secondary", tabular=True),
            small(""),
        )
        self._bar = Bar()
        self._bar.setFixedWidth(look().px(220))
        self._stop = Button(self.tr("Stop and keep best"))
        self._stop.clicked.connect(self._stop_pressed)
        icon = IconLabel("sparkles", tone="accent")
        line = row(icon, self._title, self._bar, self._time, self._words, None, self._stop, gap=12)
        line.setContentsMargins(look().px(16), look().px(8), look().px(10), look().px(8))
        self.setLayout(line)
        self._limit = 1.0
        self._said, self._seconds_said = "", 0.0
        self.hide()

    def begin(self, title: str, *, limit_seconds: float) -> None:
        """Show the strip at zero."""
        self._limit = max(limit_seconds, 0.001)
        self._title.setText(title)
        self._stop.setEnabled(True)
        self._stop.setText(self.tr("Stop and keep best"))
        self._said, self._seconds_said = "", 0.0
        self.tell(0.0, "")
        self.show()
        announce(self, title)

    def tell(self, seconds: float, words: str) -> None:
        """How far it is, and what has become better: "Travel 318 → 271 min (−15 %)"."""
        self._bar.show_share(seconds / self._limit)
        self._time.setText(self.tr("{done} of {all} s").format(done=int(seconds), all=round(self._limit)))
        self._words.setText(words)
        self.setAccessibleName(f"{self._title.text()}, {self._time.text()}, {words}")
        if words != self._said and seconds - self._seconds_said >= SAYS_EVERY_SECONDS:
            self._said, self._seconds_said = words, seconds
            announce(self, f"{self._time.text()}. {words}")

    def end(self) -> None:
        """The answer is there: the strip goes."""
        if not self.isHidden():
            announce(self, self.tr("Ready: {what}").format(what=self._title.text()))
        self.hide()

    def _stop_pressed(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stopped.emit()
