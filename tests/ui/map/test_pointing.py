"""Pointing at things on the map without a click: echo, ghost, the keyboard's walk, the pin that is carried."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from teamapp.patch.open import PatchPack
from tests.ui.map.test_view import at
from ui.parts.map.model import LooseStop, MapStop, RoundLine
from ui.parts.map.signs.tour import Tour
from ui.parts.map.view import MapView
from ui.theme.look import look

LEFT = Qt.MouseButton.LeftButton


def test_an_echo_changes_its_stop_and_nothing_else(view: MapView, pack: PatchPack) -> None:
    """A visit pointed at in the list lights up on the map, which tells nobody and stays where it is."""
    told: list[str] = []
    view.visit_hovered.connect(told.append)
    camera, calm, place = view.camera, view.grab().toImage(), at(view, (52.0008, 4.002), pack.frame)
    view.echo("haan")
    lit = view.grab().toImage()
    assert _differ(calm, lit, place)
    view.echo(None)
    assert view.grab().toImage() == calm
    assert view.camera == camera
    assert told == []


def test_a_ghost_is_dashed_and_goes_away(view: MapView, pack: PatchPack) -> None:
    """The line of a move is drawn in the accent with gaps, follows the map, and leaves nothing behind."""
    ends = ((52.0006, 4.0002), (52.0006, 4.0038))
    calm = view.grab().toImage()
    view.show_ghost(ends)
    for zoom in (0, 1):
        view.zoom(zoom)
        left, right = (at(view, end, pack.frame) for end in ends)
        row = range(max(0, left.x() + 12), min(view.width(), right.x() - 12))
        image, accent = view.grab().toImage(), look().colour("accent").name()
        inked = [image.pixelColor(x, left.y()).name() == accent for x in row]
        assert 0.4 < sum(inked) / len(inked) < 0.8
    view.zoom(-1)
    view.show_ghost(None)
    view.fit()
    view.paint_all()
    assert view.grab().toImage() == calm


def test_page_down_walks_through_the_stops_and_names_them(qtbot: QtBot, view: MapView) -> None:
    """Round by round, then what nobody has; Enter chooses; after the last the map as a whole."""
    page, after = _page_of(qtbot, view)
    pointed, chosen = [], []
    view.visit_hovered.connect(pointed.append)
    view.visit_chosen.connect(chosen.append)
    spoken = []
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        spoken.append(view.accessibleDescription())
    assert pointed == ["kok", "bos", "haan", "bos-2", "vis"]
    assert spoken[0] == "1: Kok, LS"
    assert spoken[4] == "Vis, nobody yet"
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == ["bos-2"]
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert page.focusWidget() is view
    assert pointed[-1] == view.accessibleDescription() == ""
    view.setParent(None)
    assert after


def test_tab_leaves_the_map_at_once(qtbot: QtBot, view: MapView) -> None:
    """Nobody has to walk through ninety stops to get out, wherever on the map she is."""
    page, _after = _page_of(qtbot, view)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert page.focusWidget() is not view
    view.setParent(None)


@pytest.mark.parametrize(("steps", "names"), [
    ((1, 1, 1), ["a", "b", None]), ((-1, -1, -1), ["b", "a", None]), ((1, -1, 1), ["a", None, "a"])
])  # fmt: skip
def test_a_tour_begins_at_either_end(steps: tuple[int, ...], names: list[str | None]) -> None:
    """Forwards from the first, backwards from the last, and out at both ends."""
    tour = Tour((RoundLine("n", "NN", "#000000", (), (MapStop("a", 1, (52.0, 4.0), "A"),)),),
                (LooseStop("b", (52.0, 4.0), "B"),))  # fmt: skip
    assert [halt.visit if (halt := tour.step(by)) else None for by in steps] == names


def test_the_pin_is_carried_when_it_may(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """Taken by its head and let go elsewhere it tells where its foot is; otherwise the hand moves the map."""
    view.set_pin((52.0005, 4.001))
    start = at(view, (52.0005, 4.001), pack.frame) - QPoint(0, 14)
    view.let_pin_move(True)
    with qtbot.waitSignal(view.pin_dropped) as told:
        _drag(view, start, QPoint(60, 30))
    foot = at(view, (52.0005, 4.001), pack.frame) + QPoint(60, 30)
    assert told.args == pytest.approx(list(pack.frame.degrees(*_metres(view, foot))), abs=2e-6)
    view.let_pin_move(False)
    before = view.camera
    _drag(view, start, QPoint(60, 30))
    assert view.camera != before


def test_dots_lead_from_the_pin_to_its_street(view: MapView, pack: PatchPack) -> None:
    """Where one leaves the street is ringed in the accent, the way to the door dotted; a carried pin drops them."""
    door, street = (52.0006, 4.0005), (52.0006, 4.003)
    view.set_pin(door)
    calm = view.grab().toImage()
    view.set_pin(door, street)
    image, dark = view.grab().toImage(), look().colour("accent").lightness() + 60
    left, right = (at(view, place, pack.frame) for place in (door, street))
    inked = [image.pixelColor(x, left.y()).lightness() < dark for x in range(left.x() + 14, right.x() - 8)]
    assert 0.1 < sum(inked) / len(inked) < 0.9
    assert _differ(calm, image, right)
    view.set_pin(door)
    assert view.grab().toImage() == calm


def _drag(view: MapView, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for step in (1, 2, 3):
        QTest.mouseMove(view.viewport(), start + by * step / 3)
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + by)
    QApplication.processEvents()


def _metres(view: MapView, point: QPoint) -> tuple[float, float]:
    place = view.mapToScene(point)
    return place.x(), place.y()


def _page_of(qtbot: QtBot, view: MapView) -> tuple[QWidget, QPushButton]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 700)
    view.setParent(page)
    after = QPushButton("after", page)
    page.show()
    view.show()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    return page, after


def _differ(one: QImage, other: QImage, near: QPoint) -> bool:
    return any(
        one.pixel(near + QPoint(x, y)) != other.pixel(near + QPoint(x, y))
        for x in range(-16, 17)
        for y in range(-16, 17)
    )
