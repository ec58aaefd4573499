"""Hands and keys on the timeline: several visits, time order, carrying, the lock, pointing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.window.full_day import full_day
from ui.parts.timeline.layout import Measures, lay_out, least_height
from ui.parts.timeline.model import Block, Day, DragVerdict, Lane, Spot
from ui.parts.timeline.moving.steps import between
from ui.parts.timeline.view import Timeline
from ui.theme.colours import LIGHT
from ui.theme.install import install
from ui.theme.look import Look

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LOTTE = Lane(
    "lotte", "Lotte Smit", "", "early", "E", 420, 780,
    (Block("a", "Kok", "Insulin", 450, 20), Block("b", "Bos", "Wash", 540, 30, status="done")),
)  # fmt: skip
BRAM = Lane("bram", "Bram Kuipers", "", "early", "E", 420, 780, (Block("c", "Vos", "Wash", 500, 30),))
NOOR = Lane("noor", "Noor Janssen", "", "evening", "V", 960, 1380, (Block("d", "Bos", "Wash", 1020, 30),))
DAY = Day((LOTTE, BRAM, NOOR), (Block("t", "Haan", "Wound care", 600, 30),))


@pytest.fixture
def timeline(qtbot: QtBot, qapp: QApplication) -> Timeline:
    install(qapp, Look(LIGHT))
    widget = Timeline()
    qtbot.addWidget(widget)
    widget.resize(1100, 500)
    moved = Lane(
        "bram", "Bram Kuipers", "", "early", "E", 420, 780, (Block("c", "Vos", "Wash", 515, 30, badge="must"),)
    )
    widget.set_judge(lambda _visit, _part, spot: DragVerdict(spot.lane != "noor", ("Travel +4 min",), (moved,)))
    widget.show_day(DAY)
    widget.show()
    return widget


def click(timeline: Timeline, visit: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    rect = timeline.block_rect(visit)
    assert rect is not None
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, modifiers, rect.center().toPoint())


def keys(timeline: Timeline, *pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in pressed:
        QTest.keyClick(timeline, key, modifiers)


def test_ctrl_and_shift_ask_for_more_and_choose_nothing_by_themselves(timeline: Timeline) -> None:
    """Ctrl adds one, Shift reaches from the focus to there, by mouse and by arrow; the page keeps the choice."""
    heard: list[tuple[str, str]] = []
    timeline.visit_toggled.connect(lambda visit, _part: heard.append(("one", visit)))
    timeline.visit_reached.connect(lambda visit, _part: heard.append(("to", visit)))
    click(timeline, "a")
    click(timeline, "c", CTRL)
    click(timeline, "b", SHIFT)
    keys(timeline, Qt.Key.Key_Right, modifiers=SHIFT)
    assert heard == [("one", "c"), ("to", "b"), ("to", "b")]
    assert timeline.chosen == ("a", 0)


def test_between_two_visits_lies_a_rectangle_of_lanes_and_times() -> None:
    """From Lotte's first to Bram's: not what begins later."""
    sheet = lay_out(DAY, Measures(1100), 500)
    assert {block.visit for block in between(sheet, ("a", 0), ("c", 0))} == {"a", "c"}
    assert {block.visit for block in between(sheet, ("c", 0), ("b", 0))} == {"b", "c"}
    assert between(sheet, ("x", 0), ("y", 0)) == ()


def test_ctrl_and_arrows_walk_in_the_order_of_time_over_all_lanes(timeline: Timeline) -> None:
    """Whoever makes it: the next visit that begins; Home and End are the ends of a round."""
    seen: list[str] = []
    timeline.visit_chosen.connect(lambda visit, _part: seen.append(visit))
    keys(timeline, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, modifiers=CTRL)
    assert seen == ["a", "c", "b", "t"]
    timeline.choose("a")
    keys(timeline, Qt.Key.Key_End, Qt.Key.Key_Home)
    assert seen[4:] == ["b", "a"]


def test_what_is_carried_by_keys_is_judged_at_each_place_and_left_by_esc(timeline: Timeline) -> None:
    """Arrows move it, above the first lane is the tray, past the last nothing; Esc tells that it is over."""
    told: list[object] = []
    timeline.carried.connect(lambda carry: told.append(carry.spot if carry is not None else None))
    timeline.choose("a")
    keys(timeline, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert told == [Spot("lotte", 455), Spot("bram", 455), Spot("noor", 455)]
    timeline.repaint()
    keys(timeline, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert told[-1] == Spot(None, 455)
    timeline.repaint()
    keys(timeline, Qt.Key.Key_Escape)
    assert told[-1] is None
    assert timeline.carry is None


def test_a_move_without_a_step_drops_nothing(timeline: Timeline, qtbot: QtBot) -> None:
    """M and Enter is a change of mind, not a change."""
    timeline.choose("a")
    with qtbot.assertNotEmitted(timeline.visit_dropped):
        keys(timeline, Qt.Key.Key_M, Qt.Key.Key_Return)


def test_what_is_done_or_cannot_be_judged_is_not_carried(timeline: Timeline) -> None:
    """By neither key: the page's own M then opens its sheet."""
    timeline.choose("b")
    keys(timeline, Qt.Key.Key_M)
    assert timeline.carry is None
    keys(timeline, Qt.Key.Key_Left, modifiers=ALT)
    assert timeline.carry is None
    timeline.set_judge(None)
    timeline.choose("a")
    keys(timeline, Qt.Key.Key_M)
    assert timeline.carry is None


