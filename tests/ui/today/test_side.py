"""Beside the visits only the card that says something else is made anew, and the keyboard stays where it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teamapp.services.day.waiting import waiting
from tests.support.sample_desk import TODAY, sample_desk
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.today.reading import TodayRead, read
from ui.today.side import TodaySide


@pytest.fixture(scope="module")
def found() -> TodayRead:
    """What the sample team reads in the morning."""
    with sample_desk() as desk:
        assert desk.today == TODAY
        assert waiting(desk)
        return read(desk)


def _cards(side: TodaySide) -> list[Card]:
    box = side.widget().layout()
    found = [box.itemAt(index).widget() for index in range(box.count())]
    return [one for one in found if isinstance(one, Card)]


def test_a_card_that_says_the_same_stays(qtbot, make_frame, found: TodayRead) -> None:
    """Tasks gone: one card is other; the way to what waits keeps the keyboard while its card is made anew."""
    with sample_desk() as desk:
        side = TodaySide(make_frame(desk))
        qtbot.addWidget(side)
        side.resize(340, 900)
        side.show()
        side.show_read(found)
        qtbot.waitUntil(lambda: len(_cards(side)) >= 3 and not side.busy)
        before = _cards(side)
        go = next(one for one in before[-2].findChildren(Button) if one.isEnabled())
        go.setFocus()
        name = go.accessibleName()
        side.show_read(replace(found, tasks=()))
        qtbot.waitUntil(lambda: not side.busy)
        assert [place for place, card in enumerate(_cards(side)) if card is not before[place]] == [len(before) - 1]
        side.show_read(replace(found, tasks=(), waiting=found.waiting[:-1]))
        qtbot.waitUntil(lambda: not side.busy)
        held = side.window().focusWidget()
        assert held is not go
        assert isinstance(held, Button)
        assert held.accessibleName() == name
