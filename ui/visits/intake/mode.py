"""The face of the page for a telephone call: the question at the left, the answer at the right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.domain.entities import Client, Nurse
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text
from teamapp.services.rounds.intake.answer import IntakeAnswer, IntakeOption
from teamapp.services.rounds.intake.wish import IntakeWish, check_wish, notes_on
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.list_beside import ListBeside
from ui.parts.restyle import set_style_property
from ui.shell.overlay.trouble import in_words
from ui.visits.board import Board, ShownDay
from ui.visits.intake.answer.accept_sheet import AcceptSheet
from ui.visits.intake.answer.pane import AnswerPane
from ui.visits.intake.form.form import IntakeForm
from ui.visits.intake.form.pin_sheet import PinSheet
from ui.visits.intake.session import IntakeSession

_SIDE, _PANE, _PAUSE_MS = 440, 300, 200
VOID = (
    entities.Visit, entities.Assignment, entities.Leave, entities.CareNeed, entities.Client, entities.Address,
    entities.Nurse, entities.Skill, entities.ShiftKind, entities.Contract,
)  # fmt: skip
"""A change of these makes what was looked at void."""


class IntakeMode(QWidget):
    """Eight fields, Ctrl+Enter, three ways; Esc leads back to the day."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._board, self._frame = board, board.frame
        self.form: IntakeForm | None = None
        self._names: Mapping[NurseId, Nurse] = {}
        self._pack: str | None = None
        self._wish: IntakeWish | None = None
        self._said = Label("", size="small", tone="secondary", wrap=True)
        self.send = Button(self.tr("Can we take her?"), kind="primary", keys="Ctrl+Return")
        self.send.clicked.connect(self.ask)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane = AnswerPane(self._frame)
        self.session = IntakeSession(self._frame, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    def show_day(self, shown: ShownDay) -> None:
        """The page has read a day: who is in the team, what today is."""
        self._names, self._pack = shown.open.facts.nurses, shown.read.pack
        if self.form is None:
            self.form = IntakeForm(self._frame, self._names.values(), shown.read.today)
            self.form.changed.connect(self._changed)
            self.form.address.pin_wanted.connect(self._pin)
            self._area.setWidget(plain(column(self.form, margins=(16, 14, 16, 14))))
            self.form.address.focus()
        self._prepare()

    def ask(self) -> None:
        """Check the fields, then ask."""
        if self.form is None:
            return
        fine, wish = self.form.check(), self.form.wish
        if fine and wish is not None:
            self.pane.show_waiting()
            self.session.ask(wish)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.form is not None:
            self.form.address.focus()
            self._prepare()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter asks, Enter presses the button with the keyboard, Esc leads back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.focusWidget()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not isinstance(here, QPushButton):
                self.ask()
            else:
                here.click()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("part", "card")
        foot = column(self._said, row(None, self.send), gap=8, margins=(16, 10, 16, 12))
        side.setLayout(column(self._area, Line(), foot, gap=0))
        self.setLayout(column(ListBeside(side, self.pane, width=_SIDE, least=_PANE)))

    def _connect(self) -> None:
        self._pause.timeout.connect(self._look)
        self.pane.taken.connect(self._take)
        self.session.answered.connect(self._answer)
        self.session.refused.connect(lambda error: self.pane.show_refused(in_words(error, self._frame)))
        self._frame.changed.connect(self._heard)

    def _prepare(self) -> None:
        if self.form is not None and self.form.first is not None and self.isVisible():
            self.session.prepare(self.form.first)

    def _changed(self) -> None:
        """Another question: the answer stands until it is asked again."""
        set_style_property(self.send, "kind", "primary")
        self._pause.start()

    def _look(self) -> None:
        """What there is to say while somebody types, in words; nothing is asked yet."""
        wish = self.form.wish if self.form is not None else None
        if wish is None:
            self._said.setText("")
            return
        self._prepare()

        def look_at() -> tuple[Text, ...]:
            check_wish(wish)
            return notes_on(self._frame.desk, wish)

        self._frame.ask(self, look_at, self._show_notes, failed=self._show_trouble)

    def _show_notes(self, notes: tuple[Text, ...]) -> None:
        self._said.set_tone("secondary")
        self._said.setText("\n".join(self._frame.say(note) for note in notes))

    def _show_trouble(self, error: Exception) -> None:
        self._said.set_tone("warn")
        self._said.setText(in_words(error, self._frame))

    def _answer(self, wish: IntakeWish, answer: IntakeAnswer) -> None:
        self._wish = wish
        self.pane.show_answer(answer, self._names)
        set_style_property(self.send, "kind", "plain")  # the one filled button is now that of the first answer

    def _take(self, option: IntakeOption) -> None:
        if self._wish is None:
            return
        sheet = AcceptSheet(self._board.sheet_parent, self._frame, self._wish, option)
        sheet.written.connect(self._taken)
        sheet.open()
        sheet.given.focus()

    def _taken(self, change: Change) -> None:
        """She is in care: her card says what was written, and the form is empty for the next call."""
        made = next(edit.after for edit in change.edits if isinstance(edit.after, Client))
        self.form = None
        self._area.takeWidget()
        self.pane.show_nothing()
        self._board.show_mode("both")
        self._frame.go("clients", made.id)

    def _pin(self) -> None:
        known = self.form.address.details if self.form is not None else None
        sheet = PinSheet(self._board.sheet_parent, self._frame, self._pack, known)
        sheet.pinned.connect(lambda details: self.form.address.take(details) if self.form is not None else None)
        sheet.open()

    def _heard(self, change: Change) -> None:
        """The roster or the caseload is another one."""
        if any(change.touches(kind) for kind in VOID):
            self.session.forget()
            self._pause.start()  # looked at again soon, if somebody still looks
