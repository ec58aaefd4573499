"""Who opened whose record: written down once, readable by the officer and by nobody else, nameless after erasing."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from teamapp.cli import main
from teamapp.domain.change import Edit
from teamapp.domain.entities import AccessBundle, Client, Nurse, Team
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import text
from teamapp.services.access.export import export_for_officer
from teamapp.services.access.officer import how_kept, read_key, set_officer
from teamapp.services.access.reading import new_keys, read_export
from teamapp.services.access.seal import forget_old, seal_due
from teamapp.services.clients.card import client_card
from teamapp.services.clients.caseload import caseload
from teamapp.services.desk import OWNER, Desk
from teamapp.services.erasing.erase import erase_client
from teamapp.services.refused import Refused
from teamapp.store.store import Store

CLIENT = ClientId(Id("c" * 32))
DAY = datetime(2026, 11, 12, 7, 0, tzinfo=UTC)


@pytest.fixture
def desk():  # type: ignore[no-untyped-def]
    clock = [DAY]
    made = Desk(store=Store.in_memory(), clock=lambda: clock[0])
    nurse = Nurse(id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE)
    client = Client(id=CLIENT, given_name="Maria", family_name="Jansen")
    people = (Team(id=Id("a" * 32), name="Bos"), nurse, client)
    made.commit([Edit(None, one) for one in people], text("test.done"))
    made.store.set_setting(OWNER, nurse.id)
    made_clock[id(made)] = clock
    yield made
    made.store.close()


made_clock: dict[int, list[datetime]] = {}


def later(desk: Desk, **by: int) -> None:
    made_clock[id(desk)][0] += timedelta(**by)


def test_an_opening_is_written_down_once_in_ten_minutes(desk: Desk) -> None:
    """Reading the card again while working on it is one opening; a list is none."""
    caseload(desk)
    for minutes in (0, 4, 5, 2):
        later(desk, minutes=minutes)
        client_card(desk, CLIENT)
    openings = desk.store.access.openings()
    assert [one.at for one in openings] == [DAY, DAY + timedelta(minutes=11)]
    assert all("Jansen" not in one.client and one.client != CLIENT for one in openings)


def test_only_the_officer_reads_what_was_sealed(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a command that makes her keys to a table; another key opens nothing; who was erased has no name any more."""
    key = tmp_path / "officer.key"
    assert main(["officer", "key", str(key)]) == 0
    public = capsys.readouterr().out.splitlines()[-1]
    client_card(desk, CLIENT)
    assert seal_due(desk) is None
    set_officer(desk, name="R. de Wit", key=f"  {public} ", decided=date(2026, 11, 1))
    later(desk, hours=21)
    client_card(desk, CLIENT)
    assert seal_due(desk) is None
    (bundle,) = desk.store.all(AccessBundle)
    assert (bundle.openings, how_kept(desk).here) == (2, 0)
    file = export_for_officer(desk, tmp_path / "november.teamapp-access").file
    assert b"Jansen" not in file.read_bytes()
    table = tmp_path / "table.csv"
    assert main(["officer", "read", str(file), "--key-file", str(key), "--out", str(table)]) == 0
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[1] for row in rows[1:]] == ["Anna Bos", "Anna Bos"]
    assert {row[3] for row in rows[1:]} == {"Maria Jansen"}
    (tmp_path / "other.key").write_text(new_keys()[0])
    with pytest.raises(Refused):
        read_export(file, tmp_path / "other.key")
    erase_client(desk, CLIENT, typed="maria jansen")
    after = read_export(export_for_officer(desk, file).file, key)
    assert [(one.nurse, one.name) for one in after.lines] == [("Anna Bos", ""), ("Anna Bos", "")]


def test_openings_older_than_five_years_go(desk: Desk) -> None:
    """Sealed or not, with everything that history and outbox said of them."""
    client_card(desk, CLIENT)
    old = AccessBundle(id=Id("e" * 32), first=DAY.date(), last=DAY.date(), openings=1, sealed="c2VhbGVk")
    desk.commit([Edit(None, old), Edit(None, replace(old, id=Id("f" * 32), last=date(2030, 1, 1)))], text("test.done"))
    later(desk, days=5 * 366 + 1)
    forget_old(desk)
    assert [one.id for one in desk.store.all(AccessBundle)] == ["f" * 32]
    assert not desk.store.access.openings()
    edits = [edit for change in desk.store.history() for edit in change.edits]
    assert "e" * 32 not in {edit.id for edit in edits}


@pytest.mark.parametrize("typed", ["", "teamapp-officer:12:34", "x" * 80, "teamapp-officer:" + "ab" * 32 + ":00000000"])
def test_a_key_with_a_slip_is_refused(typed: str) -> None:
    """A key is checked before anything is sealed that nobody could ever open."""
    with pytest.raises(Refused):
        read_key(typed)


def test_writing_it_down_costs_next_to_nothing(desk: Desk) -> None:
    """Four statements for an opening and the same one again, and no wait for the disk: time depends on the machine."""
    from sqlalchemy import event

    seen: list[str] = []
    event.listen(desk.store._engine, "before_cursor_execute", lambda *args: seen.append(args[2]))
    from teamapp.services.access.note import note_opening

    assert note_opening(desk, CLIENT)
    assert not note_opening(desk, CLIENT)
    assert len([one for one in seen if "access_event" in one]) == 4
