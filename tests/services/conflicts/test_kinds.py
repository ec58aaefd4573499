"""Each kind of conflict: found on both devices alike, settled by one tap on both, asked again when that is undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Client, Demand, RosterPeriod, ShiftKind, Task, Visit
from teamapp.domain.entities.roster import PeriodState, assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import NurseId, ShiftKindId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.domain.wire import Entity
from teamapp.services.conflicts import WRITE_ANEW, choose, leave_so, open_conflicts
from teamapp.services.day.outcome import cancel_visit
from teamapp.services.history.undo import undo, undoable
from teamapp.services.people.skills import take_skill
from teamapp.services.refused import Refused
from teamapp.services.roster.asks.answering import claim_shift
from teamapp.services.roster.hand.shifts import clear_shifts, give_shift
from teamapp.services.roster.periods import publish_roster
from teamapp.services.rounds.hand.move import move_visit
from teamapp.words.speak import Language, say
from tests.support.backend.apart import Apart, apart, meet
from tests.support.small_team import DAY, EARLY, client_id, entities, key, need_id, nurse_id

A, B, N = (nurse_id(name) for name in ("Aylin", "Bram", "Noor"))
LATER = DAY + timedelta(days=5)
LATE = replace(
    EARLY, id=ShiftKindId(key("kind", "late")), name="Late", letter="L", form=ShiftForm.LATE,
    start=MinuteOfDay(840), end=MinuteOfDay(1410),
)  # fmt: skip
TASK = Task(id=key("task", "gloves"), title="Gloves")
PERIOD = RosterPeriod(id=key("period", "one"), first=DAY, last=DAY + timedelta(days=13))

Deed = Callable[[Apart], object]


def needed(kind: ShiftKind, nurses: int = 1) -> list[Demand]:
    """On each weekday."""
    return [
        Demand(id=key("demand", f"{kind.name}{day}"), weekday=day, shift_kind=kind.id, nurses=nurses)
        for day in range(7)
    ]  # fmt: skip


def visit_of(name: str) -> VisitId:
    return visit_id(need_id(name), DAY)


def move(name: str, nurse: NurseId, start: int) -> Deed:
    return lambda one: move_visit(one.desk, visit_of(name), DAY, nurses=(nurse,), start=MinuteOfDay(start))


def edit(entity: Entity, **values: object) -> Deed:
    def deed(one: Apart) -> None:
        now = one.store.get(type(entity), entity.id)
        assert now is not None
        one.write(Edit(now, replace(now, **values)))

    return deed


def give(nurse: NurseId, kind: ShiftKind, days: int = 0) -> Deed:
    return lambda one: give_shift(one.desk, [(nurse, LATER + timedelta(days=days))], kind.id)


def clear(nurse: NurseId, day: int = 0) -> Deed:
    return lambda one: clear_shifts(one.desk, [(nurse, LATER + timedelta(days=day))])


def gone(entity: Entity) -> Deed:
    return lambda one: one.write(Edit(one.store.get(type(entity), entity.id), None))


def done(name: str) -> Deed:
    return lambda one: edit(one.store.get(Visit, visit_of(name)), status=VisitStatus.DONE)(one)


def by_optimiser(nurse: NurseId, days: int) -> Deed:
    """A shift that the planner's computer gave."""
    day = LATER + timedelta(days=days)
    cell = Assignment(id=assignment_id(nurse, day), nurse=nurse, day=day, shift_kind=EARLY.id, by_solver=True)
    return lambda one: one.write(Edit(None, cell))


def publish(one: Apart) -> None:
    publish_roster(one.desk, PERIOD.id)


@dataclass(frozen=True)
class Case:
    """What both knew, what each then did alone, and what comes of it."""

    code: str
    both: tuple[Deed, ...]
    one: tuple[Deed, ...]
    other: tuple[Deed, ...]
    said: str
    choices: int


