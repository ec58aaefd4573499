"""Releases as teams of a size would give them: made up, but of values that the rules allow."""

from __future__ import annotations

import random

from nacl.signing import SigningKey

from sync.protocol.office.regions import REGIONS
from sync.protocol.office.release import (
    BY_KEY,
    HELD,
    KINDS,
    STEP,
    Figure,
    Form,
    Kind,
    Release,
    Unit,
    last_day,
    nearest,
    share_of,
    signed,
)

MONTH = 202608
"""Over by the clock of the backend's tests."""


def figures(dice: random.Random, period: int, *, held: float = 0.06, wide: float = 0.12) -> tuple[Figure, ...]:
    """A team of six to twelve; some figures held back, some in wide steps."""
    nurses = dice.randint(6, 12)
    contract = nurses * dice.uniform(22, 30)
    month = contract * last_day(period).day / 7
    client = month * dice.gauss(0.6, 0.05)
    clients = round(nurses * dice.uniform(3.5, 5))
    values: dict[str, float] = {
        "nurses": nurses,
        "contract_hours": contract,
        "rostered_hours": month * dice.uniform(0.85, 0.97),
        "client_hours": client,
        "travel_hours": client * dice.uniform(0.12, 0.2),
        "clients": clients,
        "visits": client * dice.uniform(1.7, 2.1),
        "carers": 10 * max(2.5, dice.gauss(5.6, 1.3)),
        "open_shifts": max(0, dice.gauss(3, 5)),
        "uncovered_visits": max(0, dice.gauss(4, 8)),
        "overtime": min(3, max(0, round(dice.gauss(0.7, 0.8)))),
        "free": min(3, max(0, round(dice.gauss(1.2, 0.9)))),
    }
    found = {key: _figure(BY_KEY[key], value, dice, held, wide) for key, value in values.items()}
    if found["clients"].form is not Form.NEAR:
        found["carers"] = HELD
    found["client_share"] = share_of(found["contract_hours"], found["client_hours"], period)
    return tuple(found[kind.key] for kind in KINDS)


def _figure(kind: Kind, value: float, dice: random.Random, held: float, wide: float) -> Figure:
    if kind.unit is Unit.PEOPLE:
        return Figure(Form.FEW) if value < 8 else Figure(Form.NEAR, nearest(value, STEP))
    if dice.random() < held:
        return HELD
    if kind.unit is Unit.BAND:
        return Figure(Form.BAND, int(value))
    if kind.wide and dice.random() < wide:
        return Figure(Form.WIDE, int(value // kind.wide) * kind.wide)
    return Figure(Form.NEAR, nearest(value, STEP))


def raw_release(dice: random.Random, period: int, *, region: str | None = None, key: SigningKey | None = None) -> bytes:
    """A signed one of a team of its own."""
    where = dice.choice(["", *REGIONS]) if region is None else region
    release = Release(dice.randbytes(16), dice.randbytes(16), period, where, figures(dice, period))
    return signed(release, key or SigningKey(dice.randbytes(32)))
