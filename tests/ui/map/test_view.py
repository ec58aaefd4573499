"""The map under mouse and keys."""

from __future__ import annotations

import gc
import socket
import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from teamapp.patch.frame import Frame
from teamapp.patch.open import PatchPack
from ui.parts.map import view as view_module
from ui.parts.map.land import tiles
from ui.parts.map.model import HomePlace, MapStop, RoundLine
from ui.parts.map.view import MapView

LEFT = Qt.MouseButton.LeftButton


def at(view: MapView, place: tuple[float, float], frame: Frame) -> QPoint:
    """Where a place is in the window."""
    point = view.viewportTransform().map(QPointF(*frame.metres(*place)))
    return point.toPoint()


def click(view: MapView, point: QPoint) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=point)


def settle(qtbot: QtBot, view: MapView) -> None:
    view.paint_all()
    qtbot.waitUntil(lambda: not view.busy, timeout=20_000)


def test_click_chooses_a_visit(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """A click on a stop names its visit; a click beside it names none."""
    with qtbot.waitSignal(view.visit_chosen) as told:
        click(view, at(view, (52.0001, 4.001), pack.frame))
    assert told.args == ["kok"]
    with qtbot.waitSignal(view.visit_chosen) as told:
        click(view, at(view, (52.0005, 4.0005), pack.frame))
    assert told.args == [""]


def test_a_visit_without_a_nurse_can_be_chosen(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """Loose visits are stops too; a home is not."""
    with qtbot.waitSignal(view.visit_chosen) as told:
        click(view, at(view, (52.001, 4.0005), pack.frame))
    assert told.args == ["vis"]
    with qtbot.waitSignal(view.visit_chosen) as told:
        click(view, at(view, (52.0, 4.0), pack.frame) - QPoint(4, 4))
    assert told.args == [""]


def test_two_stops_at_one_door_are_both_in_reach(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """A visit of two nurses shows both numbers side by side."""
    middle = at(view, (52.0001, 4.003), pack.frame)
    chosen = []
    view.visit_chosen.connect(chosen.append)
    click(view, middle - QPoint(11, 0))
    click(view, middle + QPoint(11, 0))
    assert chosen == ["bos", "bos-2"]


def test_hover_tells_the_visit_once(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """Moving over a stop and away tells its visit, then none."""
    told = []
    view.visit_hovered.connect(told.append)
    place = at(view, (52.0001, 4.001), pack.frame)
    for point in (place, place + QPoint(2, 1), place + QPoint(60, 90)):
        hover(view, point)
    assert told == ["kok", ""]


def hover(view: MapView, point: QPoint) -> None:
    """Straight to the map: where the pointer of the screen is, and which window is in front, is no matter here."""
    there, none = QPointF(point), Qt.MouseButton.NoButton
    everywhere = QPointF(view.viewport().mapToGlobal(point))
    moved = QMouseEvent(QEvent.Type.MouseMove, there, everywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), moved)


def test_drag_moves_the_map_and_chooses_nothing(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """What was under the hand stays under it."""
    told = []
    view.visit_chosen.connect(told.append)
    place = (52.0001, 4.001)
    start = at(view, place, pack.frame)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(view.viewport(), start + QPoint(10 * step, 5 * step))
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(80, 40))
    moved = at(view, place, pack.frame) - start
    assert abs(moved.x() - 80) <= 1
    assert abs(moved.y() - 40) <= 1
    assert told == []


def test_wheel_zooms_where_the_hand_is(view: MapView, pack: PatchPack) -> None:
    """One notch is one step, and the place under the pointer stays; small turns add up."""
    place = (52.0001, 4.001)
    before, level = at(view, place, pack.frame), view.camera.level
    for turn in (120, 60, 60):
        _wheel(view, before, turn)
    after = at(view, place, pack.frame)
    assert view.camera.level == level + 2
    assert (after - before).manhattanLength() <= 2
    _wheel(view, before, -240)
    assert view.camera.level == level


def test_keys_move_zoom_and_fit(view: MapView) -> None:
    """Arrows move, plus and minus zoom, 0 shows everything again."""
    start = view.camera
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.camera.x > start.x
    assert view.camera.y > start.y
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.camera.level == start.level + 1
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.camera.level == start.level - 1
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.camera == start


def test_other_keys_are_left_to_the_page(view: MapView) -> None:
    """The map swallows no shortcut that is not its own."""
    parent = _Listener()
    view.setParent(parent)
    QTest.keyClick(view, Qt.Key.Key_F8)
    view.setParent(None)
    assert parent.heard == [Qt.Key.Key_F8]


def test_buttons_zoom_and_fit(view: MapView) -> None:
    """Each button has a name and does what it says."""
    start = view.camera
    view._tools.nearer.click()
    assert view.camera.level == start.level + 1
    view._tools.farther.click()
    view._tools.farther.click()
    assert view.camera.level == start.level - 1
    view._tools.everything.click()
    assert view.camera == start
    assert view._tools.nearer.accessibleName() == "Zoom in"


def test_pin_is_dropped_where_one_clicks(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """In pin mode a click tells the place, also on a stop, and chooses nothing; Enter drops it in the middle."""
    view.drop_pins(True)
    chosen = []
    view.visit_chosen.connect(chosen.append)
    with qtbot.waitSignal(view.pin_dropped) as told:
        click(view, at(view, (52.0001, 4.001), pack.frame))
    assert told.args == [pytest.approx(52.0001, abs=2e-5), pytest.approx(4.001, abs=2e-5)]
    with qtbot.waitSignal(view.pin_dropped) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == pytest.approx(list(pack.frame.degrees(view.camera.x, view.camera.y)), abs=2e-5)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    click(view, at(view, (52.0001, 4.001), pack.frame))
    assert chosen == ["kok"]


def test_choosing_brings_it_into_view(view: MapView, pack: PatchPack) -> None:
    """A visit chosen in the list is seen on the map, without a signal back."""
    told = []
    view.visit_chosen.connect(told.append)
    view.zoom(4)
    view.centre_on((52.01, 4.01))
    view.choose("haan")
    assert view.viewport().rect().contains(at(view, (52.0008, 4.002), pack.frame))
    assert told == []


def test_new_rounds_leave_the_view_alone_once_it_was_moved(view: MapView) -> None:
    """A replan does not move the map from under the hand."""
    view.zoom(1)
    before = view.camera
    view.show_rounds((RoundLine("x", "XX", "#000000", (), (MapStop("v", 1, (52.02, 4.05), "V"),)),))
    assert view.camera == before
    view.fit()
    assert view.camera != before


def test_without_a_pack_the_day_is_still_shown(qtbot: QtBot) -> None:
    """No map of the patch: stops stand in the right places to each other and can be chosen."""
    widget = MapView()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    stops = (MapStop("a", 1, (60.0, 25.0), "A"), MapStop("b", 2, (60.0, 25.01), "B"))
    widget.show_rounds((RoundLine("n", "NN", "#C8283B", ((60.0, 25.0), (60.0, 25.01)), stops),))
    widget.show()
    settle(qtbot, widget)
    frame = Frame(60.0, 25.005)
    with qtbot.waitSignal(widget.visit_chosen) as told:
        click(widget, at(widget, (60.0, 25.01), frame))
    assert told.args == ["b"]


def test_names_whose_data_it_is(qtbot: QtBot, view: MapView, monkeypatch: pytest.MonkeyPatch) -> None:
    """The attribution is on every picture of the map."""
    written = []
    monkeypatch.setattr(view_module, "draw_attribution", lambda _p, _l, *, view, text: written.append(text))
    view.grab()
    assert written == ["© OpenStreetMap contributors, ODbL 1.0"]


def test_shows_land_lines_and_stops(qtbot: QtBot, view: MapView, pack: PatchPack, dress) -> None:  # type: ignore[no-untyped-def]
    """Park, round and stop have their colours where they are, and the dark theme has others."""
    park = at(view, (52.0004, 4.0007), pack.frame)
    light = view.grab().toImage().pixelColor(park).name().upper()
    assert light == view._style.areas["green"]
    stop = view.grab().toImage().pixelColor(at(view, (52.0008, 4.002), pack.frame) - QPoint(7, 2)).name().upper()
    assert stop == "#14785A"
    dress(theme="dark")
    settle(qtbot, view)
    dark = view.grab().toImage().pixelColor(park).name().upper()
    assert dark == view._style.areas["green"] != light


def test_shared_street_shows_both_colours(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """Across Low Street, where two rounds run, both nurses' colours are crossed; further on only one."""
    view.zoom(2)
    settle(qtbot, view)
    image = view.grab().toImage()
    assert _crossed(image, at(view, (52.0, 4.0013), pack.frame)) == {"#C8283B", "#14785A"}
    assert _crossed(image, at(view, (52.0, 4.0023), pack.frame)) == {"#C8283B"}


def test_one_nurse_can_stand_out(qtbot: QtBot, view: MapView, pack: PatchPack) -> None:
    """The other rounds fade."""
    view.show_alone("noor")
    view.zoom(2)
    settle(qtbot, view)
    assert _crossed(view.grab().toImage(), at(view, (52.0, 4.0013), pack.frame)) == {"#14785A"}


def test_tiles_are_painted_off_the_window_thread(qtbot: QtBot, view: MapView, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's own thread paints no tile."""
    painters, paint = set(), tiles.paint_tile
    monkeypatch.setattr(tiles, "paint_tile", lambda *given: (painters.add(threading.get_ident()), paint(*given))[1])
    view.zoom(1)
    settle(qtbot, view)
    assert painters
    assert threading.get_ident() not in painters


def test_asks_the_network_for_nothing(qtbot: QtBot, view: MapView, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all sockets blocked the map moves, zooms and paints as before."""

    def refuse(*_given: object, **_named: object) -> None:
        raise AssertionError("the map opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    view.zoom(2)
    view.centre_on((52.0005, 4.003))
    settle(qtbot, view)
    assert not view.grab().isNull()


def test_the_painting_thread_ends_with_the_map(qtbot: QtBot, pack: PatchPack) -> None:
    """A page that is thrown away leaves no thread behind, also when its map goes with its parent."""
    before = _painting_threads()
    page = QWidget()
    widget = MapView(page)
    widget.show_pack(pack)
    assert len(_painting_threads() - before) == 1
    page.deleteLater()
    del widget, page
    gc.collect()
    qtbot.waitUntil(lambda: _painting_threads() <= before, timeout=5_000)


def test_a_map_is_freed_at_once(pack: PatchPack) -> None:
    """No circle of references holds a map: the collector of cycles, which may run in any thread, never meets a
    widget."""
    before = _painting_threads()
    widget = MapView()
    widget.show_pack(pack)
    widget.paint_all()
    gc.disable()
    try:
        del widget
        assert _painting_threads() <= before
    finally:
        gc.enable()


def test_a_damaged_pack_leaves_the_ground_bare(qtbot: QtBot, town_pack: Path, tmp_path: Path) -> None:
    """Cells that cannot be read harm neither the window nor what lies on the map."""
    broken = tmp_path / "broken.patch"
    broken.write_bytes(town_pack.read_bytes())
    with sqlite3.connect(broken) as connection:
        connection.execute("UPDATE cell SET shapes = x'00'")
        connection.execute("DROP TABLE label")
    connection.close()
    with PatchPack(broken) as pack:
        widget = MapView()
        qtbot.addWidget(widget)
        widget.resize(500, 400)
        widget.show_pack(pack)
        settle(qtbot, widget)
        ground = widget.grab().toImage().pixelColor(100, 200).name().upper()
        assert ground == widget._style.ground
        widget.show_pack(None)


def test_a_team_that_is_closed_under_its_map_is_no_damage(
    qtbot: QtBot, town_pack: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Closing the program closes the pack while the map may still paint: it ends quietly."""
    widget = MapView()
    qtbot.addWidget(widget)
    widget.resize(500, 400)
    with PatchPack(town_pack) as pack:
        widget.show_pack(pack)
    widget.grab()
    settle(qtbot, widget)
    widget.grab()
    assert not widget.busy
    assert caplog.messages == []
    widget.show_pack(None)


class _Listener(QWidget):
    """Hears the keys that a child leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: N802
        self.heard.append(event.key())


def _painting_threads() -> set[int | None]:
    return {thread.ident for thread in threading.enumerate() if thread.name == "map-paint"}


def _wheel(view: MapView, point: QPoint, turn: int) -> None:
    viewport = view.viewport()
    event = QWheelEvent(
        QPointF(point), QPointF(viewport.mapToGlobal(point)), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def _crossed(image: QImage, point: QPoint) -> set[str]:
    """The nurse colours met from north to south across a street."""
    met = {image.pixelColor(point.x(), y).name().upper() for y in range(point.y() - 14, point.y() + 15)}
    return met & {"#C8283B", "#14785A"}


def test_homes_and_rounds_may_be_empty(qtbot: QtBot, view: MapView) -> None:
    """A day without anything shows the whole patch."""
    view.show_rounds((), homes=(HomePlace((52.0, 4.0), "Office"),))
    view.show_rounds(())
    view.fit()
    settle(qtbot, view)
    assert view.camera.level <= 2
