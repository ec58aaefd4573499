from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.parts.timeline.layout import Measures, lay_out
from ui.parts.timeline.model import Block, Day, DragVerdict, Lane, Spot
from ui.parts.timeline.view import Timeline
from ui.theme.colours import LIGHT
from ui.theme.install import install
from ui.theme.look import Look

DAY = Day(
    lanes=(
        Lane("lotte", "Lotte Smit", "2 visits", "early", "E", 420, 780, (Block("a", "Kok", "Insulin", 450, 20),)),
        Lane("noor", "Noor Janssen", "1 visit", "evening", "V", 960, 1380, (Block("b", "Bos", "Wash", 1020, 30),)),
    ),
    tray=(Block("c", "Haan", "Wound care", 600, 30),),
    now=622,
)


@pytest.fixture
def timeline(qtbot: QtBot, qapp: QApplication) -> Timeline:
    install(qapp, Look(LIGHT))
    widget = Timeline()
    qtbot.addWidget(widget)
    widget.resize(1100, 500)
    widget.set_judge(lambda _visit, _part, spot: DragVerdict(spot.start < 1000, ("Fits",)))
    widget.show_day(DAY)
    widget.show()
    return widget


def at(timeline: Timeline, visit: str) -> QPoint:
    rect = timeline.block_rect(visit)
    assert rect is not None
    return rect.center().toPoint()


def drag(timeline: Timeline, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(timeline, start + QPoint(10, 0))
    QTest.mouseMove(timeline, end)
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=end)


def test_every_visit_is_drawn_in_one_band_only() -> None:
    """The cut puts each block into exactly one band, and no lane into both when its round lies in one."""
    sheet = lay_out(DAY, Measures(1100), 500)
    drawn = [block.visit for band in sheet.bands for row in band.rows for block in row.blocks]
    assert sorted(drawn) == ["a", "b", "c"]
    assert [[row.lane for row in band.rows] for band in sheet.bands] == [[None, 0], [1]]


def test_a_click_chooses_a_visit(timeline: Timeline, qtbot: QtBot) -> None:
    """The page hears which visit and part was chosen."""
    with qtbot.waitSignal(timeline.visit_chosen) as heard:
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, "a"))
    assert heard.args == ["a", 0]


def test_dragging_asks_for_the_spot_under_the_hand(timeline: Timeline, qtbot: QtBot) -> None:
    """Dropping an unplanned visit on a nurse's lane asks the page to give it to her at that time, in steps of five."""
    start = at(timeline, "c")
    lane = timeline.lane_rect("lotte")
    assert lane is not None
    with qtbot.waitSignal(timeline.visit_dropped) as heard:
        drag(timeline, start, QPoint(start.x() + 40, round(lane.center().y())))
    visit, part, key, minute = heard.args
    assert (visit, part, key) == ("c", 0, "lotte")
    assert 600 < minute < 660
    assert minute % 5 == 0


def test_escape_ends_a_drag_without_a_drop(timeline: Timeline, qtbot: QtBot) -> None:
    """Nothing is asked when the hand thinks better of it."""
    start = at(timeline, "a")
    with qtbot.assertNotEmitted(timeline.visit_dropped):
        QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(timeline, start + QPoint(40, 0))
        qtbot.keyClick(timeline, Qt.Key.Key_Escape)
        QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))


def test_a_done_visit_cannot_be_dragged(timeline: Timeline, qtbot: QtBot) -> None:
    """What has been done stays done."""
    done = Block("a", "Kok", "Insulin", 450, 20, status="done")
    timeline.show_day(Day((Lane("lotte", "Lotte Smit", "", "early", "E", 420, 780, (done,)),)))
    start = at(timeline, "a")
    with qtbot.assertNotEmitted(timeline.visit_dropped):
        drag(timeline, start, start + QPoint(80, 0))


def test_arrows_walk_through_the_day(timeline: Timeline, qtbot: QtBot) -> None:
    """The keyboard reaches every visit."""
    seen = []
    timeline.visit_chosen.connect(lambda visit, _part: seen.append(visit))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(timeline, key)
    assert seen == ["c", "a", "b", "a"]


def test_alt_and_an_arrow_is_a_drag_by_keyboard(timeline: Timeline, qtbot: QtBot) -> None:
    """Five minutes later, or to the next nurse, without a mouse."""
    timeline.choose("a")
    with qtbot.waitSignal(timeline.visit_dropped) as heard:
        qtbot.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert heard.args == ["a", 0, "lotte", 455]
    with qtbot.waitSignal(timeline.visit_dropped) as heard:
        qtbot.keyClick(timeline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert heard.args == ["a", 0, "noor", 450]


def test_delete_asks_to_take_a_visit_off(timeline: Timeline, qtbot: QtBot) -> None:
    """Del is the same as dragging onto "Not planned"."""
    timeline.choose("b")
    with qtbot.waitSignal(timeline.visit_unplanned) as heard:
        qtbot.keyClick(timeline, Qt.Key.Key_Delete)
    assert heard.args == ["b"]


def test_the_ghost_asks_the_judge_once_a_spot(timeline: Timeline) -> None:
    """Moving within the same five minutes does not ask again, so dragging stays smooth."""
    asked: list[Spot] = []

    def judge(_visit: str, _part: int, spot: Spot) -> DragVerdict:
        asked.append(spot)
        return DragVerdict(True)

    timeline.set_judge(judge)
    start = at(timeline, "a")
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    for _ in range(3):
        QTest.mouseMove(timeline, start + QPoint(60, 0))
    assert len(asked) == 1
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=start)
