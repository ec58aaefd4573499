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


def _insides(shown):
    """What stands in each row now, by the row, which is to stay."""
    return {row: row.layout().itemAt(0).widget() for row in shown.rows}


def _other_rows(shown, before):
    after = _insides(shown)
    assert list(after) == list(before)
    return [place for place, row in enumerate(before) if before[row] is not after[row]]


def test_a_tick_makes_one_row_anew(shown, rounds, qtbot):
    """The others hold the same widgets as before, and the row itself stays with the keyboard on it."""
    shown.show_rounds(rounds, changed=frozenset())
    _whole(qtbot, shown, rounds)
    before, place = _insides(shown), sum(len(sheet.every_line) for sheet in rounds[:2])
    shown.rows[place].setFocus()
    after = [_ticked(sheet) if place == 2 else sheet for place, sheet in enumerate(rounds)]
    shown.show_rounds(after, changed=frozenset())
    _whole(qtbot, shown, after)
    assert _other_rows(shown, before) == [place]
    assert shown.window().focusWidget() is shown.rows[place]


def test_a_mark_of_change_makes_its_row_anew(shown, rounds, qtbot):
    """A visit that others changed gets its mark without any change of the visit itself."""
    shown.show_rounds(rounds, changed=frozenset())
    _whole(qtbot, shown, rounds)
    before, marked = _insides(shown), frozenset({rounds[1].lines[0].visit.id})
    shown.show_rounds(rounds, changed=marked)
    qtbot.waitUntil(lambda: _other_rows(shown, before) == [len(rounds[0].every_line)])


def test_when_every_visit_is_other_a_few_rows_come_a_breath(shown, rounds, qtbot):
    """Hundreds of a colleague's changes at once: never more than a few rows before the window answers again, and a
    third answer in the middle, the first one again, is shown whole."""
    shown.show_rounds(rounds, changed=frozenset())
    _whole(qtbot, shown, rounds)
    before, everything = _insides(shown), frozenset(row.line.visit.id for row in shown.rows)
    shown.show_rounds(rounds, changed=everything)
    assert 0 < len(_other_rows(shown, before)) <= 4
    shown.show_rounds(rounds, changed=frozenset())
    qtbot.waitUntil(lambda: not any(row.holds(row.line, changed=True) for row in shown.rows))
    assert list(_insides(shown)) == list(before)


def test_a_round_of_other_visits_takes_the_place_of_the_old_one_at_once(shown, rounds, qtbot):
    """No card is missing for a moment, and the keyboard stays on its visit."""
    shown.show_rounds(rounds, changed=frozenset())
    _whole(qtbot, shown, rounds)
    kept = rounds[0].lines[1].visit.id
    next(row for row in shown.rows if row.line.visit.id == kept).setFocus()
    fewer = [replace(sheet, lines=sheet.lines[1:]) if sheet.lines else sheet for sheet in rounds]
    shown.show_rounds(fewer, changed=frozenset())
    assert len(_cards(shown)) == len(rounds)
    _whole(qtbot, shown, fewer)
    held = shown.window().focusWidget()
    assert held.line.visit.id == kept


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
