"""Commands for other ways to improve a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


def _possible(page: VisitsPage) -> bool:
    from ui.visits.alternatives.acts import possible

    return possible(page)


@command(
    title=lambda: translate("alternatives", "Three plans to choose from…"),
    keys="Shift+A",
    icon="columns-3",
    english="alternatives compare travel faces even mix",
    dutch="alternatieven vergelijken reistijd gezichten eerlijk mengen",
    possible=_possible,
)
def three_plans(page: VisitsPage) -> None:
    from ui.visits.alternatives.acts import make_three

    make_three(page)


@command(
    title=lambda: translate("alternatives", "Improve only a part…"),
    keys="Shift+R",
    icon="scan",
    english="scope shift nurses clients partial",
    dutch="deel dienst medewerkers cliënten gedeeltelijk",
    possible=_possible,
)
def improve_part(page: VisitsPage) -> None:
    from ui.visits.alternatives.acts import improve_part as ask

    ask(page)
