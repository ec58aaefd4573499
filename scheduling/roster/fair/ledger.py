"""The ledger over periods: who has carried how much more or less than a fair share, and what that means for the next.

A balance is what somebody carried less what was fair for the hours that she was there. A newcomer begins at zero, and
so does whoever was away: no share, no debt. Balances of a team need not add up to zero, since people come and go.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scheduling.roster.fair.burden import burden_of
from scheduling.rules.burden import POINT, Burden
from scheduling.rules.hours.contract import contract_minutes
from scheduling.rules.plan import Plan


@dataclass(frozen=True, slots=True)
class Entry:
    """One nurse's period: what she did, her contract minutes less leave, her fair share in hundredths of a point."""

    nurse: str
    burden: Burden
    minutes: int
    share: int

    @property
    def balance(self) -> int:
        """Hundredths of a point above (or, below zero, under) her share."""
        return POINT * self.burden.points - self.share


def entries_of(plan: Plan) -> tuple[Entry, ...]:
    """What a period adds to the ledger: the burden really carried, shared by the hours of those who were there."""
    burdens = {nurse.id: burden_of(plan, nurse.id) for nurse in plan.nurses}
    minutes = {nurse.id: max(0, contract_minutes(plan, nurse)) for nurse in plan.nurses}
    points, there = sum(one.points for one in burdens.values()), sum(minutes.values())
    return tuple(
        Entry(nurse, burden, minutes[nurse], POINT * points * minutes[nurse] // there if there else 0)
        for nurse, burden in burdens.items()
    )


def carried_after(carried: Mapping[str, int], entries: tuple[Entry, ...]) -> dict[str, int]:
    """The balances after a period; nurses who were not in it keep theirs."""
    after = dict(carried)
    for entry in entries:
        after[entry.nurse] = after.get(entry.nurse, 0) + entry.balance
    return after


def with_carried(plan: Plan, carried: Mapping[str, int]) -> Plan:
    """The plan of the next period with what each nurse brings into it."""
    return replace(plan, nurses=tuple(replace(nurse, carried=carried.get(nurse.id, 0)) for nurse in plan.nurses))
