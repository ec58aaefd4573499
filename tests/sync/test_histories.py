"""Teams with fresh seeds live through whatever can go wrong; nothing is lost, forged, doubled or hidden."""

from __future__ import annotations

from tests.sync.simulator.__main__ import cut_down, described
from tests.sync.simulator.history import draw
from tests.sync.simulator.run import run


def test_simulated_histories() -> None:
    """No invariant is broken."""
    for seed in range(1_000, 1_020):
        outcome = run(draw(seed))
        assert not outcome.broken, described(run(cut_down(outcome)))
