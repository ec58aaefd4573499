"""Paint one block of the timeline: fill, hatch for a new face, bar for nursing, name, marks and window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.parts.timeline.model import Badge, Block
from ui.parts.timeline.painting.ink import CENTRE, LEFT_MIDDLE, NO_BRUSH, Ink, KindInk, fewer_parts, fitting
from ui.theme.tokens import Tone

RADIUS = 5.0
NAME_FROM = 46.0
"""Room in pixels at text size 100 % from which a block shows its name and its care on two lines."""
TWO_LINES_FROM = 29.0
MARK_ROOM, MARK_OVER, BADGE_ROOM = 13, 6, 9
"""What a mark takes on the edge of a block, how far the last may stand out, and what a badge takes of it."""
QUIET = ("done", "not_home", "cancelled")
BADGES: dict[Badge, str] = {"must": "circle-alert", "consider": "triangle-alert", "versions": "git-fork"}


def paint_block(painter: QPainter, ink: Ink, box: QRectF, block: Block, kind: KindInk) -> None:
    """A planned block in the colour of its nurse's shift; what is over steps back, each in its own form."""
    quiet = block.status in QUIET
    path = QPainterPath()
    path.addRoundedRect(box, RADIUS, RADIUS)
    painter.fillPath(path, ink.surface if quiet else kind.fill)
    if not quiet and (block.new_face or block.nursing or block.status == "under_way"):
        _texture(painter, ink, box, path, kind, block)
    painter.setPen(_edge(ink, block, kind))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(ink.tertiary if quiet else kind.text)
    _write(painter, ink, box, block)
    if block.status == "cancelled":
        painter.drawLine(QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y()))
    _marks(painter, ink, box, block)
    paint_badge(painter, ink, QPointF(box.left() - 7 * ink.scale, box.top() - 8 * ink.scale), block.badge)


def paint_loose(painter: QPainter, ink: Ink, box: QRectF, block: Block) -> None:
    """A block that nobody has yet: dashed, on the tray."""
    painter.setPen(ink.loose)
    painter.setBrush(ink.warn_soft)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.setBrush(NO_BRUSH)
    painter.setPen(ink.warn_text)
    _write(painter, ink, box, block)
    paint_badge(painter, ink, QPointF(box.left() - 7 * ink.scale, box.top() - 8 * ink.scale), block.badge)


def paint_badge(painter: QPainter, ink: Ink, at: QPointF, badge: Badge, *, size: int = 13) -> None:
    """A circle for what must be fixed, a triangle for what is to be considered, a fork for two versions."""
    if not badge:
        return
    length = size * ink.scale
    painter.setPen(ink.surface)
    painter.setBrush(ink.surface)
    painter.drawEllipse(QRectF(at.x() - 1, at.y() - 1, length + 2, length + 2))
    painter.setBrush(NO_BRUSH)
    ratio = painter.device().devicePixelRatio()
    tone: Tone = "danger" if badge == "must" else "warn"
    painter.drawPixmap(at, ink.look.pixmap(BADGES[badge], tone, size, ratio=ratio))


def paint_window(painter: QPainter, ink: Ink, box: QRectF, ends: tuple[float, float], *, late: bool) -> None:
    """The agreed window under a block, from its first to its last start."""
    painter.setPen(ink.late if late else ink.window)
    y = box.bottom() + 6
    painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
    for x in ends:
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))


def _edge(ink: Ink, block: Block, kind: KindInk) -> QPen:
    if block.changed:
        return ink.selected
    forms = {"not_home": ink.absent, "cancelled": ink.cancelled}
    return forms.get(block.status, kind.edge)


def _texture(painter: QPainter, ink: Ink, box: QRectF, path: QPainterPath, kind: KindInk, block: Block) -> None:
    painter.save()
    painter.setClipPath(path)
    if block.new_face:
        painter.setPen(kind.hatch)
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += 6
    if block.status == "under_way":
        painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), ink.accent)
    if block.nursing:
        painter.fillRect(QRectF(box.left(), box.bottom() - 3.5, box.width(), 3.5), kind.bar)
    painter.restore()


def _write(painter: QPainter, ink: Ink, box: QRectF, block: Block) -> None:
    """The whole name if it fits, else two letters; never a name cut in half."""
    room = box.width() - 10
    name, scale = block.title, ink.scale
    fits = room >= NAME_FROM * scale and ink.name_width.horizontalAdvance(name) <= room
    if fits and box.height() >= TWO_LINES_FROM * scale:
        painter.setFont(ink.name)
        painter.drawText(box.adjusted(6, 1, -2, -box.height() / 2), LEFT_MIDDLE, name)
        painter.setFont(ink.care)
        care = fitting(fewer_parts(block.detail, " "), ink.care_width, room)
        painter.drawText(box.adjusted(6, box.height() / 2 - 2, -2, -3), LEFT_MIDDLE, care)
        return
    painter.setFont(ink.short)
    painter.drawText(box.adjusted(0, 0, 0, -2), CENTRE, _short(name, ink, box.width()))


def _short(name: str, ink: Ink, room: float) -> str:
    """The whole name, its last word, or the first two letters of that, whichever fits first; else nothing.

    Whole words need some air; two letters may touch the edge before one of them goes.
    """
    last = name.split()[-1] if name.split() else name
    choices = ((name, room - 4), (last, room - 4), (last[:2], room + 1), (last[:1], room))
    return next((words for words, limit in choices if ink.short_width.horizontalAdvance(words) <= limit), "")


def _marks(painter: QPainter, ink: Ink, box: QRectF, block: Block) -> None:
    """Small icons on the upper edge: fixed, two nurses, how far it is."""
    names = [
        name
        for name, shown in (
            ("pin", block.pinned),
            ("users", block.double),
            ("check", block.status == "done"),
            ("door-closed", block.status == "not_home"),
            ("footprints", block.status == "under_way"),
        )
        if shown
    ]
    ratio = painter.device().devicePixelRatio()
    badge = BADGE_ROOM if block.badge else 0
    fits = int((box.width() / ink.scale - badge + MARK_OVER) / MARK_ROOM)
    for position, name in enumerate(names[: max(fits, 0)]):
        x = box.right() - (8 + MARK_ROOM * position) * ink.scale
        painter.drawPixmap(QPointF(x, box.top() - 6 * ink.scale), ink.look.pixmap(name, "secondary", 12, ratio=ratio))
