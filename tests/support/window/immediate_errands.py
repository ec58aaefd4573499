"""Errands that are back before the next line: for tests of pages that ask over the network."""

from __future__ import annotations

from ui.shell.background.errands import Errands


class ImmediateErrands(Errands):
    """Does the work at once in the calling thread."""

    idle = True

    def send(self, owner, work, then, *, failed) -> None:
        try:
            found = work()
        except Exception as error:  # noqa: BLE001  the same promise as the real ones
            failed(error)
        else:
            then(found)
