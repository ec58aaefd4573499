"""One visit of the day as a row: tick, time, client, care, address, and what is special about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.text import text
from teamapp.services.day.rounds import VisitLine
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import LARGE_PERCENT, Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.parts.restyle import set_style_property
from ui.shell.frame import Frame
from ui.theme.look import look
from ui.theme.tokens import Tone
from ui.today.rounds.tick_mark import TickMark
from ui.visits.day.clock import clock_text, windows_text


class VisitRow(QFrame):
    """`ticked` when somebody ticks it done; `chosen` when it becomes the one that commands are about."""

    ticked = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)
    note_wanted = Signal(object)
    minutes_wanted = Signal(object)
    versions_wanted = Signal(object)

    spoken_role = QAccessible.Role.ListItem

    def __init__(self, line: VisitLine, frame: Frame, *, changed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self._changed = line, changed
        self._frame = frame
        self._contested = False
        self._versions: Button | None = None
        self.setProperty("part", "finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = column(gap=0)
        self._inside = self._fill()
        self._box.addWidget(self._inside)
        self.setLayout(self._box)

    def holds(self, line: VisitLine, *, changed: bool) -> bool:
        """Whether this is what the row shows already."""
        return line == self.line and changed == self._changed

    def show_line(self, line: VisitLine, *, changed: bool) -> None:
        """The same visit as it is now: the row stays, with the keyboard on it; only what stands in it is other."""
        old, held = self._inside, self._versions is not None and self._versions.hasFocus()
        self.line, self._changed, self._versions = line, changed, None
        self._inside = self._fill()
        self._box.replaceWidget(old, self._inside)
        self._inside.show()
        if held:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        old.hide()
        old.deleteLater()

    def _fill(self) -> QWidget:
        line, changed = self.line, self._changed
        over = line.visit.status in (VisitStatus.DONE, VisitStatus.NOT_HOME)
        tick = TickMark(line.visit.status, cancelled=line.visit.cancelled)
        changing(tick).clicked.connect(lambda: self.ticked.emit(self.line))
        tick.setAccessibleName(self.tr("Tick {client}").format(client=line.client.name))
        when = clock_text(line.start) if line.start is not None else "–"
        time = Label(when, weight="medium", tone="tertiary" if over else "text", tabular=True)
        time.setFixedWidth(look().px(46))
        box = row(tick, time, self._words(over, changed), gap=12, margins=(14, 9, 12, 9))
        box.setStretch(2, 1)
        if look().text_percent < LARGE_PERCENT:
            beside = Flow(look().px(12))
            for mark in self._marks(changed):
                beside.addWidget(plain(mark))
            box.addLayout(beside)
            box.setAlignment(beside, Qt.AlignmentFlag.AlignVCenter)
        if self._contested:
            self._versions = self._to_versions()
            box.addWidget(self._versions)
        box.addLayout(self._tools())
        self.setAccessibleName(self._spoken(when))
        return plain(box)

    def mark_chosen(self, *, on: bool) -> None:
        """Show that commands are about this visit."""
        set_style_property(self, "chosen", on)

    def mark_versions(self, *, on: bool) -> None:
        """Two versions of this visit wait for somebody to choose: one click leads there."""
        if on != self._contested:
            self._contested = on
            self.show_line(self.line, changed=self._changed)

    def _to_versions(self) -> Button:
        made = Button(self.tr("two versions"), icon="git-fork", kind="ghost")
        made.setObjectName("visit-versions")
        made.clicked.connect(lambda: self.versions_wanted.emit(self.line))
        return made

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self.line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit(self.line)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.line)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def spoken_press(self) -> None:
        self.opened.emit(self.line)

    def _words(self, over: bool, changed: bool) -> QWidget:
        """Name and care on the first line, address on the second, why it is as it is on the third."""
        line, tone = self.line, "tertiary" if over or self.line.visit.cancelled else "text"
        name = Label(line.client.name, weight="strong", soft=True, tone="tertiary" if tone == "tertiary" else "text")
        care = Label(self._frame.say(line.care), soft=True, tone="tertiary" if tone == "tertiary" else "secondary")
        first = row(name, care, None, gap=8)
        box = column(first, gap=1)
        details = [line.address.street if line.address is not None else self.tr("no address")]
        details.append(self.tr("{n} min").format(n=line.minutes + line.visit.minutes_extra))
        if line.hard_windows and line.windows:
            details.append(self.tr("begins {window}").format(window=windows_text(line.windows, self.tr("or"))))
        box.addWidget(small(" · ".join(details), soft=True, tone="tertiary" if tone == "tertiary" else "secondary"))
        if line.visit.cancelled and line.visit.cancel_reason:
            box.addWidget(small(line.visit.cancel_reason, wrap=True, tone="tertiary"))
        elif changed and line.visit.reason is not None:
            box.addWidget(small(self._frame.say(line.visit.reason), wrap=True, tone="accent"))
        marks = self._marks(changed) if look().text_percent >= LARGE_PERCENT else []
        below = Flow(look().px(8))
        for mark in marks:
            below.addWidget(plain(mark))
        if marks:
            box.addLayout(below)
        return plain(box)

    def _marks(self, changed: bool) -> list[QHBoxLayout]:
        """What is special, in words and never by colour alone."""
        line = self.line
        marks: list[tuple[str, str, Tone]] = []
        if line.visit.cancelled:
            marks.append(("circle-x", self.tr("cancelled"), "tertiary"))
        elif changed:
            marks.append(("sparkle", self.tr("changed"), "accent"))
        if line.with_nurse is not None:
            marks.append(("users", self.tr("with {nurse}").format(nurse=line.with_nurse.given_name), "secondary"))
        if line.visit.minutes_extra:
            marks.append(("timer", self.tr("+{n} min").format(n=line.visit.minutes_extra), "secondary"))
        if line.visit.status is VisitStatus.NOT_HOME:
            marks.append(("door-closed", self.tr("not at home"), "warn"))
        if line.visit.status is VisitStatus.UNDER_WAY:
            marks.append(("play", self.tr("under way"), "accent"))
        return [row(IconLabel(icon, tone=tone, size=14), small(words, tone=tone), gap=4) for icon, words, tone in marks]

    def _tools(self) -> QHBoxLayout:
        note = Button(icon="pencil", kind="ghost", name=self.tr("Write a note"), keys="N")
        minutes = Button(icon="timer", kind="ghost", name=self.tr("It took longer"), keys="+")
        note.clicked.connect(lambda: self.note_wanted.emit(self.line))
        minutes.clicked.connect(lambda: self.minutes_wanted.emit(self.line))
        for button in map(changing, (note, minutes)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            if self.line.visit.cancelled:  # shown by its row: without one it would flash as a window of its own
                button.hide()
        return row(note, minutes, gap=0)

    def _spoken(self, when: str) -> str:
        status = self._frame.say(text(f"visit.{self.line.visit.status.value}"))
        return f"{when}, {self.line.client.name}, {self._frame.say(self.line.care)}, {status}"
