"""What the timeline writes by itself: times, and what is said of a block under the hand."""

from __future__ import annotations

from ui.parts.timeline.model import Block


def clock(minute: int) -> str:
    """`07:30` for 450."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def spoken(block: Block) -> str:
    """Whom, what, when, and what is wrong."""
    lines = [f"{block.title} · {block.detail}", f"{clock(block.start)}–{clock(block.end)}", block.note]
    return "\n".join(line for line in lines if line)