def test_the_keyboard_going_elsewhere_leaves_what_is_carried(timeline: Timeline) -> None:
    """Nobody drops a visit by clicking into another field."""
    timeline.choose("a")
    keys(timeline, Qt.Key.Key_M, Qt.Key.Key_Right)
    timeline.clearFocus()
    assert timeline.carry is None


def test_the_lock_of_a_lane_is_clicked_beside_its_name(timeline: Timeline, qtbot: QtBot) -> None:
    """Elsewhere at the lane's head the nurse is chosen."""
    row = timeline.lane_rect("bram")
    assert row is not None
    with qtbot.waitSignal(timeline.lock_toggled) as heard:
        at = QPoint(round(timeline.sheet.measures.left) - 15, round(row.top()) + 12)
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert heard.args == ["bram"]
    with qtbot.waitSignal(timeline.lane_chosen) as heard:
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(60, round(row.center().y())))
    assert heard.args == ["bram"]


def test_pointing_is_told_once_and_an_echo_is_not_told_back(timeline: Timeline, qtbot: QtBot) -> None:
    """So that map and timeline can echo each other without end."""
    heard: list[str] = []
    timeline.visit_hovered.connect(heard.append)
    rect = timeline.block_rect("c")
    assert rect is not None
    for shift in (0, 2, 4):
        QTest.mouseMove(timeline, rect.center().toPoint() + QPoint(shift, 0))
    timeline.echo("a")
    QTest.mouseMove(timeline, QPoint(600, 495))
    assert heard == ["c", ""]


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_a_menu_is_asked_for_where_hand_or_keyboard_is(timeline: Timeline, qtbot: QtBot, *, by_keyboard: bool) -> None:
    """A visit under the hand is chosen first; by keyboard it is the chosen one; beside visits it is the lane's."""
    reason = QContextMenuEvent.Reason.Keyboard if by_keyboard else QContextMenuEvent.Reason.Mouse
    timeline.choose("c")
    rect = timeline.block_rect("c")
    assert rect is not None
    at = rect.center().toPoint()
    with qtbot.waitSignal(timeline.visit_menu_asked) as heard:
        QApplication.sendEvent(timeline, QContextMenuEvent(reason, at, timeline.mapToGlobal(at)))
    assert heard.args[:2] == ["c", 0]
    if not by_keyboard:
        beside = QPoint(60, at.y())
        with qtbot.waitSignal(timeline.lane_menu_asked) as heard:
            QApplication.sendEvent(timeline, QContextMenuEvent(reason, beside, timeline.mapToGlobal(beside)))
        assert heard.args[0] == "bram"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(560, 400), (760, 760), (1160, 900), (1160, 2400)])
def test_a_full_day_keeps_its_measures_at_every_size(width: int, height: int, scale: float) -> None:
    """Lanes stay between 46 and 76 at text size 100 %, every visit is drawn once, inside its row, whole."""
    day, measures = full_day(), Measures(width, scale)
    sheet = lay_out(day, measures, height)
    lanes = [row for band in sheet.bands for row in band.rows if row.lane is not None]
    assert all(46 * scale <= row.height <= 76 * scale for row in lanes)
    assert sheet.height <= max(height, least_height(day, measures)) + 1
    drawn = []
    for band in sheet.bands:
        for row in band.rows:
            for block in row.blocks:
                left, top, wide, tall = sheet.rect_of(band, row, block)
                assert row.top <= top
                assert top + tall <= row.bottom
                assert measures.left <= left
                assert sheet.block_at(left + wide / 2, top + tall / 2) is not None
                drawn.append(block.visit)
    wanted = [b.visit for lane in day.lanes for b in lane.blocks] + [b.visit for b in day.tray]
    assert sorted(drawn) == sorted(wanted)


def test_what_has_no_way_does_not_stretch_the_axis() -> None:
    """The planner's endless ways stay endless numbers; the day ends by the next morning."""
    far = Lane("far", "Far", "", "early", "E", 420, 780, (Block("x", "Kok", "Wash", 1_000_500, 30, travel=1_000_000),))
    sheet = lay_out(Day((LOTTE, far)), Measures(1100), 500)
    assert all(0 <= band.start < band.end <= 32 * 60 for band in sheet.bands)
