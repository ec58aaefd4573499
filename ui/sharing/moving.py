"""What follows when the team goes on with another server: asked there, brought there, then this computer goes along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from teamapp.services.sharing.address import Backend, ask_backend
from teamapp.services.sharing.moving import Moving, begin_moving, move_at, move_here
from ui.sharing.steps.move_step import MoveStep
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words


class MovingAct(QObject):
    """One step on the page; `done` is told when this computer goes on there. It ends with the step."""

    def __init__(self, frame: Frame, step: MoveStep, *, done: Callable[[], None]) -> None:
        super().__init__(step)
        self._frame, self._step, self._done = frame, step, done
        step.moved.connect(self._ask)

    def _ask(self) -> None:
        form = self._step.form
        address, plain = form.address.value, form.insist.given
        self._step.wait(on=True)
        self._frame.fetch(self, lambda: ask_backend(address, plain_allowed=plain), self._begin, failed=self._refused)

    def _begin(self, backend: Backend) -> None:
        form, desk = self._step.form, self._frame.desk
        if backend.needs_code and not form.code.value:
            self._step.wait(on=False)
            form.ask_code()
            return
        self._frame.ask(self, lambda: begin_moving(desk, backend), self._bring, failed=self._refused)

    def _bring(self, moving: Moving) -> None:
        code = self._step.form.code.value
        self._frame.fetch(self, lambda: move_at(moving, founding_code=code), self._go, failed=self._refused)

    def _go(self, moving: Moving) -> None:
        desk = self._frame.desk
        self._frame.ask(self, lambda: move_here(desk, moving), lambda _nothing: self._gone(), failed=self._refused)

    def _gone(self) -> None:
        frame = self._frame
        self._done()
        frame.exchanged.emit()
        frame.notices.tell(
            translate("sharing", "This computer goes on with the new server. Say the same on every other computer.")
        )

    def _refused(self, error: Exception) -> None:
        self._step.wait(on=False)
        self._step.tell(in_words(error, self._frame))
        self._step.form.hear(error)
