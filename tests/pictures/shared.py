"""A team on two computers with a server between them, and something that both wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from tests.journeys import test_two_windows as told
from tests.pictures.local import Local
from tests.support.backend.own_backend import OwnBackend


class SharedTeam:
    """A server of its own for as long as it is held."""

    def __init__(self, folder: Path) -> None:
        self._backend = OwnBackend(folder)
        self._guest: Local | None = None

    def __enter__(self) -> SharedTeam:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._backend.go_away()

    def found(self, host: Local, sit_down: Callable[[], Local]) -> None:
        """The host shares, a colleague joins, and each notes other minutes on one visit while the server is away."""
        told.share(host, self._backend)
        invitation = told.invite(host, told.OTHER)
        guest = sit_down()
        host.beside.append(guest)
        guest.beside.append(host)
        told.answer(guest, self._backend, invitation)
        told.let_in(host, guest)
        visit = told.visit_of_both(host, guest)
        self._backend.go_away()
        told.note_minutes(guest, visit, "30", _WHY[host.language][0])
        told.note_minutes(host, visit, "45", _WHY[host.language][1])
        self._backend.come_back()
        for person in (host, guest, host):
            person.turn_to()
            person.go("Sharing", "sharing")
            person.keys("F5")
            person.rest()
        guest.strays.clear()
        guest.leave()
        host.turn_to()


_WHY = {
    "en": ("her daughter had questions", "the lift was broken"),
    "nl": ("haar dochter had vragen", "de lift was kapot"),
}
