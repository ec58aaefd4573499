"""Commands that change visits and rounds by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

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


@command(
    title=lambda: translate("visits", "Carry the chosen visit: arrows, Enter drops it, Esc leaves it"),
    keys=("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),
    icon="move",
    possible=lambda page: page.has_choice and page.can_edit,
    by_widget=True,
    listed=False,
)
def carry(page: VisitsPage) -> None:
    page.show_mode("both")
    page.views.timeline.setFocus()
    page.views.timeline.take_up()


@command(
    title=lambda: translate("visits", "Choose more visits, up to here"),
    keys=("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
    icon="square-dashed",
    by_widget=True,
    listed=False,
)
def choose_more(page: VisitsPage) -> None:
    page.views.timeline.setFocus()


@command(
    title=lambda: translate("visits", "The visit before or after in time, on whatever lane"),
    keys=("Ctrl+Left", "Ctrl+Right"),
    icon="arrow-right",
    by_widget=True,
    listed=False,
)
def in_time(page: VisitsPage) -> None:
    page.views.timeline.setFocus()
