"""A small town's patch pack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from teamapp.patch.build import run
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildRequest
from tests.support.visits.tiny_town import write_town


@pytest.fixture(scope="session")
def town_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_town(tmp_path_factory.mktemp("town") / "town.osm.pbf")


@pytest.fixture(scope="session")
def town_pack(town_file: Path) -> Path:
    pack = town_file.with_name("town.patch")
    run(BuildRequest(str(town_file), str(pack), "Stadje"), lambda _progress: None, lambda: False)
    return pack


@pytest.fixture
def town(town_pack: Path) -> Iterator[PatchPack]:
    with PatchPack(town_pack) as pack:
        yield pack