PLANNED = (move("Vos", A, 600), move("Wit", A, 660))
CLIENT = Client(id=client_id("Bos"), given_name="C", family_name="Bos")
CASES = {
    "one visit at two times": Case(
        "values", PLANNED, (move("Vos", A, 610),), (move("Vos", A, 620),), "conflict.field", 2
    ),
    "two take one visit": Case(
        "values", (), (move("Vos", A, 600),), (move("Vos", B, 600),), "conflict.both_took", 2
    ),
    "a claim against the plan": Case(
        "values", (), (move("Vos", A, 600),), (move("Vos", N, 640),), "conflict.took_and_gave", 2
    ),
    "two texts": Case("values", (), (edit(CLIENT, about="Key"),), (edit(CLIENT, about="Dog"),), "conflict.field", 3),
    "removed and changed": Case(
        "deleted", (lambda one: one.write(Edit(None, TASK)),), (gone(TASK),), (edit(TASK, title="Size S"),),
        "conflict.deleted", 2,
    ),
    "cancelled and moved": Case(
        "cancelled", PLANNED, (lambda one: cancel_visit(one.desk, visit_of("Wit"), DAY, reason="away"),),
        (move("Wit", B, 700),), "conflict.cancelled", 2,
    ),
    "cancelled and done": Case(
        "cancelled", PLANNED, (lambda one: cancel_visit(one.desk, visit_of("Wit"), DAY, reason="away"),),
        (done("Wit"),), "conflict.cancelled_done", 2,
    ),
    "double booked": Case("double", (), (move("Bos", A, 480),), (move("Kok", A, 490),), "conflict.double", 2),
    "two take one shift": Case(
        "claim", (), (give(A, LATE),), (give(B, LATE),), "conflict.both_took_shift", 2
    ),
    "a shift taken and given": Case(
        "claim", (), (give(A, LATE),), (give(N, LATE),), "conflict.took_and_gave_shift", 2
    ),
    "too little rest": Case("rule", (), (give(A, LATE),), (give(A, EARLY, 1),), "daily_rest.too_short", 3),
    "both let off": Case(
        "uncovered", (give(A, EARLY), give(B, EARLY)), (clear(A),), (clear(B),), "conflict.too_few", 2
    ),
    "visits without their nurse": Case(
        "uncovered", (), (lambda one: clear_shifts(one.desk, [(B, DAY)]),), (move("Kok", B, 500),),
        "conflict.off_visits", 3,
    ),
    "a skill that went": Case(
        "skill", (), (lambda one: take_skill(one.desk, key("skill", "Aylin")),), (move("Kok", A, 520),),
        "conflict.skill", 3,
    ),
    "two published plans": Case(
        "plans", (give(N, EARLY), by_optimiser(N, 3)), (by_optimiser(A, 1), publish), (by_optimiser(B, 2), publish),
        "conflict.plans", 3,
    ),
}  # fmt: skip


