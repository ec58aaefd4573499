"""Notes: write one in place, read the others; none is ever changed or removed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from teamapp.domain.entities import Note
from teamapp.domain.entities.talk import About
from teamapp.services.border import LONGEST_TEXT
from ui.clients.frames.section import Section, padded
from ui.clients.reading import CardRead
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.marks.avatar import Avatar
from ui.shell.frame import Frame
from ui.theme.look import look

_FIRST = 4
_LINES = 8


class NotesSection(Section):
    """`written` gives the words; they stay in the editor until `clear` says that they are kept."""

    written = Signal(str)
    typed = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Notes"))
        self._frame = frame
        self._read: CardRead | None = None
        self._whole, self._found = "", ""
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(self.tr("Write a note…"))
        self.edit.setAccessibleName(self.tr("Write a note"))
        self.edit.setAccessibleDescription(self.tr("A note stays as it is. Ctrl+Enter writes it."))
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(look().px(34))
        self.edit.textChanged.connect(self._grow)
        self.edit.installEventFilter(self)
        self._error = small("", tone="danger", wrap=True)
        self._button = changing(Button(self.tr("Write note"), icon="check"))
        self._button.clicked.connect(self._write)
        self._foot = plain(self._below())
        self.body.addLayout(column(self.edit, self._foot, gap=8, margins=(16, 12, 16, 12)))
        self._list = column(gap=0)
        self.body.addLayout(self._list)
        self._grow()

    @property
    def words(self) -> str:
        return self.edit.toPlainText().strip()

    def show_read(self, read: CardRead) -> None:
        """Another client or another note; what is being written is the page's to keep."""
        self._whole = self._whole if self._whole == read.client.id else ""
        self._read, self._found = read, ""
        self._fill(read, read.card.notes)

    def show_found(self, note: Note) -> None:
        """One note that was searched for, on top and marked, however old it is."""
        read = self._read
        if read is None or note.client != read.client.id:
            return
        self._found = note.id
        others = tuple(one for one in read.card.notes if one.id != note.id)
        self._fill(read, (note, *others))

    def show_draft(self, words: str) -> None:
        """What was being written for this client."""
        self.edit.setPlainText(words)
        self._error.hide()

    def show_error(self, words: str) -> None:
        """The note could not be written; it stays where it is."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter writes; Esc gives the keyboard back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._write()
                return True
        return super().eventFilter(watched, event)

    def _below(self) -> QHBoxLayout:
        hint = small(self.tr("Stays as it is. Ctrl+Enter writes it."), tone="tertiary", wrap=True)
        words = column(self._error, hint, gap=2)
        line = row(plain(words), self._button, gap=12)
        line.setStretch(0, 1)
        return line

    def _grow(self) -> None:
        """One line until somebody writes."""
        words = self.words
        lines = min(_LINES, max(3, self.edit.blockCount() + 1)) if words else 1
        self.edit.setFixedHeight(look().px(16 + 18 * lines))
        long = self.edit.blockCount() > _LINES
        bars = Qt.ScrollBarPolicy
        self.edit.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if long else bars.ScrollBarAlwaysOff)
        self._foot.setVisible(bool(words))
        self._error.hide()
        self.typed.emit(words)

    def _write(self) -> None:
        over = len(self.words) - LONGEST_TEXT
        if over > 0:
            self.show_error(self.tr("{n} letters too long.").format(n=over))
        elif self.words:
            self.written.emit(self.words)

    def _fill(self, read: CardRead, notes: tuple[Note, ...]) -> None:
        self._clear_list()
        everything = self._whole == read.client.id
        self.note(str(len(notes)) if notes else "")
        for note in notes if everything else notes[:_FIRST]:
            self._put(self._row(note, read))
        if len(notes) > _FIRST and not everything:
            more = Button(self.tr("Show all {n}").format(n=len(notes)), kind="ghost", icon="chevron-down")
            more.clicked.connect(self._show_all)
            self._put(plain(row(more, None, margins=(8, 3, 8, 4))))

    def _row(self, note: Note, read: CardRead) -> QWidget:
        who = read.names.get(note.author, "") if note.author is not None else ""
        day = self._frame.day(note.written.astimezone(read.zone).date())
        parts = [who, day, self.tr("on a visit") if note.about is About.VISIT else ""]
        by = small(" · ".join(part for part in parts if part), tone="tertiary")
        line = row(column(Avatar(who or "?", size=26), None), column(Label(note.text, wrap=True), by, gap=2), gap=12)
        line.setStretch(1, 1)
        made = plain(padded(plain(line)))
        if note.id != self._found:
            return made
        marked = QFrame()
        marked.setProperty("part", "finding")
        marked.setProperty("chosen", "true")
        marked.setLayout(column(made, gap=0))
        return marked

    def _put(self, widget: QWidget) -> None:
        self._list.addWidget(Line())
        self._list.addWidget(widget)

    def _clear_list(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _show_all(self) -> None:
        if self._read is not None:
            self._whole = self._read.client.id
            self._fill(self._read, self._read.card.notes)
