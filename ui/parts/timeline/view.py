"""The timeline as a widget: choose, carry with a live verdict, and the same by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.timeline.layout import Measures, lay_out, least_height
from ui.parts.timeline.model import Block, Day, DragVerdict, Spot
from ui.parts.timeline.moving.carry import Carry
from ui.parts.timeline.moving.hand import Hand
from ui.parts.timeline.moving.keys import Keys
from ui.parts.timeline.moving.steps import Place, places
from ui.parts.timeline.painting.painter import Labels
from ui.parts.timeline.painting.picture import Marked, Picture
from ui.parts.timeline.words import clock, spoken
from ui.theme.look import look

Judge = Callable[[str, int, Spot], DragVerdict]
LEFT_BUTTON = Qt.MouseButton.LeftButton
LOOKS_CHANGE = frozenset({QEvent.Type.StyleChange, QEvent.Type.LanguageChange, QEvent.Type.PaletteChange})


class Timeline(QWidget):
    """Two bands of lanes. What is dropped is only asked for: the page decides and shows the new day."""

    visit_chosen = Signal(str, int)
    visit_toggled = Signal(str, int)
    """Ctrl and a click: chosen with the others, or no longer."""
    visit_reached = Signal(str, int)
    """Shift and a click or an arrow: everything from the focus to here."""
    visit_opened = Signal(str, int)
    visit_hovered = Signal(str)
    visit_dropped = Signal(str, int, str, int)
    visit_unplanned = Signal(str)
    visit_menu_asked = Signal(str, int, QPoint)
    lane_chosen = Signal(str)
    lane_menu_asked = Signal(str, QPoint)
    lock_toggled = Signal(str)
    carried = Signal(object)
    """A Carry that is under way, again with each place; None when it has ended."""
    sight_wanted = Signal(QRectF)
    """A block that should be in sight."""

    spoken_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Timeline of the day"))
        self._day = Day()
        self.sheet = lay_out(self._day, Measures(900), 0)
        self._chosen: tuple[str, int] | None = None
        self._also: frozenset[str] = frozenset()
        self._lane = ""
        self._echoed = self._hovered = self._lane_hovered = ""
        self._judge: Judge | None = None
        self._carry: Carry | None = None
        self.picture = Picture(self._labels)
        self._keys, self._hand = Keys(self), Hand(self)

    # what is shown

    def show_day(self, day: Day) -> None:
        """Show another day, or the same after a change; what was chosen stays chosen if it is still there."""
        only_later = replace(day, now=self._day.now) == self._day
        self._day = day
        if only_later:
            self.update()
            return
        self.drop_nothing()
        self._lay_out()
        if self._chosen is not None and self.place_of(self._chosen) is None:
            self._chosen = None

    def set_judge(self, judge: Judge | None) -> None:
        """Who says, while a visit is carried, what dropping it would mean; None: nothing can be carried."""
        self._judge = judge

    @property
    def day(self) -> Day:
        """What is shown."""
        return self._day

    @property
    def chosen(self) -> tuple[str, int] | None:
        """The visit and part in focus."""
        return self._chosen

    @property
    def also(self) -> frozenset[str]:
        """The visits that are chosen with it."""
        return self._also

    @property
    def carry(self) -> Carry | None:
        """The move that is under way."""
        return self._carry

    def choose(self, visit: str | None, part: int = 0, *, also: Collection[str] = ()) -> None:
        """Choose a visit, and others with it, from outside, without telling anybody."""
        self._chosen = (visit, part) if visit is not None else None
        self._also = frozenset(also)
        rect = self.block_rect(visit, part) if visit is not None else None
        if rect is not None:
            self.sight_wanted.emit(rect)
        self.update()

    def mark_lane(self, lane: str) -> None:
        """Which nurse is chosen; "" for none."""
        if lane != self._lane:
            self._lane = lane
            self.update()

    def echo(self, visit: str) -> None:
        """Ring a visit that is pointed at on the map or in the list."""
        if visit != self._echoed:
            self._echoed = visit
            self.update()

    def block_rect(self, visit: str, part: int = 0) -> QRectF | None:
        """Where a block is drawn; for tooltips, the map's twin and tests."""
        found = self.place_of((visit, part))
        return QRectF(*self.sheet.rect_of(*found)) if found is not None else None

    def lane_rect(self, lane: str) -> QRectF | None:
        """The first row in which a nurse's round is drawn."""
        for band in self.sheet.bands:
            for row in band.rows:
                if row.lane is not None and self._day.lanes[row.lane].key == lane:
                    return QRectF(0, row.top, self.width(), row.height)
        return None

    def place_of(self, key: tuple[str, int] | None) -> Place | None:
        """Where a block stands."""
        return next((place for place in places(self.sheet) if place[2].key == key), None)

    def sizeHint(self) -> QSize:
        return QSize(900, self.minimumHeight())

    # carrying

    def can_carry(self, block: Block) -> bool:
        """What is done or under way stays where it is."""
        return self._judge is not None and block.status == "planned"

    def take(self, block: Block, *, grab: float) -> Carry:
        """Carry a block by hand, which took it so many minutes after its start."""
        self._carry = Carry(block, grab=grab)
        return self._carry

    def take_up(self) -> bool:
        """Carry the chosen visit by keyboard."""
        found = self.place_of(self._chosen)
        if found is None or not self.can_carry(found[2]):
            return False
        lane = self._day.lanes[found[1].lane].key if found[1].lane is not None else None
        self._carry = Carry(found[2], by_keys=True, spot=Spot(lane, found[2].start))
        return True

    def carry_by(self, along: int, across: int) -> None:
        """Move what is carried by keyboard."""
        if self._carry is not None and self._carry.step(self._day, along, across):
            self.judge_carry()

    def drop_here(self) -> None:
        """Let go of what is carried."""
        carry = self._carry
        self.drop_nothing()
        if carry is None or not carry.moved:
            return
        if carry.spot.lane is None:
            self.visit_unplanned.emit(carry.block.visit)
        else:
            self.visit_dropped.emit(carry.block.visit, carry.block.part, carry.spot.lane, carry.spot.start)

    def drop_nothing(self) -> None:
        """Think better of it."""
        self._hand.let_go()
        if self._carry is not None:
            self._carry = None
            self.unsetCursor()
            self.update()
            self.carried.emit(None)

    # painting

    def _lay_out(self) -> None:
        measures = Measures(self.width(), look().text_percent / 100)
        self.setMinimumHeight(round(least_height(self._day, measures)))
        self.sheet = lay_out(self._day, measures, self.height())
        self.picture.forget()
        self.update()

    def _labels(self) -> Labels:
        return Labels(
            self.tr("Morning"), self.tr("Afternoon and evening"), self.tr("Not planned"), self.tr("Drag onto a nurse"),
            self.tr("Arrows move it · Enter drops it · Esc leaves it"),
        )  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        marked = Marked(
            focus=self._chosen,
            also=self._also,
            echoed=self._echoed or self._hovered,
            lane=self._lane,
            head=self._lane_hovered,
            keyboard_here=self.hasFocus(),
        )
        painter = QPainter(self)
        self.picture.paint(painter, self._day, self.sheet, marked=marked, carry=self._carry)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOKS_CHANGE:
            self._lay_out()
        super().changeEvent(event)

    # mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT_BUTTON:
            self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == LEFT_BUTTON:
            self._hand.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chosen is not None and self.sheet.block_at(event.position().x(), event.position().y()):
            self.visit_opened.emit(*self._chosen)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On a visit, else on a nurse's lane; by keyboard on the chosen visit."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.block_rect(*self._chosen) if self._chosen is not None else None
            row = self.lane_rect(self._lane) if self._lane else None
            if rect is not None and self._chosen is not None:
                self.visit_menu_asked.emit(*self._chosen, self.mapToGlobal(rect.bottomLeft().toPoint()))
            elif row is not None:
                self.lane_menu_asked.emit(self._lane, self.mapToGlobal(row.bottomLeft().toPoint()))
            return
        found = self.sheet.block_at(event.pos().x(), event.pos().y())
        lane = self.lane_at(event.pos().y())
        if found is not None:
            if found[2].visit not in self._also and found[2].key != self._chosen:
                self.tell_chosen(found[2])
            self.visit_menu_asked.emit(*found[2].key, event.globalPos())
        elif lane:
            self.lane_menu_asked.emit(lane, event.globalPos())

    def event(self, event: QEvent) -> bool:
        """While a visit can be carried from here, M takes it up instead of opening the page's sheet."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.drop_nothing()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at("", "")

    def tell_chosen(self, block: Block) -> None:
        """Choose a block and say so."""
        self._chosen, self._also = block.key, frozenset()
        self.setAccessibleDescription(spoken(block))
        self.update()
        self.visit_chosen.emit(*block.key)

    def lane_at(self, y: float) -> str:
        """The nurse whose row is at a height."""
        found = self.sheet.row_at(y)
        return self._day.lanes[found[1].lane].key if found is not None and found[1].lane is not None else ""

    def on_lock(self, at: QPointF) -> bool:
        """Whether a point is on the lock of a lane."""
        found = self.sheet.row_at(at.y())
        return (
            found is not None
            and found[1].lane is not None
            and self.picture.day_painter(self._day, self.sheet).lock_box(found[1]).contains(at)
        )

    def lock_words(self, *, locked: bool) -> str:
        """What a click on the lock of a lane does."""
        return self.tr("Let the round change") if locked else self.tr("Lock the round")

    def judge_carry(self) -> None:
        """Ask what dropping here would mean, and show it."""
        carry = self._carry
        if carry is None or self._judge is None:
            return
        carry.verdict = self._judge(carry.block.visit, carry.block.part, carry.spot)
        self.setAccessibleDescription("\n".join((clock(carry.spot.start), *carry.verdict.lines)))
        self.carried.emit(carry)
        number = next((n for n, lane in enumerate(self._day.lanes) if lane.key == carry.spot.lane), None)
        place = self.sheet.row_of(number, carry.spot.start)
        if carry.by_keys and place is not None:
            band, row = place
            self.sight_wanted.emit(QRectF(band.x(carry.spot.start), row.top, 60, row.height))
        self.update()

    def point_at(self, visit: str, lane: str) -> None:
        """What is under the hand: a visit, or a nurse's name."""
        if (visit, lane) == (self._hovered, self._lane_hovered):
            return
        told = visit != self._hovered
        self._hovered, self._lane_hovered = visit, lane
        self.update()
        if told:
            self.visit_hovered.emit(visit)
