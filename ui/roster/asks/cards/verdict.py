"""What the rules say of an ask: one line that sums it up, then a sentence each with its numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.text import Text
from teamapp.services.roster.asks.judging import Judged, Point, Weight
from ui.parts.label import flowing, flowing_small, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.parts.sections.part import clear
from ui.shell.frame import Frame
from ui.theme.look import look
from ui.theme.tokens import Tone

MOST_AGAINST, MOST_MENDS = 4, 2
_MARKS: dict[Weight, tuple[str, Tone]] = {
    Weight.FORBIDS: ("circle-alert", "danger"),
    Weight.AGREEMENT: ("triangle-alert", "warn"),
    Weight.CONSIDER: ("dot", "secondary"),
    Weight.MENDS: ("circle-check", "ok"),
}


class VerdictList(QWidget):
    """Follows what is chosen; `lines` keeps so much room that nothing jumps meanwhile."""

    def __init__(self, frame: Frame, *, lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._frame = frame
        self._icon = IconLabel("circle-check", tone="ok")
        self.headline = flowing("", weight="strong")
        head = row(self._icon, self.headline, gap=8)
        head.setStretch(1, 1)
        self._box = column(gap=4)
        self.setLayout(column(head, self._box, None, gap=6))
        if lines:
            self.setMinimumHeight(look().px(24 + 22 * lines))

    def show_nothing(self, words: str) -> None:
        """Nothing is chosen yet: say what to do."""
        self._say("info", "tertiary", words)
        clear(self._box)

    def show_changed(self, changed: tuple[Text, ...]) -> None:
        """The roster is another one than when it was asked: say what is different."""
        self._say("refresh-cw", "warn", self.tr("The roster has changed since this was asked."))
        clear(self._box)
        for one in changed[:MOST_AGAINST]:
            self._add("dot", "secondary", self._frame.say(one))

    def show_judged(self, judged: Judged) -> None:
        """The verdict in words; what must not be comes first."""
        if judged.forbidden:
            self._say("circle-x", "danger", self.tr("Not possible"))
        elif not judged.allowed:
            self._say("triangle-alert", "warn", self.tr("Possible, but against an agreement"))
        elif judged.against:
            self._say("circle-check", "ok", self.tr("Allowed, with something to consider"))
        else:
            self._say("circle-check", "ok", self.tr("Allowed: law, skills and cover are in order"))
        clear(self._box)
        shown = judged.against[:MOST_AGAINST]
        for point in (*shown, *judged.mends[:MOST_MENDS]):
            icon, tone = _MARKS[point.weight]
            self._add(icon, tone, said_of(point, self._frame, mends=self.tr("Eases: {finding}")))
        if len(judged.against) > len(shown):
            more = len(judged.against) - len(shown)
            self._box.addWidget(small(self.tr("and {n} more").format(n=more), tone="tertiary"))

    def _say(self, icon: str, tone: Tone, words: str) -> None:
        self._icon.show_icon(icon, tone)
        self.headline.setText(words)
        self.headline.set_tone("text" if tone in ("ok", "tertiary") else tone)

    def _add(self, icon: str, tone: Tone, words: str) -> None:
        line = row(IconLabel(icon, tone=tone, size=15), flowing_small(words), gap=6, margins=(1, 0, 0, 0))
        line.setStretch(1, 1)
        self._box.addLayout(line)


def said_of(point: Point, frame: Frame, *, mends: str = "{finding}") -> str:
    """`Bram: 8 h 30 of rest ...`; what gets better is called so."""
    words = frame.say(point.text)
    if point.who and not words.startswith(point.who):
        words = f"{point.who}: {words}"
    return mends.format(finding=words) if point.weight is Weight.MENDS else words
