"""Everything that a team does together can be found under Ctrl+K, in English and in Dutch."""

from __future__ import annotations

import pytest

from teamapp.domain.entities import Wish
from teamapp.domain.entities.nurse import WishKind
from tests.support.roster.roster_team import day, nurse_id
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import in_gaps, in_wishes
from ui.roster.together import commands
from ui.shell.declared.commands import declared_in
from ui.shell.declared.ranking import best
from ui.shell.declared.rooms import find_rooms


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("wensen", "wishes"),
        ("day off", "wishes"),
        ("zelfroosteren vragen", "ask_for_wishes"),
        ("gaten", "gaps"),
        ("shortage", "gaps"),
        ("balans", "fairness"),
        ("burden", "fairness"),
        ("alternatieven", "three_rosters"),
        ("compare", "three_rosters"),
        ("ronde terug", "open_step_again"),
        ("klaar", "say_ready"),
    ],
)
def test_it_is_found_by_what_people_type(typed: str, name: str) -> None:
    """Among the first answers of all commands of the room."""
    room = next(one for one in find_rooms() if one.key == "roster")
    found = best(room.commands, typed, at_most=3)
    assert name in [one.name for one in found]


def test_each_has_a_title_an_icon_and_words_in_both_languages() -> None:
    for one in declared_in(commands, "roster"):
        assert one.title()
        assert one.icon != "chevron-right"
        assert one.english
        assert one.dutch


def test_they_are_possible_where_they_make_sense(show_page: ShowPage) -> None:
    """Wishes are closed and opened again by phase; the way back to the grid only from elsewhere."""
    page = show_page(in_wishes())
    assert commands.close_step.possible(page)
    assert not commands.open_step_again.possible(page)
    assert not commands.grid.possible(page)
    assert not commands.wish_free.possible(page)
    page.show_mode("wishes")
    assert commands.grid.possible(page)
    assert commands.wish_free.possible(page)
    later = show_page(in_gaps())
    assert commands.open_step_again.possible(later)
    assert not commands.say_ready.possible(later)


def test_the_palette_draws_on_the_calendar_too(show_page: ShowPage) -> None:
    """What a letter does, the command does."""
    desk = in_wishes()
    page = show_page(desk)
    commands.wishes.act(page)
    page.modes.widget("wishes").wishes.calendar.choose(day(4))  # type: ignore[union-attr]
    commands.wish_free.act(page)
    commands.joker.act(page)
    (wish,) = desk.store.where(Wish, nurse=nurse_id("Aylin"))
    assert (wish.day, wish.kind, wish.joker) == (day(4), WishKind.DAY_OFF, True)
