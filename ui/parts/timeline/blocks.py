"""Paint one block of the timeline: fill, hatch for a new face, bar for nursing, ticks, name and window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from ui.parts.timeline.ink import CENTRE, LEFT_MIDDLE, Ink, KindInk, elided
from ui.parts.timeline.model import Block

RADIUS = 5.0
NAME_FROM = 46.0
"""Room in pixels from which a block shows its name and its care on two lines."""


def paint_block(painter: QPainter, ink: Ink, box: QRectF, block: Block, kind: KindInk) -> None:
    """A planned block in the colour of its nurse's shift; done ones step back."""
    over = block.status in ("done", "not_home")
    path = QPainterPath()
    path.addRoundedRect(box, RADIUS, RADIUS)
    painter.fillPath(path, ink.surface if over else kind.fill)
    if not over and (block.new_face or block.nursing):
        _texture(painter, box, path, kind, block)
    painter.setPen(ink.selected if block.changed else kind.edge)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(ink.tertiary if over else kind.text)
    _write(painter, ink, box, block)
    _marks(painter, ink, box, block)


def paint_loose(painter: QPainter, ink: Ink, box: QRectF, block: Block) -> None:
    """A block that nobody has yet: dashed, on the tray."""
    painter.setPen(ink.loose)
    painter.setBrush(ink.warn_soft)
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.setBrush(ink.look.colour("warn_soft"))
    painter.setPen(ink.warn_text)
    _write(painter, ink, box, block)


def paint_window(painter: QPainter, ink: Ink, box: QRectF, ends: tuple[float, float], *, late: bool) -> None:
    """The agreed window under a block, from its first to its last start."""
    painter.setPen(ink.late if late else ink.window)
    y = box.bottom() + 6
    painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y))
    for x in ends:
        painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3))


def _texture(painter: QPainter, box: QRectF, path: QPainterPath, kind: KindInk, block: Block) -> None:
    painter.save()
    painter.setClipPath(path)
    if block.new_face:
        painter.setPen(kind.hatch)
        x = box.left() - box.height()
        while x < box.right():
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
            x += 6
    if block.nursing:
        painter.fillRect(QRectF(box.left(), box.bottom() - 3.5, box.width(), 3.5), kind.bar)
    painter.restore()


def _write(painter: QPainter, ink: Ink, box: QRectF, block: Block) -> None:
    """The whole name if it fits, else two letters; never a name cut in half."""
    room = box.width() - 10
    name = block.title
    if room >= NAME_FROM and ink.name_width.horizontalAdvance(name) <= room:
        painter.setFont(ink.name)
        painter.drawText(box.adjusted(6, 1, -2, -box.height() / 2), LEFT_MIDDLE, name)
        painter.setFont(ink.care)
        care = elided(block.detail, ink.care_width, room)
        painter.drawText(box.adjusted(6, box.height() / 2 - 2, -2, -3), LEFT_MIDDLE, care)
        return
    painter.setFont(ink.short)
    painter.drawText(box.adjusted(0, 0, 0, -2), CENTRE, _short(name, ink, box.width() - 4))


def _short(name: str, ink: Ink, room: float) -> str:
    """The whole name, its last word, or the first two letters of that, whichever fits first."""
    last = name.split()[-1] if name.split() else name
    return next((words for words in (name, last) if ink.short_width.horizontalAdvance(words) <= room), last[:2])


def _marks(painter: QPainter, ink: Ink, box: QRectF, block: Block) -> None:
    """Small icons on the upper edge: fixed, two nurses, done, not at home."""
    names = [
        name
        for name, shown in (
            ("pin", block.pinned),
            ("users", block.double),
            ("check", block.status == "done"),
            ("door-closed", block.status == "not_home"),
        )
        if shown
    ]
    ratio = painter.device().devicePixelRatio()
    for position, name in enumerate(names):
        x = box.right() - 8 - 13 * position
        painter.drawPixmap(QPointF(x, box.top() - 6), ink.look.pixmap(name, "secondary", 12, ratio=ratio))
