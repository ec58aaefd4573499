"""The map widget: streets of the patch, today's rounds and stops; moved and zoomed by mouse, wheel, buttons and
keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QToolTip, QWidget

from teamapp.patch.frame import Frame
from teamapp.patch.open import PatchPack
from ui.parts.map.backdrop import draw_tiles
from ui.parts.map.camera import Box, Camera, fitted
from ui.parts.map.chrome import draw_attribution, draw_crosshair, draw_focus_ring, draw_hint, draw_scale_bar
from ui.parts.map.model import HomePlace, LooseStop, Place, RoundLine
from ui.parts.map.name_layer import NameLayer
from ui.parts.map.names import NameTask
from ui.parts.map.rounds_item import RoundsItem
from ui.parts.map.sign_layer import SignLayer
from ui.parts.map.style import map_style
from ui.parts.map.thread import PaintThread
from ui.parts.map.tiles import TileStore
from ui.parts.map.tools import MapTools
from ui.theme.look import look

Key = Qt.Key
LEFT_BUTTON = Qt.MouseButton.LeftButton
WORLD = QRectF(-60_000, -60_000, 120_000, 120_000)
MARGIN = 46  # pixels left free around what is fitted
DRAG_FROM = 4
KEY_PIXELS = 90
NOTCH = 120  # what a wheel says for one step
STEPS: dict[int, int] = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_Underscore: -1}
MOVES: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)
}  # fmt: skip


class MapView(QGraphicsView):
    """A map that needs no network. Its list twin is the rounds list of the page that shows it."""

    visit_chosen = Signal(str)
    visit_hovered = Signal(str)
    pin_dropped = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress_view()
        self._style = map_style(dark=look().dark)
        self._pack: PatchPack | None = None
        self._frame = Frame(0.0, 0.0)
        self._thread = thread = PaintThread()
        thread.painted.connect(self.viewport().update)
        self.destroyed.connect(lambda: thread.close())
        self._store: TileStore | None = None
        self._names: NameLayer | None = None
        self._camera = Camera()
        self._fitted = True
        self._signs = SignLayer()
        self._rounds = RoundsItem(WORLD, self._thread, style=self._style)
        self._day: tuple[tuple[RoundLine, ...], tuple[HomePlace, ...], tuple[LooseStop, ...]] = ((), (), ())
        self._pressed: QPointF | None = None
        self._dragging = False
        self._turned = 0
        self._pinning = False
        self.scene().addItem(self._rounds)
        self._tools = MapTools(self)
        self._tools.zoomed.connect(self.zoom)
        self._tools.fit_asked.connect(self.fit)

    def _dress_view(self) -> None:
        self.setScene(QGraphicsScene(WORLD, self))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("Map of the rounds"))

    # what is shown

    def show_pack(self, pack: PatchPack | None) -> None:
        """Another patch, or none: then rounds stand on an empty ground. The earlier pack is no longer used
        afterwards."""
        self._thread.forget()
        self._pack = pack
        self._store = self._names = None
        if pack is not None:
            self._frame = pack.frame
            self._store, self._names = TileStore(pack, self._thread), NameLayer(pack, self._thread)
        self._place_day()
        self.fit()

    def show_rounds(
        self,
        rounds: Sequence[RoundLine],
        *,
        homes: Sequence[HomePlace] = (),
        loose: Sequence[LooseStop] = (),
    ) -> None:
        """Another day. What the nurse looks at stays where it is."""
        self._day = (tuple(rounds), tuple(homes), tuple(loose))
        if self._pack is None:
            self._frame = _frame_around([stop.place for line in rounds for stop in line.stops])
        self._place_day()
        if self._fitted:
            self.fit()

    def show_alone(self, nurse: str | None) -> None:
        """Let one nurse's round stand out; None: all alike."""
        self._signs.alone = nurse
        self._rounds.show_alone(nurse)
        self.viewport().update()

    def choose(self, visit: str) -> None:
        """Mark a visit and bring it into view; "" for none. Tells nobody: only a click does."""
        self._signs.chosen = visit
        place = self._signs.where(visit) if visit else None
        if place is not None and not self._seen().contains(QPointF(*place)):
            self._look_at(Camera(*place, self._camera.level))
        self.viewport().update()

    def drop_pins(self, on: bool) -> None:
        """While on, a click (or Enter, in the middle) says where a place is."""
        self._pinning = on
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def set_pin(self, place: Place | None) -> None:
        """Show the pin at a place, or take it away."""
        self._signs.set_pin(place, self._frame)
        self.viewport().update()

    # where one looks

    def fit(self) -> None:
        """Show the whole day, or the whole patch when there are no rounds."""
        box = self._whole()
        size = self.viewport().size()
        self._fitted = True
        self._look_at(fitted(box, width=size.width() - 2 * MARGIN, height=size.height() - 2 * MARGIN))

    def zoom(self, steps: int) -> None:
        """Nearer (+1) or farther (-1) by half a doubling."""
        self._zoom_at(steps, QPointF(self._camera.x, self._camera.y))

    def centre_on(self, place: Place) -> None:
        """Bring a place into the middle."""
        self._fitted = False
        self._look_at(Camera(*self._frame.metres(*place), max(self._camera.level, 0)))

    @property
    def camera(self) -> Camera:
        """Where one looks now."""
        return self._camera

    def paint_all(self, seconds: float = 20.0) -> None:
        """Waits until everything in view is painted: for pictures and paper."""
        for _ in range(2):  # the first look asks for it, the second for what depends on it
            self.grab()
            self._thread.finish(seconds)

    @property
    def busy(self) -> bool:
        """Whether something is still being painted."""
        return self._thread.busy

    def _whole(self) -> Box:
        places = self._signs.places + [self._frame.metres(*p) for line in self._day[0] for p in line.points]
        if not places and self._pack is not None:
            bounds = self._pack.bounds
            places = [self._frame.metres(bounds.south, bounds.west), self._frame.metres(bounds.north, bounds.east)]
        places = places or [(-500.0, -500.0), (500.0, 500.0)]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return min(xs), min(ys), max(xs), max(ys)

    def _look_at(self, camera: Camera) -> None:
        self._camera = camera
        self.setTransform(QTransform.fromScale(camera.scale, camera.scale))
        self.centerOn(camera.x, camera.y)
        self.viewport().update()

    def _zoom_at(self, steps: int, at: QPointF) -> None:
        self._fitted = False
        self._look_at(self._camera.zoomed(steps, x=at.x(), y=at.y()))

    def _seen(self) -> QRectF:
        """Metres in the window."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.mapRect(QRectF(self.viewport().rect()))

    def _place_day(self) -> None:
        rounds, homes, loose = self._day
        self._rounds.show_rounds(rounds, self._frame)
        self._signs.show_day(rounds, homes, loose, self._frame)
        self.viewport().update()

    # painting

    def drawBackground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        seen, transform = self._seen(), self.viewportTransform()
        self._rounds.look_at(seen)
        painter.save()
        painter.resetTransform()
        draw_tiles(painter, self._store, self._style, seen=seen, transform=transform, dark=look().dark)
        painter.restore()

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        transform, view = self.viewportTransform(), QRectF(self.viewport().rect())
        if self._names is not None:
            self._names.draw(painter, transform, self._name_task(painter.device().devicePixelRatio()))
        self._signs.draw(painter, transform, self._style, look())
        draw_scale_bar(painter, look(), view=view, scale=self._camera.scale)
        if self._pack is not None:
            draw_attribution(painter, look(), view=view, text=self._pack.attribution)
        if self._pinning:
            draw_hint(painter, look(), view=view, text=self.tr("Click where the address is. Esc stops."))
            if self.hasFocus():
                draw_crosshair(painter, look(), view.center())
        if self.hasFocus():
            draw_focus_ring(painter, look(), view)
        painter.restore()

    def _name_task(self, ratio: float) -> NameTask:
        scale = self._camera.scale
        text = look().text_percent / 100
        return NameTask(self._seen(), scale, ratio, self._style, look().font("caption"), text, self._signs.taken(scale))

    # mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT_BUTTON:
            self._pressed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._hover(event)
            return
        step = self._pressed - event.position()
        if not self._dragging and step.manhattanLength() < DRAG_FROM:
            return
        self._dragging, self._pressed, self._fitted = True, event.position(), False
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._look_at(self._camera.moved(step.x(), step.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() != LEFT_BUTTON:
            return
        dragged, self._pressed, self._dragging = self._dragging, None, False
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if self._pinning else Qt.CursorShape.ArrowCursor)
        if not dragged:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._pinning and self._signs.under(event.position(), self.viewportTransform()) is None:
            self._zoom_at(2, self.mapToScene(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        if steps:
            self._turned -= steps * NOTCH
            self._zoom_at(steps, self.mapToScene(event.position().toPoint()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in STEPS:
            self.zoom(STEPS[key])
        elif key in MOVES:
            right, down = MOVES[key]
            self._fitted = False
            self._look_at(self._camera.moved(right * KEY_PIXELS, down * KEY_PIXELS))
        elif key in (Key.Key_0, Key.Key_Home):
            self.fit()
        elif self._pinning and key in (Key.Key_Return, Key.Key_Enter):
            self._click(QRectF(self.viewport().rect()).center())
        elif self._pinning and key == Key.Key_Escape:
            self.drop_pins(False)
        else:
            event.ignore()

    def _click(self, at: QPointF) -> None:
        if self._pinning:
            inverse, _ = self.viewportTransform().inverted()
            place = inverse.map(at)
            self.pin_dropped.emit(*self._frame.degrees(place.x(), place.y()))
            return
        found = self._signs.under(at, self.viewportTransform())
        self._signs.chosen = found.visit if found else ""
        self.viewport().update()
        self.visit_chosen.emit(self._signs.chosen)

    def _hover(self, event: QMouseEvent) -> None:
        found = None if self._pinning else self._signs.under(event.position(), self.viewportTransform())
        visit = found.visit if found else ""
        if visit == self._signs.hovered:
            return
        self._signs.hovered = visit
        self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if visit else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), found.name if found else "", self)
        self.visit_hovered.emit(visit)

    # size, theme, end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tools.adjustSize()
        self._tools.move(self.width() - self._tools.width() - 10, 10)
        if self._fitted:
            self.fit()
        else:
            self._look_at(self._camera)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rounds"):
            self._style = map_style(dark=look().dark)
            self._rounds.show_style(self._style)
            self.viewport().update()


def _frame_around(places: list[Place]) -> Frame:
    """Metres around the middle of some places, for a day without a map."""
    if not places:
        return Frame(0.0, 0.0)
    return Frame(sum(lat for lat, _ in places) / len(places), sum(lon for _, lon in places) / len(places))
