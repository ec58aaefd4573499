"""Lock, recovery words, backup, and the end: everything that keeps the team's data in the right hands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from teamapp.services.keeping.backup import ENDING, BackupMade, back_up
from teamapp.services.keeping.pin import set_idle_minutes
from teamapp.services.keeping.state import Kept, how_kept
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.line import Line
from ui.settings.section import Section
from ui.settings.security import acts
from ui.settings.security.erase_sheet import EraseSheet
from ui.settings.security.line import SafetyLine
from ui.settings.security.pin_sheet import PinSheet, Wish
from ui.settings.security.restore_sheet import RestoreSheet
from ui.settings.security.words_sheet import RenewSheet, WordsVeil
from ui.settings.wording import moment_text
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_MINUTES = (0, 1, 2, 5, 10, 15, 30, 60)


class SecuritySection(Section):
    """What cannot be undone says so and asks."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings", "The team lies encrypted on this computer. What is here keeps it in your hands."
        )
        super().__init__(frame, translate("settings", "Security and backup"), sentence)
        self.kept: Kept | None = None
        self._make_buttons()
        self._pin = SafetyLine("lock", self.tr("PIN"), self._change_pin, self._set_pin, self._remove_pin)
        self._idle_line = SafetyLine("timer", self.tr("Lock by itself"), self._idle)
        self._words = SafetyLine("key-round", self.tr("Recovery words"), self._new_words)
        self._backup = SafetyLine("archive", self.tr("Backup"), self._back_up)
        self._restore = SafetyLine("archive-restore", self.tr("Bring a backup back"), self._bring_back)
        self._passing = SafetyLine("hourglass", self.tr("For now only"))
        self._sample = SafetyLine("sparkles", self.tr("A sample team"), self._throw)
        self._end = SafetyLine("trash-2", self.tr("Delete everything on this computer"), self._erase)
        self._lasting = (_card(self._words), _card(self._backup, self._restore))
        self._passing_card, self._sample_card, self._end_card = map(_card, (self._passing, self._sample, self._end))
        self.add(_card(self._pin, self._idle_line))
        for card in (*self._lasting, self._passing_card, self._sample_card, self._end_card):
            self.add(card)
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        if change is None:
            self.frame.ask(self, lambda: how_kept(self.frame.desk), self._show)

    def open_part(self, part: str) -> None:
        """`pin`, `words`, `backup`, `restore`, `erase`: what its button does, or its button where that is grave."""
        ways = {"backup": self.back_up, "restore": self.restore, "words": self.renew_words}
        buttons = {"pin": self._set_pin, "erase": self._erase}
        if part in ways and self.kept is not None and self.kept.lasting:
            ways[part]()
        elif part in buttons:
            shown = [one for one in (buttons[part], self._change_pin, self._throw) if one.isVisibleTo(self)]
            if shown:
                shown[0].setFocus()

    def back_up(self) -> None:
        """Ask where, and write everything there, encrypted."""
        name = f"{self.kept.team if self.kept is not None else 'team'}{ENDING}"
        kinds = self.tr("Backups of Teamapp") + f" (*{ENDING})"
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Back up to a file"), name, kinds)
        if not chosen:
            return
        target = Path(chosen) if chosen.endswith(ENDING) else Path(chosen + ENDING)
        self._back_up.setEnabled(False)
        self._back_up.setText(self.tr("Writing…"))
        self.frame.ask(
            self,
            lambda: back_up(self.frame.desk, target),
            self._backed_up,
            failed=lambda error: self._not_backed(error),
        )

    def restore(self) -> None:
        """Choose a backup, then a sheet that explains and asks."""
        kinds = self.tr("Backups of Teamapp") + f" (*{ENDING})"
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a backup"), "", kinds)
        if chosen and self.kept is not None:
            sheet = RestoreSheet(self, Path(chosen), self.frame, by_passphrase=self.kept.by_passphrase)
            sheet.wanted.connect(lambda wanted: self._bring(sheet, wanted))
            sheet.open()

    def renew_words(self) -> None:
        """Ask, because the old words end; then show the new ones once."""
        if self.kept is not None:
            sheet = RenewSheet(self, self.frame, by_passphrase=self.kept.by_passphrase)
            sheet.wanted.connect(lambda phrase: self._renew(sheet, phrase))
            sheet.open()

    def ask_pin(self, wish: Wish) -> None:
        """A sheet to set, change or remove it."""
        sheet = PinSheet(self, wish, self.frame)
        sheet.given.connect(lambda old, new: self._save_pin(sheet, old, new))
        sheet.open()

    def ask_erase(self) -> None:
        """Twice, with the name typed each time."""
        if self.kept is not None:
            team = self.kept.team
            first, second = (EraseSheet(self, team, last=last) for last in (False, True))
            first.confirmed.connect(second.open)
            second.confirmed.connect(self.throw_away)
            first.open()

    def throw_away(self) -> None:
        """Everything of this team on this computer goes, and the welcome page comes."""
        self.frame.ask(
            self, lambda: acts.erase(self.frame.desk), lambda _nothing: self.frame.reopen.emit(), failed=self._half_gone
        )

    def _make_buttons(self) -> None:
        self._set_pin = Button(self.tr("Set a PIN…"))
        self._change_pin = Button(self.tr("Change…"))
        self._remove_pin = Button(self.tr("Remove…"))
        self._new_words = Button(self.tr("New words…"), icon="printer")
        self._back_up = Button(self.tr("Back up to a file…"), icon="archive")
        self._bring_back = Button(self.tr("Choose a backup…"))
        self._erase = Button(self.tr("Delete everything…"), kind="danger")
        self._throw = Button(self.tr("Throw the sample team away"), kind="danger", icon="trash-2")
        self._idle = ChoiceField("", ())
        self._idle.label.hide()
        self._idle.editor.setAccessibleName(self.tr("Lock by itself after"))
        self._idle.editor.setMinimumWidth(look().px(150))
        self._idle.changed.connect(self._save_idle)
        for button, wish in ((self._set_pin, "set"), (self._change_pin, "change"), (self._remove_pin, "remove")):
            button.clicked.connect(lambda _checked=False, wish=wish: self.ask_pin(wish))
        self._new_words.clicked.connect(self.renew_words)
        self._back_up.clicked.connect(self.back_up)
        self._bring_back.clicked.connect(self.restore)
        self._erase.clicked.connect(self.ask_erase)
        self._throw.clicked.connect(self.throw_away)

    def _show(self, kept: Kept) -> None:
        self.kept = kept
        self._show_lock(kept)
        self._show_copies(kept)
        self._sample_card.setVisible(kept.sample)
        self._end_card.setVisible(not kept.sample)
        self._sample.say(self.tr("None of it ever happened. One click, and you can start your own team."))
        self._end.say(self.tr("The key, the team, its copies and its streets. Backups elsewhere stay. Asks twice."))

    def _show_lock(self, kept: Kept) -> None:
        self._set_pin.setVisible(not kept.has_pin)
        self._change_pin.setVisible(kept.has_pin)
        self._remove_pin.setVisible(kept.has_pin)
        if kept.has_pin:
            self._pin.say(self.tr("Set. Ctrl+L locks the window at once."))
        else:
            self._pin.say(self.tr("None: whoever sits here can read everything."), tone="warn")
        self._idle_line.say(
            self.tr("When nobody touches keyboard or mouse.")
            if kept.has_pin
            else self.tr("Works as soon as there is a PIN.")
        )
        self._idle.set_choices([(str(n), self._minutes(n)) for n in sorted({*_MINUTES, kept.idle_minutes})])
        self._idle.value = str(kept.idle_minutes)
        self._idle.setEnabled(kept.has_pin)

    def _show_copies(self, kept: Kept) -> None:
        for card in self._lasting:
            card.setVisible(kept.lasting)
        self._passing_card.setVisible(not kept.lasting)
        self._passing.say(
            self.tr("This team goes when the window is closed, so there is nothing to back up and no recovery words.")
        )
        self._words.say(
            self.tr("24 words that open the team when this computer's key is lost. New ones end the old ones.")
        )
        if kept.last_backup is None:
            self._backup.say(self.tr("None yet. If this computer breaks, everything is gone."), tone="warn")
        else:
            at = moment_text(kept.last_backup, kept.zone, self.frame.language)
            self._backup.say(self.tr("Last one {moment}. Encrypted; the recovery words open it.").format(moment=at))
        self._restore.say(self.tr("The team becomes what it was then. What is here now is put aside."))

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("never")
        return self.tr("after 1 minute") if minutes == 1 else self.tr("after {n} minutes").format(n=minutes)

    def _save_idle(self) -> None:
        minutes = int(self._idle.value)
        self.frame.ask(
            self, lambda: set_idle_minutes(self.frame.desk, minutes), lambda _nothing: self._locked_otherwise()
        )

    def _save_pin(self, sheet: PinSheet, old: str, new: str) -> None:
        desk = self.frame.desk

        def saved(_nothing: None) -> None:
            sheet.shut()
            self._locked_otherwise()

        def work() -> None:
            if new:
                acts.change_pin(desk, old, new)
            else:
                acts.remove_pin(desk, old)

        self.frame.ask(self, work, saved, failed=sheet.refuse)

    def _locked_otherwise(self) -> None:
        self.frame.lock_changed.emit()
        self.refresh(None)

    def _renew(self, sheet: RenewSheet, phrase: str) -> None:
        def show(words: tuple[str, ...]) -> None:
            sheet.shut()
            if self.kept is not None:
                WordsVeil(self, self.kept.team, words).open()

        self.frame.ask(self, lambda: acts.renew(self.frame.desk, phrase), show, failed=sheet.refuse)

    def _backed_up(self, made: BackupMade) -> None:
        self._ready_again()
        self.frame.notices.tell(self.tr("Backed up to {file}.").format(file=made.file.name))

    def _not_backed(self, error: Exception) -> None:
        self._ready_again()
        self.frame.jobs.failed.emit(error)

    def _ready_again(self) -> None:
        self._back_up.setText(self.tr("Back up to a file…"))
        self._back_up.setEnabled(True)
        self.refresh(None)

    def _bring(self, sheet: RestoreSheet, wanted: acts.Restoring) -> None:
        """A refusal after the team was closed opens it again."""
        desk = self.frame.desk

        def failed(error: Exception) -> None:
            self.frame.ask(
                self,
                lambda: acts.is_open(desk),
                lambda still: sheet.refuse(error) if still else sheet.closed_half_way(error),
            )

        def restored(_nothing: None) -> None:
            sheet.shut()
            self.frame.reopen.emit()

        self.frame.ask(self, lambda: acts.restore(desk, wanted), restored, failed=failed)

    def _half_gone(self, error: Exception) -> None:
        """The files are gone even where the keyring refused to forget; say so, and open what is left."""
        self.frame.jobs.failed.emit(error)

        def look(still: bool) -> None:
            if not still:
                self.frame.reopen.emit()

        self.frame.ask(self, lambda: acts.is_open(self.frame.desk), look)


def _card(*lines: SafetyLine) -> Card:
    card = Card(padding=(0, 0, 0, 0), gap=0)
    for number, line in enumerate(lines):
        if number:
            card.add(Line())
        card.add(line)
    return card
