"""Timeline, map, list and inspector show one day and one choice, by hand and by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from teamapp.domain.entities import Round, Visit
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.units import MinuteOfDay
from teamapp.services.history.undo import undo
from teamapp.services.rounds.hand.move import move_visit
from tests.support.small_team import DAY, need_id, nurse_id
from ui.parts.controls.button import Button
from ui.parts.layers.put_away import put_away
from ui.parts.layers.veil import veils_over
from ui.parts.menu import Menu
from ui.shell.declared.rooms import find_rooms
from ui.shell.person.remembered import Remembered

Key = Qt.Key
BOS, VOS, WIT = (visit_id(need_id(name), DAY) for name in ("Bos", "Vos", "Wit"))
NOOR = nurse_id("Noor")


def change(page, qtbot, work):
    """Write something and wait until the page shows it."""
    before = page.stored
    page.frame.act(page, work)
    qtbot.waitUntil(lambda: page.stored is not before and page.can_edit, timeout=30_000)


@pytest.fixture
def planned(show_visits, qtbot):
    """Noor visits Bos and, ten minutes too late, Vos; the page is wide enough for the inspector."""
    page = show_visits(width=1700, height=900)
    for visit, start in ((BOS, 485), (VOS, 730)):
        minute = MinuteOfDay(start)
        change(
            page,
            qtbot,
            lambda visit=visit, minute=minute: move_visit(page.frame.desk, visit, DAY, nurses=(NOOR,), start=minute),
        )
    return page


class HeardMap:
    """What the map is told."""

    def __init__(self, page, monkeypatch):
        self.ghosts, self.alone, self.echoed, self.chosen = [], [], [], []
        monkeypatch.setattr(page.map, "show_ghost", self.ghosts.append)
        monkeypatch.setattr(page.map, "show_alone", self.alone.append)
        monkeypatch.setattr(page.map, "echo", self.echoed.append)
        monkeypatch.setattr(page.map, "choose", self.chosen.append)


def stands(widget, within):
    """Whether it is there, or will be in a moment: what is put into a layout shows itself in the next turn."""
    while widget is not None and widget is not within:
        if put_away(widget):
            return False
        widget = widget.parentWidget()
    return True


def said(widget):
    """Every word that stands in a widget."""
    found = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return " | ".join(one.text() for one in found if stands(one, widget))


def test_a_choice_in_one_face_is_the_choice_in_all(planned, monkeypatch):
    """A row of the list, a marker of the map, a block: each marks the same visit everywhere; pointing echoes."""
    page, heard = planned, HeardMap(planned, monkeypatch)
    page.show_mode("list")
    page.views.list.selectRow(page.views.list._rows.row_of((VOS, 0)))
    assert page.chosen == (VOS, 0)
    assert page.views.timeline.chosen == (VOS, 0)
    assert heard.chosen == [VOS]
    assert page.inspector.title == "Vos"
    page.map.visit_chosen.emit(BOS)
    assert page.views.timeline.chosen == (BOS, 0)
    assert page.views.list.currentIndex().row() == page.views.list._rows.row_of((BOS, 0))
    page.views.timeline.visit_hovered.emit(VOS)
    assert heard.echoed == [VOS]
    page.map.visit_hovered.emit(WIT)
    assert page.views.timeline._echoed == WIT


@pytest.fixture
def menus(monkeypatch):
    """The lines of the menus that opened."""
    opened = []
    monkeypatch.setattr(Menu, "popup", lambda menu, _at: opened.append([one.text() for one in menu.actions()]))
    return opened


def test_the_list_does_by_keys_what_the_timeline_does(planned, qtbot, menus):
    """A visit reached by an arrow: every command that can be given, every line of the menu, Enter, Delete."""
    page, did = planned, {}
    (room,) = (one for one in find_rooms() if one.key == "visits")
    for face, way in (("timeline", Key.Key_Left), ("list", Key.Key_Up)):
        page.choose(VOS)
        page.show_mode(face)
        page.views.take_keyboard()
        hands = QApplication.focusWidget()
        QTest.keyClick(hands, way)
        able = {one.key for one in room.commands if one.possible(page)}
        hands.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))
        QTest.keyClick(hands, Key.Key_Return)
        (sheet,) = veils_over(page.window())
        sheet.shut()
        did[face] = (page.chosen, able, menus.pop(), type(sheet))
        with qtbot.waitSignal(page.frame.changed):
            QTest.keyClick(hands, Key.Key_Delete)
        assert page.frame.desk.store.get(Visit, BOS).nurse is None
        change(page, qtbot, lambda: undo(page.frame.desk))
    assert did["list"] == did["timeline"]
    assert page.chosen == (BOS, 0)
    assert {"visits.move", "visits.pin", "visits.unplan", "visits.lock"} < able


def test_what_is_late_wears_a_badge_and_says_so(planned):
    """The triangle on the block, the sentence in the inspector, the mark in the legend; it goes with its cause."""
    page = planned
    (block,) = (b for lane in page.views.timeline.day.lanes for b in lane.blocks if b.visit == VOS)
    assert block.badge == "consider"
    page.choose(VOS)
    assert "Vos begins 10 min late; agreed is until 12:00." in said(page.inspector)
    assert page.views._legend._entries["consider"].isVisible()
    assert not page.views._legend._entries["must"].isVisible()


def test_one_click_has_a_late_visit_put_right(planned, qtbot):
    """The planner looks for a better place for this client alone; its answer is a preview, the rest stays exactly."""
    page = planned
    page.choose(VOS)
    (repair,) = (
        one for one in page.inspector.findChildren(Button) if stands(one, page.inspector) and one.text() == "Repair"
    )
    with qtbot.waitSignal(page.proposals.changed, timeout=60_000):
        repair.click()
        page.stop()
    assert {one.after.id for one in page.proposals.proposal.differences} == {VOS}
    assert page.proposals.proposal.differences[0].after.start <= 720


def test_several_visits_are_fixed_in_one_change_with_one_undo(planned, qtbot):
    """Ctrl and a click adds, Ctrl and a click again takes away; P fixes all that are chosen."""
    page, timeline = planned, planned.views.timeline
    for visit, modifier in ((BOS, Qt.KeyboardModifier.NoModifier), (VOS, Qt.KeyboardModifier.ControlModifier)):
        at = timeline.block_rect(visit).center().toPoint()
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, modifier, at)
    assert set(page.visits) == {BOS, VOS}
    assert page.chosen == (VOS, 0)
    assert page.inspector.title == "2 visits"
    page.show_mode("list")
    assert len(page.views.list.selectionModel().selectedRows()) == 2
    page.show_mode("both")
    before = page.stored
    with qtbot.waitSignal(page.frame.changed) as heard:
        page.editing.toggle_pin()
    assert len(heard.args[0].edits) == 2
    assert all(one.nurse_pinned for one in page.frame.desk.store.all(Visit) if one.planned)
    qtbot.waitUntil(lambda: page.stored is not before)
    page.choosing.toggle(VOS, 0)
    assert page.visits == (BOS,)


def test_a_visit_is_carried_by_keyboard_with_the_verdict_and_the_ghost(planned, monkeypatch, qtbot):
    """M takes it up, arrows move it, each place is judged; Esc leaves it, Enter drops it."""
    page, timeline, heard = planned, planned.views.timeline, HeardMap(planned, monkeypatch)
    page.activateWindow()
    timeline.setFocus()
    page.choose(VOS)
    QTest.keyClick(timeline, Qt.Key.Key_M)
    QTest.keyClick(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    carry = timeline.carry
    assert carry.spot.start == 700
    assert carry.verdict.allowed
    (lane,) = carry.verdict.lanes
    assert [(b.visit, b.start, b.late) for b in lane.blocks] == [(BOS, 485, False), (VOS, 700, False)]
    assert len(heard.ghosts[-1]) == 3
    assert heard.alone[-1] == NOOR
    timeline.repaint()
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert timeline.carry is None
    assert heard.ghosts[-1] is None
    assert heard.alone[-1] is None
    with qtbot.waitSignal(page.frame.changed):
        for key in (Qt.Key.Key_M, Qt.Key.Key_Left, Qt.Key.Key_Return):
            QTest.keyClick(timeline, key)
    assert page.frame.desk.store.get(Visit, VOS).start == 725


def test_a_lane_is_chosen_and_locked_from_its_head(planned, qtbot):
    """The inspector lists the round with its times; the lock at the lane's head keeps it as it is."""
    page, timeline = planned, planned.views.timeline
    row = timeline.lane_rect(NOOR)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(60, round(row.center().y())))
    assert page.nurse == NOOR
    assert "12:10" in said(page.inspector)
    assert "Vos" in said(page.inspector)
    assert "10 min late" in said(page.inspector)
    assert timeline._lane == NOOR
    page.choose(VOS)
    assert (timeline._lane, page.nurse, page.lane) == ("", None, NOOR)
    with qtbot.waitSignal(page.frame.changed):
        lock = QPoint(round(timeline.sheet.measures.left) - 14, round(row.top()) + 14)
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=lock)
    assert [one.locked for one in page.frame.desk.store.all(Round)] == [True]


