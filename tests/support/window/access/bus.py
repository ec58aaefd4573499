"""A screen reader reduced to its questions: reads the tree of a program over the bus of accessibility (AT-SPI 2)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
_PATH = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_SHOWING = 25
_PATIENCE_SECONDS = 20.0


def missing() -> str:
    """What has to be installed before there can be such a bus; empty when nothing is."""
    if shutil.which("dbus-daemon") is None:
        return "dbus-daemon is not installed: sudo apt-get install dbus"
    if not any(one.exists() for one in LAUNCHERS):
        return "the bus of accessibility is not installed: sudo apt-get install at-spi2-core"
    return ""


@contextmanager
def session_bus() -> Iterator[str]:
    """The address of a fresh session bus; what it starts ends with it."""
    reads, writes = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writes}"]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as daemon:
        os.close(writes)
        with os.fdopen(reads) as said:
            address = said.readline().strip()
        try:
            yield address
        finally:
            daemon.terminate()


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in a window, as a screen reader knows it."""

    bus: DBusConnection = field(repr=False, compare=False)
    owner: str
    path: str

    @property
    def name(self) -> str:
        return str(self._property("Name"))

    @property
    def role(self) -> str:
        """In the reader's own words: "push button", "list item"."""
        return str(self._ask(_ACCESSIBLE, "GetRoleName")[0])

    @property
    def shows(self) -> bool:
        """Whether it is on the screen."""
        low, _high = self._ask(_ACCESSIBLE, "GetState")[0]
        return bool(low >> _SHOWING & 1)

    @property
    def children(self) -> tuple[Thing, ...]:
        (found,) = self._ask(_ACCESSIBLE, "GetChildren")
        return tuple(Thing(self.bus, owner, path) for owner, path in found)

    def child(self, number: int) -> Thing:
        owner, path = self._ask(_ACCESSIBLE, "GetChildAtIndex", "i", (number,))[0]
        return Thing(self.bus, owner, path)

    def press(self) -> None:
        """Do the first thing that can be done with it, as the reader's own key does."""
        assert self._ask(_ACTION, "DoAction", "i", (0,)) == (True,)

    def below(self, *, deepest: int = 40) -> Iterator[Thing]:
        """Itself and everything on the screen in it, top down; cells of tables are asked for one by one instead."""
        yield self
        if deepest and self.role != "table":
            for one in self.children:
                yield from one.below(deepest=deepest - 1) if one.shows else ()

    def _property(self, name: str) -> object:
        asked = Properties(DBusAddress(self.path, self.owner, _ACCESSIBLE)).get(name)
        return self.bus.send_and_get_reply(asked, timeout=_PATIENCE_SECONDS).body[0][1]

    def _ask(self, interface: str, method: str, signature: str = "", body: tuple[object, ...] = ()) -> tuple:
        asked = new_method_call(DBusAddress(self.path, self.owner, interface), method, signature or None, body)
        reply = self.bus.send_and_get_reply(asked, timeout=_PATIENCE_SECONDS)
        assert reply.header.message_type.name == "method_return", reply.body
        return tuple(reply.body)


@contextmanager
def desktop(session: str) -> Iterator[Thing]:
    """The root over all programs that can be read on this session's bus of accessibility."""
    with open_dbus_connection(session) as bus:
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        address = bus.send_and_get_reply(asked, timeout=_PATIENCE_SECONDS).body[0]
    with open_dbus_connection(address) as read:
        yield Thing(read, "org.a11y.atspi.Registry", _PATH)
