"""A remark on a wish is quiet: it stands beside it, and the wish is written all the same."""

from __future__ import annotations

from PySide6.QtTest import QTest

from teamapp.domain.entities import Leave
from teamapp.domain.entities.nurse import LeaveKind
from tests.support.roster.roster_team import NIGHT, day, key, nurse_id
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import in_wishes, wishing
from ui.roster.together.wishes.mode import WishMode
from ui.roster.together.wishes.pens import Pen
from ui.roster.together.wishes.view import Mark, Want


def away(name: str) -> Leave:
    """The first weekend off."""
    return Leave(id=key("leave", name), nurse=nurse_id(name), kind=LeaveKind.HOLIDAY, first=day(5), last=day(6))


def test_when_nobody_else_could_come_it_is_said(show_page: ShowPage) -> None:
    """Three are on leave on Saturday: who wishes it free hears that only she could work, and keeps her wish."""
    desk = in_wishes(*(away(name) for name in ("Bram", "Noor", "Sanne")))
    page = show_page(desk)
    page.show_mode("wishes")
    mode = page.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    mode.wishes.calendar.choose(day(5))
    QTest.keyClicks(mode.wishes.calendar, "f")
    shown = mode.wishes.view.on(day(5))
    assert shown is not None
    assert shown.mark == Mark(Want.FREE)
    assert shown.hint.startswith("Only you could work")
    mode.wishes.calendar.choose(day(1))
    QTest.keyClicks(mode.wishes.calendar, "f")
    plain = mode.wishes.view.on(day(1))
    assert plain is not None
    assert plain.hint == ""


def test_what_the_rules_forbid_is_said(show_page: ShowPage) -> None:
    """A night after an early shift that is locked in: the wish can hardly be met."""
    from tests.support.roster.roster_team import assignment

    desk = in_wishes(assignment("Aylin", 3, "D", pinned=True))
    page = show_page(desk)
    page.show_mode("wishes")
    mode = page.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    mode.wishes.calendar.choose(day(2))
    mode.wishes.calendar.draw(Pen(Mark(Want.WORK, NIGHT.id)))
    shown = mode.wishes.view.on(day(2))
    assert shown is not None
    assert "rules do not let you work Night" in shown.hint


def test_remarks_never_depend_on_what_others_wish(show_page: ShowPage) -> None:
    """All others wish the Tuesday off, unseen: no remark gives that away."""
    desk = wishing(in_wishes(), {"Bram": (1,), "Noor": (1,), "Sanne": (1,)})
    page = show_page(desk)
    page.show_mode("wishes")
    mode = page.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    mode.wishes.calendar.choose(day(1))
    QTest.keyClicks(mode.wishes.calendar, "f")
    shown = mode.wishes.view.on(day(1))
    assert shown is not None
    assert shown.hint == ""
