"""Opens, adopts and closes the team of one profile. Every method runs in the database thread, which owns the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ui.shell.profile.ports import OpenTeam

if TYPE_CHECKING:
    from scheduling.client import Worker
    from teamapp.services.desk import Desk


class Source(Protocol):
    """Where the window's team comes from."""

    def open(self, passphrase: str = "") -> OpenTeam | None: ...

    def open_with_words(self, words: str, passphrase: str = "") -> OpenTeam | None: ...

    def adopt(self, desk: Desk) -> OpenTeam: ...

    def close(self) -> None: ...


class ProfileSource:
    """The real one. Heavy imports begin here, after the first paint."""

    def __init__(
        self, profile: Path, *, knocked: Callable[[], None], troubled: Callable[[Exception], None] | None = None
    ) -> None:
        """`knocked` is called when a second start wants this window, `troubled` when the planner died while idle.

        Each on a thread of its own.
        """
        self._profile, self._knocked, self._troubled = profile, knocked, troubled
        self._desk: Desk | None = None
        self._begun: Worker | None = None
        self.meanwhile: Callable[[], object] | None = None
        """Called in the database thread while the key is fetched."""

    def open(self, passphrase: str = "") -> OpenTeam | None:
        """The team of the profile; None when none has been made. Raises StoreRefused.

        The planner gets ready meanwhile; it waits on when a passphrase is wanted first.
        """
        from teamapp import bootstrap

        self._close_desk()
        if not bootstrap.has_team(self._profile):
            return None
        self._begun = self._begun or bootstrap.warm_worker()
        keys = bootstrap.passphrase_keys(passphrase) if passphrase else None
        return self.adopt(bootstrap.open_team(self._profile, keys=keys, worker=self._begun, meanwhile=self.meanwhile))

    def open_with_words(self, words: str, passphrase: str = "") -> OpenTeam | None:
        """The same when the key is lost; it is kept anew in the keyring, or under a new passphrase."""
        from teamapp import bootstrap
        from teamapp.services.keeping.recovery import recover_key
        from teamapp.services.refused import refuse

        keys = bootstrap.passphrase_keys(passphrase) if passphrase else bootstrap.usual_keys()
        if keys is None:
            raise refuse("store.no_keyring")
        recover_key(self._profile, words, keys=keys)
        return self.open(passphrase)

    def adopt(self, desk: Desk) -> OpenTeam:
        """A desk that is open already, such as one that was just made; the former one is closed."""
        from ui.shell.profile.team import as_team

        if self._desk is not None and self._desk is not desk:
            self._close_desk()
        if desk.worker is self._begun:
            self._begun = None
        self._desk = desk
        desk.store.listen(self._knocked)
        if desk.worker is not None:
            desk.worker.listen(self._troubled)
            desk.worker.start()
        return as_team(desk)

    def close(self) -> None:
        """Let go of the files and the worker. Harmless when repeated."""
        self._close_desk()
        begun, self._begun = self._begun, None
        if begun is not None:
            begun.close()

    def _close_desk(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            from teamapp.bootstrap import close_team

            close_team(desk)
