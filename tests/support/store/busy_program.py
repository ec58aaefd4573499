"""A whole program that computes and writes until somebody kills it.

Run as a module with PROFILE KEYS roster|visits SEED it starts a solve in the window and, while it runs,
types shifts into the roster. Each line it prints is one thing that has happened for sure:
`worker PID`, `solving`, `wrote CHANGE`.
"""

from __future__ import annotations

import random
import sys
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.support.store.key_file import FileKeys
from tests.support.window.journey import Person
from tests.support.window.stage import Wall, set_stage
from ui.parts.cards.progress_strip import ProgressStrip
from ui.parts.grid.view import Cell
from ui.roster.page import RosterPage
from ui.shell.app import Program


class Patches:
    """Sets attributes for as long as this process lives."""

    @staticmethod
    def setattr(target: object, name: str, value: object) -> None:
        setattr(target, name, value)


def main() -> None:
    profile, keys, solve, seed = Path(sys.argv[1]), FileKeys(Path(sys.argv[2])), sys.argv[3], int(sys.argv[4])
    set_stage(Patches(), clock=Wall(), keys=keys)
    app = QApplication([])
    program = Program(app, profile, language="en", theme="light")
    program.window.show()
    person = Person(program)
    person.be_on("today")
    person.window.frame.changed.connect(lambda change: tell("wrote", change.id))
    start_solving(person, solve)
    worker = person.window.frame.desk.worker
    assert worker is not None
    tell("worker", worker.process_id)
    tell("solving")
    type_shifts(person, random.Random(seed))


def start_solving(person: Person, solve: str) -> None:
    """Ask for a roster, or for rounds, and wait for the first progress."""
    if solve == "visits":
        person.go("Visits & rounds", "visits")
        person.keys("]")
        person.settle()
        person.click("Improve rounds")
    else:
        person.go("Roster", "roster")
        person.keys("]")
        person.settle()
        person.click("Suggest roster")
    person.wait(lambda: person.shown(ProgressStrip), "the strip that tells of it")
    (strip,) = person.shown(ProgressStrip)
    person.wait(lambda: "→" in strip.accessibleName(), "the first progress")


def type_shifts(person: Person, rng: random.Random) -> None:
    """Letters and Del all over the open month, one after the other, for ever."""
    roster = person.go("Roster", "roster")
    assert isinstance(roster, RosterPage)
    if roster.days_in_sight[0] <= Wall()().date():
        person.keys("]")
        person.settle()
    cells = roster.grid.cells
    for _ in count():
        cells.choose(Cell(rng.randrange(12), rng.randrange(28)))
        cells.setFocus()
        if rng.random() < 0.3:
            person.keys("Del")
        else:
            person.type(rng.choice("dle"))
        person.settle()


def tell(*words: object) -> None:
    print(*words, flush=True)


if __name__ == "__main__":
    main()
