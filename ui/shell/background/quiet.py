"""For what can wait until the database thread has nothing else to do: the page that somebody looks at comes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.shell.background.jobs import Jobs

_LOOK_EVERY_MS, _IN_A_ROW = 250, 2
"""Between two answers of the planner nothing is read either: only what lasts is quiet."""


def when_quiet(jobs: Jobs, owner: QObject, act: Callable[[], object]) -> None:
    """Do it a moment later, as soon as nothing is read; not at all once `owner` is gone."""
    _look_on(jobs, owner, act, quiet=0)


def _look_on(jobs: Jobs, owner: QObject, act: Callable[[], object], *, quiet: int) -> None:
    def look() -> None:
        looks = quiet + 1 if jobs.idle else 0
        if looks == _IN_A_ROW:
            act()
        else:
            _look_on(jobs, owner, act, quiet=looks)

    QTimer.singleShot(_LOOK_EVERY_MS, owner, look)
