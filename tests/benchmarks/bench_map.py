"""How fast map, address search and the making of a pack are: `python -m tests.benchmarks.bench_map [TOWN ...]`."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from teamapp.patch.open import PatchPack
from teamapp.patch.source import sample_extract
from tests.support.figures import machine, most, note, spread, tell
from tests.support.visits.golden_travel import maps_folder
from tests.support.visits.map_day import day_on, make_pack
from ui.parts.map.view import MapView
from ui.theme.colours import LIGHT
from ui.theme.install import install
from ui.theme.look import Look

TOWNS = ("delft", "heidelberg")
SEARCHES = 400


def main(towns: tuple[str, ...] = TOWNS) -> None:
    """At 1280 x 820 with six rounds and sixty stops; CPU is that of the window's own thread."""
    app = QApplication([])
    install(app, Look(LIGHT))
    for town in towns:
        source = sample_extract() if town == "helsinki" else maps_folder() / f"{town}.osm.pbf"
        assert source is not None
        with tempfile.TemporaryDirectory() as folder:
            began = time.process_time()
            file = make_pack(source, Path(folder) / "p.patch", town)
            note(f"{town}: a pack made, CPU", time.process_time() - began, unit="s")
            tell(f"{town}: its size", file.stat().st_size / 1e6, reach=5, unit="MB")
            with PatchPack(file) as pack:
                _search(town, pack)
                _map(town, pack, app)
    print(machine())


def _search(town: str, pack: PatchPack) -> None:
    """Whole addresses, postcodes and beginnings of streets, as somebody types them."""
    homes = random.Random(2).choices(pack.houses(), k=SEARCHES)
    spent, hits = [], 0
    for nth, home in enumerate(homes):
        whole = f"{home.street} {home.number}"
        typed = (f"{home.postcode or home.street} {home.number}", whole, home.street[:6], home.street[:3])[nth % 4]
        began = time.perf_counter()
        found = pack.search(typed)
        spent.append((time.perf_counter() - began) * 1000)
        hits += any(address.street == home.street for address in found)
    rest = f"longest {max(spent):.2f}; {hits} of {SEARCHES} found among the first eight, {pack.house_count} addresses"
    tell(f"{town}: address search, 95 of 100", most(spent), reach=10, rest=rest)


def _map(town: str, pack: PatchPack, app: QApplication) -> None:
    rounds, homes, loose = day_on(pack)
    view = MapView()
    view.resize(1280, 820)
    began, cpu = time.perf_counter(), time.thread_time()
    view.show_pack(pack)
    view.show_rounds(rounds, homes=homes, loose=loose)
    view.show()
    app.processEvents()
    first = (time.perf_counter() - began) * 1000
    tell(f"{town}: first frame, wall", first, reach=300, rest=f"{1000 * (time.thread_time() - cpu):.0f} ms CPU")
    stalls = [_settle(app, view)]
    note(f"{town}: everything sharp", 1000 * (time.perf_counter() - began))
    moves = _moves(app, view)
    tell(f"{town}: a pan, median, CPU", sorted(moves)[len(moves) // 2], reach=50, rest=spread(moves))
    ghost = ((pack.frame.degrees(-400, -300)), (pack.frame.degrees(500, 350)))
    hands: tuple[Callable[[], None], ...] = (
        *((lambda by=by: view.zoom(by)) for by in (1, 1, 1, -5, 2)),
        lambda: view.show_ghost(ghost),
        lambda: view.echo(rounds[0].stops[0].visit),
        view.fit,
    )
    for hand in hands:
        hand()
        stalls.append(_settle(app, view))
    tell(f"{town}: longest stall of zooms, ghost, echo and fit, CPU", max(stalls), reach=20, rest=spread(stalls))
    view.show_pack(None)
    view.close()


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


def _moves(app: QApplication, view: MapView) -> list[float]:
    spent = []
    for step in range(40):
        cpu = time.thread_time()
        view._look_at(view.camera.moved((step % 7 - 3) * 10, (step % 5 - 2) * 10))
        view.grab()
        spent.append(1000 * (time.thread_time() - cpu))
        app.processEvents()
    return spent


if __name__ == "__main__":
    main(tuple(sys.argv[1:]) or TOWNS)
