"""Where the two windows of the demonstration get their teams: one shares the sample, the other one joins it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from ui.shell.background.jobs import Jobs
from ui.shell.declared.commands import translate
from ui.shell.profile.ports import OpenTeam
from ui.shell.profile.source import ProfileSource

if TYPE_CHECKING:
    from teamapp.domain.ids import NurseId
    from teamapp.services.desk import Desk

Found = TypeVar("Found")
_LOOK_SECONDS, _PATIENCE_SECONDS = 0.2, 60.0


class MadeSource:
    """A team that is made when its window opens; there is no key to ask for."""

    def __init__(self, make: Callable[[], Desk], failed: Callable[[Exception], None]) -> None:
        """`failed` hears in the database thread what the window shows."""
        self._make, self._failed = make, failed
        self._open = ProfileSource(Path(), knocked=_nobody_knocks)
        self.desk: Desk | None = None

    def open(self, passphrase: str = "") -> OpenTeam | None:
        """In the database thread, which owns it from then on."""
        try:
            self.desk = self._make()
            return self.adopt(self.desk)
        except Exception as error:
            self._failed(error)
            raise

    def open_with_words(self, words: str, passphrase: str = "") -> OpenTeam | None:
        """The same: nothing is lost that is thrown away."""
        return self.open()

    def adopt(self, desk: Desk) -> OpenTeam:
        """A desk that is open already."""
        return self._open.adopt(desk)

    def close(self) -> None:
        """Let go of it."""
        self._open.close()


def shared_sample(address: str, language: Literal["en", "nl"]) -> Desk:
    """The sample team, shared from its first nurse's computer."""
    from teamapp.bootstrap import sample_team
    from teamapp.services.sharing.founding import share_team

    desk = sample_team(language=language)
    share_team(desk, address, label=translate("demo", "Laptop"))
    return desk


def joined(host: Desk, jobs: Jobs, folder: Path) -> Desk:
    """A colleague's computer: invited, compared and let in by the use cases that the windows use.

    In the guest's database thread; what belongs to the host is done in the host's, by `jobs`.
    """
    from teamapp.bootstrap import join_team, passphrase_keys
    from teamapp.services.sharing.joining.invite import approve, begin_invitation, look, offer
    from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved

    invitation = _there(jobs, lambda: begin_invitation(host, a_colleague(host)))
    offer(invitation)
    joining = ask_to_join(invitation.code, label=translate("demo", "Laptop"))
    answered = look(invitation)
    if answered is None or answered.words != joining.words:
        raise RuntimeError("the two sides do not see the same six words")
    _there(jobs, lambda: approve(host, invitation, answered))
    end = time.monotonic() + _PATIENCE_SECONDS
    while (ticket := look_whether_approved(joining)) is None:
        if time.monotonic() > end:
            raise TimeoutError("the server does not hear of the approval")
        time.sleep(_LOOK_SECONDS)
    desk, _words = join_team(folder, ticket, keys=passphrase_keys(secrets.token_hex(16)))
    return desk


def a_colleague(desk: Desk) -> NurseId:
    """Who has most visits together with the nurse of this computer today; else anybody."""
    from teamapp.domain.entities import Nurse
    from teamapp.services.occurrences import visits_of_day

    together: dict[NurseId, int] = {}
    for visit in visits_of_day(desk, desk.today):
        pair = {visit.nurse, visit.second_nurse}
        for nurse in pair - {desk.me, None}:
            if nurse is not None:
                together[nurse] = together.get(nurse, 0) + (10 if desk.me in pair else 1)
    others = [one.id for one in desk.store.all(Nurse) if one.id != desk.me]
    return max(others, key=lambda nurse: together.get(nurse, 0))


def _there(jobs: Jobs, work: Callable[[], Found]) -> Found:
    """Do something in another window's database thread, and wait for it."""
    answer: Future[Found] = Future()

    def deed() -> None:
        try:
            answer.set_result(work())
        except Exception as error:  # noqa: BLE001  told to who waits
            answer.set_exception(error)

    jobs.post(deed)
    return answer.result(_PATIENCE_SECONDS)


def _nobody_knocks() -> None:
    """No second start looks for these windows."""
