"""For what can wait until the database thread has nothing else to do: the page that somebody looks at comes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.shell.background.jobs import Jobs

_LOOK_EVERY_MS = 250


def when_quiet(jobs: Jobs, owner: QObject, act: Callable[[], object]) -> None:
    """Do it a moment later, as soon as nothing is read; not at all once `owner` is gone."""

    def look() -> None:
        if jobs.idle:
            act()
        else:
            when_quiet(jobs, owner, act)

    QTimer.singleShot(_LOOK_EVERY_MS, owner, look)
