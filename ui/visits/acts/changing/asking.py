"""The sheets and menus of the day: move a visit, what a proposal changes, what can be done with a visit or a round."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from teamapp.domain.ids import Id, NurseId
from teamapp.domain.units import MinuteOfDay
from ui.parts.layers.panel_sheet import PanelSheet
from ui.parts.menu import MenuEntry, add_entries
from ui.shell.declared.commands import translate
from ui.shell.declared.plugs import load
from ui.visits.hand.moving import MoveSheet
from ui.visits.inspector.panel import VisitInspector
from ui.visits.planning.differences import DifferencesSheet
from ui.visits.plug import NurseMenu, Plug, VisitMenu

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


class Asking(QObject):
    """Opens them over the page."""

    def __init__(self, page: VisitsPage, plugs: tuple[Plug, ...]) -> None:
        super().__init__(page)
        self._page = page
        self._visit_menus = tuple(plug.visit_menu for plug in plugs if plug.visit_menu)
        self._nurse_menus = tuple(plug.nurse_menu for plug in plugs if plug.nurse_menu)
        self.menu: QMenu | None = None

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
        page, visits = self._page, self._page.visits
        if not visits or page.shown is None:
            return
        menu = self.menu = QMenu(page)
        add_entries(menu, self._own_of_visit())
        for name in self._visit_menus:
            add_entries(menu, cast(VisitMenu, load(name))(page, visits))
        menu.popup(at)

    def nurse_menu(self, nurse: str, at: QPoint) -> None:
        """What can be done with a nurse's round."""
        page, key = self._page, NurseId(Id(nurse))
        if page.stored is None or page.stored.open.facts.duty_of(key) is None:
            return
        page.choose_nurse(nurse)
        menu = self.menu = QMenu(page)
        add_entries(menu, self._own_of_nurse(key))
        for name in self._nurse_menus:
            add_entries(menu, cast(NurseMenu, load(name))(page, key))
        menu.popup(at)

    def _own_of_visit(self) -> Iterable[MenuEntry]:
        page, visit = self._page, self._page.choosing.visit
        if visit is None:
            return
        edit, planned = page.can_edit, visit.nurse is not None
        pinned = visit.nurse_pinned or visit.time_pinned
        words = translate("visits", "Let it move") if pinned else translate("visits", "Fix here")
        several = len(page.visits) > 1
        if not several:
            yield MenuEntry(words=translate("visits", "Move…"), act=self.move, icon="move", keys="M", enabled=edit)
        yield MenuEntry(
            words=words, act=page.editing.toggle_pin, icon="pin-off" if pinned else "pin", keys="P",
            enabled=edit and planned,
        )  # fmt: skip
        yield MenuEntry(
            words=translate("visits", "Take off the rounds"), act=page.editing.unplan, icon="circle-minus",
            keys=translate("visits", "Del"), enabled=edit and (planned or several),
        )  # fmt: skip
        if several:
            return
        yield MenuEntry(
            words=translate("visits", "Why, and what happened…"), act=self.details, icon="info", keys="Ctrl+I"
        )
        client = visit.client
        yield MenuEntry(
            words=translate("visits", "Open the client's card"), act=lambda: page.frame.go("clients", client),
            icon="heart",
        )  # fmt: skip

    def _own_of_nurse(self, nurse: NurseId) -> Iterable[MenuEntry]:
        page = self._page
        duty = page.stored.open.facts.duty_of(nurse) if page.stored is not None else None
        if duty is None:
            return
        words = translate("visits", "Let the round change") if duty.locked else translate("visits", "Lock the round")
        yield MenuEntry(
            words=words, act=lambda: page.editing.toggle_lock(nurse), icon="lock-open" if duty.locked else "lock",
            keys="L", enabled=page.can_edit,
        )  # fmt: skip
