"""The map widget: streets of the patch, today's rounds and stops; moved and zoomed by mouse, wheel, buttons and
keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
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
from ui.parts.map.camera import Box, Camera, fitted
from ui.parts.map.extent import NOTHING, box_around, frame_around, patch_box
from ui.parts.map.hands import ENTER, FIT, MOVES, STEPS, WALKS, Hand
from ui.parts.map.land.backdrop import draw_tiles
from ui.parts.map.land.tiles import TileStore
from ui.parts.map.model import HomePlace, LooseStop, Place, RoundLine
from ui.parts.map.names.lay_out import NameTask
from ui.parts.map.names.name_layer import NameLayer
from ui.parts.map.over.chrome import draw_attribution, draw_crosshair, draw_focus_ring, draw_hint, draw_scale_bar
from ui.parts.map.over.ghost import draw_ghost
from ui.parts.map.over.tools import MapTools
from ui.parts.map.rounds.rounds_item import RoundsItem
from ui.parts.map.signs.sign_layer import SignLayer
from ui.parts.map.signs.tour import Halt, Tour
from ui.parts.map.style import map_style
from ui.parts.map.thread import PaintThread
from ui.theme.look import look

LEFT_BUTTON = Qt.MouseButton.LeftButton
WORLD = QRectF(-60_000, -60_000, 120_000, 120_000)
MARGIN, LEAST_MARGIN = 46, 20  # pixels left free around what is fitted; fewer in a small map


class MapView(QGraphicsView):
    """A map that needs no network. Its list twin is the rounds list of the page that shows it."""

    visit_chosen = Signal(str)
    visit_hovered = Signal(str)
    pin_dropped = Signal(float, float)
    """Latitude and longitude: clicked, dropped by Enter, or the pin carried there."""
    spoken_role = QAccessible.Role.Graphic

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
        self._tour = Tour()
        self._ghost: tuple[tuple[float, float], ...] = ()
        self._hand = Hand()
        self._pinning = self._pin_moves = False
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
            self._frame = frame_around([stop.place for line in rounds for stop in line.stops])
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
        self._bring_into_view(visit)

    def echo(self, visit: str | None) -> None:
        """Light a visit up that is pointed at elsewhere; None: no longer. Moves nothing and tells nobody."""
        self._signs.hovered = visit or ""
        self.viewport().update()

    def show_ghost(self, points: Sequence[Place] | None) -> None:
        """A dashed line over the rounds, from place to place or along the streets; None takes it away."""
        self._ghost = tuple(self._frame.metres(*point) for point in points or ())
        self.viewport().update()

    def drop_pins(self, on: bool) -> None:
        """While on, a click (or Enter, in the middle) says where a place is."""
        self._pinning = on
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def set_pin(self, place: Place | None, on_street: Place | None = None) -> None:
        """Show the pin at a place, or take it away; dots lead from it to where one leaves the street for it."""
        self._signs.set_pin(place, on_street, self._frame)
        self.viewport().update()

    def let_pin_move(self, on: bool) -> None:
        """While on, the pin can be carried; where it is let go is told like a dropped one."""
        self._pin_moves = on

    # where one looks

    def fit(self) -> None:
        """Show the whole day, or the whole patch when there are no rounds."""
        box = self._whole()
        size = self.viewport().size()
        self._fitted = True
        free = 2 * min(MARGIN, max(LEAST_MARGIN, min(size.width(), size.height()) // 18))
        self._look_at(fitted(box, width=size.width() - free, height=size.height() - free))

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
        lines = (self._frame.metres(*point) for line in self._day[0] for point in line.points)
        found = box_around([*self._signs.places, *lines])
        if found is None and self._pack is not None:
            found = patch_box(self._pack.bounds, self._frame)
        return found or NOTHING

    def _look_at(self, camera: Camera) -> None:
        self._camera = camera
        self.setTransform(QTransform.fromScale(camera.scale, camera.scale))
        self.centerOn(camera.x, camera.y)
        self.viewport().update()

    def _bring_into_view(self, visit: str) -> None:
        place = self._signs.where(visit) if visit else None
        if place is not None and not self._seen().contains(QPointF(*place)):
            self._look_at(Camera(*place, self._camera.level))
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
        self._tour = Tour(rounds, loose)
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
        draw_ghost(painter, look(), self._ghost, transform, self._style.halo)
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
            at = event.position()
            self._hand.press(at, self._signs.grip_of_pin(at, self.viewportTransform()) if self._pin_moves else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hand.doing == "carrying":
            self._signs.carry_pin(*self._metres_at(event.position() + self._hand.grip))
            self.viewport().update()
        elif not self._hand.doing:
            self._hover(event)
        elif (step := self._hand.move(event.position())) is not None:
            self._fitted = False
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._look_at(self._camera.moved(step.x(), step.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != LEFT_BUTTON:
            return
        doing = self._hand.release()
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if self._pinning else Qt.CursorShape.ArrowCursor)
        if doing == "carrying":
            self.pin_dropped.emit(*self._frame.degrees(*self._metres_at(event.position() + self._hand.grip)))
        elif doing == "pressed":
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._pinning and self._signs.under(event.position(), self.viewportTransform()) is None:
            self._zoom_at(2, self.mapToScene(event.position().toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = self._hand.turn(event.angleDelta().y())
        if steps:
            self._zoom_at(steps, self.mapToScene(event.position().toPoint()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in STEPS:
            self.zoom(STEPS[key])
        elif key in MOVES:
            self._fitted = False
            self._look_at(self._camera.moved(*MOVES[key]))
        elif key in FIT:
            self.fit()
        elif key in WALKS:
            self._walk(WALKS[key])
        elif not self._answered(key):
            event.ignore()

    def _answered(self, key: int) -> bool:
        """Enter drops the pin or chooses the stop that the keyboard is on; Esc ends either."""
        if self._pinning and key in ENTER:
            self._click(QRectF(self.viewport().rect()).center())
        elif self._pinning and key == Qt.Key.Key_Escape:
            self.drop_pins(False)
        elif key in ENTER and self._tour.here is not None:
            self._choose(self._tour.here.visit)
        elif key == Qt.Key.Key_Escape and self._tour.leave():
            self._walked_to(None)
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tour.enter()
        self.setAccessibleDescription(self.tr("Page Down goes from stop to stop, Enter chooses one."))

    def _walk(self, by: int) -> None:
        """Page Down and Page Up go from stop to stop, each named aloud; the arrows move the map."""
        if not self._pinning:
            self._walked_to(self._tour.step(by))

    def _walked_to(self, halt: Halt | None) -> None:
        """Show and say where the keyboard is."""
        visit = halt.visit if halt else ""
        self._signs.hovered = visit
        self._bring_into_view(visit)
        self.setAccessibleDescription(self._named(halt) if halt else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.visit_hovered.emit(visit)

    def _named(self, halt: Halt) -> str:
        if not halt.initials:
            return self.tr("{name}, nobody yet").format(name=halt.name)
        return self.tr("{n}: {name}, {who}").format(n=halt.number, name=halt.name, who=halt.initials)

    def _click(self, at: QPointF) -> None:
        if self._pinning:
            self.pin_dropped.emit(*self._frame.degrees(*self._metres_at(at)))
            return
        found = self._signs.under(at, self.viewportTransform())
        self._choose(found.visit if found else "")

    def _choose(self, visit: str) -> None:
        self._signs.chosen = visit
        self.viewport().update()
        self.visit_chosen.emit(visit)

    def _metres_at(self, at: QPointF) -> tuple[float, float]:
        inverse, _ = self.viewportTransform().inverted()
        place = inverse.map(at)
        return place.x(), place.y()

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
