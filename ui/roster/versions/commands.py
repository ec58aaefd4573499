"""The way to the choices, from a day that two people changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


def _has_two(page: RosterPage) -> bool:
    from ui.parts.cards.versions_line import ICON

    sign = page.sign_on(page.focus) if page.focus is not None else None
    return sign is not None and sign.icon == ICON


@command(
    changes=False,
    title=lambda: translate("roster", "Two versions: choose…"),
    icon="git-fork",
    english="conflict both changed colleague choose",
    dutch="twee versies conflict allebei gewijzigd kiezen",
    needs=Need(_has_two),
)
def choose_version(page: RosterPage) -> None:
    from ui.roster.versions.section import conflict_on

    view, focus, frame = page.view, page.focus, page.frame
    if view is None or focus is None:
        return
    desk = frame.desk
    frame.ask(
        page,
        lambda: conflict_on(desk, view, focus),
        lambda found: frame.go("today", f"conflict:{found.id}") if found is not None else None,
    )
