"""How fast the window starts: `python3 dev.py bench start` opens the sample team in fresh processes, medians of five.

From the moment the process is asked for to the first paint, and to a page that shows the team and answers.
"""

from __future__ import annotations

import statistics

from tests.support.figures import machine, note, tell
from tests.support.store.bench_profile import starts

TIMES = 5


def main() -> None:
    """The middle one of five starts."""
    begun = starts(TIMES)
    painted, interactive = ([getattr(one, name) for one in begun] for name in ("painted", "interactive"))
    tell("first paint", statistics.median(painted), reach=1.0, unit="s", rest=f"slowest {max(painted):.2f}")
    note("the sample team shown and answering", statistics.median(interactive), unit="s")
    longest = statistics.median(one.longest_own for one in begun)
    cpu, wall = (statistics.median(getattr(one, name) for one in begun) for name in ("longest_cpu", "longest_wall"))
    note("longest time without an answer while it opens", longest, rest=f"CPU {cpu:.0f}, on the wall {wall:.0f}")
    print(machine())


if __name__ == "__main__":
    main()
