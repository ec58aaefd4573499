"""Who can take a shift, why is she there, why is she not: answers with numbers, from the rules alone.

Reasons are facts and counter-examples ("with Late on Friday the rest would be 9 h 30"), all found by trying the cell
and asking the rules: at once, without a solver. For the exact price of another answer see
`teamapp.services.roster.planning.next_best`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scheduling.roster.why.counter import counter_example
from scheduling.rules.finding import Edit, Finding, Severity
from scheduling.rules.plan import FREE
from scheduling.rules.setting import Strength
from teamapp.domain.entities import Nurse
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.roster.planning.naming import said_text
from teamapp.services.roster.shown.measure import hours_of, weekend_days
from teamapp.services.roster.shown.view import PeriodView

SATURDAY = 5
EXAMPLES = 2
"""So many things are said that would come of taking somebody off."""

ORDER = (Strength.LAW, Strength.COLLECTIVE, Strength.TEAM, Strength.CONTRACT, Strength.WISH)
KNOWN_ANYWAY = frozenset({"leave", "availability", "wishes"})
"""Said by themselves, not by what they would break."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What some edits would bring and take away, before anybody makes them.

    `price` is the difference in the roster's cost: below zero is better.
    """

    brings: tuple[Finding, ...]
    removes: tuple[Finding, ...]
    price: int

    @property
    def allowed(self) -> bool:
        """Whether nothing must be fixed afterwards that is in order now."""
        return not any(found.severity is Severity.MUST_FIX for found in self.brings)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A nurse for a shift, at what price and with which reasons.

    `allowed` is about her own rules; `works` is what she does that day already, which somebody else must then do.
    `against` are the findings that speak against it, `examples` the same as counter-examples, in the same order.
    """

    nurse: NurseId
    name: str
    allowed: bool
    price: int
    works: str
    reasons: tuple[Text, ...]
    against: tuple[Finding, ...]
    examples: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """Why a cell is as it is: the reasons, whether the rules allow it, and who would be next best."""

    reasons: tuple[Text, ...]
    against: tuple[Finding, ...]
    allowed: bool
    next_best: tuple[Candidate, ...]


def verdict(view: PeriodView, edits: Iterable[Edit]) -> Verdict:
    """Judge edits without making them; fast enough for every move of a drag."""
    edits = tuple(edits)
    after = view.live.edited(edits)
    return Verdict(after.beyond(view.live), view.live.beyond(after), after.cost - view.live.cost)


def who_can(view: PeriodView, day: date, kind: str, *, instead_of: str = "") -> tuple[Candidate, ...]:
    """Everybody for a shift on a day, best first; those who should not are last, with what speaks against them.

    With `instead_of` it is that nurse's shift: she becomes free.
    """
    number = view.number(day)
    leaving = (Edit(instead_of, number, FREE),) if instead_of else ()
    others = (nurse for nurse in view.nurses if nurse.id != instead_of and view.worked(nurse.id, day) != kind)
    found = [_candidate(view, nurse, day, (*leaving, Edit(nurse.id, number, kind))) for nurse in others]
    return tuple(sorted(found, key=lambda one: (not one.allowed, one.works != FREE, one.price, one.name)))


def why_here(view: PeriodView, nurse: NurseId, day: date, *, at_most: int = 3) -> Why:
    """Why she works that day, and who could instead; without a shift, why she is free."""
    kind, number = view.worked(nurse, day), view.number(day)
    against = view.live.at(nurse, number)
    allowed = not any(found.severity is Severity.MUST_FIX for found in against)
    if kind == FREE:
        return Why(tuple(_why_free(view, nurse, day)), against, allowed, ())
    others = tuple(one for one in who_can(view, day, kind, instead_of=nurse) if one.allowed and one.works == FREE)
    return Why(tuple(_why_working(view, nurse, day)), against, allowed, others[:at_most])


def why_not(view: PeriodView, nurse: NurseId, day: date, kind: str) -> Verdict:
    """What would come of giving her a shift that day."""
    return verdict(view, (Edit(nurse, view.number(day), kind),))


def _candidate(view: PeriodView, nurse: Nurse, day: date, edits: tuple[Edit, ...]) -> Candidate:
    judged = verdict(view, edits)
    works = view.worked(nurse.id, day)
    against = tuple(found for found in judged.brings if found.nurse == nurse.id)
    return Candidate(
        nurse=nurse.id,
        name=nurse.name,
        allowed=not any(found.severity is Severity.MUST_FIX for found in against),
        price=judged.price,
        works=works,
        reasons=tuple(_for_and_against(view, nurse.id, day)),
        against=against,
        examples=tuple(example(view, found, day, edits[-1].kind) for found in against),
    )


