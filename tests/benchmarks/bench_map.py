"""How fast the map is: `python -m tests.benchmarks.bench_map [TOWN]` prints first frame, pan, zoom and the longest
stall."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from teamapp.patch.open import PatchPack
from teamapp.patch.source import sample_extract
from tests.support.golden_travel import maps_folder
from tests.support.map_day import day_on, make_pack
from ui.parts.map.view import MapView
from ui.theme.colours import LIGHT
from ui.theme.install import install
from ui.theme.look import Look


def main(town: str) -> None:
    """Milliseconds at 1280 x 820 with six rounds and sixty stops; CPU is that of the window's own thread."""
    app = QApplication([])
    install(app, Look(LIGHT))
    source = sample_extract() if town == "helsinki" else maps_folder() / f"{town}.osm.pbf"
    assert source is not None
    with tempfile.TemporaryDirectory() as folder, PatchPack(make_pack(source, Path(folder) / "p.patch", town)) as pack:
        rounds, homes, loose = day_on(pack)
        view = MapView()
        view.resize(1280, 820)
        began, cpu = time.perf_counter(), time.thread_time()
        view.show_pack(pack)
        view.show_rounds(rounds, homes=homes, loose=loose)
        view.show()
        app.processEvents()
        print(f"first frame {_since(began)} wall, {1000 * (time.thread_time() - cpu):.0f} ms CPU", end="; ")
        stall = _settle(app, view)
        print(f"all tiles and names after {_since(began)}, longest stall {stall:.0f} ms")
        print("pan", _moves(app, view))
        for steps in (1, 1, 1, -5, 2):
            began = time.perf_counter()
            view.zoom(steps)
            stall = _settle(app, view)
            print(f"zoom {steps:+d}: sharp after {_since(began)}, longest stall {stall:.0f} ms")
        view.close()


def _since(began: float) -> str:
    return f"{1000 * (time.perf_counter() - began):.0f} ms"


def _settle(app: QApplication, view: MapView) -> float:
    """Waits until everything is painted; returns the longest time that the event loop took at once (thread CPU, ms)."""
    longest = 0.0
    while True:
        cpu = time.thread_time()
        app.processEvents()
        longest = max(longest, 1000 * (time.thread_time() - cpu))
        if not view.busy:
            app.processEvents()
            if not view.busy:
                return longest
        time.sleep(0.002)


def _moves(app: QApplication, view: MapView) -> str:
    spent = []
    for step in range(40):
        cpu = time.thread_time()
        view._look_at(view.camera.moved((step % 7 - 3) * 10, (step % 5 - 2) * 10))
        view.grab()
        spent.append(1000 * (time.thread_time() - cpu))
        app.processEvents()
    return f"median {statistics.median(spent):.0f} ms, longest {max(spent):.0f} ms CPU"


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "delft")
