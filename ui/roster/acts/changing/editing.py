"""What people do to the roster: shown at once, written behind, taken back on the screen when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from scheduling.rules.finding import Edit as CellChange
from scheduling.rules.finding import Finding, Repair
from scheduling.rules.plan import FREE
from teamapp.domain.change import Change
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.roster.advice import verdict
from teamapp.services.roster.hand.locks import toggle_locks
from teamapp.services.roster.hand.shifts import (
    CellEdit,
    CellKey,
    clear_shifts,
    give_shift,
    transfer_edits,
    transfer_shifts,
    write_cells,
)
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Verdict
from ui.roster.shown.wording import Wording
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

Work = Callable[[Desk], Change]
Pairs = tuple[tuple[CellKey, CellKey], ...]


class Board(Protocol):
    """Where the roster is shown."""

    @property
    def view(self) -> PeriodView | None: ...

    def show_edited(self, view: PeriodView) -> None: ...


class Editing(QObject):
    """Turns wishes of the grid into changes."""

    refused = Signal()
    """The store did not take an edit: what is shown is no longer true."""

    def __init__(self, frame: Frame, board: Board, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._frame, self._board, self._words = frame, board, wording

    def give(self, cells: Iterable[CellKey], kind: ShiftKindId) -> None:
        """Give a shift kind to cells; what is so already is left out."""
        view = self._board.view
        wanted = tuple(cell for cell in self._unlocked(cells) if view is not None and view.worked(*cell) != kind)
        if wanted:
            edits = tuple(CellEdit(*cell, kind) for cell in wanted)
            self._do(edits, lambda desk: give_shift(desk, wanted, kind))

    def judge_given(self, cells: Iterable[CellKey], kind: str) -> Verdict:
        """What giving a shift kind to cells (empty makes free) would bring, in a few words."""
        view = self._board.view
        if view is None:
            return Verdict("", "ok")
        given = ShiftKindId(Id(kind)) if kind != FREE else None
        edits = tuple(CellEdit(*cell, given) for cell in self._unlocked(cells) if view.worked(*cell) != kind)
        return self._judged(view, edits)

    def give_letter(self, cells: Iterable[CellKey], letter: str) -> None:
        """Give the shift kind of a letter."""
        kind = self._board.view.kind_of_letter(letter) if self._board.view is not None else None
        if kind is not None:
            self.give(cells, kind.id)

    def clear(self, cells: Iterable[CellKey]) -> None:
        """Make cells free; says so when leave is in the way, because leave is not given back here."""
        view = self._board.view
        if view is None:
            return
        cells = self._unlocked(cells)
        wanted = tuple(cell for cell in cells if view.worked(*cell) != FREE)
        if wanted:
            self._do(tuple(CellEdit(*cell, None) for cell in wanted), lambda desk: clear_shifts(desk, wanted))
        elif any(cell in view.leave for cell in cells):
            self._frame.notices.tell(self.tr("This is leave. It is changed on the page of the team."))

    def transfer(self, pairs: Pairs, *, copies: bool) -> None:
        """Move or copy shifts."""
        edits = self._transfer_edits(pairs, copies=copies)
        if edits:
            self._do(edits, lambda desk: transfer_shifts(desk, pairs, copies=copies))

    def judge(self, pairs: Pairs, *, copies: bool) -> Verdict:
        """What a transfer would bring, in a few words."""
        view = self._board.view
        edits = self._transfer_edits(pairs, copies=copies)
        if view is None or not edits:
            return Verdict(self.tr("Nothing changes"), "ok")
        locked = [edit for edit in edits if view.number(edit.day) in view.live.plan.pinned.get(edit.nurse, ())]
        if locked:
            return Verdict(self.tr("This shift is locked"), "danger")
        return self._judged(view, edits)

    def _judged(self, view: PeriodView, edits: tuple[CellEdit, ...]) -> Verdict:
        if self._frame.reading:
            return Verdict(self._frame.reading, "danger")
        if not edits:
            return Verdict(self.tr("Nothing changes"), "ok")
        judged = verdict(view, _changes(view, edits))
        if judged.brings:
            worst = judged.brings[0]
            who = f"{view.nurse(worst.nurse).given_name}: " if worst.nurse else ""
            said = f"{who}{self._words.say(worst.text)}"
            if len(judged.brings) > 1:
                said = self.tr("{finding}, and {n} more").format(finding=said.rstrip("."), n=len(judged.brings) - 1)
            return Verdict(said, "warn" if judged.allowed else "danger")
        if judged.removes:
            return Verdict(self.tr("Fine: {n} findings less").format(n=len(judged.removes)), "ok")
        return Verdict(self.tr("Fine"), "ok")

    def judge_edits(self, edits: tuple[CellEdit, ...]) -> Verdict:
        """What some edits would bring, in a few words."""
        view = self._board.view
        return self._judged(view, edits) if view is not None else Verdict("", "ok")

    def write(self, edits: tuple[CellEdit, ...]) -> None:
        """Write cells that were worked out elsewhere, named by what they are together."""
        kinds = {edit.kind for edit in edits}
        if len(kinds) == 1:
            (kind,) = kinds
            cells = [(edit.nurse, edit.day) for edit in edits]
            self.clear(cells) if kind is None else self.give(cells, kind)
            return
        said = text("roster.gave_several", shifts=len(edits))
        self._do(edits, lambda desk: write_cells(desk, edits, said))

    def toggle_lock(self, cells: Iterable[CellKey]) -> None:
        """Lock days, free ones too, or unlock them when all are locked."""
        desk, cells = self._frame.desk, tuple(cells)
        self._do((), lambda _desk: toggle_locks(desk, cells))

    def repair(self, finding: Finding, repair: Repair) -> None:
        """Do what a card offers."""
        view = self._board.view
        if view is not None:
            edits = tuple(_edit(view, change) for change in repair.edits)
            said = text("roster.repaired", rule=f"rule.{finding.rule}")
            self._do(edits, lambda desk: write_cells(desk, edits, said))

    def cover(self, nurse: str, day: date, kind: str, *, instead_of: str = "") -> None:
        """Give a nurse a shift that somebody else had, or nobody."""
        who, shift = NurseId(Id(nurse)), ShiftKindId(Id(kind))
        edits = [CellEdit(who, day, shift)]
        if instead_of:
            edits.append(CellEdit(NurseId(Id(instead_of)), day, None))
        view = self._board.view
        if view is not None:
            name, label = view.nurse(nurse).given_name, view.kind(kind).name
            said = text("roster.gave", nurse=name, shift=label, day=day.isoformat())
            self._do(tuple(edits), lambda desk: write_cells(desk, edits, said))

    def _unlocked(self, cells: Iterable[CellKey]) -> tuple[CellKey, ...]:
        """Of many cells the locked ones are left alone; a single one is refused with its reason."""
        view, cells = self._board.view, tuple(cells)
        if view is None or len(cells) < 2:
            return cells
        pinned = view.live.plan.pinned
        return tuple(cell for cell in cells if view.number(cell[1]) not in pinned.get(cell[0], ()))

    def _do(self, edits: tuple[CellEdit, ...], work: Work) -> None:
        """Show first, write behind."""
        view, frame = self._board.view, self._frame
        if view is not None and edits:
            self._board.show_edited(view.edited(_changes(view, edits)))
        frame.act(self, lambda: work(frame.desk), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self.refused.emit()
        self._frame.notices.warn(in_words(error, self._frame))

    def _transfer_edits(self, pairs: Pairs, *, copies: bool) -> tuple[CellEdit, ...]:
        view = self._board.view
        if view is None:
            return ()

        def worked(nurse: NurseId, day: date) -> ShiftKindId | None:
            kind = view.worked(nurse, day)
            return ShiftKindId(Id(kind)) if kind != FREE else None

        return transfer_edits(pairs, worked, copies=copies)


def _changes(view: PeriodView, edits: Iterable[CellEdit]) -> tuple[CellChange, ...]:
    return tuple(CellChange(edit.nurse, view.number(edit.day), edit.kind or FREE) for edit in edits)


def _edit(view: PeriodView, change: CellChange) -> CellEdit:
    kind = ShiftKindId(Id(change.kind)) if change.kind != FREE else None
    return CellEdit(NurseId(Id(change.nurse)), view.days[change.day], kind)
