"""Commands of what happens if somebody falls ill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=False,
    title=lambda: translate("visits", "If somebody falls ill tomorrow"),
    keys="Ctrl+Shift+I",
    icon="shield-question-mark",
    english="resilience robust sick absence weakest day what if",
    dutch="als iemand morgen ziek wordt veerkracht kwetsbaar zwakste dag ziekte",
)
def if_somebody_is_ill(page: VisitsPage) -> None:
    page.show_mode("resilience")
