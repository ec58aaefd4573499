"""A line between a device and the backend that misbehaves: it drops, delays, doubles, cuts, flips, half-closes, drips.

It listens on a port of its own on this computer and records every byte both ways. `calm` ends the mischief.
"""

from __future__ import annotations

import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum

_PATIENCE_SECONDS = 20.0
_PIECE_BYTES = 1 << 16


class Trick(StrEnum):
    """What may happen to a piece of a conversation."""

    DROP = "drop"  # the connection ends, the piece with it
    DELAY = "delay"  # it comes later
    DOUBLE = "double"  # its bytes come twice
    AGAIN = "again"  # everything said so far is said to the backend once more, on a line of its own
    CUT = "cut"  # it breaks off in the middle
    FLIP = "flip"  # one bit is another one
    HALF_CLOSE = "half_close"  # nothing more goes this way, the other way stays open for a while
    DRIP = "drip"  # it comes in crumbs


class _Ended(Exception):
    """The connection is over."""


class Proxy:
    """Serves from being made until closed. `rates` are chances for each piece that goes through."""

    def __init__(self, target: str, rates: Mapping[Trick, float], seed: int) -> None:
        self._rates, self._dice = dict(rates), random.Random(seed)
        self.up, self.down = bytearray(), bytearray()
        self.played: Counter[Trick] = Counter()
        self.point_to(target)
        self._open: list[socket.socket] = []
        self._ways: list[threading.Thread] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._door.getsockname()[1]}"

    def calm(self) -> None:
        """From here on it is an honest line."""
        self._rates = {}

    def point_to(self, target: str) -> None:
        """New connections go to this backend."""
        self._port = int(target.rpartition(":")[2])

    def close(self) -> None:
        for one in (self._door, *self._open):
            _shut(one)
        for thread in (self._thread, *self._ways):
            thread.join(_PATIENCE_SECONDS)
        for one in (self._door, *self._open):
            one.close()

    def _serve(self) -> None:
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            self._open.append(near)
            try:
                far = socket.create_connection(("127.0.0.1", self._port))
            except OSError:
                _shut(near)
                continue
            self._open.append(far)
            for way in ((near, far, self.up, bytearray()), (far, near, self.down, None)):
                self._ways.append(threading.Thread(target=self._carry, args=way, daemon=True))
                self._ways[-1].start()

    def _carry(self, source: socket.socket, sink: socket.socket, heard: bytearray, said: bytearray | None) -> None:
        """One way of a conversation; `said` collects what a device says, for saying it again."""
        with suppress(_Ended, OSError):
            while piece := source.recv(_PIECE_BYTES):
                heard += piece
                if said is not None:
                    said += piece
                self._pass_on(piece, sink, bytes(said) if said is not None else b"")
        _shut(source)
        _shut(sink)

    def _pass_on(self, piece: bytes, sink: socket.socket, said: bytes) -> None:
        match trick := self._drawn():
            case Trick.DROP:
                raise _Ended
            case Trick.DELAY:
                time.sleep(self._dice.uniform(0.0, 0.03))
            case Trick.DOUBLE:
                piece += piece
            case Trick.AGAIN if said:
                self._say_again(said)
            case Trick.CUT | Trick.HALF_CLOSE:
                sink.sendall(piece[: self._dice.randrange(len(piece))])
                if trick is Trick.HALF_CLOSE:
                    sink.shutdown(socket.SHUT_WR)
                    time.sleep(0.02)
                raise _Ended
            case Trick.FLIP:
                place = self._dice.randrange(len(piece))
                flipped = bytes([piece[place] ^ 1 << self._dice.randrange(8)])
                piece = piece[:place] + flipped + piece[place + 1 :]
            case Trick.DRIP:
                for start in range(0, min(len(piece), 200), 20):
                    sink.sendall(piece[start : start + 20])
                    time.sleep(0.001)
                piece = piece[200:]
        sink.sendall(piece)

    def _say_again(self, said: bytes) -> None:
        with socket.create_connection(("127.0.0.1", self._port)) as line:
            line.settimeout(1.0)
            line.sendall(said)
            with suppress(TimeoutError):
                line.recv(_PIECE_BYTES)

    def _drawn(self) -> Trick | None:
        for trick, rate in self._rates.items():
            if self._dice.random() < rate:
                self.played[trick] += 1
                return trick
        return None


def _shut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
