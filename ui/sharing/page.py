"""The page of sharing: before it, what it means; afterwards how it stands; and one step at a time in between."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from ui.sharing.acting import Acting
from ui.sharing.overview.overview import Overview
from ui.sharing.overview.removed import Removed
from ui.sharing.reading import SharingRead, read
from ui.sharing.room import invite
from ui.sharing.steps.begin_step import BeginStep
from ui.sharing.steps.step import Step
from ui.shell.declared.menus import button_of
from ui.shell.frame import Frame
from ui.shell.page import Page

_LOOK_AGAIN_MS = 30_000
"""What was seen when is said in minutes."""


class SharingPage(Page):
    """`open_target("invite")`, or any other name that `want` knows."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self.read: SharingRead | None = None
        self._acting = Acting(frame, self)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self._invite = button_of(invite, short=self.tr("Invite a colleague"), kind="primary")
        self._invite.clicked.connect(lambda: self.want("invite", ""))
        self._invite.hide()
        self.header.add(self._invite)
        self.header.say(self.tr("Sharing"))
        self.overview: Overview | None = None
        self.begin: BeginStep | None = None
        self.step: Step | None = None
        self._wanted: tuple[str, str] | None = None
        self._face: QWidget | None = None
        frame.exchanged.connect(self._follow)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AGAIN_MS)
        self._clock.timeout.connect(self._follow)
        self._clock.start()

    @property
    def shared(self) -> bool:
        """Whether the team is shared with this computer."""
        return self.read is not None and self.read.now.shared

    @property
    def takes_part(self) -> bool:
        return self.shared and self.read is not None and not self.read.now.removed

    def refresh(self, change: Change | None) -> None:
        if (
            change is None
            or change.touches(entities.Device)
            or change.touches(entities.Nurse)
            or change.who != self._me
        ):
            self.frame.ask(self, lambda: read(self.frame.desk), self._show)

    def open_target(self, target: str) -> None:
        self.want(*(target.split("/", 1) if "/" in target else (target, "")))

    def may_leave(self) -> bool:
        """A recovery kit is shown only once: nobody leaves it by accident. Everything else may be left."""
        if self.step is None:
            return True
        if self._acting.must_stay(self.step):
            return False
        self.end_step()
        return True

    def step_back(self) -> bool:
        """A step ends as by its own way back; one that may not be left yet says why."""
        return self.step is not None and self.may_leave()

    def want(self, what: str, device: str) -> None:
        """Somebody wants something; before the page has been read it waits for that."""
        if self.read is None:
            self._wanted = (what, device)
        else:
            self._acting.act(what, device, self.read)

    def show_step(self, step: Step) -> None:
        """Let a step have the page until it ends."""
        self.end_step()
        self.step = step
        step.ended.connect(self.end_step)
        self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        self._invite.hide()

    def end_step(self) -> None:
        """Back to the usual face, as it is by now."""
        step, self.step = self.step, None
        if step is not None:
            self._acting.left(step)
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would go to whatever comes next in the window
            self._stack.removeWidget(step)
            step.hide()
            step.deleteLater()
            if self.read is not None:
                self._show(self.read)
            self.refresh(None)

    @property
    def _me(self) -> object:
        return self.read.me if self.read is not None else None

    def _follow(self) -> None:
        """The exchange has gone on, or a minute has passed."""
        if self.isVisible():
            self.refresh(None)

    def _show(self, found: SharingRead) -> None:
        self.read = found
        self.header.say(self.tr("Sharing"), self._subtitle(found))
        if self.step is None:
            self._show_face(found)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.want(*wanted)

    def _show_face(self, found: SharingRead) -> None:
        self._invite.setVisible(self.takes_part)
        if not found.now.shared:
            self._face_is(self.begin or self._make_begin(found))
        elif found.now.removed:
            self._face_is(Removed(self.frame, found, self._acting))
        else:
            overview = self.overview if self.overview is not None else self._make_overview()
            overview.show_read(found)
            self._face_is(overview)

    def _face_is(self, face: QWidget) -> None:
        if self._face is not face:
            old, self._face = self._face, face
            self._stack.addWidget(face)
            if isinstance(old, Removed):
                self._stack.removeWidget(old)
                old.deleteLater()
        self._stack.setCurrentWidget(face)

    def _make_begin(self, found: SharingRead) -> BeginStep:
        self.begin = BeginStep(found.team)
        self.begin.begun.connect(self._acting.found)
        return self.begin

    def _make_overview(self) -> Overview:
        self.overview = Overview(self.frame)
        self.overview.wanted.connect(self.want)
        self.overview.read.connect(self._acting.dismiss)
        return self.overview

    def _subtitle(self, found: SharingRead) -> str:
        if not found.now.shared:
            return self.tr("{team} is on this computer only").format(team=found.team)
        here = sum(one.takes_part for one in found.computers)
        computers = self.tr("1 computer") if here == 1 else self.tr("{n} computers").format(n=here)
        return f"{found.team} · {computers}"
