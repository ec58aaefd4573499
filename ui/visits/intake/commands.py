"""Commands of the telephone call and of who can take a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.visits.commands.needs import A_VISIT, MEASURED, NO_PREVIEW

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=False,
    title=lambda: translate("visits", "Can we take this client?"),
    keys="Ctrl+Shift+N",
    icon="phone-call",
    english="intake new client referral gp phones take into care",
    dutch="kunnen we deze cliënt nemen intake aanmelding aanmelden nieuwe cliënt huisarts belt in zorg nemen",
)
def take_client(page: VisitsPage) -> None:
    page.show_mode("intake")


@command(
    changes=False,
    title=lambda: translate("visits", "Who can take the chosen visit?"),
    keys="Shift+W",
    icon="user-round-search",
    english="who candidates instead other nurse",
    dutch="wie kan dit bezoek overnemen ander kandidaten",
    needs=(A_VISIT, MEASURED, NO_PREVIEW),
)
def who_can(page: VisitsPage) -> None:
    from ui.visits.intake.who.opening import open_who

    if page.chosen is not None:
        open_who(page, page.chosen[0])
