"""The same without a screen: a change on each side, seen on the other, told line by line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.demo.stage import Stage

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

Found = TypeVar("Found")
_LOOK_MS, _MOST_LOOKS = 100, 600
_STEPS = (("host", "guest", "Buy plasters"), ("guest", "host", "Ring the pharmacy"))


class Headless(QObject):
    """`code` is 0 when each side has seen the other's change."""

    def __init__(self, app: QApplication, stage: Stage, say: Callable[[str], None]) -> None:
        super().__init__(stage)
        self._app, self._stage, self._say = app, stage, say
        self.code = 1
        self._steps = list(_STEPS)
        self._looks = 0
        self._names: dict[str, str] = {}
        stage.both.connect(self._begin)
        stage.failed.connect(self._give_up)

    def _begin(self) -> None:
        for side in ("host", "guest"):
            self._ask(side, _who, partial(self._met, side))

    def _met(self, side: str, name: str) -> None:
        self._names[side] = name
        self._say(f"{name} has a window.")
        if len(self._names) == len(_STEPS):
            self._next()

    def _next(self) -> None:
        if not self._steps:
            self._say("Both have everything.")
            self.code = 0
            self._app.quit()
            return
        here, there, title = self._steps.pop(0)
        self._looks = 0
        self._ask(here, lambda desk: _write(desk, title), lambda _nothing: self._watch(here, there, title))

    def _watch(self, here: str, there: str, title: str) -> None:
        if not self._looks:
            self._say(f"{self._names[here]} writes: {title}")
        self._looks += 1
        if self._looks > _MOST_LOOKS:
            self._give_up(TimeoutError(f"{self._names[there]} does not see it"))
            return
        self._ask(there, lambda desk: _sees(desk, title), lambda seen: self._seen(here, there, title, seen=seen))

    def _seen(self, here: str, there: str, title: str, *, seen: bool) -> None:
        if seen:
            self._say(f"{self._names[there]} sees it.")
            self._next()
        else:
            QTimer.singleShot(_LOOK_MS, self, lambda: self._watch(here, there, title))

    def _give_up(self, error: Exception) -> None:
        self._say(f"It did not work: {error}")
        self._app.exit(1)

    def _ask(self, side: str, work: Callable[[Desk], Found], then: Callable[[Found], None]) -> None:
        program = self._stage.host if side == "host" else self._stage.guest
        assert program is not None
        desk = program.window.frame.desk
        program.jobs.ask(self, lambda: work(desk), then, failed=self._give_up)


def _who(desk: Desk) -> str:
    from teamapp.domain.entities import Nurse

    return next((one.name for one in desk.store.all(Nurse) if one.id == desk.me), "")


def _write(desk: Desk, title: str) -> None:
    from teamapp.services.tasks import add_task

    add_task(desk, title)


def _sees(desk: Desk, title: str) -> bool:
    from teamapp.services.tasks import open_tasks

    return any(one.title == title for one in open_tasks(desk))
