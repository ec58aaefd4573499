"""Where a window comes back: where it was, or where it can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from ui.shell.windows.place import Place

MAIN, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 2560, 1400)
SMALL = QRect(0, 0, 1024, 700)


@pytest.mark.parametrize(
    ("kept", "screens", "wanted"),
    [
        (Place(100, 60, 1440, 900), (MAIN,), Place(100, 60, 1440, 900)),
        (Place(2100, 60, 1440, 900), (MAIN, RIGHT), Place(2100, 60, 1440, 900)),
        (Place(2100, 60, 1440, 900), (MAIN,), Place(239, 69, 1440, 900)),
        (Place(-1300, 60, 1440, 900), (MAIN,), Place(0, 60, 1440, 900)),
        (Place(-400, 60, 1440, 900), (MAIN,), Place(-400, 60, 1440, 900)),
        (Place(100, -300, 1440, 900), (MAIN,), Place(100, 0, 1440, 900)),
        (Place(100, 1030, 1440, 900), (MAIN,), Place(100, 140, 1440, 900)),
        (Place(100, 60, 2500, 1300), (MAIN,), Place(0, 0, 1920, 1040)),
        (Place(0, 0, 1440, 900, maximised=True), (SMALL,), Place(0, 0, 1024, 700, maximised=True)),
        (Place(5, 5, 800, 600), (), Place(5, 5, 800, 600)),
    ],
)
def test_a_window_comes_back_where_it_can_be_reached(kept, screens, wanted):
    """On its screen as it was; on the main one when its screen is gone; never with its upper edge out of reach."""
    assert kept.fitted(screens) == wanted


@pytest.mark.parametrize("words", ["", "hello", "1 2 3", "1 2 -3 4 0", "1 2 3 4 5 6", "a b c d e"])
def test_a_damaged_place_is_no_place(words):
    """What cannot be read is as if nothing had been kept."""
    assert Place.read(words) is None


def test_a_place_is_read_as_it_was_written():
    """Maximised or not."""
    for place in (Place(-5, 7, 1440, 900), Place(0, 0, 1024, 700, maximised=True)):
        assert Place.read(str(place)) == place


def test_a_further_window_does_not_cover_the_one_before():
    """A little to the right and below, as large, never maximised."""
    first = Place(10, 20, 800, 600, maximised=True)
    assert first.beside() == Place(42, 52, 800, 600)
