"""The list of rounds touches only what is different, and never keeps a person waiting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teamapp.domain.entities.visit import VisitStatus
from teamapp.services.day.rounds import day_sheet
from tests.support.sample_desk import TODAY, sample_desk
from ui.today.rounds.round_card import RoundCard
from ui.today.rounds.round_list import RoundList


@pytest.fixture(scope="module")
def rounds():
    """The sample team's rounds of today."""
    with sample_desk() as desk:
        return day_sheet(desk, TODAY).rounds


@pytest.fixture
def shown(qtbot, make_frame):
    made = RoundList(make_frame(None))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def _cards(shown):
    inside = shown.widget().layout()
    found = [inside.itemAt(index).widget() for index in range(inside.count())]
    return [card for card in found if isinstance(card, RoundCard)]


def _whole(qtbot, shown, sheets):
    qtbot.waitUntil(lambda: [card.sheet for card in _cards(shown)] == list(sheets))


def _ticked(sheet):
    line = sheet.lines[0]
    return replace(sheet, lines=(replace(line, visit=replace(line.visit, status=VisitStatus.DONE)), *sheet.lines[1:]))


def test_a_long_list_comes_whole_and_in_order(shown, rounds, qtbot):
    """What one sees first is there at once, the rest between other events."""
    shown.show_rounds(rounds, changed=frozenset())
    assert 0 < len(_cards(shown)) < len(rounds)
    _whole(qtbot, shown, rounds)


def test_a_tick_makes_one_card_anew(shown, rounds, qtbot):
    """The others are the same widgets as before, in the same places."""
    shown.show_rounds(rounds, changed=frozenset())
    _whole(qtbot, shown, rounds)
    before = _cards(shown)
    after = [_ticked(sheet) if place == 2 else sheet for place, sheet in enumerate(rounds)]
    shown.show_rounds(after, changed=frozenset())
    _whole(qtbot, shown, after)
    assert [place for place, card in enumerate(_cards(shown)) if card is not before[place]] == [2]


def test_a_mark_of_change_makes_its_card_anew(shown, rounds, qtbot):
    """A visit that others changed gets its mark without any change of the visit itself."""
    shown.show_rounds(rounds, changed=frozenset())
    _whole(qtbot, shown, rounds)
    before = _cards(shown)
    shown.show_rounds(rounds, changed=frozenset({rounds[1].lines[0].visit.id}))
    _whole(qtbot, shown, rounds)
    assert [place for place, card in enumerate(_cards(shown)) if card is not before[place]] == [1]


def test_another_answer_in_the_middle_wins(shown, rounds, qtbot):
    """Shown anew before the first list was whole, in another order and with fewer rounds: only the last counts."""
    shown.show_rounds(rounds, changed=frozenset())
    fewer = tuple(reversed(rounds[1:]))
    shown.show_rounds(fewer, changed=frozenset())
    _whole(qtbot, shown, fewer)


def test_the_choice_stays_where_it_was(shown, rounds, qtbot):
    """A row that comes later, or is made anew, still shows that commands are about it."""
    last = rounds[-1].lines[-1].visit.id
    shown.show_rounds(rounds, changed=frozenset())
    shown.mark(last)
    _whole(qtbot, shown, rounds)
    assert [row.line.visit.id for row in shown.rows if row.property("chosen")] == [last]
    assert shown.line_of(last) is not None
