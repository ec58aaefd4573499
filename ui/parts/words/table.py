"""Words to be read aloud, compared or copied from a screen: numbered or large, and readable as one text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.flow import Flow
from ui.parts.label import Label
from ui.parts.layout import plain, row
from ui.theme.look import look
from ui.theme.tokens import TypeSize


class WordTable(QWidget):
    """In columns, line by line; `numbered` for long lists, large for those that two people compare."""

    def __init__(
        self, words: Sequence[str], *, name: str, columns: int, numbered: bool = True, size: TypeSize = "lead"
    ) -> None:
        super().__init__()
        self.words = tuple(words)
        self.setAccessibleName(f"{name}: {', '.join(words)}")
        grid = Flow(look().px(9 if numbered else 14), columns=columns)
        for place, word in enumerate(self.words):
            label = Label(word, size=size, weight="strong" if not numbered else "medium")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line = row(gap=8)
            if numbered:
                number = Label(f"{place + 1}", size="small", tone="tertiary", tabular=True)
                number.setMinimumWidth(look().px(18))
                number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                line.addWidget(number)
            line.addWidget(label)
            line.addStretch(1)
            grid.addWidget(plain(line))
        self.setLayout(grid)
