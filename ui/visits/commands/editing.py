"""Commands that change visits and rounds by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.commands import command, translate

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    title=lambda: translate("visits", "Move the chosen visit…"),
    keys="M",
    icon="move",
    english="give assign reschedule",
    dutch="verplaatsen geven toewijzen",
    possible=lambda page: page.has_choice,
)
def move(page: VisitsPage) -> None:
    page.asking.move()


@command(
    title=lambda: translate("visits", "Fix the chosen visit, or let it move"),
    keys="P",
    icon="pin",
    english="pin lock",
    dutch="vastzetten vrijgeven",
    possible=lambda page: page.has_choice,
)
def pin(page: VisitsPage) -> None:
    page.editing.toggle_pin()


@command(
    title=lambda: translate("visits", "Take the chosen visit off the rounds"),
    keys="Del",
    icon="circle-minus",
    english="remove unplan",
    dutch="weghalen van ronde",
    possible=lambda page: page.has_choice,
    by_widget=True,
)
def unplan(page: VisitsPage) -> None:
    page.editing.unplan()


@command(
    title=lambda: translate("visits", "Lock the chosen nurse's round, or let it change"),
    keys="L",
    icon="lock",
    english="keep freeze unlock lane",
    dutch="ronde vastzetten vrijgeven baan",
    possible=lambda page: page.lane is not None and page.can_edit,
)
def lock(page: VisitsPage) -> None:
    page.toggle_lock()
