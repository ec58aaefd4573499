"""What a table would become: how many lines are right, and what is wrong with the others, by line."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.text import text
from ui.files.coming.becoming import words_of
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, flowing_small
from ui.parts.layout import column
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.importing.tables.preview import Preview

_MOST, _FIRST = 40, 4


class Verdict(QWidget):
    """`without_bad_lines` is what the person says about lines with a problem."""

    changed = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._frame = frame
        self.head = Label("", weight="medium", wrap=True)
        self.becomes = flowing_small("")
        self.becomes.setAccessibleName(self.tr("What comes in"))
        self.unused = flowing_small("")
        self.problems = Label("", tone="warn", wrap=True)
        self.skip = TickBox(self.tr("Leave out the lines with a problem"))
        self.skip.toggled.connect(self.changed)
        self.setLayout(column(self.head, self.becomes, self.unused, self.problems, self.skip, gap=8))
        self.hide()

    @property
    def without_bad_lines(self) -> bool:
        return self.skip.isChecked()

    def show_preview(self, shown: Preview) -> None:
        """Everything that is wrong is named, as far as there is room for it."""
        good, all_lines = len(shown.good), len(shown.lines)
        self.head.setText(self.tr("{good} of {count} lines can be taken in.").format(good=good, count=all_lines))
        self.becomes.setText("\n".join(words_of(self._frame, line, shown.nurses) for line in shown.good[:_FIRST]))
        self.becomes.setVisible(good > 0)
        names = ", ".join(shown.unused)
        self.unused.setText(self.tr("Not taken over: {columns}.").format(columns=names) if names else "")
        self.unused.setVisible(bool(names))
        self.problems.setText("\n".join(self._named(shown)))
        self.problems.setVisible(bool(shown.problems))
        self.skip.setVisible(bool(shown.problems) and good > 0)
        self.show()

    def show_trouble(self, error: Exception) -> None:
        """The table as a whole cannot be read so."""
        why = getattr(error, "text", None)
        self.head.setText("")
        self.problems.setText(self._frame.say(why) if why is not None else str(error))
        self.problems.show()
        self.becomes.hide()
        self.unused.hide()
        self.skip.hide()
        self.show()

    def _named(self, shown: Preview) -> list[str]:
        lines = []
        for line, found in groupby(shown.problems, key=lambda one: one.line):
            said = [self._one(one.column, self._frame.say(one.why)) for one in found]
            lines.append(self.tr("Line {line}: {problems}").format(line=line, problems=" ".join(said)))
        more = len(lines) - _MOST
        return [*lines[:_MOST], *([self.tr("… and {count} more lines.").format(count=more)] if more > 0 else [])]

    def _one(self, label: str, why: str) -> str:
        return f"{self._frame.say(text(label))}: {why}" if label else why
