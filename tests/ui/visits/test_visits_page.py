from __future__ import annotations

from PySide6.QtCore import Qt

from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import visit_id
from tests.support.small_team import DAY, need_id, nurse_id
from ui.parts.timeline.model import Spot


def vos():
    return visit_id(need_id("Vos"), DAY)


def stored(page, visit):
    return page.frame.desk.store.get(Visit, visit)


def drop(page, qtbot, visit, nurse, minute):
    before = page.stored
    with qtbot.waitSignal(page.frame.changed):
        page.views.timeline.visit_dropped.emit(visit, 0, nurse, minute)
    qtbot.waitUntil(lambda: page.stored is not before, timeout=30_000)


def test_the_day_is_shown_with_what_nobody_has(page):
    """All five visits wait on the tray, three nurses have lanes, and the header says so."""
    day = page.views.timeline.day
    assert len(day.tray) == 5
    assert {lane.title for lane in day.lanes} == {"Aylin Test", "Bram Test", "Noor Test"}
    page.show_mode("list")
    assert page.views.list.model().rowCount() == 5
    assert "5 not planned" in page.header._subtitle.text()


def test_a_drop_writes_the_visit_and_undo_has_its_name(page, qtbot):
    """A visit dropped on a lane is hers at that time, and the page shows it without being asked."""
    drop(page, qtbot, vos(), nurse_id("Noor"), 620)
    assert stored(page, vos()).nurse == nurse_id("Noor")
    lane = next(lane for lane in page.views.timeline.day.lanes if lane.key == nurse_id("Noor"))
    assert [block.visit for block in lane.blocks] == [vos()]


def test_the_verdict_under_the_hand_is_in_words(page):
    """While dragging, a refused nurse is named as such; the tray always takes a visit."""
    bos = visit_id(need_id("Bos"), DAY)
    assert not page.judging.judge(bos, 0, Spot(nurse_id("Bram"), 500)).allowed
    good = page.judging.judge(bos, 0, Spot(nurse_id("Noor"), 500))
    assert good.allowed
    assert good.lines[0].startswith("Travel")
    assert page.judging.judge(bos, 0, Spot(None, 500)).allowed


def test_improving_previews_and_only_keeping_writes(page, qtbot):
    """Nothing is written until the suggestion is kept; keeping it plans every visit."""
    with qtbot.waitSignal(page.proposals.changed, timeout=60_000):
        qtbot.mouseClick(page.tools.improve, Qt.MouseButton.LeftButton)
        page.stop()
    assert page.preview.isVisible()
    assert not page.views.timeline.day.tray
    assert page.frame.desk.store.all(Visit) == ()
    with qtbot.waitSignal(page.frame.changed):
        page.preview.kept.emit()
    assert len([visit for visit in page.frame.desk.store.all(Visit) if visit.planned]) == 5
    assert not page.preview.isVisible()


def test_discarding_a_suggestion_leaves_everything(page, qtbot):
    """Discard shows the stored day again."""
    with qtbot.waitSignal(page.proposals.changed, timeout=60_000):
        page.improve()
        page.stop()
    page.preview.discarded.emit()
    assert len(page.views.timeline.day.tray) == 5
    assert page.frame.desk.store.all(Visit) == ()


def test_choosing_in_one_view_chooses_in_all(page):
    """Timeline, list and inspector stay in step."""
    page.views.list.visit_chosen.emit(vos(), 0)
    assert page.views.timeline.chosen == (vos(), 0)
    assert page.inspector.title == "Vos"


def test_pinning_by_command_and_again(page, qtbot):
    """P fixes the chosen visit where it is; the second time it may move again."""
    drop(page, qtbot, vos(), nurse_id("Noor"), 620)
    page.choose(vos(), 0)
    before = page.stored
    page.editing.toggle_pin()
    assert stored(page, vos()).nurse_pinned
    qtbot.waitUntil(lambda: page.stored is not before)
    page.editing.toggle_pin()
    assert not stored(page, vos()).nurse_pinned


def test_f8_walks_through_what_is_not_planned(page):
    """Each press goes to the next open visit and begins again at the end."""
    seen = []
    for _ in range(6):
        page.choosing.next_problem()
        seen.append(page.chosen[0])
    assert len(set(seen)) == 5
    assert seen[5] == seen[0]


def test_a_day_without_nurses_says_so(page, qtbot):
    """The next day has visits and nobody on duty: the page offers the roster instead of empty lanes."""
    page.go_by(1)
    assert page.stage.count() == 2
    with qtbot.waitSignal(page.frame.going) as heard:
        page.stage.middle.acted.emit()
    assert heard.args[0] == "roster"


def test_ways_that_come_late_do_not_bring_back_what_was_there_before(page):
    """Two changes in a row: the travel times asked for the first one are answered last, and nobody sees them."""
    first, shown = page.stored.read, page.stored
    page.days.read_again()
    page.days._set(first, shown.open, measured=True)
    assert page.stored is shown
