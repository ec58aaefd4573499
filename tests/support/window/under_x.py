"""The program on a real X server: run as a module with PROFILE KEYS PICTURE it tells each step that worked.

With xdotool, the clicks and keys come from the X server; without it, from Qt.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.store.busy_program import Patches, tell
from tests.support.store.key_file import FileKeys
from tests.support.window.journey import Person
from tests.support.window.stage import Wall, set_stage
from ui.shell.app import Program
from ui.shell.sides.nav_button import NavButton

PLACE = (60, 40, 1400, 860)


def main() -> None:
    profile, keys, picture = Path(sys.argv[1]), FileKeys(Path(sys.argv[2])), Path(sys.argv[3])
    set_stage(Patches(), clock=Wall(), keys=keys)
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    tell("platform", QGuiApplication.platformName())
    person = open_program(app, profile)
    person.window.setGeometry(*PLACE)
    person.be_on("today")
    person.see("Good morning, Noor")

    click(person, next(one for one in person.shown(NavButton) if one.text() == "Roster"))
    person.be_on("roster")
    tell("clicked")
    press(person, "Ctrl+K")
    person.see("Esc")
    for letter in "clients":
        press(person, letter)
    person.settle()
    press(person, "Return")
    person.be_on("clients")
    tell("typed")
    app.primaryScreen().grabWindow(0).save(str(picture))
    person.leave()

    person = open_program(app, profile)
    person.be_on("clients")
    assert person.window.geometry().getRect() == PLACE, person.window.geometry()
    tell("remembered")
    person.leave()


def open_program(app: QApplication, profile: Path) -> Person:
    program = Program(app, profile, language="en", theme="light")
    program.window.show()
    person = Person(program)
    program.window.activateWindow()
    person.wait(program.window.isActiveWindow, "the window to be active")
    return person


def click(person: Person, widget: QWidget) -> None:
    """With the mouse of the X server where it can be moved."""
    if shutil.which("xdotool") is None:
        person.click_on(widget)
        return
    spot = widget.mapToGlobal(widget.rect().center())
    subprocess.run(["xdotool", "mousemove", str(spot.x()), str(spot.y()), "click", "1"], check=True)


def press(person: Person, keys: str) -> None:
    """With the keyboard of the X server where it can be pressed."""
    if shutil.which("xdotool") is None:
        person.keys(keys)
    else:
        subprocess.run(["xdotool", "key", keys.replace("Ctrl+K", "ctrl+k")], check=True)


if __name__ == "__main__":
    main()