def test_what_happened_to_a_visit_is_told_in_the_inspector(planned, qtbot):
    """Who gave it to whom, a moment after the choice; where there is no room for the inspector, in a sheet."""
    page = planned
    page.choose(VOS)
    qtbot.waitUntil(lambda: "12:10 Noor" in said(page.inspector))
    assert "Aylin" in said(page.inspector)
    page.asking.details()
    from ui.visits.inspector.panel import VisitInspector

    panels = [one for one in page.findChildren(VisitInspector) if one is not page.inspector]
    assert [one.title for one in panels] == ["Vos"]


def test_the_menu_of_a_visit_has_the_commands_with_their_keys(planned):
    """The same acts as the shortcuts, on a block, a row and a marker; a lane has its lock."""
    page = planned
    page.choose(VOS)
    page.map.visit_menu_asked.emit(BOS, QPoint(5, 5))
    assert page.chosen == (BOS, 0)
    keys = {action.text().partition("\t")[0]: action.text().partition("\t")[2] for action in page.asking.menu.actions()}
    assert (keys["Move…"], keys["Fix here"], keys["Take off the rounds"]) == ("M", "P", "Del")
    page.views.lane_menu_asked.emit(NOOR, QPoint(5, 5))
    assert "Lock the round\tL" in {action.text() for action in page.asking.menu.actions()}


