"""The way to the choices, from a visit that two people changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=False,
    title=lambda: translate("visits", "Two versions: choose…"),
    icon="git-fork",
    english="conflict both changed colleague choose",
    dutch="twee versies conflict allebei gewijzigd kiezen",
    needs=Need(lambda page: bool(page.visits) and page.visits[0] in page.conflicts),
)
def choose_version(page: VisitsPage) -> None:
    page.frame.go("today", f"conflict:{page.conflicts[page.visits[0]].id}")