@pytest.fixture(params=CASES, scope="module")
def case(request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    """Two devices that have met again after each did something alone."""
    wanted = CASES[request.param]
    extra = (LATE, PERIOD, *needed(LATE), *needed(EARLY, 2 if wanted.said == "conflict.too_few" else 3))
    with apart(A, B, entities=(*entities(), *extra)) as (one, other):
        for deed in wanted.both:
            deed(one)
        meet(one, other)
        assert not open_conflicts(one.desk), "what one person does knowing the rest is no conflict"
        for deed in wanted.one:
            deed(one)
        for deed in wanted.other:
            deed(other)
        assert not open_conflicts(one.desk)
        meet(one, other)
        yield wanted, one, other


def test_both_see_it_and_one_tap_ends_it(case: tuple[Case, Apart, Apart]) -> None:
    """The same card on both, in words; each way out settles it on both, undo brings it back; it can be left so too."""
    wanted, one, other = case
    (card,) = open_conflicts(one.desk)
    assert (card.code, card.said.code, len(card.choices)) == (wanted.code, wanted.said, wanted.choices)
    assert {party.who for party in card.parties} == {"Aylin", "Bram"}
    assert not {choice.key for choice in card.choices if not choice.edits}
    for place in sorted({0, len(card.choices) - 1}):
        chooser, watcher = (one, other) if place % 2 else (other, one)
        name = check_same(one, other)
        choose(chooser.desk, name, open_conflicts(chooser.desk)[0].choices[place].key)
        assert not open_conflicts(chooser.desk)
        meet(one, other)
        assert not open_conflicts(watcher.desk)
        before = undoable(chooser.desk)
        assert before is not None
        if wanted.code == "plans":
            assert not before.what.code.startswith("conflict.settled_")
            return
        assert before.what.code.startswith("conflict.settled_")
        undo(chooser.desk)
        meet(one, other)
    leave_so(one.desk, check_same(one, other), "Agreed by phone")
    meet(one, other)
    assert not open_conflicts(one.desk)
    assert not open_conflicts(other.desk)


def check_same(one: Apart, other: Apart) -> str:
    """The one card of both, with a sentence for everything on it; its id."""
    (card,), (same,) = open_conflicts(one.desk), open_conflicts(other.desk)
    assert card.id == same.id
    assert [choice.key for choice in card.choices] == [choice.key for choice in same.choices]
    for text in (card.about, card.said, *card.details, *(choice.text for choice in card.choices)):
        for language in Language:
            assert say(text, language)
    for party in card.parties:
        for value in party.values:
            assert say(value.said, Language.DUTCH)
            assert say(value.label, Language.DUTCH)
    return card.id


def test_a_text_can_be_written_anew_and_what_is_left_comes_back() -> None:
    """Two texts: a third instead; what was left so is asked again once somebody writes without having seen that."""
    with apart(A, B, entities=entities()) as (one, other):
        edit(CLIENT, about="Key")(one)
        edit(CLIENT, about="Dog")(other)
        meet(one, other)
        leave_so(one.desk, open_conflicts(one.desk)[0].id, "fine")
        edit(CLIENT, about="Cat")(other)
        meet(one, other)
        assert one.store.get(Client, CLIENT.id).about == "Cat"  # type: ignore[union-attr]
        assert not open_conflicts(other.desk)
        edit(CLIENT, about="Bird")(one)
        edit(CLIENT, about="Fish")(other)
        meet(one, other)
        (card,) = open_conflicts(other.desk)
        with pytest.raises(Refused, match=r"border\.missing"):
            choose(other.desk, card.id, WRITE_ANEW, words="  ")
        choose(other.desk, card.id, WRITE_ANEW, words="Bird and fish")
        meet(one, other)
        assert one.store.get(Client, CLIENT.id).about == "Bird and fish"  # type: ignore[union-attr]
        assert not open_conflicts(one.desk)
        with pytest.raises(Refused, match=r"conflict\.over"):
            choose(one.desk, card.id, card.choices[0].key)


def test_a_person_goes_before_the_optimiser() -> None:
    """Of two published plans each way out keeps what somebody changed by hand."""
    state = replace(PERIOD, state=PeriodState.DRAFT)
    with apart(A, B, entities=(*entities(), state, *needed(EARLY, 3))) as (one, other):
        give(N, EARLY)(one)
        meet(one, other)
        by_optimiser(A, 1)(one)
        publish(one)
        by_optimiser(B, 2)(other)
        give(B, EARLY, 3)(other)
        publish(other)
        meet(one, other)
        (card,) = open_conflicts(one.desk)
        keep = next(choice for choice in card.choices if choice.text.filled.get("who") == "Aylin")
        choose(one.desk, card.id, keep.key)
        meet(one, other)
        stands = {
            (cell.nurse, cell.day) for cell in other.store.between(Assignment, "day", LATER, LATER + timedelta(9))
        }
        assert stands == {(N, LATER), (A, LATER + timedelta(1)), (B, LATER + timedelta(3))}


def test_an_open_shift_taken_twice_is_one_card() -> None:
    """Both took it by asking: the first one keeps it, on both devices; the same is not said of the cells once more."""
    with apart(A, B, entities=(*entities(), LATE, PERIOD, *needed(LATE))) as (one, other):
        for device, nurse in ((one, A), (other, B)):
            claim_shift(device.desk, nurse, LATER, LATE.id, anyway=True)
        meet(one, other)
        (card,), (same,) = open_conflicts(one.desk), open_conflicts(other.desk)
        assert (card.code, card.id, len(card.parties)) == ("ask", same.id, 2)
        choose(other.desk, card.id, card.choices[0].key)
        meet(one, other)
        assert not open_conflicts(one.desk)
        assert len(one.store.between(Assignment, "day", LATER, LATER)) == 1
