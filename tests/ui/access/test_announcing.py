"""What a screen reader says by itself."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts.cards.progress_strip import SAYS_EVERY_SECONDS, ProgressStrip
from ui.shell.overlay.notice import NoticeLine

Said = list[tuple[str, bool]]
AT_ONCE = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What was announced, and whether at once; somebody listens."""
    heard: Said = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append((event.message(), event.politeness() is AT_ONCE))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return heard


def test_notices_are_said(qtbot: QtBot, said: Said) -> None:
    """What went well in its turn, what did not at once."""
    area = QWidget()
    qtbot.addWidget(area)
    line = NoticeLine(area)
    line.tell("Undone: give Thu 12 early to Lotte")
    line.warn("Somebody else has changed this since.")
    assert said == [("Undone: give Thu 12 early to Lotte", False), ("Somebody else has changed this since.", True)]


def test_long_work_is_told_now_and_then(qtbot: QtBot, said: Said) -> None:
    """Its beginning, what has become better every ten seconds at most, and its end; not every figure."""
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.begin("Improving rounds", limit_seconds=30)
    for second in range(1, 25):
        strip.tell(float(second), f"Travel {300 - second} min")
    strip.end()
    strip.end()
    words = [words for words, _at_once in said]
    assert words[0] == "Improving rounds"
    assert len(words) == 2 + int(24 // SAYS_EVERY_SECONDS)
    assert "Travel 290 min" in words[1]
    assert words[-1] == "Ready: Improving rounds"


def test_nothing_is_made_when_nobody_listens(qtbot: QtBot, said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """An announcement costs nothing without a screen reader."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    area = QWidget()
    qtbot.addWidget(area)
    NoticeLine(area).tell("Saved")
    assert not said
