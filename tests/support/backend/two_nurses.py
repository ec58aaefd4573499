"""Two nurses who share a store, to see what one does with the other's work."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, Team
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services.desk import OWNER, Desk
from teamapp.store.store import Store
from tests.support.store.open_store import NOW

AYLIN, BRAM = (
    Nurse(id=NurseId(Id(letter * 32)), given_name=name, family_name="Test", level=Level.NURSE)
    for letter, name in (("a", "Aylin"), ("b", "Bram"))
)


@dataclass(slots=True)
class Ticking:
    """A clock that goes on by a second whenever it is looked at."""

    moment: datetime = NOW

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@dataclass(slots=True)
class TwoNurses:
    """One desk that either of them sits down at."""

    desk: Desk = field(default_factory=lambda: Desk(store=Store.in_memory(), clock=Ticking()))

    def __post_init__(self) -> None:
        people = [Team(id=Id("1" * 32), name="Zuid"), AYLIN, BRAM]
        self.desk.commit([Edit(None, person) for person in people], text("test.begun"), undoable=False)
        self.sits(AYLIN)

    def sits(self, nurse: Nurse) -> Desk:
        """From now on the desk is hers."""
        self.desk.store.set_setting(OWNER, nurse.id)
        return self.desk

    def does(self, *edits: Edit, what: str = "test.done", undoable: bool = True) -> Change:
        return self.desk.commit(edits, text(what), undoable=undoable)
