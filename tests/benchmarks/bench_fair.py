"""Print how evenly the burden lies on generated teams over several periods, and how many wishes are met meanwhile.

    python3 dev.py bench fair [--teams 20] [--periods 6] [--seconds 10] [--seed 1] [--no-plain] [--no-bound]

Twelve nurses, 28 days a period, demand of 88 to 92 % of the contract hours, three wishes a nurse a week, half of them
on weekends. "fair" carries the ledger from period to period and weighs wishes of whoever missed more last time;
"plain" is the same solver without either; "wishes only" keeps law and coverage and nothing but wishes beside them: what
it meets, and the most that its bound leaves possible. Gini is that of burden by contract hour over all periods.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

from scheduling.progress import silent
from scheduling.roster.fair.burden import burden_of, gini
from scheduling.roster.fair.ledger import carried_after, entries_of, with_carried
from scheduling.roster.fair.wishing import wishes_met, with_wishes_remembered
from scheduling.roster.problem import RosterAnswer, RosterProblem
from scheduling.roster.solve import solve
from scheduling.rules.check import check_plan
from scheduling.rules.hours.contract import contract_minutes
from scheduling.rules.plan import Plan
from scheduling.rules.setting import Strength
from scheduling.stop import After
from tests.support.roster.fair_team import WISH_WEIGHT, FairTeam, after, priced

ONLY_WISHES = dict.fromkeys(
    ("fair_share", "weekends", "whole_weekends", "days_in_row", "surplus", "contract_hours", "pairing"), 0
)


@dataclass(slots=True)
class Tally:
    """What one team has come to over its periods."""

    points: Counter[str] = field(default_factory=Counter)
    minutes: Counter[str] = field(default_factory=Counter)
    met: int = 0
    wishes: int = 0
    possible: float = 0.0
    illegal: int = 0
    open_shifts: int = 0
    gaps: list[float] = field(default_factory=list)

    @property
    def gini(self) -> float:
        return gini([self.points[nurse] / minutes for nurse, minutes in self.minutes.items() if minutes])

    def add(self, plan: Plan, answer: RosterAnswer) -> None:
        """Count one period's roster as it was made."""
        for nurse in plan.nurses:
            self.points[nurse.id] += burden_of(plan, nurse.id).points
            self.minutes[nurse.id] += contract_minutes(plan, nurse)
            own = wishes_met(plan, nurse)
            self.met, self.wishes = self.met + own.met, self.wishes + own.wishes
        findings = check_plan(plan)
        self.illegal += any(one.strength in (Strength.LAW, Strength.COLLECTIVE) and one.price for one in findings)
        self.open_shifts += sum(one.amount for one in findings if one.rule == "coverage")
        self.gaps.append((answer.cost - (answer.bound or 0)) / max(1, answer.cost))

    def count_possible(self, answer: RosterAnswer, price: int, wishes: int) -> None:
        """The most wishes that a period's bound leaves possible, where nothing but wishes costs anything."""
        others = sum(one.cost for one in answer.findings if one.rule != "wishes")
        unmet = max(0.0, (answer.bound or 0) - others) / (price * WISH_WEIGHT)
        self.possible += wishes - unmet

    @property
    def line(self) -> str:
        gap = sum(self.gaps) / len(self.gaps)
        return (
            f"gini {self.gini:.3f}, wishes met {self.met}/{self.wishes} = {self.met / self.wishes:.1%}, "
            f"illegal {self.illegal}, open shifts {self.open_shifts}, mean gap {gap:.1%}"
        )


def main() -> int:
    """One line a team and way, then all teams together."""
    options = _options()
    ways = ["fair", *(["plain"] if options.plain else []), *(["wishes only"] if options.bound else [])]
    tallies: dict[str, list[Tally]] = {way: [] for way in ways}
    for seed in range(options.seed, options.seed + options.teams):
        for way in ways:
            began = time.monotonic()
            tally = _periods(FairTeam(seed), way, options)
            tallies[way].append(tally)
            extra = f", at most {tally.possible / tally.wishes:.1%}" if way == "wishes only" else ""
            print(f"team {seed:2} {way:12} {tally.line}{extra}, {time.monotonic() - began:.0f} s", flush=True)
    for way, own in tallies.items():
        met, wishes = sum(one.met for one in own), sum(one.wishes for one in own)
        ginis = [one.gini for one in own]
        extra = f", at most {sum(one.possible for one in own) / wishes:.1%}" if way == "wishes only" else ""
        print(
            f"all {len(own)} teams {way:12} gini mean {sum(ginis) / len(ginis):.3f} worst {max(ginis):.3f}, "
            f"wishes met {met / wishes:.1%}{extra}, illegal {sum(one.illegal for one in own)}, "
            f"open shifts {sum(one.open_shifts for one in own)}"
        )
    return 0


def _periods(team: FairTeam, way: str, options: argparse.Namespace) -> Tally:
    tally, done = Tally(), None
    carried: dict[str, int] = {}
    unmet: dict[str, float] = {}
    for number in range(options.periods):
        coming = team.period(number)
        plan = coming if done is None else after(done, coming)
        asked = _asked(plan, way, carried, unmet, options)
        limit = After.seconds_from_now(options.seconds)
        answer = solve(RosterProblem(asked), limit, seed=options.seed, report=silent, seconds=options.seconds)
        done = plan.with_rows(answer.rows)
        tally.add(done, answer)
        if way == "wishes only":
            price = next(one.price for one in asked.settings if one.rule == "wishes")
            tally.count_possible(answer, price, sum(len(nurse.wishes) for nurse in plan.nurses))
        carried = carried_after(carried, entries_of(done))
        unmet = {nurse.id: wishes_met(done, nurse).unmet_share for nurse in done.nurses}
    return tally


def _asked(plan: Plan, way: str, carried: dict[str, int], unmet: dict[str, float], options: argparse.Namespace) -> Plan:
    """The plan as this way sees it."""
    if way == "fair":
        prices = {} if options.price is None else {"fair_share": options.price}
        prices |= {} if options.wish_price is None else {"wishes": options.wish_price}
        return priced(with_wishes_remembered(with_carried(plan, carried), unmet), prices)
    return priced(plan, {"fair_share": 0} if way == "plain" else ONLY_WISHES)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--teams", type=int, default=20)
    parser.add_argument("--periods", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=10.0, help="for each period")
    parser.add_argument("--seed", type=int, default=1, help="the first team")
    parser.add_argument("--price", type=int, default=None, help="of the first point above a fair share")
    parser.add_argument("--wish-price", type=int, default=None, help="of a unit of an unmet wish, in the fair way")
    parser.add_argument("--no-plain", dest="plain", action="store_false", help="leave out the solver without fairness")
    parser.add_argument("--no-bound", dest="bound", action="store_false", help="leave out what wishes alone allow")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