def example(view: PeriodView, found: Finding, day: date, kind: str) -> Text:
    """What a finding says as an "if": with this shift on this day, or without any."""
    return said_text(counter_example(view.live.plan, found, day=view.number(day), kind=kind))


def _for_and_against(view: PeriodView, nurse: NurseId, day: date) -> Iterable[Text]:
    """Leave, other work and a wish first, then the numbers: hours, and weekends if it is one."""
    if (leave := view.leave.get((nurse, day))) is not None:
        yield text("roster.because_leave", kind=f"roster.leave.{leave.kind}")
    if (works := view.worked(nurse, day)) != FREE:
        yield text("roster.because_works", shift=view.kind(works).name)
    if (wish := view.wishes.get((nurse, day))) is not None:
        yield text("roster.because_wish", wish=f"roster.wish.{wish.kind}", joker=wish.joker)
    yield _hours_words(view, nurse)
    if day.weekday() >= SATURDAY:
        yield text("roster.because_weekends", days=weekend_days(view.live.plan, nurse))


def _why_working(view: PeriodView, nurse: NurseId, day: date) -> Iterable[Text]:
    """The reason that was given then; need, wish and hours as they are now, each said once."""
    stored = view.assignments.get((nurse, day))
    told = stored.reason if stored is not None and stored.shift_kind == view.worked(nurse, day) else None
    if told is not None:
        yield told
    said = told.code if told is not None else ""
    if said not in ("reason.needed", "reason.hours"):
        yield from _need_words(view, view.worked(nurse, day), view.number(day))
        yield _hours_words(view, nurse)
    if (wish := view.wishes.get((nurse, day))) is not None and said != "reason.wish":
        yield text("roster.because_wish", wish=f"roster.wish.{wish.kind}", joker=wish.joker)
    if day.weekday() >= SATURDAY:
        yield text("roster.because_weekends", days=weekend_days(view.live.plan, nurse))
    yield from _if_free(view, nurse, day)


def _if_free(view: PeriodView, nurse: NurseId, day: date) -> Iterable[Text]:
    """What would come of taking her off, the heaviest first."""
    brings = verdict(view, (Edit(nurse, view.number(day), FREE),)).brings
    return (example(view, found, day, FREE) for found in brings[:EXAMPLES])


def _need_words(view: PeriodView, kind: str, number: int) -> Iterable[Text]:
    plan = view.live.plan
    asked = (one for one in plan.demand if one.day == number and one.kind == kind and not one.qualified)
    needed = next((one.needed for one in asked), 0)
    have = sum(plan.row(other.id)[number] == kind for other in plan.nurses)
    if needed:
        yield text("roster.because_needed", have=have, needed=needed, shift=view.kind(kind).name)


def _why_free(view: PeriodView, nurse: NurseId, day: date) -> Iterable[Text]:
    if (leave := view.leave.get((nurse, day))) is not None:
        yield text("roster.because_leave", kind=f"roster.leave.{leave.kind}")
    number = view.number(day)
    away = [one for one in view.live.plan.nurse(nurse).unavailable if one.day == number]
    if away:
        yield text("roster.because_unavailable")
    if (wish := view.wishes.get((nurse, day))) is not None:
        yield text("roster.because_wish", wish=f"roster.wish.{wish.kind}", joker=wish.joker)
    yield from _if_working(view, nurse, day)
    yield _hours_words(view, nurse)


def _if_working(view: PeriodView, nurse: NurseId, day: date) -> Iterable[Text]:
    """For each shift that is needed that day the most binding thing that it would break, each rule once."""
    number = view.number(day)
    asked = dict.fromkeys(one.kind for one in view.live.plan.demand if one.day == number and one.needed > 0)
    said: set[str] = set()
    for kind in asked:
        brings = verdict(view, (Edit(nurse, number, kind),)).brings
        own = [found for found in brings if found.nurse == nurse and found.rule not in KNOWN_ANYWAY]
        for found in sorted(own, key=lambda one: (ORDER.index(one.strength), -one.cost))[:1]:
            if found.rule not in said:
                said.add(found.rule)
                yield example(view, found, day, kind)


def _hours_words(view: PeriodView, nurse: NurseId) -> Text:
    hours = hours_of(view.live.plan, nurse)
    return text(
        "roster.because_hours",
        planned=hours.planned,
        contract=hours.contract,
        difference=hours.planned - hours.contract,
    )
