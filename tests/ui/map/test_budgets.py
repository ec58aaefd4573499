"""The map on a real town stays within reach of its budgets, by the window thread's own CPU; `bench_map` measures."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from teamapp.patch.open import PatchPack
from tests.support.visits.golden_travel import maps_folder
from tests.support.visits.map_day import day_on, make_pack
from ui.parts.map.view import MapView

FIRST_FRAME, PAN, STALL = 300.0, 50.0, 20.0
SLACK = 25
"""On a machine that others use even processor time grows; what is found here is a blunder, not a millisecond."""


@pytest.fixture(scope="module")
def delft(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PatchPack]:
    source = maps_folder() / "delft.osm.pbf"
    with PatchPack(make_pack(source, tmp_path_factory.mktemp("delft") / Path("d.patch"), "Delft")) as pack:
        yield pack


def test_budgets(qtbot: QtBot, qapp, delft: PatchPack) -> None:  # type: ignore[no-untyped-def]
    """Six rounds and sixty stops: first frame, a pan and the longest hold of the window are of the right size."""
    rounds, homes, loose = day_on(delft)
    began = time.thread_time()
    view = MapView()
    qtbot.addWidget(view)
    view.resize(1280, 820)
    view.show_pack(delft)
    view.show_rounds(rounds, homes=homes, loose=loose)
    view.show()
    qapp.processEvents()
    assert _milliseconds(began) < SLACK * FIRST_FRAME
    stalls = []
    for steps in (0, 1, 1, -3):
        view.zoom(steps)
        while view.busy or not stalls:
            began = time.thread_time()
            qapp.processEvents()
            stalls.append(_milliseconds(began))
            time.sleep(0.002)
    assert statistics.quantiles(stalls, n=50)[-1] < SLACK * STALL
    pans = []
    for step in range(30):
        began = time.thread_time()
        view._look_at(view.camera.moved(step % 7 * 12 - 36, step % 5 * 12 - 24))
        view.grab()
        pans.append(_milliseconds(began))
    assert statistics.median(pans) < SLACK * PAN
    view.show_pack(None)


def _milliseconds(began: float) -> float:
    return (time.thread_time() - began) * 1000
