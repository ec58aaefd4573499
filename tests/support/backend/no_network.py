"""A computer without a network: whatever tries one, here or in a child process, is refused and written down."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OFFLINE = Path(__file__).parent / "offline"
_LOOKUPS = ("socket.getaddrinfo", "socket.gethostbyname")
_OUTWARDS = ("socket.connect", "socket.sendto")


class Offline:
    """Every attempt of this process and its children; what stays on this computer is let through."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._here: list[str] = []
        self._on = True
        sys.addaudithook(self._watch)  # cannot be taken out again; after `end` it looks away

    @property
    def attempts(self) -> list[str]:
        return self._here + (self._log.read_text().splitlines() if self._log.exists() else [])

    def end(self) -> None:
        self._on = False

    def _watch(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._on or not event.startswith("socket."):
            return
        made = arguments[0] if arguments else None
        outwards = event in _OUTWARDS and isinstance(made, socket.socket) and made.family != socket.AF_UNIX
        if outwards or event in _LOOKUPS:
            self._here.append(f"{event} {arguments[1:] if outwards else arguments}")
            raise OSError("this test has no network")


@contextmanager
def no_network(folder: Path) -> Iterator[Offline]:
    """From here on nothing leaves this computer; the log of the children lies in `folder`."""
    log = folder / "attempts.txt"
    before = {name: os.environ.get(name) for name in ("OFFLINE_LOG", "PYTHONPATH")}
    os.environ["OFFLINE_LOG"] = str(log)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(OFFLINE), before["PYTHONPATH"]]))
    offline = Offline(log)
    try:
        yield offline
    finally:
        offline.end()
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def internet_sockets(pid: int) -> list[str]:
    """The open internet sockets of a process on Linux, whichever library opened them."""
    known: set[str] = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        lines = Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]
        known |= {f"socket:[{line.split()[9]}]" for line in lines}
    open_files = [os.readlink(file) for file in Path(f"/proc/{pid}/fd").iterdir() if file.is_symlink()]
    return [name for name in open_files if name in known]
