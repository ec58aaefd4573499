"""Own wishes of a period: read, written at once, repeated, cleared, counted in jokers, marked when late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Leave, RosterPeriod, Wish
from teamapp.domain.entities.nurse import LeaveKind, WishKind
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.ids import same_id
from teamapp.domain.text import text
from teamapp.services.history.undo import undo
from teamapp.services.people.wishes import wish
from teamapp.services.refused import Refused
from teamapp.services.roster.together.phases import close_phase
from teamapp.services.roster.together.wishes import Wished, clear_wishes, my_wishes, repeat_wishes, set_wishes
from teamapp.words.speak import Language, say
from tests.support.new_desk import spoken
from tests.support.roster.roster_team import EARLY, EVENING, FIRST, day, key, november, nurse_id, roster_desk
from tests.support.roster.together_team import NOVEMBER, november_of, refusal, sits, together_desk, wish_of

AYLIN, BRAM = nurse_id("Aylin"), nurse_id("Bram")
OFF = Wished(WishKind.DAY_OFF)
JOKER = Wished(WishKind.DAY_OFF, joker=True)


def test_several_wishes_are_one_change_with_one_undo() -> None:
    """Four days at once: off, a shift, not a shift, a joker; undone together, done again together."""
    desk = together_desk()
    wanted = {
        day(0): OFF,
        day(1): Wished(WishKind.SHIFT, EARLY.id),
        day(5): Wished(WishKind.NOT_SHIFT, EVENING.id),
        day(9): JOKER,
    }
    spoken(set_wishes(desk, AYLIN, wanted))
    mine = my_wishes(desk, NOVEMBER)
    assert [(one.day, one.kind, one.shift_kind, one.joker) for one in mine.wishes] == [
        (one, wished.kind, wished.shift_kind, wished.joker) for one, wished in wanted.items()
    ]
    assert (mine.jokers_used, mine.jokers_left, mine.late, mine.hidden) == (1, 3, False, False)
    undo(desk)
    assert my_wishes(desk, NOVEMBER).wishes == ()


def test_a_wish_is_changed_and_taken_back_in_place() -> None:
    """One wish a day: None takes it back, another one replaces it, the same again is no change."""
    desk = together_desk()
    set_wishes(desk, AYLIN, {day(0): OFF, day(1): OFF})
    set_wishes(desk, AYLIN, {day(0): Wished(WishKind.SHIFT, EARLY.id), day(1): None})
    assert [(one.day, one.kind) for one in my_wishes(desk, NOVEMBER).wishes] == [(day(0), WishKind.SHIFT)]
    with pytest.raises(Refused) as refused:
        set_wishes(desk, AYLIN, {day(0): Wished(WishKind.SHIFT, EARLY.id), day(1): None})
    assert refusal(refused.value) == "border.nothing_changed"
    with pytest.raises(Refused):
        set_wishes(desk, AYLIN, {})


def test_a_period_has_four_jokers() -> None:
    """The fifth is refused whole; moving one to another day in the same act is not."""
    desk = together_desk()
    set_wishes(desk, AYLIN, {day(n): JOKER for n in range(4)})
    with pytest.raises(Refused) as refused:
        set_wishes(desk, AYLIN, {day(10): JOKER, day(11): OFF})
    assert refusal(refused.value) == "people.no_jokers_left"
    assert len(my_wishes(desk, NOVEMBER).wishes) == 4
    set_wishes(desk, AYLIN, {day(10): JOKER, day(0): OFF})
    assert my_wishes(desk, NOVEMBER).jokers_left == 0


def test_the_page_shows_weekends_holidays_and_leave() -> None:
    """Christmas by the team's country, in the window's language; a day of leave cannot be wished for, and says so."""
    leave = Leave(id=key("l", "a"), nurse=AYLIN, kind=LeaveKind.HOLIDAY, first=day(2), last=day(3))
    period = RosterPeriod(id=same_id("t", "dec"), first=date(2026, 11, 30), last=date(2026, 12, 27))
    desk = together_desk({}, leave, period)
    mine = my_wishes(desk, NOVEMBER)
    assert [one.day for one in mine.days if one.leave] == [day(2), day(3)]
    assert [one.may_wish for one in mine.days[1:5]] == [True, False, False, True]
    assert [one.day.weekday() for one in mine.days if one.weekend] == [5, 6] * 4
    for language, names in (("nl", ["Eerste kerstdag", "Tweede kerstdag"]), ("en", ["Christmas Day", "Second Day of"])):
        found = my_wishes(desk, period.id, language=language).days
        december = {one.day: one.holiday for one in found if one.holiday}
        assert list(december) == [date(2026, 12, 25), date(2026, 12, 26)]
        assert all(said.startswith(name) for said, name in zip(december.values(), names, strict=True))
    with pytest.raises(Refused) as refused:
        set_wishes(desk, AYLIN, {day(2): OFF})
    assert refusal(refused.value) == "people.wish_in_leave"


def test_after_closing_a_wish_is_late_and_counts_half() -> None:
    """New and changed wishes are marked; a wish in time stays so, also without its joker; the plan weighs them."""
    desk = together_desk()
    set_wishes(desk, AYLIN, {day(0): JOKER, day(1): OFF, day(2): OFF})
    close_phase(desk, NOVEMBER)
    assert my_wishes(desk, NOVEMBER).late
    assert my_wishes(desk, NOVEMBER).note.code == "together.note_late"
    set_wishes(desk, AYLIN, {day(0): OFF, day(1): Wished(WishKind.SHIFT, EARLY.id), day(2): JOKER, day(3): OFF})
    late = {one.day: one.late for one in my_wishes(desk, NOVEMBER).wishes}
    assert late == {day(0): False, day(1): True, day(2): True, day(3): True}
    weights = {one.day: one.weight for one in november(desk).live.plan.nurse(AYLIN).wishes}
    assert weights == {0: 2, 1: 1, 2: 3, 3: 1}


def test_a_single_wish_from_the_card_is_marked_late_as_well() -> None:
    """Both ways to wish follow one rule."""
    desk = together_desk()
    wish(desk, AYLIN, day(0), WishKind.DAY_OFF)
    close_phase(desk, NOVEMBER)
    wish(desk, AYLIN, day(1), WishKind.DAY_OFF)
    assert [one.late for one in my_wishes(desk, NOVEMBER).wishes] == [False, True]


def test_without_phases_no_wish_is_late() -> None:
    """A team that does not use phases enters wishes until it publishes, as before."""
    desk = roster_desk()
    set_wishes(desk, AYLIN, {day(0): OFF})
    assert not my_wishes(desk, NOVEMBER).late
    assert my_wishes(desk, NOVEMBER).wishes[0].late is False
    period = november_of(desk)
    desk.commit((Edit(period, replace(period, state=PeriodState.PUBLISHED)),), text("test"))
    assert not my_wishes(desk, NOVEMBER).open
    with pytest.raises(Refused) as refused:
        set_wishes(desk, AYLIN, {day(1): OFF})
    assert refusal(refused.value) == "people.wish_after_publishing"


def test_wishes_of_the_period_before_are_repeated_on_the_same_weekdays() -> None:
    """Where nothing is wished yet, not on leave, with jokers as far as they go; one change."""
    before = RosterPeriod(id=key("p", "oct"), first=FIRST - timedelta(days=28), last=FIRST - timedelta(days=1))
    old = [replace(wish_of("Aylin", n - 28, joker=n < 3), id=key("w", str(n))) for n in (0, 1, 2, 9, 12)]
    leave = Leave(id=key("l", "a"), nurse=AYLIN, kind=LeaveKind.HOLIDAY, first=day(9), last=day(9))
    desk = together_desk({}, before, leave, *old)
    set_wishes(desk, AYLIN, {day(1): Wished(WishKind.NOT_SHIFT, EVENING.id), day(20): JOKER, day(21): JOKER})
    assert my_wishes(desk, NOVEMBER).can_repeat
    spoken(repeat_wishes(desk, AYLIN, NOVEMBER))
    found = {one.day: (one.kind, one.joker) for one in my_wishes(desk, NOVEMBER).wishes}
    off = WishKind.DAY_OFF
    assert found == {
        day(0): (off, True),
        day(1): (WishKind.NOT_SHIFT, False),
        day(2): (off, True),
        day(12): (off, False),
        day(20): (off, True),
        day(21): (off, True),
    }
    with pytest.raises(Refused) as refused:
        repeat_wishes(desk, BRAM, NOVEMBER)
    assert refusal(refused.value) == "together.nothing_to_repeat"


def test_all_wishes_of_a_period_are_cleared_at_once() -> None:
    """Those of other periods stay."""
    other = replace(wish_of("Aylin", -3), id=key("w", "x"))
    desk = together_desk({}, other)
    set_wishes(desk, AYLIN, {day(0): OFF, day(4): OFF})
    spoken(clear_wishes(desk, AYLIN, NOVEMBER))
    assert desk.store.all(Wish) == (other,)
    with pytest.raises(Refused):
        clear_wishes(desk, AYLIN, NOVEMBER)


def test_wishes_can_be_written_for_a_colleague_but_not_read() -> None:
    """What she says by phone is written down; the page stays empty until the phase closes, and says why."""
    desk = together_desk()
    set_wishes(desk, BRAM, {day(0): OFF})
    shown = my_wishes(desk, NOVEMBER, BRAM)
    assert (shown.hidden, shown.wishes, shown.can_repeat) == (True, (), False)
    assert all(say(shown.note, language) for language in Language)
    assert len(my_wishes(sits(desk, "Bram"), NOVEMBER).wishes) == 1
    close_phase(desk, NOVEMBER)
    assert len(my_wishes(sits(desk, "Aylin"), NOVEMBER, BRAM).wishes) == 1


def test_bad_wishes_are_refused_in_words() -> None:
    """A shift wish without a shift, a day that is over, a shift kind that has ended: each in both languages."""
    desk = together_desk(now=datetime(2026, 9, 10, 8, tzinfo=UTC))
    ended = replace(EARLY, ended=day(3))
    desk.commit((Edit(EARLY, ended),), text("test"))
    cases = {
        "people.wish_without_duty": {day(0): Wished(WishKind.SHIFT)},
        "people.wish_too_late": {date(2026, 9, 10): OFF},
        "roster.kind_ended": {day(4): Wished(WishKind.SHIFT, EARLY.id)},
    }
    for code, wanted in cases.items():
        with pytest.raises(Refused) as refused:
            set_wishes(desk, AYLIN, wanted)
        assert refusal(refused.value) == code
    assert my_wishes(desk, NOVEMBER).phase is Phase.WISHES
