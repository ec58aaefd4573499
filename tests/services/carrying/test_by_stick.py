"""A team without any server: files alone bring two devices to the same state, and nothing else comes in by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, Task
from teamapp.domain.entities.nurse import Level
from teamapp.domain.ids import Id, NurseId
from teamapp.services.carrying.read import read_parcel
from teamapp.services.carrying.write import Written, write_parcel
from teamapp.services.exchanging.kept import keep, membership_of
from teamapp.services.refused import Refused
from tests.support.backend.erasing_team import TEAM, Device, team_of_two

TASK = Task(id=Id("a" * 32), title="Gloves")
NURSE = Nurse(id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Device, Device]]:
    """Two devices of one team that never see a server."""
    made = team_of_two(tmp_path)
    for device in made:
        mine = membership_of(device.identity, address="https://nowhere.example", team=TEAM, first=bytes(32))
        keep(device.store, mine)
    yield made
    for device in made:
        device.store.close()


def written(device: Device, tmp_path: Path, name: str, to: Device | None = None) -> Written:
    target = tmp_path / f"{name}.tasync"
    return write_parcel(device.desk, target, device=to.identity.device if to is not None else "")


def test_files_both_ways_bring_two_devices_to_the_same(two: tuple[Device, Device], tmp_path: Path) -> None:
    """Concurrent edits merge, a file read twice does nothing, and the next file holds only what the other lacks."""
    anna, bo = two
    anna.write(Edit(None, TASK), Edit(None, NURSE))
    first = written(anna, tmp_path, "first")
    assert read_parcel(bo.desk, first.file).applied == 1
    anna.change(NURSE, languages=frozenset({"nl"}))
    bo.change(NURSE, languages=frozenset({"fi"}))
    bo.change(TASK, done=True)
    back = read_parcel(anna.desk, written(bo, tmp_path, "back", anna).file)
    assert (back.applied, back.waiting) == (2, 0)
    small = written(anna, tmp_path, "small", bo)
    assert small.batches == 1
    came = read_parcel(bo.desk, small.file)
    assert (came.batches, came.applied, came.known) == (1, 1, 0)
    assert anna.digest() == bo.digest()
    assert bo.store.get(Nurse, NURSE.id) == replace(NURSE, languages=frozenset({"nl", "fi"}))
    assert read_parcel(bo.desk, small.file).nothing_new
    assert anna.shelf.head == 0


def test_what_comes_before_what_it_needs_waits(two: tuple[Device, Device], tmp_path: Path) -> None:
    """A file since a day may lack what went before: then it says so, and counts as soon as that has come."""
    anna, bo = two
    anna.write(Edit(None, TASK))
    early = written(anna, tmp_path, "early")
    anna.clock += timedelta(days=2)
    anna.change(TASK, title="Gloves, size S")
    late = write_parcel(anna.desk, tmp_path / "late.tasync", since=anna.clock - timedelta(days=1))
    assert late.batches == 1
    assert read_parcel(bo.desk, late.file).waiting == 1
    assert read_parcel(bo.desk, early.file).applied == 2
    assert anna.digest() == bo.digest()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda raw: raw[:-30], "carrying.cut_off"),
        (lambda raw: raw[: len(raw) // 2], "carrying.cut_off"),
        (lambda raw: raw[:200] + bytes([raw[200] ^ 1]) + raw[201:], "carrying.damaged"),
        (lambda raw: raw + b"more", "carrying.damaged"),
        (lambda raw: b"PK" + raw, "carrying.other"),
        (lambda raw: raw[:7] + b"\x09" + raw[8:], "carrying.newer"),
        (lambda raw: raw[:8] + b"\xff\xff\xff\xffT" + raw[13:], "carrying.damaged"),
        (lambda raw: b"", "carrying.other"),
    ],
)
def test_a_spoilt_file_says_what_and_where_and_changes_nothing(
    two: tuple[Device, Device], tmp_path: Path, spoil, code: str
) -> None:
    """Damaged, cut off, of another kind, of a newer release, a bomb: a refusal in words, and the state stays."""
    anna, bo = two
    anna.write(Edit(None, TASK))
    file = written(anna, tmp_path, "first").file
    file.write_bytes(spoil(file.read_bytes()))
    before = bo.digest()
    with pytest.raises(Refused) as refused:
        read_parcel(bo.desk, file)
    assert refused.value.text.code == code
    assert bo.digest() == before


def test_a_file_of_another_team_is_refused(two: tuple[Device, Device], tmp_path: Path) -> None:
    """Same format, sound checks, other keys: not ours."""
    anna, bo = two
    anna.write(Edit(None, TASK))
    (tmp_path / "elsewhere").mkdir()
    other, _second = team_of_two(tmp_path / "elsewhere")
    keep(other.store, membership_of(other.identity, address="https://x.example", team=TEAM, first=bytes(32)))
    other.write(Edit(None, TASK))
    with pytest.raises(Refused) as refused:
        read_parcel(bo.desk, written(other, tmp_path, "foreign").file)
    assert refused.value.text.code == "carrying.foreign"
    for device in (other, _second):
        device.store.close()
