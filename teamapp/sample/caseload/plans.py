"""What care a typical client of such a team gets, as a table: kind of client, how many, which visits.

The counts are chosen so that a week has about 330 visits with the mix of a real team: a fifth on the clock, a tenth by
two nurses, a third in the evening, weekends lighter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_MORNING = ((7, 30), (10, 45))
_EARLY = ((7, 30), (10, 0))
_FORENOON = ((9, 0), (12, 0))
_MIDDAY = ((9, 30), (14, 15))
_AFTERNOON = ((13, 0), (16, 30))
_TEA = ((13, 30), (16, 0))
_BEDTIME = ((19, 30), (21, 45))
_LATE = ((18, 30), (21, 45))

Clock = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """One need: what, on which days ("daily", "weekdays", or days of the week with `every` n weeks), when, how long.

    `days` with several entries are dealt out in turn to the clients of a kind, so that not everybody showers on Monday.
    """

    care: str
    days: tuple[str, ...] = ("daily",)
    window: tuple[Clock, Clock] = _MORNING
    minutes: int = 0
    every: int = 1
    hard: bool = False
    nurses: int = 1
    priority: int = 1
    minimum_gap: int = 0
    weeks_left: int | None = None
    second_window: tuple[Clock, Clock] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A kind of client: how many there are and the needs of each; `by_number` adds needs to some of them."""

    about: str
    clients: int
    sketches: tuple[Sketch, ...]
    by_number: Mapping[int, tuple[Sketch, ...]] = field(default_factory=lambda: MappingProxyType({}))


_INSULIN_MORNING = Sketch(care="insulin", window=((7, 30), (8, 30)), hard=True, priority=3, minimum_gap=180)
_INSULIN_MIDDAY = Sketch(care="insulin", window=((11, 45), (12, 45)), hard=True, priority=3, minimum_gap=180)
_INSULIN_EVENING = Sketch(care="insulin", window=((17, 15), (18, 15)), hard=True, priority=3, minimum_gap=180)
_TO_BED = Sketch(care="to_bed", window=_BEDTIME)

PLANS: tuple[Plan, ...] = (
    Plan(
        about="insulin",
        clients=3,
        sketches=(_INSULIN_MORNING, _INSULIN_EVENING),
        by_number={
            0: (_INSULIN_MIDDAY,),
            2: (Sketch(care="shower", days=("MO,TH",), window=_FORENOON),),
        },
    ),
    Plan(about="frail", clients=5, sketches=(Sketch(care="washing"), _TO_BED)),
    Plan(
        about="double",
        clients=3,
        sketches=(Sketch(care="transfer", window=((7, 45), (11, 0)), nurses=2, priority=2),),
        by_number={
            0: (Sketch(care="transfer", window=_BEDTIME, minutes=25, nurses=2, priority=2),),
            1: (Sketch(care="transfer", window=_LATE, minutes=25, nurses=2, priority=2),),
        },
    ),
    Plan(
        about="stockings",
        clients=4,
        sketches=(Sketch(care="stockings_on", days=("daily", "daily", "weekdays"), window=_EARLY),),
        by_number={
            0: (Sketch(care="stockings_off", window=_LATE),),
        },
    ),
    Plan(
        about="wound",
        clients=6,
        sketches=(
            Sketch(
                care="wound",
                days=("MO,WE,FR", "TU,TH,SA", "daily", "MO,WE,FR", "MO,TH", "TU,FR"),
                window=_MIDDAY,
                priority=2,
                second_window=_AFTERNOON,
            ),
        ),
    ),
    Plan(
        about="medication",
        clients=4,
        sketches=(Sketch(care="medication", window=((7, 45), (10, 0))),),
        by_number={
            1: (Sketch(care="medication", window=((18, 30), (20, 30))),),
        },
    ),
    Plan(
        about="shower",
        clients=9,
        sketches=(
            Sketch(
                care="shower",
                days=("MO,TH", "TU,FR", "WE", "TU,FR", "MO,TH", "WE", "WE,FR", "TU", "TH"),
                window=_FORENOON,
                second_window=_TEA,
            ),
        ),
    ),
    Plan(
        about="catheter",
        clients=4,
        sketches=(Sketch(care="catheter", days=("TU", "TH", "WE", "FR"), window=_AFTERNOON, every=2),),
    ),
    Plan(
        about="eyes",
        clients=1,
        sketches=(
            Sketch(care="eye_drops", window=((8, 0), (9, 30)), weeks_left=2, minimum_gap=240),
            Sketch(care="eye_drops", window=((13, 15), (14, 30)), weeks_left=2, minimum_gap=240),
            Sketch(care="eye_drops", window=((19, 0), (20, 30)), weeks_left=2, minimum_gap=240),
        ),
    ),
    Plan(
        about="palliative",
        clients=1,
        sketches=(
            Sketch(care="palliative", window=((9, 0), (12, 0)), priority=3),
            Sketch(care="palliative", window=((20, 0), (21, 30)), minutes=45, priority=3),
        ),
    ),
    Plan(
        about="dementia",
        clients=2,
        sketches=(
            Sketch(care="dementia", days=("daily", "weekdays", "daily"), window=((8, 30), (11, 15))),
            Sketch(care="meal", days=("daily", "weekdays", "weekdays"), window=((16, 30), (18, 0))),
        ),
    ),
    Plan(
        about="box",
        clients=5,
        sketches=(Sketch(care="medication_box", days=("TU", "TH", "MO", "FR", "WE"), window=_AFTERNOON),),
    ),
    Plan(
        about="stoma",
        clients=2,
        sketches=(Sketch(care="stoma", days=("MO,TH", "WE,SA"), window=_MIDDAY),),
    ),
    Plan(
        about="injection",
        clients=2,
        sketches=(Sketch(care="injection", days=("WE", "TH"), window=_AFTERNOON, every=4),),
    ),
    Plan(
        about="guidance",
        clients=3,
        sketches=(Sketch(care="guidance", days=("MO,TH", "TU", "WE,FR"), window=_TEA, weeks_left=6),),
    ),
)
"""54 clients."""
