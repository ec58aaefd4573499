"""A roster goes through its phases, by hand and by the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Leave, Nurse, RosterPeriod
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.ids import Id
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.people.hidden import HIDING
from teamapp.services.refused import Refused
from teamapp.services.roster.together.deadlines import proposed_deadlines
from teamapp.services.roster.together.phases import (
    begin_phases,
    change_deadlines,
    close_phase,
    closing,
    making,
    phase_of,
    reopen_phase,
    reopening,
    say_ready,
)
from teamapp.words.speak import Language, say
from tests.support.new_desk import spoken
from tests.support.roster.roster_team import FIRST, LAST, key, nurse_id, roster_desk
from tests.support.roster.together_team import (
    AUTUMN,
    GAPS_UNTIL,
    NOVEMBER,
    WISHES_UNTIL,
    november_of,
    refusal,
    sits,
    together_desk,
    wish_of,
)


def test_deadlines_are_counted_back_from_the_day_of_publishing() -> None:
    """Gaps settled a week before, wishes in a week before that."""
    found = proposed_deadlines(date(2026, 11, 30), date(2026, 11, 2), date(2026, 9, 1))
    assert (found.wishes_until, found.gaps_until, found.publish_by) == (
        date(2026, 10, 19),
        date(2026, 10, 26),
        date(2026, 11, 2),
    )


@pytest.mark.parametrize("notice", [0, 14, 28, 60])
@pytest.mark.parametrize("ahead", [1, 2, 3, 5, 10, 20, 40, 43, 60])
def test_proposed_deadlines_are_always_in_order(ahead: int, notice: int) -> None:
    """However late a team begins, wishes end today or later, before the gaps, before the roster."""
    today = date(2026, 9, 1)
    first = today + timedelta(days=ahead)
    found = proposed_deadlines(first, first - timedelta(days=notice), today)
    assert today <= found.wishes_until <= found.gaps_until < first


def test_phases_end_by_the_calendar() -> None:
    """The last day still belongs to a phase; the day after it the next one runs, publishing ends them all."""
    period = november_of(together_desk())
    days = [WISHES_UNTIL, WISHES_UNTIL + timedelta(days=1), GAPS_UNTIL, GAPS_UNTIL + timedelta(days=1)]
    assert [phase_of(period, day) for day in days] == [Phase.WISHES, Phase.GAPS, Phase.GAPS, Phase.SOLVE]
    assert phase_of(replace(period, state=PeriodState.PUBLISHED), WISHES_UNTIL) is None
    assert phase_of(replace(period, phase=None), WISHES_UNTIL) is None


def test_closing_asks_names_who_is_not_ready_and_can_be_undone() -> None:
    """Three have not said that they are ready; closing goes on to the gaps, then to the rest, then no further."""
    desk = together_desk()
    spoken(say_ready(desk, nurse_id("Aylin"), NOVEMBER))
    step = closing(desk, NOVEMBER)
    assert "Bram, Noor, Sanne" in say(step.question, Language.ENGLISH)
    assert say(step.question, Language.DUTCH)
    spoken(close_phase(desk, NOVEMBER))
    assert making(desk, NOVEMBER).phase is Phase.GAPS
    undo(desk)
    assert making(desk, NOVEMBER).phase is Phase.WISHES
    close_phase(desk, NOVEMBER)
    spoken(close_phase(desk, NOVEMBER))
    assert making(desk, NOVEMBER).phase is Phase.SOLVE
    with pytest.raises(Refused) as refused:
        close_phase(desk, NOVEMBER)
    assert refusal(refused.value) == "together.nothing_to_close"


def test_when_all_are_ready_the_question_is_short() -> None:
    """Nobody is named; who is on leave all these days is not waited for."""
    away = Leave(id=key("leave", "s"), nurse=nurse_id("Sanne"), kind=LeaveKind.PARENTAL, first=FIRST, last=LAST)
    desk = together_desk({}, away)
    for name in ("Aylin", "Bram", "Noor"):
        say_ready(desk, nurse_id(name), NOVEMBER)
    assert closing(desk, NOVEMBER).question.code == "together.close_wishes"


def test_reopening_hides_again_and_asks_first() -> None:
    """Back from the rest to the gaps, and from the gaps to the wishes, each with a new last day."""
    desk = together_desk()
    close_phase(desk, NOVEMBER)
    close_phase(desk, NOVEMBER)
    assert all(say(reopening(desk, NOVEMBER).question, language) for language in Language)
    spoken(reopen_phase(desk, NOVEMBER, until=date(2026, 9, 30)))
    assert making(desk, NOVEMBER).phase is Phase.GAPS
    assert say(reopening(desk, NOVEMBER).question, Language.ENGLISH).startswith("Everybody has seen")
    spoken(reopen_phase(desk, NOVEMBER, until=date(2026, 10, 5)))
    made = making(desk, NOVEMBER)
    assert (made.phase, made.until, made.hiding) == (Phase.WISHES, date(2026, 10, 5), HIDING)
    assert made.period.gaps_until is not None
    assert made.period.gaps_until >= date(2026, 10, 5)
    with pytest.raises(Refused) as refused:
        reopen_phase(desk, NOVEMBER, until=date(2026, 10, 6))
    assert refusal(refused.value) == "together.nothing_to_reopen"


def test_who_has_not_said_anything_is_known_without_what_others_wish() -> None:
    """A wish or the word ready is enough to have spoken; ready can be taken back."""
    desk = together_desk({}, wish_of("Bram", 3))
    say_ready(desk, nurse_id("Noor"), NOVEMBER)
    made = making(desk, NOVEMBER)
    assert [one.name for one in made.silent] == ["Aylin", "Sanne"]
    assert [one.name for one in made.unready] == ["Aylin", "Bram", "Sanne"]
    say_ready(desk, nurse_id("Noor"), NOVEMBER, ready=False)
    assert [one.name for one in making(desk, NOVEMBER).silent] == ["Aylin", "Noor", "Sanne"]
    with pytest.raises(Refused):
        say_ready(desk, nurse_id("Noor"), NOVEMBER, ready=False)


def test_it_is_said_that_the_window_hides_not_cryptography() -> None:
    """Only while something is hidden, in both languages."""
    desk = together_desk()
    hiding = making(desk, NOVEMBER).hiding
    assert hiding is not None
    assert "window" in say(hiding, Language.ENGLISH)
    assert "venster" in say(hiding, Language.DUTCH)
    close_phase(desk, NOVEMBER)
    assert making(desk, NOVEMBER).hiding is None


def test_deadlines_can_be_moved_while_they_lie_ahead() -> None:
    """Both while wishes come in; later only that of the gaps."""
    desk = together_desk()
    spoken(change_deadlines(desk, NOVEMBER, wishes_until=date(2026, 9, 25), gaps_until=date(2026, 10, 1)))
    assert making(desk, NOVEMBER).until == date(2026, 9, 25)
    close_phase(desk, NOVEMBER)
    change_deadlines(desk, NOVEMBER, wishes_until=date(2026, 12, 1), gaps_until=date(2026, 10, 3))
    period = november_of(desk)
    assert (period.wishes_until, period.gaps_until) == (date(2026, 9, 25), date(2026, 10, 3))


BAD: list[tuple[str, Callable[[Desk], Change]]] = [
    ("together.wishes_until_past", lambda desk: begin_phases(desk, NOVEMBER, wishes_until=date(2026, 9, 9))),
    (
        "together.gaps_before_wishes",
        lambda desk: begin_phases(desk, NOVEMBER, wishes_until=date(2026, 9, 20), gaps_until=date(2026, 9, 19)),
    ),
    ("together.gaps_in_period", lambda desk: begin_phases(desk, NOVEMBER, gaps_until=FIRST)),
    ("roster.period_gone", lambda desk: begin_phases(desk, Id("0" * 32))),
    ("together.not_in_phases", lambda desk: close_phase(desk, NOVEMBER)),
    ("together.not_in_phases", lambda desk: say_ready(desk, nurse_id("Bram"), NOVEMBER)),
    ("together.not_in_phases", lambda desk: reopen_phase(desk, NOVEMBER, until=date(2026, 9, 20))),
]


@pytest.mark.parametrize(("code", "act"), BAD)
def test_bad_deadlines_are_refused_in_words(code: str, act: Callable[[Desk], Change]) -> None:
    """Each with a plain sentence in both languages, and nothing is written."""
    desk = roster_desk(now=AUTUMN)
    with pytest.raises(Refused) as refused:
        act(desk)
    assert refusal(refused.value) == code
    assert november_of(desk).phase is None


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (datetime(2026, 12, 5, 9, tzinfo=UTC), "together.period_past"),
        (datetime(2026, 11, 3, 9, tzinfo=UTC), "together.period_running"),
    ],
)
def test_a_period_that_began_or_is_over_cannot_be_made_together(now: datetime, code: str) -> None:
    """The sentence says what to do instead."""
    with pytest.raises(Refused) as refused:
        begin_phases(roster_desk(now=now), NOVEMBER)
    assert refusal(refused.value) == code


def test_a_period_without_nurses_and_one_begun_twice_are_refused() -> None:
    """Nobody could wish anything; and phases are begun once."""
    desk = together_desk()
    with pytest.raises(Refused) as refused:
        begin_phases(desk, NOVEMBER)
    assert refusal(refused.value) == "together.begun_already"
    desk = roster_desk(now=AUTUMN)
    gone = [Edit(one, replace(one, ended=date(2026, 10, 1))) for one in desk.store.all(Nurse)]
    desk.commit(gone, text("test"))
    with pytest.raises(Refused) as refused:
        begin_phases(desk, NOVEMBER)
    assert refusal(refused.value) == "together.no_nurses"


def test_a_published_period_keeps_still() -> None:
    """Its phases are over; taken back it is where it was."""
    desk = sits(together_desk(), "Bram")
    period = november_of(desk)
    published = replace(period, state=PeriodState.PUBLISHED)
    desk.commit((Edit(period, published),), text("test"))
    assert making(desk, NOVEMBER).phase is None
    with pytest.raises(Refused) as refused:
        close_phase(desk, NOVEMBER)
    assert refusal(refused.value) == "together.published_already"
    desk.commit((Edit(published, period),), text("test"))
    assert making(desk, NOVEMBER).phase is Phase.WISHES
    assert desk.store.all(RosterPeriod)
