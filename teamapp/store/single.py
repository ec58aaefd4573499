"""One process at a time per profile, and a way for the second to knock at the first one's window.

The lock is the operating system's lock on a file, so it goes with its process however that ends; the text in the
file only says who holds it and where to knock.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec

from teamapp.domain.text import text
from teamapp.store.refusals import ProfileInUse
from teamapp.store.safe_file import OWNER_ONLY, file_refused

if TYPE_CHECKING:
    pass

_KNOCK = b"knock"
_LEAVE = b"leave"
_LOCKED_BYTE = 1 << 20  # beyond the text, because Windows does not let others read what is locked


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the profile open; without an address it has no window."""

    pid: int
    address: str = ""
    password: str = ""


class ProfileLock:
    """Held from `take` until `release`, or until the process is gone."""

    def __init__(self, file: Path, descriptor: int) -> None:
        self.file = file
        self._descriptor = descriptor
        self._door: Door | None = None
        self._write(Holder(os.getpid()))

    @classmethod
    def take(cls, file: Path) -> Self:
        """Raises ProfileInUse when another process has it, StoreRefused when the file cannot be made."""
        try:
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
        except OSError as error:
            raise file_refused(error, file) from error
        if not _lock(descriptor):
            os.close(descriptor)
            holder = holder_of(file)
            raise ProfileInUse(text("store.in_use", folder=str(file.parent), pid=holder.pid if holder else 0))
        try:
            return cls(file, descriptor)
        except OSError as error:
            os.close(descriptor)
            raise file_refused(error, file) from error

    def listen(self, on_knock: Callable[[], None]) -> None:
        """Call `on_knock`, on a thread of its own, whenever a second start knocks."""
        self._door = Door(on_knock)
        self._write(Holder(os.getpid(), self._door.address, self._door.password))

    def release(self) -> None:
        """Harmless when repeated."""
        if self._descriptor < 0:
            return
        if self._door is not None:
            self._door.close()
        os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)  # which unlocks it
        self._descriptor = -1

    def _write(self, holder: Holder) -> None:
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, msgspec.json.encode(holder))


class Door:
    """Waits for knocks."""

    def __init__(self, on_knock: Callable[[], None]) -> None:
        from multiprocessing.connection import Listener  # only for a window

        self.password = secrets.token_hex(16)
        family, key = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX", self.password.encode()
        try:
            self._listener = Listener(None, family, authkey=key)
        except OSError:  # the folder for passing files has too long a name: Linux has names without a file
            self._listener = Listener(f"\0teamapp-{secrets.token_hex(16)}", family, authkey=key)
        self._on_knock = on_knock
        self._thread = threading.Thread(target=self._wait, name="door", daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        found = self._listener.address
        return found.decode() if isinstance(found, bytes) else str(found)

    def close(self) -> None:
        knock_at(Holder(os.getpid(), self.address, self.password), _LEAVE)
        self._thread.join()
        self._listener.close()

    def _wait(self) -> None:
        from multiprocessing import AuthenticationError

        while True:
            with contextlib.suppress(OSError, EOFError, AuthenticationError):  # whoever goes away while knocking
                with self._listener.accept() as visitor:
                    said = visitor.recv_bytes(len(_KNOCK))
                if said == _LEAVE:
                    return
                self._on_knock()


def holder_of(file: Path) -> Holder | None:
    """Who holds a lock, None when the file does not say."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return None


def knock_at(holder: Holder, say: bytes = _KNOCK) -> bool:
    """Ask the first process to raise its window; false when it has none or does not answer."""
    from multiprocessing import AuthenticationError
    from multiprocessing.connection import Client

    if not holder.address:
        return False
    try:
        with Client(holder.address, authkey=holder.password.encode()) as door:
            door.send_bytes(say)
    except (OSError, EOFError, AuthenticationError):
        return False
    return True


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
