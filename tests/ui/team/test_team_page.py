from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from teamapp.domain.entities import Contract, Leave, Nurse, RoleHolding, Skill, Wish
from teamapp.domain.entities.nurse import LeaveKind, Role, WishKind
from teamapp.domain.units import micro
from teamapp.services.clients.addresses import AddressDetails
from tests.services.test_travel import PromptWorker
from tests.support.small_team import nurse_id, small_desk
from ui.parts.controls.button import Button
from ui.parts.languages import language_name
from ui.team import history_section
from ui.team.page import TeamPage
from ui.team.sheets.nurse_sheet import NurseSheet
from ui.team.sheets.pace_sheet import PaceSheet
from ui.team.sheets.small_sheets import AskSheet


@pytest.fixture
def page(make_frame, qtbot):
    desk = small_desk()
    frame = make_frame(desk)
    page = TeamPage(frame)
    frame.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1400, 900)
    page.show()
    page.refresh(None)
    yield page
    desk.store.close()


def sheet_of(page, kind):
    return page.findChildren(kind)[-1]


def answer(page, what, given):
    """Ask for a sheet as the page does, and answer it with these values."""
    page.want(what, page.chosen)
    sheet = sheet_of(page, AskSheet)
    sheet.shut()
    sheet.done.emit(given)


def stored(page, kind):
    return [item for item in page.frame.desk.store.all(kind) if item.nurse == page.chosen]


def test_the_list_opens_a_card(page, qtbot):
    """Everybody is listed; arrows open the next colleague's card."""
    assert page._list.model().rowCount() == 3
    assert page.chosen == nurse_id("Aylin")
    qtbot.keyClick(page._list, Qt.Key.Key_Down)
    assert page.chosen == nurse_id("Bram")
    assert "3 of at most 12" in page.header._subtitle.text()


def test_finding_by_name_narrows_the_list(page):
    """The search matches any part of a name, whatever its case."""
    page._filter("NOO")
    assert [page._list.entries.at(row).name for row in range(page._list.model().rowCount())] == ["Noor Test"]


def test_a_new_nurse_is_added_by_typing_and_opened(page, qtbot):
    """The form refuses an empty name beside the field, then adds her with her contract, and her card opens."""
    page.want("add", None)
    sheet = sheet_of(page, NurseSheet)
    sheet._done()
    assert sheet._given.error
    qtbot.keyClicks(sheet._given.line, "Lotte")
    qtbot.keyClicks(sheet._family.line, "Smit")
    sheet._done()
    assert not page.frame.notices.warned
    added = page.frame.desk.store.get(Nurse, page.chosen)
    assert added.name == "Lotte Smit"
    (contract,) = stored(page, Contract)
    assert contract.week_minutes == 24 * 60


def test_editing_keeps_what_was_not_touched(page, qtbot):
    """Only the telephone changes."""
    before = page.frame.desk.store.get(Nurse, page.chosen)
    page.want("edit", page.chosen)
    sheet = sheet_of(page, NurseSheet)
    qtbot.keyClicks(sheet._phone.line, "06 1234")
    sheet._done()
    after = page.frame.desk.store.get(Nurse, page.chosen)
    assert after.phone == "06 1234"
    assert (after.name, after.level, after.home_lat) == (before.name, before.level, before.home_lat)


def test_each_small_sheet_writes_what_it_says(page):
    """Hours, role, skill, leave, a free weekday and a wish reach the store as one named change each."""
    answer(page, "hours", (20 * 60, date(2026, 12, 1)))
    answer(page, "role", (Role.PLANNER, date(2026, 12, 1), None))
    answer(page, "skill", ("wound_care", date(2028, 1, 1)))
    answer(page, "leave", (LeaveKind.HOLIDAY, date(2026, 12, 7), date(2026, 12, 11)))
    answer(page, "availability", (2, (), "choir"))
    answer(page, "wish", (date(2026, 12, 24), WishKind.DAY_OFF, "", True))
    assert [item.week_minutes for item in stored(page, Contract)] == [20 * 60]
    assert [item.role for item in stored(page, RoleHolding)] == [Role.PLANNER]
    assert {item.skill for item in stored(page, Skill)} == {"insulin", "wound_care"}
    assert [item.kind for item in stored(page, Leave)] == [LeaveKind.HOLIDAY]
    assert [item.joker for item in stored(page, Wish)] == [True]
    assert not page.frame.notices.warned


