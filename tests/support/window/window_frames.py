"""Frames, jobs and notices for tests of pages: no threads, no clock of the machine, no keyring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject

from ui.shell.background.jobs import Jobs
from ui.shell.frame import Frame
from ui.shell.person.preferences import Preferences
from ui.shell.profile.ports import OpenTeam


class ImmediateJobs(Jobs):
    """Does the work at once in the calling thread, so that a test sees the result in the next line."""

    idle = True

    def ask(self, owner, work, then, *, failed=None) -> None:
        try:
            found = work()
        except Exception as error:  # noqa: BLE001  the same promise as the real one
            (failed or self.failed.emit)(error)
        else:
            then(found)


@dataclass(slots=True)
class RememberedNotices:
    """Keeps what was said."""

    told: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    act: Callable[[], None] | None = None

    def tell(self, words: str, *, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.told.append(words)
        self.act = act

    def warn(self, words: str, *, action: str = "", act: Callable[[], None] | None = None) -> None:
        self.warned.append(words)
        self.act = act


def frame_for(
    desk, *, history=None, profile: Path = Path("profile"), language: str = "en", parent: QObject | None = None
) -> Frame:
    """A frame around a desk, for one page under test; `frame.notices` remembers."""
    team = OpenTeam(desk=desk, name="Wijkteam Noord", history=history)
    jobs = ImmediateJobs(parent)
    notices = RememberedNotices()
    frame = Frame(team, jobs, notices, preferences=Preferences(language=language), profile=profile, parent=parent)
    from ui.shell.overlay.trouble import in_words

    jobs.failed.connect(lambda error: notices.warn(in_words(error, frame)))
    return frame
