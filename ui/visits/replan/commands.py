"""Commands of replanning on the page of visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


def _possible(page: VisitsPage) -> bool:
    from ui.visits.replan.acts import possible

    return possible(page)


@command(
    title=lambda: translate("replan", "Something changed…"),
    keys="X",
    icon="zap",
    english="replan ill sick away longer cancelled not home new extra visit",
    dutch="herplannen ziek afwezig uitloop vervalt niet thuis extra bezoek",
    possible=_possible,
)
def something_changed(page: VisitsPage) -> None:
    from ui.visits.replan.acts import something_changed as ask

    ask(page)


@command(
    title=lambda: translate("replan", "Whom to phone"),
    keys="Shift+P",
    icon="phone",
    english="call clients list telephone",
    dutch="bellen cliënten lijst telefoon",
)
def whom_to_phone(page: VisitsPage) -> None:
    from ui.visits.replan.acts import acts_of

    acts_of(page).look_at_calls()
