"""Commands that change visits and rounds by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.visits.commands.needs import A_ROUND, A_VISIT, EDITABLE, ONE_VISIT, PLANNED, SOME_PLANNED, round_of

if TYPE_CHECKING:
    from teamapp.domain.entities import Visit
    from teamapp.services.rounds.day.facts import OnDuty
    from ui.visits.page import VisitsPage


def pin_words(visit: Visit | None) -> str:
    """What fixing does with a visit, in the menu and on the button of the inspector."""
    pinned = visit is not None and (visit.nurse_pinned or visit.time_pinned)
    return translate("visits", "Let it move") if pinned else translate("visits", "Fix here")


def lock_words(duty: OnDuty | None) -> str:
    """What locking does with a round, in the menu and on the button of the inspector."""
    locked = duty is not None and duty.locked
    return translate("visits", "Let the round change") if locked else translate("visits", "Lock the round")


@command(
    changes=True,
    title=lambda: translate("visits", "Move the chosen visit…"),
    keys="M",
    icon="move",
    english="give assign reschedule",
    dutch="verplaatsen geven toewijzen",
    line=lambda _page: translate("visits", "Move…"),
    needs=(A_VISIT, ONE_VISIT, *EDITABLE),
)
def move(page: VisitsPage) -> None:
    page.asking.move()


@command(
    changes=True,
    title=lambda: translate("visits", "Fix the chosen visit, or let it move"),
    keys="P",
    icon="pin",
    english="pin lock",
    dutch="vastzetten vrijgeven",
    line=lambda page: pin_words(page.choosing.visit),
    needs=(A_VISIT, *EDITABLE, PLANNED),
)
def pin(page: VisitsPage) -> None:
    page.editing.toggle_pin()


@command(
    changes=True,
    title=lambda: translate("visits", "Take the chosen visit off the rounds"),
    keys="Del",
    icon="circle-minus",
    english="remove unplan",
    dutch="weghalen van ronde",
    line=lambda _page: translate("visits", "Take off the rounds"),
    needs=(A_VISIT, *EDITABLE, SOME_PLANNED),
    by_widget=True,
)
def unplan(page: VisitsPage) -> None:
    page.editing.unplan()


@command(
    changes=True,
    title=lambda: translate("visits", "Lock the chosen nurse's round, or let it change"),
    keys="L",
    icon="lock",
    english="keep freeze unlock lane",
    dutch="ronde vastzetten vrijgeven baan",
    line=lambda page: lock_words(round_of(page)),
    needs=(A_ROUND, *EDITABLE),
)
def lock(page: VisitsPage) -> None:
    page.toggle_lock()


@command(
    changes=True,
    title=lambda: translate("visits", "Carry the chosen visit: arrows, Enter drops it, Esc leaves it"),
    keys=("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),
    icon="move",
    needs=(A_VISIT, *EDITABLE),
    by_widget=True,
    listed=False,
)
def carry(page: VisitsPage) -> None:
    page.show_mode("both")
    page.views.timeline.setFocus()
    page.views.timeline.take_up()


@command(
    changes=False,
    title=lambda: translate("visits", "Choose more visits, up to here"),
    keys=("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
    icon="square-dashed",
    by_widget=True,
    listed=False,
)
def choose_more(page: VisitsPage) -> None:
    page.views.timeline.setFocus()


@command(
    changes=False,
    title=lambda: translate("visits", "The visit before or after in time, on whatever lane"),
    keys=("Ctrl+Left", "Ctrl+Right"),
    icon="arrow-right",
    by_widget=True,
    listed=False,
)
def in_time(page: VisitsPage) -> None:
    page.views.timeline.setFocus()
