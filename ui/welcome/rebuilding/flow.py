"""From a file to an open team: read it, say what it holds, make the team, show the words that open it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from teamapp.domain.entities import Client, Nurse, Team
from ui.shell.frame import Frame
from ui.welcome.busy import Busy
from ui.welcome.made import Made
from ui.welcome.rebuilding.form import Held, RebuildForm

if TYPE_CHECKING:
    from teamapp.exchange.whole import WholeTeam


class RebuildFlow(QObject):
    """`shown` gives the next step's widget, `made` a Made, `failed` why it did not go on."""

    shown = Signal(object)
    made = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, frame: Frame, over: QWidget) -> None:
        super().__init__(over)
        self._frame, self._over = frame, over

    def begin(self) -> None:
        """Ask for the file; nothing happens where none is chosen."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._over, self.tr("Choose the file of the team"), "", self.tr("Readable data (*.json);;All files (*)")
        )
        if chosen:
            file = Path(chosen)
            self._frame.ask(self, lambda: _read(file), lambda found: self._ask(file, *found), failed=self.failed.emit)

    def _ask(self, file: Path, team: WholeTeam, has_keyring: bool) -> None:
        form = RebuildForm(self._held(file, team), has_keyring=has_keyring)
        form.cancelled.connect(self.cancelled)
        form.wanted.connect(lambda passphrase: self._make(team, passphrase))
        self.shown.emit(form)
        form.focus()

    def _held(self, file: Path, team: WholeTeam) -> Held:
        kinds = [type(one) for one in team.entities]
        return Held(
            team=next(one.name for one in team.entities if isinstance(one, Team)),
            file=file.name,
            made=self._frame.day(team.made.date()),
            nurses=kinds.count(Nurse),
            clients=kinds.count(Client),
            entries=len(kinds),
        )

    def _make(self, team: WholeTeam, passphrase: str) -> None:
        lines = (self.tr("Everything moves in …"), self.tr("Every entry is checked against the file …"))
        self.shown.emit(Busy(self.tr("Making the team"), lines))
        profile = self._frame.profile
        self._frame.ask(self, lambda: _rebuilt(profile, team, passphrase), self.made.emit, failed=self.failed.emit)


def _read(file: Path) -> tuple[WholeTeam, bool]:
    from teamapp.bootstrap import usual_keys
    from teamapp.services.exporting.whole import read_everything

    return read_everything(file), usual_keys() is not None


def _rebuilt(profile: Path, team: WholeTeam, passphrase: str) -> Made:
    from teamapp.bootstrap import create_team, passphrase_keys, usual_keys
    from teamapp.services.exporting.whole import rebuild
    from teamapp.services.refused import refuse

    keys = passphrase_keys(passphrase) if passphrase else usual_keys()
    if keys is None:
        raise refuse("store.no_keyring")
    desk, words = create_team(profile, name="", keys=keys, fill=lambda empty: rebuild(empty, team))
    return Made(desk, desk.team.name, words.words)