def test_a_refusal_is_said_and_nothing_is_written(page):
    """Leave that ends before it begins is refused in words."""
    answer(page, "leave", (LeaveKind.HOLIDAY, date(2026, 12, 11), date(2026, 12, 7)))
    assert page.frame.notices.warned
    assert stored(page, Leave) == []


def test_ill_and_back_again(page):
    """Reporting ill shows it in the list; back at work ends it."""
    answer(page, "sick", page._read.today)
    assert stored(page, Leave)[0].kind is LeaveKind.SICK
    assert page._read.card.line.away is not None
    answer(page, "better", date(2026, 11, 14))
    assert stored(page, Leave)[0].last == date(2026, 11, 13)


def test_a_line_can_be_taken_away(page):
    """The cross beside a skill takes it away."""
    page.want("drop_skill", stored(page, Skill)[0])
    assert stored(page, Skill) == []


def test_languages_have_their_own_names():
    """People read the name, not the code."""
    assert language_name("nl") == "Nederlands"
    assert language_name("xx-unknown") == "xx-unknown"


def test_a_card_follows_the_step_that_hides_wishes(page):
    """Asked for wishes, a colleague's are gone from her card; closed, they are back; nobody has to choose her anew."""
    from teamapp.domain.change import Edit
    from teamapp.domain.entities import RosterPeriod
    from teamapp.domain.text import text
    from teamapp.services.people.wishes import wish
    from teamapp.services.roster.together.phases import begin_phases, close_phase

    frame, desk = page.frame, page.frame.desk
    first = desk.today + timedelta(days=60)
    period = RosterPeriod(id=desk.fresh_id(), first=first, last=first + timedelta(days=27))
    desk.commit((Edit(None, period),), text("test"))
    colleague = next(one.id for one in desk.store.all(Nurse) if one.id != desk.me)
    frame.announce(wish(desk, colleague, first, WishKind.DAY_OFF))
    page._list.choose(colleague)
    day = frame.day(first)
    assert page_says(page, day)
    until = desk.today + timedelta(days=7)
    frame.announce(begin_phases(desk, period.id, wishes_until=until, gaps_until=until + timedelta(days=7)))
    assert not page_says(page, day)
    frame.announce(close_phase(desk, period.id))
    assert page_says(page, day)


def page_says(page, words):
    return any(words in one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_her_own_speed_comes_from_rides_she_knows(page, qtbot):
    """Two addresses and minutes become km/h in her form; a ride without minutes is named; nothing else is kept."""
    page.frame.desk.worker = PromptWorker()
    page.want("edit", page.chosen)
    sheet = sheet_of(page, NurseSheet)
    sheet._travel.value = "e_bike"
    sheet._pace.click()
    pace = page.window().findChildren(PaceSheet)[-1]
    start, end, minutes = pace._rides[0]
    start.show_home(AddressDetails(street="Kade 1", lat=micro(52.0), lon=micro(4.1)))
    end.show_home(AddressDetails(street="Kade 90", lat=micro(52.05), lon=micro(4.1)))
    pace.work_out()
    assert minutes.error
    assert "Ride 1 is not complete" in pace._why.text()
    minutes.value = 24
    pace.work_out()
    qtbot.waitUntil(lambda: bool(pace._answer.text()), timeout=5_000)
    assert pace._answer.text() == "20 km/h"
    pace._take.click()
    assert sheet._kmh.value == 20


def test_her_history_stands_on_her_card_and_is_shown_whole(page, qtbot):
    """Three lines by themselves, all by Enter or a click on the button or by the command; the brackets go on."""
    for skill in ("wound_care", "catheter", "stoma", "palliative"):
        answer(page, "skill", (skill, None))
    told = len(page._read.history)
    assert told > history_section.FIRST
    assert lines_in(page) == history_section.FIRST
    qtbot.keyClick(page._card.history.findChild(Button, "history-all"), Qt.Key.Key_Return)
    assert lines_in(page) == told
    page.go_by(1)
    assert page.chosen == nurse_id("Bram")
    page.go_by(-1)
    assert page.chosen == nurse_id("Aylin")
    assert lines_in(page) == told


def lines_in(page) -> int:
    """How many changes her card tells."""
    return sum("12 November 2026" in one.text() for one in page._card.history.findChildren(QLabel))
