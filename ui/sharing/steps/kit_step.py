"""The recovery kit, shown once: printed or saved before anything else happens."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from teamapp.services.sharing.joining.kit import Kit
from teamapp.words.speak import long_date
from ui.paper.kit_sheet import Kit as Sheet
from ui.paper.kit_sheet import write_kit
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, caption
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.marks.qr import QrPicture
from ui.parts.words.table import WordTable
from ui.sharing.steps.step import Step
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class KitStep(Step):
    """`ended` when somebody says that it is on paper."""

    def __init__(self, frame: Frame, kit: Kit) -> None:
        super().__init__(
            translate("sharing", "Keep this recovery kit"),
            translate(
                "sharing",
                "It brings the team back when all its computers are lost. It is shown only now: print it or save it on "
                "something that is not a computer of the team. Whoever has it can read everything.",
            ),
        )
        day = long_date(date.fromisoformat(kit.made_on), frame.language)
        self._sheet = Sheet(kit.team_name, kit.code.address, day, kit.code.words, kit.code.line)
        self.add(self._card())
        self._said = Label("", tone="secondary", wrap=True)
        self._said.hide()
        self.add(self._said)
        save = Button(self.tr("Save as PDF…"), icon="printer")
        save.clicked.connect(self._save)
        self.kept = TickBox(self.tr("I have printed or saved the kit"))
        self.foot.insertWidget(0, save)
        self.foot.insertWidget(1, self.kept)
        done = self.add_button(self.tr("Done"), kind="primary")
        done.setEnabled(False)
        done.clicked.connect(self.ended)
        self.kept.toggled.connect(done.setEnabled)

    def _card(self) -> Card:
        picture = QrPicture(self._sheet.line, name=self.tr("The recovery kit as a picture"), side=230)
        words = WordTable(self._sheet.words, name=self.tr("Words of the recovery kit"), columns=4)
        address = Label(self._sheet.address, weight="medium")
        facts = column(caption(self.tr("Address")), address, caption(self.tr("Made on")), Label(self._sheet.day), gap=4)
        facts.insertSpacing(2, 8)
        facts.addStretch(1)
        card = Card(padding=(20, 18, 20, 18), gap=16)
        top = row(picture, facts, gap=24)
        top.setStretch(1, 1)
        card.add(top)
        card.add(Line())
        card.add(words)
        return card

    def _save(self) -> None:
        name = translate("sharing", "{team} recovery kit").format(team=self._sheet.team)
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the recovery kit"), f"{name}.pdf", "PDF (*.pdf)"
        )
        if not chosen:
            return
        written = write_kit(self._sheet, Path(chosen))
        said = self.tr("Saved as {file}.") if written else self.tr("{file} could not be written: choose another place.")
        self._said.setText(said.format(file=chosen))
        self._said.set_tone("secondary" if written else "danger")
        self._said.show()
