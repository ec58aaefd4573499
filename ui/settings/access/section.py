"""Who opened whose record: written down here, sealed for the officer, read by nobody else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from teamapp.services.access.export import ENDING, Exported, export_for_officer
from teamapp.services.access.officer import AccessKept, how_kept, set_officer
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.layers.reading import changing
from ui.parts.line import Line
from ui.settings.access.officer_sheet import OfficerSheet
from ui.settings.section import Section
from ui.settings.security.line import SafetyLine
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.domain.change import Change


class AccessSection(Section):
    """It shows how many, never who: that is for the officer alone."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings",
            "Health care has to know afterwards who opened a client's record (NEN 7513). Neither the team nor the "
            "office reads along.",
        )
        super().__init__(frame, translate("settings", "Who opened a record"), sentence)
        self.kept: AccessKept | None = None
        self._today = date.min
        self.decide = changing(Button(self.tr("Choose an officer…")))
        self.decide.clicked.connect(self.ask_officer)
        self.export = Button(self.tr("Write the file…"), icon="download")
        self.export.clicked.connect(self.write_file)
        self._what = SafetyLine("file-clock", self.tr("What is written down"))
        self._who = SafetyLine("user-round-search", self.tr("For whom"), self.decide)
        self._file = SafetyLine("file-lock", self.tr("The file for the officer"), self.export)
        self._named = SafetyLine("hash", self.tr("How a client is named"))
        self.add(_card(self._what, self._named))
        self.add(_card(self._who, self._file))
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        frame = self.frame
        frame.ask(self, lambda: (how_kept(frame.desk), frame.desk.today), lambda found: self._show(*found))

    def open_part(self, part: str) -> None:
        """`officer` or `file`."""
        (self.export if part == "file" else self.decide).setFocus()

    def ask_officer(self) -> None:
        """Who, by which key, decided when."""
        kept = self.kept
        if kept is not None:
            sheet = OfficerSheet(self, self.frame, kept.officer, today=self._today)
            sheet.given.connect(lambda name, key, day: self._decided(sheet, name, key, day))
            sheet.open()

    def write_file(self) -> None:
        """Ask where, and write what only she can read."""
        name = self.tr("openings") + f"-{self._today.isoformat()}{ENDING}"
        kinds = self.tr("Files for the log officer") + f" (*{ENDING})"
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Write the file for the officer"), name, kinds)
        if chosen:
            target = Path(chosen) if chosen.endswith(ENDING) else Path(chosen + ENDING)
            self.frame.ask(
                self, lambda: export_for_officer(self.frame.desk, target), self._written, failed=self._failed
            )

    def _decided(self, sheet: OfficerSheet, name: str, key: str, day: date) -> None:
        desk = self.frame.desk
        self.frame.act(
            self,
            lambda: set_officer(desk, name=name, key=key, decided=day),
            then=lambda _change: sheet.shut(),
            failed=sheet.tell,
        )

    def _written(self, made: Exported) -> None:
        one = self.tr("{file} is written: 1 opening.")
        many = self.tr("{file} is written: {n} openings.")
        self.frame.notices.tell((one if made.openings == 1 else many).format(file=made.file.name, n=made.openings))
        self.refresh(None)

    def _failed(self, error: Exception) -> None:
        self.frame.notices.warn(in_words(error, self.frame))

    def _show(self, kept: AccessKept, today: date) -> None:
        self.kept, self._today = kept, today
        self._what.say(
            self.tr(
                "Each time somebody opens a client's card: who, when, which client, once in ten minutes. Lists, plans "
                "and rounds are not counted. It is kept for five years and then lost for ever."
            )
        )
        self._named.say(
            self.tr(
                "By a number. With the file the officer learns which number is whom today; after a client is erased "
                "nobody learns it any more."
            )
        )
        self._show_officer(kept)

    def _show_officer(self, kept: AccessKept) -> None:
        officer = kept.officer
        self.export.setVisible(officer is not None)
        self.decide.setText(self.tr("Choose an officer…") if officer is None else self.tr("Another officer…"))
        if officer is None:
            self._who.say(
                self.tr(
                    "The team has no log officer yet. Until you decide on one, {n} openings wait here, encrypted with "
                    "the team's data on this computer, and nobody can show them."
                ).format(n=kept.here),
                tone="warn",
            )
            self._file.say(self.tr("There is nothing to hand over without an officer."))
            return
        said = self.tr("{officer}, decided on {day}. Only she can read what is sealed for her.")
        self._who.say(said.format(officer=officer.name, day=self.frame.day(officer.decided)))
        said = self.tr("{sealed} openings of the team are sealed, {here} of this computer wait for the next seal.")
        self._file.say(said.format(sealed=kept.sealed, here=kept.here))


def _card(*lines: SafetyLine) -> Card:
    card = Card(padding=(0, 0, 0, 0), gap=0)
    for number, line in enumerate(lines):
        if number:
            card.add(Line())
        card.add(line)
    return card
