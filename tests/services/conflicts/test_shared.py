"""I13: what only a merge put together is shown on every device alike until it is settled, and nothing else is.

What "only a merge" means is kept beside the stores, without stamps or vectors: whatever stood on a device's own screen
right after its nurse had touched it, she made knowingly.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest

from sync.engine.log import Cut
from sync.protocol.wire.snapshot import Part
from teamapp.domain.entities import Assignment, CareNeed, Demand, Visit
from teamapp.domain.entities.visit import start_for, visit_id
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts import Conflict, choose, leave_so, open_conflicts
from teamapp.services.conflicts.searching import search
from teamapp.services.day.outcome import cancel_visit
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import clear_shifts, give_shift
from teamapp.services.rounds.hand.move import move_visit
from tests.support.backend.apart import Apart, apart, meet
from tests.support.small_team import CLIENTS, DAY, EARLY, entities, key, need_id, nurse_id

NURSES = [nurse_id(name) for name in ("Aylin", "Bram", "Noor")]
DAYS = [DAY + timedelta(days=number) for number in (3, 4)]
LATE = replace(EARLY, id=ShiftKindId(key("kind", "late")), name="Late", letter="L")
NEEDED = [
    Demand(id=key("demand", f"{kind.name}{day}"), weekday=day.weekday(), shift_kind=kind.id, nurses=1)
    for kind in (EARLY, LATE)
    for day in DAYS
]
SINGLE = [wants.name for wants in CLIENTS if wants.nurses == 1]

Wrong = tuple[str, ...]
"""Something that does not go together: its sort, the rows, and what stands in them."""


class Team:
    """Three devices, and what each of their nurses has made knowingly."""

    def __init__(self, devices: tuple[Apart, ...], dice: random.Random) -> None:
        self.devices, self.dice = devices, dice
        self.knowingly: set[Wrong] = set()

    def work(self, one: Apart) -> None:
        """One random deed by a use case; what is refused has not happened."""
        try:
            self._deed(one)
        except Refused:
            return
        self.note(one)

    def note(self, one: Apart) -> None:
        """What stands on her screen now and has to do with her last change, she made knowingly."""
        (latest,) = one.store.headings(limit=1)
        change = one.store.change(latest.id)
        assert change is not None
        touched = {edit.id for edit in change.edits}
        self.knowingly |= {wrong for wrong in wrongs(one) if not touched.isdisjoint(wrong)}

    def made_knowingly(self, wrong: Wrong) -> bool:
        """Whether somebody did it so, or still worse: of three on a shift that one needs, one may have gone since."""
        same = (one for one in self.knowingly if one[0] == wrong[0])
        return wrong in self.knowingly or (wrong[0] == "claim" and any(set(wrong) <= set(one) for one in same))

    def _deed(self, one: Apart) -> None:
        name, day = self.dice.choice(SINGLE), self.dice.choice(DAYS)
        nurse, start = self.dice.choice(NURSES), MinuteOfDay(480 + 10 * self.dice.randrange(12))
        match self.dice.randrange(8):
            case 0 | 1 | 2 | 3:
                move_visit(one.desk, visit_id(need_id(name), DAY), DAY, nurses=(nurse,), start=start)
            case 4 | 5:
                give_shift(one.desk, [(nurse, day)], self.dice.choice((EARLY, LATE)).id)
            case 6:
                clear_shifts(one.desk, [(nurse, day)])
            case _:
                cancel_visit(one.desk, visit_id(need_id(name), DAY), DAY, reason="away")


def wrongs(one: Apart) -> Iterator[Wrong]:
    """Two visits at once, and more nurses on a shift than are needed, as this device's screen has it."""
    needs = {need.id: need.minutes for need in one.store.all(CareNeed)}
    visits = [visit for visit in one.store.between(Visit, "day", DAY, DAY) if visit.planned]
    for first, second in combinations(sorted(visits, key=lambda visit: visit.id), 2):
        starts = [start_for(visit, first.nurse) if first.nurse else None for visit in (first, second)]
        if first.nurse == second.nurse and None not in starts:
            (a, b), (long, longer) = starts, (needs[first.need], needs[second.need])
            if a < b + longer and b < a + long:  # type: ignore[operator]  # neither is None
                yield "double", first.id, second.id, str(first.nurse), str(a), str(b)
    cells = [cell for day in DAYS for cell in one.store.between(Assignment, "day", day, day)]
    for (day, kind), nurses in Counter((cell.day, cell.shift_kind) for cell in cells).items():
        if nurses > 1:
            yield "claim", *sorted(cell.id for cell in cells if (cell.day, cell.shift_kind) == (day, kind)), kind


def shown(one: Apart) -> dict[tuple[str, frozenset[str]], Conflict]:
    """Its conflicts by sort and rows, also what was left so; values side by side stand apart."""
    return {
        (card.code, frozenset({card.subject.id, *(other.id for other in card.also)})): card for card in search(one.desk)
    }


