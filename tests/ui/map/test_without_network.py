"""A patch from its map file to the rounds on the map, on a computer that has no network at all."""

from __future__ import annotations

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from scheduling.client import Worker
from scheduling.travel.problem import GrowAnswer, GrowRequest, MatrixAnswer, MatrixRequest, ShapesAnswer, ShapesRequest
from teamapp.bootstrap import TASKS
from teamapp.patch.open import PatchPack
from teamapp.services.patch.pack import make_pack
from tests.support.backend.no_network import internet_sockets, no_network
from tests.support.visits.tiny_town import write_town
from ui.parts.map.model import HomePlace, MapStop, RoundLine
from ui.parts.map.view import MapView

PLACES = ((52.001, 4.000), (52.001, 4.002), (52.000, 4.003))


def test_streets_ask_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    """Pack, address search, matrix, a new row, lines and the painted map: no name is looked up, nobody is called."""
    open_before = internet_sockets(os.getpid())
    with no_network(tmp_path) as offline, Worker(TASKS) as worker:
        file = make_pack(worker, write_town(tmp_path / "town.osm.pbf"), tmp_path / "t.pack", name="Stadje").file
        matrix = worker.submit("travel.matrix", MatrixRequest(str(file), PLACES, "bicycle", 15.0), MatrixAnswer).wait(
            30
        )
        grown = worker.submit("travel.grow", GrowRequest(str(file), PLACES, (2,), "bicycle", 15.0), GrowAnswer).wait(30)
        legs = ((0, 1), (1, 2), (2, 0))
        lines = worker.submit(
            "travel.shapes", ShapesRequest(str(file), PLACES, legs, "bicycle", 15.0), ShapesAnswer
        ).wait(30)
        assert internet_sockets(worker.process_id or 0) == []
        with PatchPack(file) as pack:
            assert pack.search("hoogstr 13")[0].street == "Hoogstraat"
            painted = _painted(qtbot, pack, lines)
    assert not matrix.estimated
    assert grown.from_seconds[0] == matrix.seconds[2]
    assert painted
    assert internet_sockets(os.getpid()) == open_before
    assert offline.attempts == []


def _painted(qtbot: QtBot, pack: PatchPack, lines: ShapesAnswer) -> bool:
    """Whether the round's colour is on the map."""
    view = MapView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_pack(pack)
    stops = tuple(MapStop(f"v{n}", n, place, f"Stop {n}") for n, place in enumerate(PLACES[1:], 1))
    line = tuple(point for part in lines.lines for point in part)
    view.show_rounds((RoundLine("n", "NN", "#C8283B", line, stops),), homes=(HomePlace(PLACES[0], "Office"),))
    view.show()
    view.paint_all()
    image = view.grab().toImage()
    view.show_pack(None)
    near = {image.pixelColor(x, y).name() for x in range(0, 700, 2) for y in range(0, 500, 2)}
    return "#c8283b" in near
