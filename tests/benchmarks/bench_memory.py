"""How much memory the window takes without the planner: `python3 dev.py bench memory`, medians of three starts."""

from __future__ import annotations

import statistics

from tests.support.figures import machine, note, tell
from tests.support.store.bench_profile import starts

TIMES = 3


def main() -> None:
    """Resident memory of the window's process."""
    begun = starts(TIMES)
    painted, interactive, warm, pages = (
        statistics.median(getattr(one, name) for one in begun)
        for name in ("painted_mib", "interactive_mib", "warm_mib", "pages_mib")
    )
    tell("sample team shown and answering", interactive, reach=150.0, unit="MiB")
    note("at the first paint", painted, unit="MiB")
    note("when every page could be made at once", warm, unit="MiB")
    note("when every page has been shown", pages, unit="MiB")
    print(machine())


if __name__ == "__main__":
    main()
