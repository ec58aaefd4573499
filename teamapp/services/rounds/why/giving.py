"""What would have to give so that a visit that nobody makes fits after all, in words, and how it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.visits.giving import Give, around, relaxed
from scheduling.visits.problem import Plan, Problem
from scheduling.visits.problem import Visit as AskedVisit
from scheduling.visits.why.problem import RelaxAnswer, RelaxRequest, Way
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Round, Visit
from teamapp.domain.entities.visit import round_id
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.names import client_name, in_names
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import present_plan
from teamapp.services.rounds.day.question import Question
from teamapp.services.rounds.part.scope import WHOLE_DAY, from_now
from teamapp.services.rounds.part.within import within
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.planning.outcome import visits_after

SECONDS, SPARE_SECONDS = 8.0, 20.0
"""For an answer, and what the worker gets beyond it before it is given up."""

TOLD = ("lateness", "overtime", "missed_break")
"""What people feel of the price besides travel: more of it is a thing that gives, less is a gain."""


@dataclass(frozen=True, slots=True)
class GivingQuestion:
    """A visit that nobody makes, the part of the day that can still change, and whose rounds are locked."""

    day: OpenDay
    visit: VisitId
    question: Question
    plan: Plan
    locked: frozenset[NurseId]


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way in words: who would go when, what would have to give, what comes of it; the visits it would write."""

    way: Way
    goes: Text
    gives: tuple[Text, ...]
    price: tuple[Text, ...]
    differences: tuple[Difference, ...]
    can_be_taken: bool


@dataclass(frozen=True, slots=True)
class WaysOut:
    """All ways for a visit, how sure it is that nothing less is enough, and nurse by nurse what stands in the way."""

    visit: VisitId
    ways: tuple[WayOut, ...]
    surety: Text
    reasons: tuple[Text, ...]


def can_ask(day: OpenDay, visit: Visit) -> bool:
    """Only what nobody makes and what lies on the map can be asked about."""
    made = any(stay.visit == visit.id for round_ in day.plan.rounds for stay in round_.stays)
    return visit.id in day.question.decides and not visit.cancelled and not made


def giving_question(day: OpenDay, visit: VisitId, now: MinuteOfDay | None) -> GivingQuestion:
    """What is asked of the worker; today only what lies ahead, and a locked round is a thing that could give."""
    locked = frozenset(duty.nurse.id for duty in day.facts.on_duty if duty.locked)
    facts = replace(day.facts, on_duty=tuple(replace(duty, locked=False) for duty in day.facts.on_duty))
    question = replace(day.question, problem=_barred(day, visit, locked))
    if now is None:
        return GivingQuestion(day, visit, question, day.plan, locked)
    question = within(facts, question, from_now(WHOLE_DAY, facts, now))
    return GivingQuestion(day, visit, question, present_plan(facts, question), locked)


def ask_what_gives(
    worker: Worker,
    asked: GivingQuestion,
    *,
    on_done: Callable[[RelaxAnswer], None],
    on_failed: Callable[[WorkerFailed], None],
) -> Job[RelaxAnswer]:
    """Let the worker find the smallest sets; `ways_out` puts its answer into words."""
    problem = asked.question.problem
    settled = tuple(visit.key for visit in problem.visits if visit.key not in asked.question.decides)
    return worker.submit(
        "visits.relax",
        RelaxRequest(problem, asked.plan, asked.visit, settled, seconds=SECONDS),
        RelaxAnswer,
        on_done=on_done,
        on_failed=on_failed,
        deadline_seconds=SECONDS + SPARE_SECONDS,
    )


def ways_out(asked: GivingQuestion, answer: RelaxAnswer) -> WaysOut:
    """The answer in words."""
    day = asked.day
    ways = tuple(_way_out(asked, way) for way in answer.ways)
    nothing = "rounds.surety_unknown" if answer.scope == "tried" else "rounds.surety_none"
    fits = any(not one.way.gives for one in ways)
    surety = text("rounds.surety_fits" if fits else f"rounds.surety_{answer.scope}" if ways else nothing)
    told = (said for said in answer.reasons if not (ways and said.code == "visits.rounds_full"))
    reasons = tuple(in_names(said, day.facts) for said in told)
    return WaysOut(VisitId(Id(answer.visit)), ways, surety, reasons)


