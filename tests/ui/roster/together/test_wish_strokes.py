"""What strokes of pens do to wishes, without pixels."""

from __future__ import annotations

from datetime import date, timedelta

from ui.parts.grid.view import Chip
from ui.roster.together.wishes.pens import FREE_PEN, Pen, pens_of
from ui.roster.together.wishes.view import (
    Mark,
    Want,
    WishDay,
    WishView,
    all_cleared,
    is_weekday_free,
    stroke,
    toggle_jokers,
    weekday_free,
)
from ui.roster.together.wishes.words import spoken_day, summary

MONDAY = date(2026, 11, 2)
FREE = Mark(Want.FREE)


def month(marks: dict[int, Mark] | None = None, *, closed: tuple[int, ...] = ()) -> WishView:
    marks = marks or {}
    days = tuple(
        WishDay(day=at(number), mark=marks.get(number), closed="Leave" if number in closed else "")
        for number in range(28)
    )
    return WishView(days=days, chips={"early": Chip("early", "D", "Day"), "late": Chip("late", "L", "Late")})


def at(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_a_stroke_changes_only_what_is_open_and_different() -> None:
    """Leave and days that are so already are left out, and so is what lies outside."""
    view = month({1: FREE}, closed=(2,))
    assert stroke(view, [at(0), at(1), at(2), at(99)], FREE) == {at(0): FREE}


def test_another_wish_keeps_the_joker() -> None:
    """Who changes her mind about a day does not lose the star on it."""
    view = month({0: Mark(Want.FREE, joker=True)})
    assert stroke(view, [at(0)], Mark(Want.WORK, "late")) == {at(0): Mark(Want.WORK, "late", joker=True)}


def test_jokers_are_given_to_the_first_days_and_never_more_than_there_are() -> None:
    """Three are played, two days want one: the first gets it."""
    view = month({n: Mark(Want.FREE, joker=True) for n in range(3)})
    assert toggle_jokers(view, [at(6), at(5)]) == {at(5): Mark(Want.FREE, joker=True)}


def test_jokers_on_all_days_are_taken_back() -> None:
    view = month({0: Mark(Want.FREE, joker=True)})
    assert toggle_jokers(view, [at(0)]) == {at(0): FREE}


def test_a_weekday_is_free_as_a_whole_or_not_at_all() -> None:
    """With one Wednesday of leave the others count."""
    view = month({2: FREE}, closed=(9,))
    marks = weekday_free(view, 2)
    assert marks == {at(16): FREE, at(23): FREE}
    whole = view.with_marks(marks)
    assert is_weekday_free(whole, 2)
    assert weekday_free(whole, 2) == {at(2): None, at(16): None, at(23): None}


def test_clearing_takes_every_wish() -> None:
    assert all_cleared(month({3: FREE, 4: FREE})) == {at(3): None, at(4): None}


def test_a_stroke_that_begins_on_its_own_wish_wipes() -> None:
    """So one pen draws and takes back."""
    view = month({0: FREE})
    assert FREE_PEN.wipes(view, at(0))
    assert FREE_PEN.draw(view, [at(0)], wiping=True) == {at(0): None}
    assert not Pen(Mark(Want.WORK, "late")).wipes(view, at(0))


def test_there_is_a_pen_for_everything_that_can_be_wished() -> None:
    """Free, each shift gladly and rather not, joker, wipe."""
    keys = [pen.key for pen in pens_of(month())]
    assert keys == ["free:", "work:early", "work:late", "not:early", "not:late", "joker", "wipe"]


def test_words_say_a_day_and_the_whole(qapp) -> None:
    """What a screen reader hears of a cell, and the line beside the calendar."""
    view = month({0: Mark(Want.NOT, "late", joker=True), 1: FREE})
    assert spoken_day(view.days[0], view) == "Mon 2 Nov, rather not late, joker"
    assert spoken_day(view.days[2], view) == "Wed 4 Nov, no wish"
    assert summary(view) == "1 day free · 1 rather not"
