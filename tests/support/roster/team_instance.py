"""Generated months of a team of the size we plan for, in the Curtois-Qu format: seeded, wishes and cover at random."""

from __future__ import annotations

import random
from dataclasses import dataclass

KINDS = {"E": 480, "D": 480, "L": 480, "N": 600}
FOLLOWS = {"E": "", "D": "E", "L": "E|D", "N": "E|D|L"}


@dataclass(frozen=True, slots=True)
class Contract:
    """A kind of contract: share of a full week of 2,160 minutes, runs of work and rest, how many work it."""

    share: float
    most_run: int
    least_run: int
    least_rest: int


CONTRACTS = (Contract(1.0, 5, 2, 2), Contract(0.8, 5, 2, 2), Contract(0.65, 4, 2, 2), Contract(0.5, 4, 1, 1))


def team_text(*, seed: int, nurses: int = 12, days: int = 28, kinds: str = "EDL") -> str:
    """One instance: the same seed and sizes give the same text."""
    rng = random.Random(f"{seed} {nurses} {days} {kinds}")
    names = [chr(ord("A") + index) if index < 26 else f"A{chr(ord('A') + index - 26)}" for index in range(nurses)]
    contracts = [CONTRACTS[index % len(CONTRACTS)] for index in range(nurses)]
    holidays = [_holiday(days, rng) for _ in names]
    people = list(zip(names, contracts, holidays, strict=True))
    staff = [_nurse(name, one, days - len(holiday), kinds, rng) for name, one, holiday in people]
    off = [f"{name},{','.join(map(str, holiday))}" for name, _, holiday in people]
    shifts = [f"{kind},{KINDS[kind]},{_known(FOLLOWS[kind], kinds)}" for kind in kinds]
    hours = sum(one.share * 2160 * days / 7 for one in contracts)
    return "\n".join(
        [
            *("# generated", "SECTION_HORIZON", str(days), ""),
            *("SECTION_SHIFTS", *shifts, ""),
            *("SECTION_STAFF", *staff, ""),
            *("SECTION_DAYS_OFF", *off, ""),
            *("SECTION_SHIFT_ON_REQUESTS", *_wishes(names, days, kinds, rng), ""),
            *("SECTION_SHIFT_OFF_REQUESTS", *_wishes(names, days, kinds, rng), ""),
            *("SECTION_COVER", *_cover(hours / 480 / days, days, kinds, rng), ""),
        ]
    )


def _nurse(name: str, contract: Contract, days: int, kinds: str, rng: random.Random) -> str:
    """Minutes within two shifts of the contract for her days; some do not work the last kind, some only a few of it."""
    target = int(contract.share * 2160 * days / 7)
    caps = dict.fromkeys(kinds, days)
    caps[kinds[-1]] = rng.choice((0, days // 4, days // 3, days))
    if rng.random() < 0.3:
        caps[kinds[0]] = 0
    limits = "|".join(f"{kind}={cap}" for kind, cap in caps.items())
    runs = f"{contract.most_run},{contract.least_run},{contract.least_rest}"
    return f"{name},{limits},{target + 240},{max(0, target - 960)},{runs},{(days + 13) // 14}"


def _holiday(days: int, rng: random.Random) -> list[int]:
    first, length = rng.randrange(days - 4), rng.choice((1, 2, 2, 4))
    return list(range(first, first + length))


def _known(names: str, kinds: str) -> str:
    return "|".join(name for name in names.split("|") if name in kinds)


def _wishes(names: list[str], days: int, kinds: str, rng: random.Random) -> list[str]:
    """Three wishes a nurse in two weeks, of weight 1 to 3."""
    wishes = {}
    for name in names:
        for _ in range(max(1, 3 * days // 14)):
            wishes[name, rng.randrange(days), rng.choice(kinds)] = rng.randint(1, 3)
    return [f"{name},{day},{kind},{weight}" for (name, day, kind), weight in wishes.items()]


def _cover(a_day: float, days: int, kinds: str, rng: random.Random) -> list[str]:
    """As in the public instances a little more than the team can work; more on weekdays, in random parts a kind."""
    lines = []
    for day in range(days):
        total = a_day * (1.15 if day % 7 < 5 else 0.85) * rng.uniform(0.9, 1.1)
        shares = [rng.uniform(0.7, 1.3) * (0.6 if kind in "LN" else 1.0) for kind in kinds]
        for kind, share in zip(kinds, shares, strict=True):
            lines.append(f"{day},{kind},{max(1, round(total * share / sum(shares)))},100,1")
    return lines
