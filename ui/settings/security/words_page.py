"""The recovery words of a new team: shown once, to be printed or saved before anything else happens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts.cards.card import Card
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.flow import Flow
from ui.parts.label import Label
from ui.parts.layout import column
from ui.theme.look import look

_COLUMNS = 4


class WordsPage(QWidget):
    """`done` when somebody says that the words are on paper."""

    done = Signal()

    def __init__(self, team: str, words: tuple[str, ...], *, action: str = "") -> None:
        """`action` stands on the button that ends it, instead of opening the team."""
        super().__init__()
        self._team, self._words = team, words
        head = Label(self.tr("Keep these 24 words"), size="title", weight="strong")
        why = self.tr(
            "They open the team's data when this computer's key is lost. Nobody can make them again. Print them or "
            "save them on something that is not this computer, and keep them where you keep what is worth keeping."
        )
        card = Card(padding=(20, 16, 20, 16))
        card.add(self._table())
        self._kept = TickBox(self.tr("I have printed or saved the words"))
        self._go = Button(action or self.tr("Open the team"), kind="primary")
        self._go.setEnabled(False)
        self._go.clicked.connect(self.done)
        self._kept.toggled.connect(self._go.setEnabled)
        save = Button(self.tr("Save as PDF…"), icon="printer")
        save.clicked.connect(self._save)
        self._said = Label("", tone="secondary", wrap=True)
        foot = Columns(save, self._kept, None, self._go, least=520, gap=14, shares=(0, 0, 1, 0))
        self.setLayout(column(head, Label(why, tone="secondary", wrap=True), card, self._said, foot, gap=14))

    def write_pdf(self, file: Path) -> None:
        """One page with the words, numbered."""
        writer = QPdfWriter(str(file))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(60, 60, 60, 60))
        writer.setResolution(72)
        writer.setTitle(self.tr("Recovery words of {team}").format(team=self._team))
        painter = QPainter(writer)
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(look().font(18, "strong"))
        painter.drawText(QRectF(0, 0, 470, 30), self.tr("Recovery words of {team}").format(team=self._team))
        painter.setFont(look().font(13, tabular=True))
        for number, word in enumerate(self._words):
            line, place = divmod(number, _COLUMNS)
            painter.drawText(QRectF(place * 118, 60 + line * 30, 116, 24), f"{number + 1}. {word}")
        note = self.tr("Whoever has these words and the team's files can read everything. Keep them safe.")
        painter.setFont(look().font(11))
        painter.drawText(QRectF(0, 260, 470, 60), Qt.TextFlag.TextWordWrap, note)
        painter.end()

    def _table(self) -> Flow:
        grid = Flow(look().px(10), columns=_COLUMNS)
        for number, word in enumerate(self._words):
            label = Label(f"{number + 1}.  {word}", weight="medium", tabular=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label)
        return grid

    def _save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery words"), f"{self._team}.pdf", "PDF (*.pdf)"
        )
        if chosen:
            self.write_pdf(Path(chosen))
            written = Path(chosen).is_file()
            said = (
                self.tr("Saved as {file}.")
                if written
                else self.tr("{file} could not be written: choose another place.")
            )
            self._said.setText(said.format(file=chosen))
            self._said.set_tone("secondary" if written else "danger")
