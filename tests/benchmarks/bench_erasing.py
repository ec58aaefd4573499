"""What erasing a client takes in the sample team, and what it costs to write down who opens a card."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from teamapp.bootstrap import close_team, temporary_team
from teamapp.domain.entities import Client, Visit
from teamapp.domain.ids import ClientId, Id
from teamapp.services.access.note import note_opening
from teamapp.services.desk import Desk
from teamapp.services.erasing.erase import erase_client
from teamapp.services.erasing.preview import what_goes
from teamapp.services.settings.sample_team import make_sample
from tests.support.figures import machine

OPENINGS = 300
NOTE_MS = 1.0
"""What writing an opening down must stay below, in processor time."""


def main() -> None:
    """Milliseconds of processor time: the median of many openings, and one erasure after the other."""
    desk = temporary_team(name="", fill=lambda one: make_sample(one, seed=1))
    try:
        _openings(desk)
        for client in desk.store.all(Client)[:3]:
            visits = len(desk.store.where(Visit, client=client.id))
            asked, wall = _took(lambda one=client.id: what_goes(desk, one))
            print(f"what goes with a client of {visits} visits: {asked:.0f} ms CPU, {wall:.0f} ms on the wall")
            done, wall = _took(lambda one=client: erase_client(desk, one.id, typed=one.name))
            print(f"erased, free space emptied: {done:.0f} ms CPU, {wall:.0f} ms on the wall")
    finally:
        close_team(desk)
    print(machine())


def _openings(desk: Desk) -> None:
    cards = [ClientId(Id(f"{number:032x}")) for number in range(OPENINGS)]
    first = [_took(lambda one=card: note_opening(desk, one))[0] for card in cards]
    again = [_took(lambda one=card: note_opening(desk, one))[0] for card in cards]
    print(f"an opening written down: {statistics.median(first):.2f} ms CPU, to stay below {NOTE_MS} ms")
    print(f"the same card again within ten minutes: {statistics.median(again):.2f} ms CPU")


def _took(work: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


if __name__ == "__main__":
    main()
