"""The page of today keeps its rounds readable at every text size."""

import pytest
from PySide6.QtWidgets import QWidget

from ui.today.beside import Beside


@pytest.mark.parametrize(("text_percent", "below"), [(100, False), (200, True)])
def test_with_large_text_what_changed_stands_below_the_rounds(qtbot, dress, text_percent, below) -> None:
    """In the 925 px that a window of 1440 leaves at 200 %, the rounds have the whole width; at 100 % both fit."""
    dress(text_percent=text_percent)
    rounds, side = QWidget(), QWidget()
    both = Beside(rounds, side)
    qtbot.addWidget(both)
    both.resize(925, 700)
    both.show()
    assert both.below is below
    qtbot.waitUntil(lambda: (rounds.width() == both.width()) is below)
    assert side.width() == (both.width() if below else 340)


def test_with_more_room_it_stands_beside_them_again(qtbot, dress) -> None:
    """A window made wider gets its second column back."""
    dress()
    rounds, side = QWidget(), QWidget()
    both = Beside(rounds, side)
    qtbot.addWidget(both)
    both.resize(600, 700)
    both.show()
    assert both.below
    both.resize(1200, 700)
    assert not both.below
    qtbot.waitUntil(lambda: side.x() > rounds.geometry().right())
    assert rounds.height() == side.height() == 700
