"""What was tried, in words: one line a nurse, the visits that stay open with the reason, the weakest day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from scheduling.visits.resilience.problem import Cause, DaysTried, DayTried, Uncovered, Without
from teamapp.domain.entities import Nurse, Visit
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.services.rounds.ahead.days import Ahead, DayAhead
from teamapp.services.rounds.day.facts import DayFacts

FULL: Cause = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVisit:
    """A visit that nobody could make, whose, and why in a sentence."""

    visit: VisitId
    client: str
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class IfIll:
    """The day without this nurse; nothing `open` means the others can take all of it over."""

    nurse: Nurse
    had: int
    taken_over: int
    open: tuple[OpenVisit, ...]
    more_travel: int

    @property
    def line(self) -> Text:
        """`4 of 9 visits stay open`, or that it can be carried."""
        if not self.had:
            return text("resilience.no_visits")
        if not self.open:
            return text("resilience.carried", visits=self.had)
        return text("resilience.open", open=len(self.open), visits=self.had)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWithout:
    """One day tried; `like`: there is no roster yet, so it was looked at as on that day."""

    day: date
    like: date | None
    planned: bool
    open: tuple[OpenVisit, ...]
    nurses: tuple[IfIll, ...]

    @property
    def worst(self) -> IfIll | None:
        """Whose absence leaves most open; the first one in the roster among equals."""
        return max(self.nurses, key=lambda one: len(one.open), default=None)

    @property
    def weight(self) -> tuple[int, int]:
        """How weak the day is: the worst that can happen, then all that can."""
        most = max((len(one.open) for one in self.nurses), default=0)
        return len(self.open) + most, sum(len(one.open) for one in self.nurses)

    @property
    def reason(self) -> Text | None:
        """Why so much would stay open when the worst happens: what is said most often."""
        worst = self.worst
        if worst is None or not worst.open:
            return None
        return Counter(one.why for one in worst.open).most_common(1)[0][0]


def told(ahead: Ahead, found: DaysTried) -> tuple[DayWithout, ...]:
    """The days that are done."""
    by_key = {day.day.isoformat(): day for day in ahead.days}
    return tuple(_day(by_key[one.key], one) for one in found.days)


def weakest(days: Sequence[DayWithout]) -> DayWithout | None:
    """The day on which somebody ill would leave most undone; nothing when every absence can be carried."""
    weak = max(days, key=lambda day: (day.weight, -day.day.toordinal()), default=None)
    return weak if weak is not None and weak.weight > (0, 0) else None


def _day(ahead: DayAhead, one: DayTried) -> DayWithout:
    facts = ahead.facts
    found = (_if_ill(facts, without) for without in one.without)
    return DayWithout(
        day=ahead.day,
        like=ahead.like,
        planned=ahead.planned,
        open=tuple(_open(facts, left) for left in one.open),
        nurses=tuple(sorted(found, key=lambda ill: (-len(ill.open), -ill.had, ill.nurse.given_name))),
    )


def _if_ill(facts: DayFacts, one: Without) -> IfIll:
    return IfIll(
        nurse=facts.nurses[NurseId(Id(one.nurse))],
        had=one.had,
        taken_over=one.taken_over,
        open=tuple(_open(facts, left) for left in one.uncovered),
        more_travel=round(one.more_travel),
    )


def _open(facts: DayFacts, left: Uncovered) -> OpenVisit:
    visit = next(visit for visit in facts.visits if visit.id == left.visit)
    return OpenVisit(visit=visit.id, client=facts.clients[visit.client].family_name, why=_why(facts, visit, left.cause))


def _why(facts: DayFacts, visit: Visit, cause: Cause) -> Text:
    need = facts.needs[visit.need]
    if cause == "skill" and need.skills:
        held = Counter(skill for duty in facts.on_duty for skill in duty.skills)
        return text("resilience.skill", skill=f"skill.{min(sorted(need.skills), key=lambda skill: held[skill])}")
    if cause == "skill":
        return text("resilience.level", level=f"level.{need.level}")
    return text(f"resilience.{cause}")