def day_after_way(asked: GivingQuestion, out: WayOut) -> OpenDay:
    """The day in which this has given, to look at before it is taken."""
    day = asked.day
    after = {one.after.id: one.after for one in out.differences}
    facts = replace(day.facts, visits=tuple(after.get(visit.id, visit) for visit in day.facts.visits))
    question = replace(day.question, problem=relaxed(day.question.problem, out.way.gives))
    return OpenDay(facts, question, present_plan(facts, question))


def take_way(desk: Desk, asked: GivingQuestion, out: WayOut, chosen: tuple[Difference, ...] | None = None) -> Change:
    """Write it as one change: the visits, the times that were agreed otherwise, a round that is no longer locked."""
    wanted = out.differences if chosen is None else chosen
    edits = [Edit(desk.store.get(Visit, one.before.id), one.after) for one in wanted]
    day = asked.day
    edits += [Edit(before, replace(before, locked=False)) for before in _unlocked(desk, asked, out)]
    client = client_name(asked.visit, day.facts)
    what = text("rounds.gave", client=client, day=day.facts.day.isoformat())
    return desk.commit(tuple(edits), what, why=out.gives[0] if out.gives else None)


def _barred(day: OpenDay, key: VisitId, locked: frozenset[NurseId]) -> Problem:
    """The visit may not join a locked round as long as that does not give; who is in one is not fixed beyond that."""
    fixed = {visit.id for visit in day.facts.visits if visit.nurse_pinned or visit.id not in day.question.decides}
    visits = tuple(
        replace(
            visit,
            refused=(*visit.refused, *sorted(locked - set(visit.refused))) if visit.key == key else visit.refused,
            pinned_nurses=visit.pinned_nurses if visit.key in fixed or not locked.intersection(
                nurse for nurse in visit.pinned_nurses if nurse is not None) else (),
        )
        for visit in day.question.problem.visits
    )  # fmt: skip
    return replace(day.question.problem, visits=visits)


def _way_out(asked: GivingQuestion, way: Way) -> WayOut:
    day, key = asked.day, asked.visit
    names = " + ".join(day.facts.nurses[NurseId(Id(nurse))].given_name for nurse in way.nurses)
    found = {term.name: round(term.value - _said_already(asked, way, term.name)) for term in way.terms}
    gives = [said for give in way.gives for said in _said(asked, give, way)]
    gives += [text(f"rounds.give_{name}", minutes=found[name]) for name in TOLD if found.get(name, 0) > 0]
    goes = text("rounds.way_goes" if gives else "rounds.way_fits", nurse=names, at=round(way.start))
    price = [text("rounds.verdict_travel", minutes=found.get("travel", 0))]
    price += [text(f"rounds.verdict_{name}", minutes=found[name]) for name in TOLD if found.get(name, 0) < 0]
    if way.moved:
        price.append(text("rounds.way_moves", visits=len(way.moved)))
    return WayOut(way, goes, tuple(gives), tuple(price), _differences(asked, key, way), _can_be_taken(way))


def _said_already(asked: GivingQuestion, way: Way, term: str) -> float:
    """The minutes of a term that what gives says by itself."""
    if term == "overtime":
        return sum(give.minutes for give in way.gives if give.kind == "shift_end")
    late = (give for give in way.gives if give.kind == "window" and _side(asked.day, give) == "later")
    return sum(give.minutes for give in late) * len(way.nurses) if term == "lateness" else 0.0


def _can_be_taken(way: Way) -> bool:
    """One nurse instead of two is no plan that the app can hold; that is a matter for the care plan."""
    return all(give.kind != "alone" for give in way.gives)


def _said(asked: GivingQuestion, give: Give, way: Way) -> Iterator[Text]:
    day = asked.day
    client = client_name(VisitId(Id(give.visit)), day.facts) if give.visit else ""
    nurse = day.facts.nurses[NurseId(Id(give.nurse))].given_name if give.nurse else ""
    values = {"at": round(give.at), "minutes": max(1, round(give.minutes))}
    match give.kind:
        case "window":
            yield text(f"rounds.give_window_{_side(day, give)}", client=client, **values)
        case "shift_start" | "shift_end":
            yield text(f"rounds.give_{give.kind}", nurse=nurse, **values)
        case "pinned_start":
            yield text("rounds.give_pinned_start", client=client, at=round(give.at))
        case "break":
            yield text("rounds.give_break", nurse=nurse)
        case "refused":
            locked = NurseId(Id(give.nurse)) in asked.locked
            yield text("rounds.give_locked" if locked else "rounds.give_refused", client=client, nurse=nurse)
        case "skill":
            yield from _lacking(day, give, way)
        case _:
            yield text(f"rounds.give_{give.kind}", client=client)


