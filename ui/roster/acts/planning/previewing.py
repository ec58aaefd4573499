"""A proposal in front of the roster: shown beside it, taken over whole or in part, or discarded."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from teamapp.domain.change import Change
from teamapp.services.roster.hand.shifts import CellKey
from ui.roster.board import Proposal
from ui.roster.shown.strips.preview import PreviewStrip
from ui.shell.frame import Frame


class Previewing(QObject):
    """One proposal at a time; nothing is written before it is taken over."""

    changed = Signal()
    """Another proposal, or none."""

    def __init__(self, frame: Frame, strip: PreviewStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self.strip = frame, strip
        self.proposal: Proposal | None = None
        self._chosen: tuple[CellKey, ...] = ()
        strip.kept.connect(self.take_over)
        strip.part_kept.connect(self.take_part_over)
        strip.discarded.connect(self.discard)
        strip.way_chosen.connect(self._choose_way)

    @property
    def chosen_part(self) -> tuple[CellKey, ...]:
        """The cells that differ among those that are chosen, when a range is chosen."""
        return self._chosen

    def show(self, proposal: Proposal) -> None:
        """Put a proposal in front of the roster."""
        self.proposal, self._chosen = proposal, ()
        self.strip.show_selection(0)
        self.strip.show_proposal(proposal)
        self.changed.emit()

    def choose(self, cells: tuple[CellKey, ...]) -> None:
        """Other cells are chosen in the grid."""
        if self.proposal is None:
            return
        chosen = set(cells)
        part = self.proposal.partly and len(chosen) > 1
        self._chosen = tuple(cell for cell in self.proposal.cells if cell in chosen) if part else ()
        self.strip.show_selection(len(self._chosen))

    def take_over(self) -> None:
        """Write the proposal as one change."""
        self._keep(None)

    def take_part_over(self) -> None:
        """Write the chosen part of it."""
        if self._chosen:
            self._keep(self._chosen)

    def discard(self) -> None:
        """Back to the roster as it is stored."""
        if self.proposal is not None:
            self.drop()
            self.changed.emit()

    def drop(self) -> None:
        """Forget the proposal because the roster itself is another one now."""
        self.proposal, self._chosen = None, ()
        self.strip.hide()

    def _keep(self, cells: tuple[CellKey, ...] | None) -> None:
        proposal, desk = self.proposal, self._frame.desk
        if proposal is None:
            return

        def written(_change: Change) -> None:
            if proposal.kept is not None:
                proposal.kept()

        self._frame.act(self, lambda: proposal.keep(desk, cells), then=written)

    def _choose_way(self, key: str) -> None:
        if self.proposal is not None and self.proposal.choose is not None:
            self.proposal.choose(key)
