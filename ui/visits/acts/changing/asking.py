"""The sheets and menus of the day: move a visit, what a proposal changes, what can be done with a visit or a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from teamapp.domain.ids import Id, NurseId
from teamapp.domain.units import MinuteOfDay
from ui.parts.layers.panel_sheet import PanelSheet
from ui.parts.menu import Menu
from ui.shell.declared.commands import translate
from ui.shell.declared.menus import menu_for
from ui.visits.commands.editing import lock, move, pin, unplan
from ui.visits.commands.looking import details, open_client
from ui.visits.hand.moving import MoveSheet
from ui.visits.inspector.panel import VisitInspector
from ui.visits.planning.differences import DifferencesSheet
from ui.visits.plug import Plug

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage

OF_VISIT = (move, pin, unplan, details, open_client)
OF_ROUND = (lock,)


class Asking(QObject):
    """Opens them over the page."""

    def __init__(self, page: VisitsPage, plugs: tuple[Plug, ...]) -> None:
        super().__init__(page)
        self._page = page
        self._visit_menus = tuple(plug.visit_menu for plug in plugs if plug.visit_menu)
        self._nurse_menus = tuple(plug.nurse_menu for plug in plugs if plug.nurse_menu)
        self.menu: Menu | None = None

    def move(self) -> None:
        """Nurse and time of the chosen visit, for those who do not drag."""
        page, visit, stored = self._page, self._page.choosing.visit, self._page.stored
        if visit is not None and stored is not None and page.can_edit:
            sheet = MoveSheet(page, stored.open, visit, page.words)
            sheet.moved.connect(lambda nurses, start: page.editing.give(visit, nurses, MinuteOfDay(start)))
            sheet.open()

    def details(self) -> None:
        """Why the chosen visit or round is as it is, as a sheet: for windows without room for the inspector."""
        page = self._page
        panel = VisitInspector(page, page.inspector.sections)
        page.wiring.inspector(panel)
        sheet = PanelSheet(page, translate("visits", "Why, and what happened"), panel)
        page.choosing.show_in(panel)
        sheet.open()

    def differences(self) -> None:
        """What the proposal would change, to keep a part of it."""
        page, proposal = self._page, self._page.proposals.proposal
        if proposal is not None:
            facts = proposal.before.facts
            sheet = DifferencesSheet(page, proposal.differences, facts=facts, wording=page.words)
            sheet.chosen.connect(page.proposals.keep)
            sheet.open()

    def visit_menu(self, at: QPoint) -> None:
        """What can be done with the chosen visits."""
        page = self._page
        if page.visits and page.shown is not None:
            self.menu = menu_for(page, (OF_VISIT, *self._visit_menus))
            self.menu.popup(at)

    def nurse_menu(self, nurse: str, at: QPoint) -> None:
        """What can be done with a nurse's round."""
        page, key = self._page, NurseId(Id(nurse))
        if page.stored is None or page.stored.open.facts.duty_of(key) is None:
            return
        page.choose_nurse(nurse)
        self.menu = menu_for(page, (OF_ROUND, *self._nurse_menus))
        self.menu.popup(at)
