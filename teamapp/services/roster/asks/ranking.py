"""Who could take shifts over: everybody, the best first, those who cannot last with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from scheduling.rules.people.wishes import met
from teamapp.domain.entities import Nurse
from teamapp.domain.entities.asking import Move
from teamapp.domain.ids import NurseId
from teamapp.domain.text import Text, text
from teamapp.services.roster.asks.judging import Judged, judge
from teamapp.services.roster.asks.moves import WHOEVER
from teamapp.services.roster.shown.measure import hours_of, weekend_days
from teamapp.services.roster.shown.view import PeriodView

SATURDAY = 5
TURN_PRICE = 60
"""What each time that she has stood in lately weighs beside the price of the rules."""
ASK_AT_ONCE = 3
"""So many colleagues are proposed for a call; the first who accepts has it."""


class Fit(IntEnum):
    """How well a colleague fits, best first."""

    WELL = 0
    RATHER_NOT = 1  # she asked to be free, or an agreement speaks against it
    CANNOT = 2  # law, skill, leave or another shift


@dataclass(frozen=True, slots=True)
class Could:
    """A colleague for some shifts: how well she fits, why, and what speaks against it."""

    nurse: NurseId
    name: str
    phone: str
    fit: Fit
    reasons: tuple[Text, ...]
    judged: Judged
    order: tuple[int, ...]


def who_could(
    view: PeriodView,
    moves: Iterable[Move],
    *,
    but: Iterable[NurseId] = (),
    covered: Mapping[str, int] | None = None,
) -> tuple[Could, ...]:
    """Everybody for what `moves` leaves to whoever accepts, except those in `but` and those who give it away.

    `covered` counts how often each has stood in lately: the next one is somebody else.
    """
    moves = tuple(moves)
    left_out = {*but, *(nurse for nurse, _day, _before, _after in moves)}
    turns = covered or {}
    found = [_could(view, nurse, moves, turns.get(nurse.id, 0)) for nurse in view.nurses if nurse.id not in left_out]
    return tuple(sorted(found, key=lambda one: (one.order, one.name)))


def best_to_ask(found: Iterable[Could], *, at_most: int = ASK_AT_ONCE) -> tuple[Could, ...]:
    """Whom to ask at once: nobody who asked to be free, unless there is nobody else; never one who cannot."""
    found = tuple(found)
    well = [one for one in found if one.fit is Fit.WELL]
    rather_not = [one for one in found if one.fit is Fit.RATHER_NOT]
    return tuple((well or rather_not)[:at_most])


def _could(view: PeriodView, nurse: Nurse, moves: tuple[Move, ...], covered: int) -> Could:
    judged = judge(view, moves, nurse.id)
    gets = [(day, after) for who, day, _before, after in moves if who == WHOEVER]
    fit = _fit(view, nurse.id, gets, judged)
    carried = view.live.plan.nurse(nurse.id).carried
    return Could(
        nurse=nurse.id,
        name=nurse.name,
        phone=nurse.phone,
        fit=fit,
        reasons=tuple(_reasons(view, nurse.id, [day for day, _kind in gets], covered)),
        judged=judged,
        order=(fit, int(judged.forbidden), judged.price + carried + TURN_PRICE * covered),
    )


def _fit(view: PeriodView, nurse: NurseId, gets: list[tuple[date, str]], judged: Judged) -> Fit:
    if judged.forbidden or any((nurse, day) in view.leave for day, _kind in gets):
        return Fit.CANNOT
    if not judged.allowed or any(_against_wish(view, nurse, day, kind) for day, kind in gets):
        return Fit.RATHER_NOT
    return Fit.WELL


def _against_wish(view: PeriodView, nurse: NurseId, day: date, kind: str) -> bool:
    """Whether she asked to be free that day, or not to work that shift."""
    number = view.number(day)
    wishes = view.live.plan.nurse(nurse).wishes
    return any(wish.day == number and not wish.wanted and not met(wish, kind) for wish in wishes)


def _reasons(view: PeriodView, nurse: NurseId, days: list[date], covered: int) -> Iterable[Text]:
    """Leave and wishes first, then the numbers: hours, weekends, and what she has carried for the others."""
    plan = view.live.plan
    for day in days:
        if (leave := view.leave.get((nurse, day))) is not None:
            yield text("roster.because_leave", kind=f"roster.leave.{leave.kind}")
        if (wish := view.wishes.get((nurse, day))) is not None:
            yield text("roster.because_wish", wish=f"roster.wish.{wish.kind}", joker=wish.joker)
    hours = hours_of(plan, nurse)
    yield text(
        "roster.because_hours",
        planned=hours.planned,
        contract=hours.contract,
        difference=hours.planned - hours.contract,
    )
    if any(day.weekday() >= SATURDAY for day in days):
        yield text("roster.because_weekends", days=weekend_days(plan, nurse))
    carried = round(plan.nurse(nurse).carried / 100)
    if carried:
        yield text("asks.carried_more" if carried > 0 else "asks.carried_less", points=abs(carried))
    if covered:
        yield text("cover.stood_in", times=covered)
