"""What a roster waits for stands on Today, and one click leads to where it is met."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamapp.services.desk import Desk
from tests.ui.roster.conftest import ShowPage
from tests.ui.roster.together.conftest import PERIOD, in_gaps, in_wishes
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.roster.together.opening import opens
from ui.today.page import TodayPage
from ui.today.side import TodaySide


@pytest.mark.parametrize(
    ("desk", "said", "goal"), [(in_wishes, "Your wishes", "wishes"), (in_gaps, "Settle the gaps", "gaps")]
)
def test_a_reminder_leads_to_the_mode(desk, said: str, goal: str, qtbot: QtBot, make_frame) -> None:
    """The sentence is there, its arrow asks the window for the roster page with the goal and the period."""
    made: Desk = desk()
    frame = make_frame(made)
    page = TodayPage(frame)
    qtbot.addWidget(page)
    page.show()
    wanted: list[tuple[str, str]] = []
    frame.going.connect(lambda key, target: wanted.append((key, target)))
    page.refresh(None)
    side = page.findChild(TodaySide)
    assert side is not None
    arrows = [one for one in waited(side, qtbot) if one.accessibleName().startswith("Open: ")]
    for arrow in arrows:
        qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    assert ("roster", f"{goal}:{PERIOD}") in wanted
    assert any(said in label.text() for label in side.findChildren(Label))


def waited(side: TodaySide, qtbot: QtBot) -> list[Button]:
    """The buttons of the side, once it is filled."""
    qtbot.waitUntil(lambda: bool(side.findChildren(Button)))
    return side.findChildren(Button)


@pytest.mark.parametrize(("goal", "mode"), [("wishes", "wishes"), ("gaps", "gaps"), ("publish", "roster")])
def test_the_page_opens_the_period_in_the_mode_of_the_goal(goal: str, mode: str, show_page: ShowPage) -> None:
    """From another month it goes to the days of the period."""
    page = show_page(in_gaps(), day="2027-03-01")
    page.frame.going.connect(lambda _key, target: page.open_target(target))
    assert page.view is not None
    assert page.view.period is None
    page.open_target(f"{goal}:{PERIOD}")
    assert page.modes.current == mode
    assert page.view.period is not None
    assert page.view.period.id == PERIOD


def test_other_targets_are_left_to_others(show_page: ShowPage) -> None:
    """A day, or an id of somebody else's, is not ours."""
    page = show_page(in_gaps())
    assert not opens(page, "2026-11-02")
    assert not opens(page, "ask:1")
    assert not opens(page, "wishes")
