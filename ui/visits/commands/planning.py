"""Commands that let the planner work: improve, stop, keep, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    title=lambda: translate("visits", "Improve rounds"),
    keys="Ctrl+Shift+R",
    icon="sparkles",
    english="plan optimise route solve",
    dutch="plannen optimaliseren route verbeteren",
    possible=lambda page: page.can_improve,
)
def improve(page: VisitsPage) -> None:
    page.improve()


@command(
    title=lambda: translate("visits", "Stop and keep the best rounds"),
    keys="Ctrl+.",
    icon="square",
    english="stop halt",
    dutch="stoppen houden beste",
    possible=lambda page: page.computing,
)
def stop(page: VisitsPage) -> None:
    page.stop()


@command(
    title=lambda: translate("visits", "Other ways to improve rounds…"),
    keys="Alt+Shift+R",
    icon="chevron-down",
    english="alternatives scope menu",
    dutch="alternatieven keuze menu",
    possible=lambda page: page.tools.has_choices and not page.previewing,
)
def more_ways(page: VisitsPage) -> None:
    page.tools.open_menu()


@command(
    title=lambda: translate("visits", "Keep the suggested rounds"),
    keys="Ctrl+Shift+T",
    icon="check",
    english="accept apply take over",
    dutch="voorstel overnemen houden aannemen",
    possible=lambda page: page.previewing,
)
def keep(page: VisitsPage) -> None:
    page.proposals.keep()


@command(
    title=lambda: translate("visits", "Discard the suggested rounds"),
    keys="Esc",
    icon="x",
    english="reject cancel",
    dutch="voorstel weggooien verwerpen",
    possible=lambda page: page.previewing,
    by_widget=True,  # a shortcut on Esc would keep sheets and menus from closing
)
def discard(page: VisitsPage) -> None:
    page.discard()
