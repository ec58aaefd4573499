"""A sample of `dev.py bench clipping`: every page and every section of the settings, in the narrowest window too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from tests.support.window.clipping.painted import listening, painted_clips
from tests.support.window.clipping.stage import LEAST, WIDE, clips, shown
from tests.support.window.clipping.walk import pages
from tests.support.window.clipping.widgets import widget_clips
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import row

WITH_DOTS = {"elided", "painted with dots"}
"""Cut on purpose, with the whole text in a tool tip; the bench counts these too."""


@pytest.mark.parametrize(("language", "text", "sizes"), [("nl", 100, (LEAST, WIDE)), ("nl", 200, (LEAST,))])
def test_no_page_cuts_a_text(qapp, language, text, sizes):
    """No label, button, choice or head without the room it needs; nothing outside, over another, or only sideways."""
    with shown(language, text) as window:
        found = [
            f"{place} at {size[0]}: {clip}"
            for place in pages(window)
            for size in sizes
            for clip in clips(window, size)
            if clip.how not in WITH_DOTS
        ]
    assert not found, "\n".join(found)


@pytest.fixture
def holder(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(60, 40)
    return made


def test_what_is_cut_is_found(holder):
    """The checker is no friend: a label and a button without room, two that overlap, one outside."""
    label, button, outside = Label("A long line of words"), Button("Press me now"), Label("x", parent=holder)
    holder.setLayout(row(label, button))
    holder.layout().addWidget(outside)
    holder.show()
    label.setGeometry(0, 0, 30, 20)
    button.setGeometry(20, 0, 30, 32)
    outside.setGeometry(holder.width() - 5, 0, 30, 20)
    assert {"label", "button", "overlap", "outside"} <= {clip.how for clip in widget_clips(holder)}


def test_what_has_room_is_not_found(holder):
    """Nor a word about what fits."""
    holder.resize(400, 60)
    holder.setLayout(row(Label("A long line of words"), Button("Press me now")))
    holder.show()
    assert widget_clips(holder) == []
    assert painted_clips(holder) == []


def test_painted_words_are_measured(qapp):
    """A box that is too narrow, a box that is too low, and dots."""
    picture = QPixmap(200, 60)
    with listening() as found:
        painter = QPainter(picture)
        painter.drawText(0, 0, 20, 20, int(Qt.AlignmentFlag.AlignLeft), "much too long")
        painter.drawText(0, 0, 200, 3, int(Qt.AlignmentFlag.AlignLeft), "low")
        painter.drawText(0, 0, 200, 40, int(Qt.AlignmentFlag.AlignLeft), "fits")
        painter.fontMetrics().elidedText("much too long", Qt.TextElideMode.ElideRight, 30)
        painter.end()
    assert [clip.how for clip in found] == ["painted", "painted low", "painted with dots"]
