"""What is to be done about her, by whom and by when; ticked where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Task
from ui.clients.frames.section import Section, padded
from ui.clients.reading import CardRead
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain
from ui.shell.frame import Frame


class TasksSection(Section):
    """One row a task that is open."""

    add_wanted = Signal()
    finished = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("To do"))
        self._frame = frame
        self.ticks: tuple[TickBox, ...] = ()
        self.tool(self.tr("Add a task"), "plus").clicked.connect(self.add_wanted)

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self.empty()
        self.ticks = ()
        for task in read.card.tasks:
            self.put(self._row(task, read))
        if not read.card.tasks:
            self.quiet(self.tr("Nothing is to be done about her."))

    def _row(self, task: Task, read: CardRead) -> QWidget:
        tick = changing(TickBox(task.title))
        tick.toggled.connect(lambda _on: self.finished.emit(task))
        self.ticks = (*self.ticks, tick)
        who = read.names.get(task.nurse, "") if task.nurse is not None else self.tr("whoever takes it")
        late = task.due is not None and task.due < read.today
        due = self.tr("by {day}").format(day=self._frame.day(task.due)) if task.due is not None else ""
        words = small(" · ".join(part for part in (who, due) if part), tone="danger" if late else "tertiary")
        return plain(padded(tick, column(words, margins=(26, 0, 0, 0))))
