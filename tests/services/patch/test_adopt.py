"""Streets of an open team: what they are, and others in their place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from scheduling.client import Worker
from scheduling.travel.problem import MatrixAnswer, MatrixRequest
from teamapp.bootstrap import TASKS
from teamapp.services.desk import Desk
from teamapp.services.patch.adopt import adopt_pack, begin_streets, making_file, streets_of
from teamapp.services.patch.pack import PackListeners, PackMade, pack_file
from teamapp.services.refused import Refused
from tests.support.new_desk import new_desk
from tests.support.visits.tiny_town import write_town


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk() as (opened, _clock), Worker(TASKS) as worker:
        opened.profile, opened.worker = tmp_path / "profile", worker
        yield opened
        if opened.patch is not None:
            opened.patch.close()


def make(desk: Desk, file: Path, name: str) -> PackMade:
    ended: SimpleQueue[PackMade] = SimpleQueue()
    begin_streets(desk, file, name=name, listeners=PackListeners(on_done=ended.put))
    return ended.get(timeout=60)


def test_new_streets_take_the_place_of_the_old(desk: Desk, tmp_path: Path) -> None:
    """They are used at once and by the next start, and remembered travel times are gone."""
    assert streets_of(desk) is None
    town = write_town(tmp_path / "town.osm.pbf")
    first = adopt_pack(desk, make(desk, town, "One").file)
    assert (first.name, first.source, first.has_streets) == ("One", "town.osm.pbf", True)
    assert first.addresses > 0
    before, times = desk.patch, desk.travel
    second = adopt_pack(desk, make(desk, town, "Two").file)
    assert (second.name, desk.travel is times) == ("Two", False)
    assert [file.name for file in pack_file(tmp_path / "profile").parent.iterdir()] == ["streets.pack"]
    assert before is not None
    assert before.name == "One"
    before.close()


def test_streets_of_an_earlier_version_say_so(desk: Desk, tmp_path: Path) -> None:
    """A pack whose graph this version cannot travel on is used for its map; tiles of another map are gone with it."""
    made = make(desk, write_town(tmp_path / "town.osm.pbf"), "One").file
    with sqlite3.connect(made) as connection:
        connection.execute("UPDATE graph SET streets = CAST('TWG1' || substr(streets, 5) AS BLOB)")
    connection.close()
    tiles = pack_file(tmp_path / "profile").with_suffix(".valhalla")
    tiles.mkdir()
    assert not adopt_pack(desk, made).has_streets
    assert not tiles.exists()
    assert desk.worker is not None
    request = MatrixRequest(str(pack_file(tmp_path / "profile")), ((52.0, 4.0), (52.001, 4.0)), "foot", 5.0)
    answer = desk.worker.submit("travel.matrix", request, MatrixAnswer).wait(30)
    assert answer.why is not None
    assert answer.why.code == "travel.old_graph"


def test_a_file_that_is_no_pack_is_not_adopted(desk: Desk) -> None:
    """What is in use stays; the broken file goes."""
    broken = making_file(desk)
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"nothing")
    with pytest.raises(Refused, match="broken_pack"):
        adopt_pack(desk, broken)
    assert desk.patch is None
    assert not broken.exists()


def test_beginning_without_a_file_or_a_name_is_refused(desk: Desk, tmp_path: Path) -> None:
    """Before the worker is asked anything."""
    with pytest.raises(Refused, match="no_file"):
        begin_streets(desk, tmp_path / "nowhere.osm.pbf", name="x", listeners=PackListeners())
    with pytest.raises(Refused, match="missing"):
        begin_streets(desk, write_town(tmp_path / "a.osm.pbf"), name=" ", listeners=PackListeners())
    desk.worker = None
    with pytest.raises(Refused, match="no_worker"):
        begin_streets(desk, tmp_path / "a.osm.pbf", name="x", listeners=PackListeners())
