"""A proposal in front of the day: shown in timeline, map and list, kept whole or in part, or discarded."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from teamapp.domain.change import Change
from teamapp.services.rounds.planning.accept import Difference
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.visits.board import Proposal
from ui.visits.planning.preview import PreviewStrip


class Previewing(QObject):
    """One proposal at a time; nothing is written before it is kept."""

    changed = Signal()
    """Another proposal, or none."""

    def __init__(self, frame: Frame, strip: PreviewStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._strip = frame, strip
        self.proposal: Proposal | None = None
        strip.kept.connect(self.keep)
        strip.discarded.connect(self.discard)
        strip.way_chosen.connect(self._choose_way)

    def show(self, proposal: Proposal) -> None:
        """Put a proposal in front of the day."""
        self.proposal = proposal
        self._strip.show_proposal(proposal)
        self.changed.emit()

    def keep(self, chosen: tuple[Difference, ...] | None = None) -> None:
        """Write the proposal, or the chosen part of it, as one change."""
        proposal, desk = self.proposal, self._frame.desk
        if proposal is None:
            return

        def written(_change: Change) -> None:
            if proposal.kept is not None:
                proposal.kept()

        def refused(error: Exception) -> None:
            self._frame.notices.warn(in_words(error, self._frame))
            self.changed.emit()

        self.drop()  # its rounds stay on the screen until the day is read again
        self._frame.act(self, lambda: proposal.keep(desk, chosen), then=written, failed=refused)

    def discard(self) -> None:
        """Back to the day as it is stored."""
        if self.proposal is not None:
            self.drop()
            self.changed.emit()

    def drop(self) -> None:
        """Forget the proposal because the day itself is another one now."""
        self.proposal = None
        self._strip.hide()

    def _choose_way(self, key: str) -> None:
        if self.proposal is not None and self.proposal.choose is not None:
            self.proposal.choose(key)