def test_the_map_stands_beside_or_below_and_that_is_remembered(show_visits, tmp_path):
    """Beside in a wide window, below by choice; a low and narrow one shows the timeline alone; each split is kept."""
    page = show_visits(width=1700, height=900)
    views = page.views
    assert views.split.orientation() == Qt.Orientation.Horizontal
    assert views.shows_map
    views._remembered._path = tmp_path / "places.ini"
    views.turn_split()
    assert views.split.orientation() == Qt.Orientation.Vertical
    views.split.splitterMoved.emit(400, 1)
    first, second = views.split.sizes()
    page.resize(1690, 900)
    assert views.split.orientation() == Qt.Orientation.Vertical
    kept = Remembered(tmp_path).read("visits/split_below").split(":")
    assert abs(int(kept[0]) - 100 * first / (first + second)) <= 1
    page.resize(900, 420)
    assert not views.shows_map
    page.show_mode("map")
    assert views.shows_map
    assert not views.timeline.isVisible()
    page.show_mode("list")
    assert views.list.isVisible()


def test_the_line_of_now_moves_and_disturbs_nobody(planned):
    """A minute later the same picture stands, with what is chosen and what is being carried."""
    page, timeline = planned, planned.views.timeline
    page.activateWindow()
    timeline.setFocus()
    page.choose(VOS)
    QTest.keyClick(timeline, Qt.Key.Key_M)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    page.days.tick()
    assert timeline.day.now == 470
    page.days._set_time(datetime(2026, 11, 12, 8, 5, tzinfo=UTC))
    assert timeline.day.now == 485
    assert timeline.carry is not None
    assert timeline.chosen == (VOS, 0)
    assert "Travel" in timeline.accessibleDescription()