def _side(day: OpenDay, give: Give) -> str:
    window = around(_asked(day, give.visit).windows, give.at)
    return "earlier" if window is not None and give.at < window.start else "later"


def _lacking(day: OpenDay, give: Give, way: Way) -> Iterator[Text]:
    """Which skill or level the nurse who would go does not have."""
    nurses = {nurse.key: nurse for nurse in day.question.problem.nurses}
    for part, key in zip(_asked(day, give.visit).parts, way.nurses, strict=False):
        name = day.facts.nurses[NurseId(Id(key))].given_name
        lacks = sorted(set(part.skills) - set(nurses[key].skills))
        levels = [int(one.removeprefix("level:")) for one in lacks if one.startswith("level:")]
        if levels:
            yield text("rounds.give_level", nurse=name, needed=max(levels))
        for skill in lacks:
            if not skill.startswith("level:"):
                yield text("rounds.give_skill", nurse=name, skill=f"skill.{skill}")


def _asked(day: OpenDay, key: str) -> AskedVisit:
    return next(visit for visit in day.question.problem.visits if visit.key == key)


def _differences(asked: GivingQuestion, key: str, way: Way) -> tuple[Difference, ...]:
    """The visit itself, those that move for it, and those that agree to another time or are let go."""
    day = asked.day
    touched = {key, *way.moved, *(give.visit for give in way.gives if give.visit)}
    after = {visit.id: visit for visit in visits_after(day.facts, asked.question, way.plan)}
    found = [(before, _given(day, after[before.id], way)) for before in day.facts.visits if before.id in touched]
    mine = tuple(Difference(before, _reasoned(asked, way, b)) for before, b in found if before != b)
    return tuple(sorted(mine, key=lambda one: (one.after.id != key, one.after.start or 0)))


def _reasoned(asked: GivingQuestion, way: Way, visit: Visit) -> Visit:
    """People are told why: it did not fit, or it made room for one that did not; what simply fits keeps its reason."""
    if visit.start is None or (visit.id == asked.visit and not way.gives):
        return visit
    client = client_name(asked.visit, asked.day.facts)
    code = "rounds.reason_gave" if visit.id == asked.visit else "rounds.reason_room"
    return replace(visit, reason=text(code, client=client))


def _given(day: OpenDay, visit: Visit, way: Way) -> Visit:
    """What gives for this visit, written on it."""
    for give in way.gives:
        if give.visit != visit.id:
            continue
        if give.kind == "window" and visit.start is not None:
            visit = replace(visit, moved_windows=_agreed(visit, day.facts.windows(visit)))
        elif give.kind == "pinned_start":
            visit = replace(visit, time_pinned=False)
        elif give.kind == "pinned_nurse":
            visit = replace(visit, nurse_pinned=False)
    return visit


def _agreed(visit: Visit, windows: tuple[tuple[int, int], ...]) -> tuple[tuple[MinuteOfDay, MinuteOfDay], ...]:
    """For this day the nearest agreed time reaches to the time that was found."""
    start = visit.start or 0
    nearest = min(windows, key=lambda one: max(one[0] - start, start - one[1], 0), default=(start, start))
    wide = (MinuteOfDay(min(nearest[0], start)), MinuteOfDay(max(nearest[1], start)))
    return tuple(wide if one == nearest else (MinuteOfDay(one[0]), MinuteOfDay(one[1])) for one in windows) or (wide,)


def _unlocked(desk: Desk, asked: GivingQuestion, out: WayOut) -> Iterator[Round]:
    """The locked rounds that take the visit in."""
    for nurse in sorted(asked.locked.intersection(NurseId(Id(key)) for key in out.way.nurses)):
        round_ = desk.store.get(Round, round_id(nurse, asked.day.facts.day))
        if round_ is not None and round_.locked:
            yield round_
