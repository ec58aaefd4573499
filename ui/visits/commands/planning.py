"""Commands that let the planner work: improve, stop, keep, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.visits.commands.needs import NO_PREVIEW, PREVIEWING, READ, RESTING, STAFFED

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=True,
    title=lambda: translate("visits", "Improve rounds"),
    keys="Ctrl+Shift+R",
    icon="sparkles",
    english="plan optimise route solve",
    dutch="plannen optimaliseren route verbeteren",
    needs=(READ, RESTING, Need(lambda page: bool(page.modes.improve) or STAFFED.holds(page), STAFFED.why)),
)
def improve(page: VisitsPage) -> None:
    page.improve()


@command(
    changes=False,
    title=lambda: translate("visits", "Stop and keep the best rounds"),
    keys="Ctrl+.",
    icon="square",
    english="stop halt",
    dutch="stoppen houden beste",
    needs=Need(lambda page: page.computing),
)
def stop(page: VisitsPage) -> None:
    page.stop()


@command(
    changes=False,
    title=lambda: translate("visits", "Other ways to improve rounds…"),
    keys="Alt+Shift+R",
    icon="chevron-down",
    english="alternatives scope menu",
    dutch="alternatieven keuze menu",
    needs=(Need(lambda page: page.tools.has_choices), NO_PREVIEW),
)
def more_ways(page: VisitsPage) -> None:
    page.tools.open_menu()


@command(
    changes=True,
    title=lambda: translate("visits", "Keep the suggested rounds"),
    keys="Ctrl+Shift+T",
    icon="check",
    english="accept apply take over",
    dutch="voorstel overnemen houden aannemen",
    needs=PREVIEWING,
)
def keep(page: VisitsPage) -> None:
    page.proposals.keep()


@command(
    changes=False,
    title=lambda: translate("visits", "Discard the suggested rounds"),
    keys="Esc",
    icon="x",
    english="reject cancel",
    dutch="voorstel weggooien verwerpen",
    needs=PREVIEWING,
    by_widget=True,  # a shortcut on Esc would keep sheets and menus from closing
)
def discard(page: VisitsPage) -> None:
    page.discard()
