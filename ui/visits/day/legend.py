"""What the marks on the timeline mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.flow import Flow
from ui.parts.label import small
from ui.parts.layout import plain, row
from ui.parts.picture import IconLabel
from ui.theme.look import look


class Legend(QWidget):
    """One quiet line below the timeline; large text takes a second one. Forms of rare things come with the things."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "column")
        flow = Flow(look().px(18), self)
        always: tuple[tuple[QWidget, str], ...] = (
            (_Mark("bar"), self.tr("nursing care")),
            (_Mark("hatch"), self.tr("new face for the client")),
            (_Mark("dots"), self.tr("travel")),
            (_Mark("window"), self.tr("agreed window")),
        )
        sometimes: tuple[tuple[str, QWidget, str], ...] = (
            ("double", IconLabel("users", tone="secondary", size=14), self.tr("two nurses")),
            ("pinned", IconLabel("pin", tone="secondary", size=14), self.tr("fixed")),
            ("pause", IconLabel("coffee", tone="secondary", size=14), self.tr("break")),
            ("must", IconLabel("circle-alert", tone="danger", size=14), self.tr("must be fixed")),
            ("consider", IconLabel("triangle-alert", tone="warn", size=14), self.tr("to consider")),
            ("versions", IconLabel("git-fork", tone="warn", size=14), self.tr("two versions")),
            ("done", IconLabel("check", tone="secondary", size=14), self.tr("done")),
            ("under_way", IconLabel("footprints", tone="secondary", size=14), self.tr("under way")),
            ("not_home", IconLabel("door-closed", tone="secondary", size=14), self.tr("not at home")),
            ("cancelled", _Mark("struck"), self.tr("cancelled")),
        )
        self._entries: dict[str, QWidget] = {}
        for mark, words in always:
            flow.addWidget(_entry(mark, words))
        for key, mark, words in sometimes:
            self._entries[key] = _entry(mark, words)
            flow.addWidget(self._entries[key])
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_only(self, present: frozenset[str]) -> None:
        """Explain the rare forms that are on the screen: keys of blocks' marks, badges and states."""
        for key, entry in self._entries.items():
            entry.setVisible(key in present)


def _entry(mark: QWidget, words: str) -> QWidget:
    return plain(row(mark, small(words, tone="secondary"), gap=6))


class _Mark(QWidget):
    """A drawn sign of 18 x 12 pixels."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(look().px(18), look().px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 18, self.height() / 12)
        painter.setPen(QPen(look().colour("secondary"), 1.4))
        if self._kind == "bar":
            painter.fillRect(QRectF(2, 8, 14, 3.5), look().colour("text"))
        elif self._kind == "hatch":
            for x in (1, 6, 11):
                painter.drawLine(x, 12, x + 6, 0)
        elif self._kind == "dots":
            painter.setPen(QPen(look().colour("tertiary"), 1.6, Qt.PenStyle.DotLine))
            painter.drawLine(0, 6, 18, 6)
        elif self._kind == "struck":
            painter.setPen(QPen(look().colour("strong"), 1.2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(1, 1, 16, 10), 3, 3)
            painter.setPen(QPen(look().colour("tertiary"), 1.2))
            painter.drawLine(4, 6, 14, 6)
        else:
            painter.setPen(QPen(look().colour("accent"), 2))
            painter.drawLine(2, 6, 16, 6)
            for x in (2, 16):
                painter.drawLine(x, 2, x, 10)
        painter.end()
