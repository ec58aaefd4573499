"""An empty team in memory whose clock a test can move."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Client, Nurse, Team
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.clients.clients import ClientDetails, add_client
from teamapp.services.desk import OWNER, Desk
from teamapp.services.people.nurses import NurseDetails, add_nurse
from teamapp.services.refused import Refused
from teamapp.store.store import Store
from teamapp.words.speak import Language, say

MONDAY = date(2026, 11, 9)
THURSDAY = date(2026, 11, 12)


@dataclass(slots=True)
class Clock:
    """Stands still until a test moves it."""

    now: datetime = datetime(2026, 11, 12, 6, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **span: float) -> None:
        self.now += timedelta(**span)


@contextmanager
def new_desk() -> Iterator[tuple[Desk, Clock]]:
    """A team with a name and nothing else."""
    clock = Clock()
    store = Store.in_memory()
    desk = Desk(store=store, clock=clock)
    desk.commit((Edit(None, Team(id=desk.fresh_id(), name="Noord")),), text("settings.team_changed"))
    try:
        yield desk, clock
    finally:
        store.close()


def with_nurse(desk: Desk, given: str = "Aylin", family: str = "Yilmaz", *, owner: bool = False) -> NurseId:
    """A nurse since long ago."""
    details = NurseDetails(given_name=given, family_name=family, level=Level.NURSE)
    change = add_nurse(desk, details, started=date(2024, 1, 1), week_minutes=Minutes(24 * 60))
    nurse = _made(change, Nurse)
    if owner:
        desk.store.set_setting(OWNER, nurse.id)
    return NurseId(nurse.id)


def with_client(desk: Desk, family: str = "de Vries") -> ClientId:
    """A client since long ago."""
    change = add_client(desk, ClientDetails(given_name="Anna", family_name=family), started=date(2024, 1, 1))
    return ClientId(_made(change, Client).id)


def in_words(refusal: Refused) -> str:
    """What a person reads; fails when a code or a value is missing in either language."""
    say(refusal.text, Language.DUTCH)
    return say(refusal.text, Language.ENGLISH)


def spoken(change: Change) -> str:
    """What the history calls a change; fails when a code or a value is missing in either language."""
    say(change.what, Language.DUTCH)
    return say(change.what, Language.ENGLISH)


def _made(change: Change, kind: type[Nurse] | type[Client]) -> Nurse | Client:
    (made,) = [edit.after for edit in change.edits if edit.kind is kind]
    assert isinstance(made, Nurse | Client)
    return made
