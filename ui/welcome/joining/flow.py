"""From a code to an open team: nothing waits for the network in the main thread, and all of it can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.sharing.joining.code import CodeKind
from ui.parts.fields.insist import refused_plain
from ui.shell.frame import Frame
from ui.welcome.joining.arriving import Arriving
from ui.welcome.joining.code_form import CodeForm, Given
from ui.welcome.joining.interrupted import Interrupted
from ui.welcome.joining.waiting import Waiting
from ui.welcome.made import Made

if TYPE_CHECKING:
    from teamapp.services.sharing.joining.arrive import Arrival
    from teamapp.services.sharing.joining.join import Joining, Ticket
    from teamapp.store.keys.source import KeySource

_LOOK_MS = 1500


@dataclass(frozen=True, slots=True)
class Ground:
    """What the form needs to know of this computer."""

    listed: tuple[str, ...]
    label: str
    has_keyring: bool


class JoinFlow(QObject):
    """One step after the other, shown by `shown`; `arrived` gives what was Made."""

    shown = Signal(object)
    cancelled = Signal()
    failed = Signal(object)
    arrived = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._passphrase = ""
        self._form: QWidget | None = None
        self._joining: Joining | None = None
        self._stop = threading.Event()
        self._arriving: Arriving | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._progressed.connect(self._show_share, Qt.ConnectionType.QueuedConnection)

    def begin(self, kind: CodeKind = CodeKind.INVITATION) -> None:
        """Ask for the code."""
        self._frame.ask(self, _ground, lambda ground: self._ask_code(kind, ground), failed=self.failed.emit)

    def go_on(self, why: str = "") -> None:
        """After an interruption, and why it was one: ask whether to."""
        self._frame.ask(self, _ground, lambda ground: self._ask_whether(ground, why), failed=self.failed.emit)

    def stop(self) -> None:
        """The window closes: what was fetched stays, to go on from."""
        self._looking.stop()
        self._stop.set()

    def _ask_code(self, kind: CodeKind, ground: Ground) -> None:
        form = CodeForm(kind, ground.listed, label=ground.label, has_keyring=ground.has_keyring)
        other = CodeKind.INVITATION if kind is CodeKind.KIT else CodeKind.KIT
        form.other.connect(lambda: self._ask_code(other, ground))
        form.cancelled.connect(self.cancelled)
        form.given.connect(lambda given: self._given(kind, given))
        self._show(form)
        self._form = form
        form.focus()

    def _ask_whether(self, ground: Ground, why: str) -> None:
        asked = Interrupted(why, has_keyring=ground.has_keyring)
        asked.resumed.connect(self._resume)
        asked.given_up.connect(self._give_up)
        self._show(asked)
        self._form = asked

    def _given(self, kind: CodeKind, given: Given) -> None:
        self._passphrase = given.passphrase
        self._wait(on=True)
        if kind is CodeKind.KIT:
            self._frame.fetch(self, lambda: _use_kit(given), self._fetch, failed=self._refused)
        else:
            self._frame.fetch(self, lambda: _ask_to_join(given), self._compare, failed=self._refused)

    def _compare(self, joining: Joining) -> None:
        self._joining, self._form = joining, None
        waiting = Waiting(joining)
        waiting.cancelled.connect(self._no_longer)
        self._show(waiting)
        self._looking.start()

    def _look(self) -> None:
        joining = self._joining
        if joining is not None:
            self._looking.stop()
            self._frame.fetch(self, lambda: _approved(joining), self._seen, failed=self._not_seen)

    def _seen(self, ticket: Ticket | None) -> None:
        if self._joining is None:
            return
        if ticket is None:
            self._looking.start()
        else:
            self._joining = None
            self._fetch(ticket)

    def _not_seen(self, error: Exception) -> None:
        """A connection that is gone for a moment ends nothing."""
        if self._joining is not None and getattr(getattr(error, "text", None), "code", "") == "sharing.not_reached":
            self._looking.start()
        elif self._joining is not None:
            self._joining = None
            self.failed.emit(error)

    def _no_longer(self) -> None:
        self._looking.stop()
        self._joining = None
        self.cancelled.emit()

    def _fetch(self, ticket: Ticket) -> None:
        profile, passphrase = self._frame.profile, self._passphrase
        self._arrive(lambda tell, stop: _join(profile, ticket, passphrase, tell, stop))

    def _resume(self, passphrase: str) -> None:
        profile = self._frame.profile
        self._passphrase = passphrase
        self._arrive(lambda tell, stop: _resume(profile, passphrase, tell, stop))

    def _give_up(self, passphrase: str) -> None:
        profile = self._frame.profile
        self._frame.ask(
            self, lambda: _give_up(profile, passphrase), lambda _nothing: self.cancelled.emit(), failed=self._refused
        )

    def _arrive(self, work: Callable[[Callable[[Arrival], None], threading.Event], Made]) -> None:
        stop = self._stop = threading.Event()
        arriving = Arriving()
        arriving.stopped.connect(stop.set)
        self._show(arriving)
        self._arriving, self._form = arriving, None
        tell = self._progressed.emit
        self._frame.ask(
            self,
            lambda: work(lambda arrival: tell(arrival.taken, arrival.of), stop),
            self.arrived.emit,
            failed=self.failed.emit,
        )

    def _show_share(self, taken: int, of: int) -> None:
        if self._arriving is not None:
            self._arriving.show_share(taken, of)

    def _refused(self, error: Exception) -> None:
        self._wait(on=False)
        if isinstance(self._form, CodeForm) and refused_plain(error):
            self._form.insist.ask()
        self.failed.emit(error)

    def _wait(self, *, on: bool) -> None:
        if self._form is not None:
            self._form.setEnabled(not on)

    def _show(self, step: QWidget) -> None:
        self._arriving = None
        self.shown.emit(step)


def _ground() -> Ground:
    from teamapp.bootstrap import usual_keys
    from teamapp.services.sharing.founding import usual_label
    from teamapp.services.sharing.joining.listed import listed_words

    return Ground(listed_words(), usual_label(), usual_keys() is not None)


def _ask_to_join(given: Given) -> Joining:
    from teamapp.services.sharing.joining.code import read_code
    from teamapp.services.sharing.joining.join import ask_to_join

    return ask_to_join(read_code(given.words, address=given.address, plain_allowed=given.plain), label=given.label)


def _use_kit(given: Given) -> Ticket:
    from teamapp.services.sharing.joining.code import read_code
    from teamapp.services.sharing.joining.kit import use_kit

    return use_kit(read_code(given.words, address=given.address, plain_allowed=given.plain), label=given.label)


def _approved(joining: Joining) -> Ticket | None:
    from teamapp.services.sharing.joining.join import look_whether_approved

    return look_whether_approved(joining)


def _join(
    profile: Path, ticket: Ticket, passphrase: str, tell: Callable[[Arrival], None], stop: threading.Event
) -> Made:
    from teamapp.bootstrap import join_team

    desk, words = join_team(profile, ticket, keys=_keys(passphrase), on_progress=tell, stop=stop)
    return Made(desk, desk.team.name, words.words)


def _resume(profile: Path, passphrase: str, tell: Callable[[Arrival], None], stop: threading.Event) -> Made:
    from teamapp.bootstrap import resume_joining

    desk, words = resume_joining(profile, keys=_keys(passphrase), on_progress=tell, stop=stop)
    return Made(desk, desk.team.name, words.words)


def _give_up(profile: Path, passphrase: str) -> None:
    from teamapp.bootstrap import give_up_joining

    give_up_joining(profile, keys=_keys(passphrase))


def _keys(passphrase: str) -> KeySource:
    from teamapp.bootstrap import passphrase_keys, usual_keys
    from teamapp.services.refused import refuse

    keys = passphrase_keys(passphrase) if passphrase else usual_keys()
    if keys is None:
        raise refuse("store.no_keyring")
    return keys
