"""The program beside a bus of accessibility: run as a module with PROFILE KEYS it stays open until its input ends."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from tests.support.store.busy_program import Patches, tell
from tests.support.store.key_file import FileKeys
from tests.support.window.stage import Wall, set_stage
from tests.support.window.under_x import PLACE, open_program


class _End(QObject):
    """Tells in the main thread that nobody reads any more."""

    came = Signal()


def main() -> None:
    profile, keys = Path(sys.argv[1]), FileKeys(Path(sys.argv[2]))
    set_stage(Patches(), clock=Wall(), keys=keys)
    app = QApplication([])
    app.setApplicationName("Teamapp")
    app.setQuitOnLastWindowClosed(False)
    person = open_program(app, profile)
    person.window.setGeometry(*PLACE)
    person.be_on("today")
    end = _End()
    end.came.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=lambda: (sys.stdin.read(), end.came.emit()), daemon=True).start()
    tell("open")
    app.exec()
    person.leave()


if __name__ == "__main__":
    main()
