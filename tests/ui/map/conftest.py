"""A map of a small town with two rounds on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from teamapp.patch.build import run
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildRequest
from tests.support.visits.tiny_town import write_town
from ui.parts.map.model import HomePlace, LooseStop, MapStop, RoundLine
from ui.parts.map.view import MapView

ROUNDS = (
    RoundLine(
        "lotte", "LS", "#C8283B", ((52.0, 4.0), (52.0, 4.002), (52.0, 4.004)),
        (MapStop("kok", 1, (52.0001, 4.001), "Kok", (52.0, 4.001)), MapStop("bos", 2, (52.0001, 4.003), "Bos")),
    ),
    RoundLine(
        "noor", "NJ", "#14785A", ((52.0, 4.0), (52.0, 4.002), (52.001, 4.002)),
        (MapStop("haan", 1, (52.0008, 4.002), "Haan"), MapStop("bos-2", 2, (52.0001, 4.003), "Bos")),
    ),
)  # fmt: skip
HOMES = (HomePlace((52.0, 4.0), "Office"),)
LOOSE = (LooseStop("vis", (52.001, 4.0005), "Vis"),)


@pytest.fixture(scope="session")
def town_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("map")
    source = write_town(folder / "town.osm.pbf")
    run(BuildRequest(str(source), str(folder / "t.patch"), "Stadje"), lambda _progress: None, lambda: False)
    return folder / "t.patch"


@pytest.fixture
def pack(town_pack: Path) -> Iterator[PatchPack]:
    with PatchPack(town_pack) as opened:
        yield opened


@pytest.fixture
def view(qtbot: QtBot, pack: PatchPack) -> Iterator[MapView]:
    widget = MapView()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.show_pack(pack)
    widget.show_rounds(ROUNDS, homes=HOMES, loose=LOOSE)
    widget.show()
    qtbot.waitExposed(widget)
    settle(qtbot, widget)
    yield widget
    widget.show_pack(None)


def settle(qtbot: QtBot, view: MapView) -> None:
    """Waits until everything that was asked for is painted."""
    view.paint_all()
    qtbot.waitUntil(lambda: not view.busy, timeout=20_000)
