"""What commands of the clients stand on, and what to say where it is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import translate
from ui.shell.declared.needs import Fits, Need

if TYPE_CHECKING:
    from teamapp.services.clients.care import CareLine
    from teamapp.services.clients.coming import ComingVisit
    from ui.clients.page import ClientsPage


def care_of(page: ClientsPage) -> CareLine | None:
    """The client's care, where there is one line of it only; of several a menu says which."""
    read = page.view.shown
    return read.care[0] if read is not None and len(read.care) == 1 else None


def visit_of(page: ClientsPage) -> ComingVisit | None:
    """The coming visit on which the keyboard was last."""
    return page.chosen_visit


FREE = Need(lambda page: page.is_free)
"""No sheet is open."""
A_FINDING = Need(
    lambda page: page.has_finding, lambda: translate("clients", "There is nothing to look at among these clients.")
)
A_CLIENT = (
    FREE,
    Need(lambda page: page.view.shown is not None, lambda: translate("clients", "Choose a client first.")),
)
STAYS = Need(
    lambda page: page.view.shown.client.ended is None,
    lambda: translate("clients", "Her care has ended, or its last day is known."),
)
ONE_CARE = Fits(
    lambda care: care is not None,
    lambda: translate("clients", "Open the menu of the care that you mean, on the card of the client."),
)
A_VISIT = Fits(lambda visit: visit is not None, lambda: translate("clients", "Choose a coming visit first."))
GOES_ON = Fits(
    lambda visit: not visit.visit.cancelled,
    lambda: translate("clients", "This visit is cancelled: let it go on after all first."),
)
CANCELLED = Fits(lambda visit: visit.visit.cancelled)