def check(team: Team) -> None:
    """The same everywhere, everything that only the merge made, and nothing of what somebody did knowingly."""
    first, *others = (open_conflicts(one.desk) for one in team.devices)
    assert all([card.id for card in other] == [card.id for card in first] for other in others)
    cards = shown(team.devices[0])
    for wrong in wrongs(team.devices[0]):
        rows = set(wrong[1:3] if wrong[0] == "double" else wrong[1:-1])
        found = [sort for sort, about in cards if sort == wrong[0] and about & rows]
        asked = {name for sort, about in cards if sort in ("values", "deleted", "cancelled") for name in about}
        if not team.made_knowingly(wrong):
            assert found or rows & asked, wrong
        elif wrong[0] == "double":
            assert not any(sort == "double" and about == rows for sort, about in cards), wrong


@pytest.mark.parametrize("seed", range(2))
def test_the_same_conflicts_everywhere_until_they_are_settled(seed: int) -> None:
    """Three devices work apart, meet, settle on one, undo, leave it so, and go on; at the end nothing is left."""
    dice = random.Random(seed)
    with apart(*NURSES, entities=(*entities(), LATE, *NEEDED)) as devices:
        team = Team(devices, dice)
        for _round in range(2):
            for _deed in range(12):
                team.work(dice.choice(devices))
            meet(*devices)
            check(team)
            one = dice.choice(devices)
            settle_some(team, one)
            meet(*devices)
            check_same(devices)
        while cards := open_conflicts(devices[0].desk):
            settle(team, devices[0], cards[0])
        meet(*devices)
        assert [open_conflicts(one.desk) for one in devices] == [(), (), ()]


def settle_some(team: Team, one: Apart) -> None:
    """One is settled and taken back, another left so."""
    cards = open_conflicts(one.desk)
    if cards:
        settle(team, one, cards[0])
        assert cards[0].id not in {card.id for card in open_conflicts(one.desk)}
        undo(one.desk)
        team.note(one)
    rest = open_conflicts(one.desk)[1:]
    if rest:
        leave_so(one.desk, rest[0].id, "agreed")


def settle(team: Team, one: Apart, card: Conflict) -> None:
    if card.choices:
        choose(one.desk, card.id, team.dice.choice(card.choices).key)
    else:
        leave_so(one.desk, card.id, "agreed")
    team.note(one)


def check_same(devices: tuple[Apart, ...]) -> None:
    first, *others = ([card.id for card in open_conflicts(one.desk)] for one in devices)
    assert all(other == first for other in others)


def test_what_one_person_does_alone_is_never_asked() -> None:
    """Whoever has seen everything makes no conflicts, however wrong the plan becomes."""
    dice = random.Random(7)
    with apart(*NURSES[:2], entities=(*entities(), LATE, *NEEDED)) as devices:
        team = Team(devices, dice)
        for one in (*devices, *devices):
            for _deed in range(8):
                team.work(one)
            meet(*devices)
            assert not open_conflicts(devices[0].desk)
            assert not open_conflicts(devices[1].desk)
        assert team.knowingly, "the plan was made wrong enough to see something"


def test_a_newcomer_sees_what_the_others_see() -> None:
    """Whoever joins from a snapshot has the same conflicts open, with who and when, though she was there for none."""
    dice = random.Random(5)
    with apart(*NURSES, entities=(*entities(), LATE, *NEEDED)) as devices:
        team = Team(devices, dice)
        for _deed in range(24):
            team.work(dice.choice(devices))
        meet(*devices)
        newcomer = Apart(None, devices[0].clock)
        with devices[0].store.exchange() as ledger:
            ledger.begin_making()
            made = ledger.making()
        assert made is not None
        while (part := next_part(devices[0])) is not None:
            with newcomer.store.exchange() as ledger:
                if part.state is not None:
                    ledger.load_rows(part.state, {})
                else:
                    ledger.load_history(part.lines)
        with newcomer.store.exchange() as ledger:
            ledger.stand_at(made.heads)
        cards, same = open_conflicts(devices[1].desk), open_conflicts(newcomer.desk)
        assert len(cards) > 3
        assert [(card.id, card.said, card.at) for card in same] == [(card.id, card.said, card.at) for card in cards]
        assert [[party.who for party in card.parties] for card in same] == [
            [party.who for party in card.parties] for card in cards
        ]
        newcomer.store.close()


def next_part(one: Apart) -> Cut | None:
    with one.store.exchange() as ledger:
        found = ledger.cut(50)
        if found is None:
            ledger.end_making()
        else:
            ledger.keep_part(Part(random.randbytes(32), found.sort, 1, 1), b"")
        return found


def test_a_look_at_everything_finds_what_was_found_bit_by_bit() -> None:
    """What is kept between two looks is only where to look: from nothing the same conflicts are found."""
    dice = random.Random(3)
    with apart(*NURSES, entities=(*entities(), LATE, *NEEDED)) as devices:
        team = Team(devices, dice)
        for _round in range(2):
            for _deed in range(14):
                team.work(dice.choice(devices))
            meet(*devices)
            for one in devices[:2]:
                open_conflicts(one.desk)
        before = open_conflicts(devices[0].desk)
        assert before
        devices[2].store.look_anew()
        assert [card.id for card in open_conflicts(devices[2].desk)] == [card.id for card in before]
