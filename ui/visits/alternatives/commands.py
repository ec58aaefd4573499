"""Commands for other ways to improve a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.visits.commands.needs import A_ROUND, A_VISIT, PLANNABLE, STAFFED

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


def _clients_words(page: VisitsPage) -> str:
    if len(page.visits) > 1:
        return translate("alternatives", "Improve only these clients' visits")
    return translate("alternatives", "Improve only this client's visits")


POSSIBLE = (*PLANNABLE, STAFFED)


@command(
    changes=True,
    title=lambda: translate("alternatives", "Three plans to choose from…"),
    keys="Shift+A",
    icon="columns-3",
    english="alternatives compare travel faces even mix",
    dutch="alternatieven vergelijken reistijd gezichten eerlijk mengen",
    needs=POSSIBLE,
)
def three_plans(page: VisitsPage) -> None:
    from ui.visits.alternatives.acts import make_three

    make_three(page)


@command(
    changes=True,
    title=lambda: translate("alternatives", "Improve only a part…"),
    keys="Shift+R",
    icon="scan",
    english="scope shift nurses clients partial",
    dutch="deel dienst medewerkers cliënten gedeeltelijk",
    needs=POSSIBLE,
)
def improve_part(page: VisitsPage) -> None:
    from ui.visits.alternatives.acts import improve_part as ask

    ask(page)


@command(
    changes=True,
    title=lambda: translate("alternatives", "Improve only the visits of the chosen clients"),
    line=lambda page: _clients_words(page),
    icon="sparkles",
    english="part client visit scope",
    dutch="deel verbeteren cliënt bezoek alleen",
    needs=(A_VISIT, *POSSIBLE),
)
def improve_clients(page: VisitsPage) -> None:
    from ui.visits.alternatives.acts import improve_clients as improve

    improve(page)


@command(
    changes=True,
    title=lambda: translate("alternatives", "Improve only the chosen round"),
    line=lambda _page: translate("alternatives", "Improve only this round"),
    icon="sparkles",
    english="part nurse lane scope",
    dutch="deel verbeteren ronde medewerker alleen",
    needs=(A_ROUND, *POSSIBLE),
)
def improve_round(page: VisitsPage) -> None:
    from ui.visits.alternatives.acts import improve_round as improve

    if page.lane is not None:
        improve(page, page.lane)
