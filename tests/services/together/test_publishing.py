"""Publishing says who learns what and for whom that is late; reminders say what rosters wait for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import RoleHolding, RuleException, RuleSetting
from teamapp.domain.entities.nurse import Role
from teamapp.domain.entities.roster import Phase
from teamapp.domain.text import text
from teamapp.services.day.waiting import waiting
from teamapp.services.history.undo import undoable
from teamapp.services.refused import Refused
from teamapp.services.roster.hand.shifts import clear_shifts, give_shift
from teamapp.services.roster.periods import News, publication, publish_roster, retract_roster
from teamapp.services.roster.together.phases import close_phase, making, say_ready
from teamapp.services.roster.together.reminders import Goal, reminders
from teamapp.words.speak import Language, say
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, key, november, nurse_id, roster_desk
from tests.support.roster.together_team import AUTUMN, NOVEMBER, november_of, refusal, sits, together_desk


def test_a_draft_is_all_new_and_in_time() -> None:
    """Forty days ahead nobody learns anything late; the note says that it cannot be undone."""
    shown = publication(november(roster_desk({"Bram": "DE"}, now=datetime(2026, 9, 20, 9, tzinfo=UTC))))
    (bram,) = shown.affected
    assert [(one.day, one.news, one.late) for one in bram.days] == [
        (day(0), News.NEW, False),
        (day(1), News.NEW, False),
    ]
    assert (shown.late, shown.late_for) == (False, ())
    assert "cannot be undone" in say(shown.note, Language.ENGLISH)
    assert "ongedaan" in say(shown.note, Language.DUTCH)


def test_after_publishing_each_day_says_whether_it_is_new_other_or_dropped() -> None:
    """With the shift before and after, by nurse; back as it was published it is no news."""
    desk = roster_desk({"Bram": "DE", "Noor": "..E"}, now=datetime(2026, 9, 20, 9, tzinfo=UTC))
    publish_roster(desk, NOVEMBER)
    give_shift(desk, [cell("Bram", 0)], EVENING.id)
    clear_shifts(desk, [cell("Noor", 2)])
    give_shift(desk, [cell("Sanne", 5), cell("Aylin", 6)], EARLY.id)
    clear_shifts(desk, [cell("Aylin", 6)])
    found = {
        one.name: [(d.day, d.news, d.before, d.after) for d in one.days] for one in publication(november(desk)).affected
    }
    assert found == {
        "Bram Test": [(day(0), News.CHANGED, EARLY.id, EVENING.id)],
        "Noor Test": [(day(2), News.DROPPED, EVENING.id, "")],
        "Sanne Test": [(day(5), News.NEW, "", EARLY.id)],
    }
    bram = publication(november(desk)).affected[0]
    assert [len(bram.of(news)) for news in News] == [0, 1, 0]


def test_a_change_within_28_days_is_late_for_whom_it_concerns() -> None:
    """On 10 October day 4 (6 November) is 27 days away, day 5 is 28: exactly 28 days is in time."""
    desk = roster_desk({"Bram": "D"}, now=datetime(2026, 10, 10, 9, tzinfo=UTC))
    publish_roster(desk, NOVEMBER)
    give_shift(desk, [cell("Noor", 4)], EARLY.id)
    give_shift(desk, [cell("Sanne", 5)], EARLY.id)
    shown = publication(november(desk))
    assert [(one.name, [d.day for d in one.late]) for one in shown.late_for] == [("Noor Test", [day(4)])]


def test_publishing_ends_the_phases_and_taking_back_returns_to_them() -> None:
    """It is no step of undo, in either direction."""
    desk = together_desk({"Bram": "D"})
    close_phase(desk, NOVEMBER)
    close_phase(desk, NOVEMBER)
    publish_roster(desk, NOVEMBER)
    assert making(desk, NOVEMBER).phase is None
    retract_roster(desk, NOVEMBER)
    assert making(desk, NOVEMBER).phase is Phase.SOLVE
    last = undoable(desk)
    assert last is not None
    assert last.what.code == "together.closed_gaps"


def test_nothing_and_the_past_cannot_be_published() -> None:
    """A roster without a shift, and days that are over, each with a sentence."""
    with pytest.raises(Refused) as refused:
        publish_roster(roster_desk(), NOVEMBER)
    assert refusal(refused.value) == "roster.publish_empty"
    with pytest.raises(Refused) as refused:
        publish_roster(roster_desk({"Bram": "D"}, now=datetime(2026, 12, 1, 9, tzinfo=UTC)), NOVEMBER)
    assert refusal(refused.value) == "together.period_past"


@pytest.mark.parametrize(("today", "late"), [(4, False), (6, True)])
def test_notice_is_watched(today: int, late: bool) -> None:
    """A draft that begins on 2 November is due on 5 October."""
    desk = roster_desk({"Bram": "D"}, now=datetime(2026, 10, today, 9, tzinfo=UTC))
    codes = {one.text.code for one in reminders(desk)}
    assert codes == {"remind.publish_late" if late else "remind.publish"}
    publish_roster(desk, NOVEMBER)
    assert reminders(desk) == ()


def test_each_phase_reminds_whom_it_waits_for() -> None:
    """My wishes until I am ready; the gaps; the planner of who is silent, and that all are ready."""
    planner = RoleHolding(id=key("r", "a"), nurse=nurse_id("Aylin"), role=Role.PLANNER, first=date(2020, 1, 1))
    desk = together_desk({}, planner, now=datetime(2026, 9, 19, 8, tzinfo=UTC))
    assert [(one.text.code, one.goal, one.mine) for one in reminders(desk)] == [
        ("remind.wishes", Goal.WISHES, True),
        ("remind.silent", Goal.PHASES, True),
    ]
    say_ready(desk, nurse_id("Aylin"), NOVEMBER)
    assert [one.text.code for one in reminders(desk)] == ["remind.silent"]
    assert [one.text.code for one in reminders(sits(desk, "Bram"))] == ["remind.wishes"]
    for name in ("Bram", "Noor", "Sanne"):
        say_ready(desk, nurse_id(name), NOVEMBER)
    assert [one.text.code for one in reminders(sits(desk, "Aylin"))] == ["remind.close"]
    close_phase(desk, NOVEMBER)
    assert [one.text.code for one in reminders(desk)] == ["remind.gaps_open"]


def test_the_last_day_is_urgent_and_stands_on_today() -> None:
    """In both languages, about the period, so that the page can open it."""
    desk = together_desk(now=datetime(2026, 9, 21, 6, tzinfo=UTC))
    (one,) = reminders(desk)
    assert (one.text.code, one.urgent) == ("remind.wishes_today", True)
    assert all(say(one.text, language) for language in Language)
    assert [item.about for item in waiting(desk) if item.text == one.text] == [NOVEMBER]


def test_a_team_that_works_in_phases_is_told_to_begin_the_next() -> None:
    """In the weeks before the wishes are due; a team that never did is not bothered."""
    desk = roster_desk(now=AUTUMN)
    assert reminders(desk) == ()
    earlier = replace(november_of(desk), id=key("p", "old"), first=day(-28), last=day(-1), phase=Phase.SOLVE)
    desk.commit((Edit(None, earlier),), text("test"))
    said = [one for one in reminders(desk) if one.period == NOVEMBER]
    assert [one.text.code for one in said] == ["remind.begin"]
    assert all(say(one.text, language) for one in reminders(desk) for language in Language)


def test_a_team_without_a_rule_of_notice_is_never_late() -> None:
    """The European directive asks for none: nobody learns of a day late, nothing is overdue the day before."""
    desk = roster_desk({"Bram": "D"}, now=datetime(2026, 11, 1, 9, tzinfo=UTC))
    assert publication(november(desk)).late
    desk.commit((Edit(desk.team, replace(desk.team, rule_profile="eu")),), text("test"))
    shown = publication(november(desk))
    assert (shown.notice_days, shown.late, shown.late_for) == (0, False, ())
    assert making(desk, NOVEMBER).proposed.publish_by == day(0)
    assert [one.text.code for one in reminders(desk)] == ["remind.publish"]


def test_notice_is_as_long_as_the_team_asks() -> None:
    """A team that wants its rosters 35 days ahead is late at 30, and is told that they are due on 28 September."""
    desk = roster_desk({"Bram": "D"}, now=datetime(2026, 10, 3, 9, tzinfo=UTC))
    assert not publication(november(desk)).late
    asked = RuleSetting(id=key("rule", "p"), rule="law.publication", figures=(("days", 35),))
    desk.commit((Edit(None, asked),), text("test"))
    shown = publication(november(desk))
    assert (shown.days_ahead, shown.notice_days, shown.late) == (30, 35, True)
    assert [one.name for one in shown.late_for] == ["Bram Test"]
    assert making(desk, NOVEMBER).proposed.publish_by == date(2026, 9, 28)


def test_a_change_is_late_by_what_was_agreed_with_each_nurse() -> None:
    """Noor agreed to 14 days: the same change 20 days ahead is late for Sanne alone."""
    agreed = RuleException(id=key("rule", "n"), rule="law.notice", nurse=nurse_id("Noor"), figures=(("days", 14),))
    desk = roster_desk({"Bram": "D"}, agreed, now=datetime(2026, 10, 13, 9, tzinfo=UTC))
    publish_roster(desk, NOVEMBER)
    give_shift(desk, [cell("Noor", 0), cell("Sanne", 0)], EARLY.id)
    assert [(one.name, one.notice_days) for one in publication(november(desk)).late_for] == [("Sanne Test", 28)]
