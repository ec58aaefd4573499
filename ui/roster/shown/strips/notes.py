"""What contradicts itself in the input: one quiet sentence with the way to put it right, the rest behind a click."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from teamapp.services.roster.input_notes import InputNote, Where, input_notes
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.roster.board import Board
from ui.theme.look import look


class NotesStrip(QFrame):
    """Hidden while there is nothing to say, or once somebody has put it aside for these weeks."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._board = board
        self._about: tuple[object, ...] = ()
        self._aside: tuple[str, ...] = ()
        self.notes: tuple[InputNote, ...] = ()
        self._words = small("", wrap=True)
        self.more = Button(" ", kind="ghost", name=self.tr("Show all notes"))
        self.more.clicked.connect(self.open_all)
        self.fix = Button(" ", name=self.tr("Put it right"))
        self.fix.clicked.connect(self._go)
        aside = Button(kind="ghost", icon="x", name=self.tr("Put this aside"))
        aside.clicked.connect(self._put_aside)
        line = row(IconLabel("info", tone="warn"), self._words, self.more, self.fix, aside, gap=12)
        line.setStretch(1, 1)
        line.setContentsMargins(look().px(16), look().px(6), look().px(8), look().px(6))
        self.setLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._words.text()

    def show_roster(self, view: PeriodView) -> None:
        """Look again when the input is another one; edits of shifts are not."""
        plan = view.live.plan
        about = (view.first, plan.demand, plan.nurses, view.kinds)
        if len(about) == len(self._about) and all(new is old for new, old in zip(about, self._about, strict=True)):
            return
        self._about = about
        self._board.frame.ask(self, lambda: input_notes(view), self._show)

    def open_all(self) -> None:
        """Every note, in a sheet."""
        title = self.tr("What to know about these weeks")
        sheet = Sheet(self._board.sheet_parent, title, width=560)
        for note in self.notes:
            line = row(IconLabel("info", tone="warn", size=15), small(self._board.words.say(note.text), wrap=True))
            line.setStretch(1, 1)
            sheet.body.addLayout(line)
        sheet.body.addStretch(1)
        sheet.add_button(self.tr("Close"))
        sheet.open()

    def _show(self, notes: tuple[InputNote, ...]) -> None:
        self.notes = notes
        said = tuple(self._board.words.say(note.text) for note in notes)
        if not notes or said == self._aside:
            self.hide()
            return
        self._words.setText(said[0])
        self.more.setText(self.tr("and {n} more").format(n=len(notes) - 1))
        self.more.setVisible(len(notes) > 1)
        team = notes[0].where is Where.TEAM
        self.fix.setText(self.tr("Open the team") if team else self.tr("Open the settings"))
        self.fix.setVisible(notes[0].where is not Where.NOWHERE)
        self.setAccessibleName(said[0])
        self.show()

    def _go(self) -> None:
        self._board.frame.go(self.notes[0].where.value)

    def _put_aside(self) -> None:
        self._aside = tuple(self._board.words.say(note.text) for note in self.notes)
        self.hide()
