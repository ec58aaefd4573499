"""A label above an editor, and below it a hint or what is wrong with what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.label import Label, small
from ui.parts.layout import column
from ui.parts.restyle import set_style_property


class Field(QWidget):
    """What every kind of field has in common; a kind gives `editor` and `trouble`."""

    changed = Signal()

    def __init__(
        self, label: str, editor: QWidget, *, hint: str = "", required: bool = False, beside: QWidget | None = None
    ) -> None:
        """`beside` is shown instead of `editor` when the editor is only a part of it (a unit, a button)."""
        super().__init__()
        self._hint, self.required = hint, required
        self.editor = editor
        self.label = Label(label, size="small", weight="medium", tone="secondary")
        self.label.setBuddy(editor)
        self._below = small(hint, wrap=True, tone="tertiary")
        self.setFocusProxy(editor)
        box = column(self.label, beside or editor, self._below, gap=4)
        box.addStretch(1)
        self.setLayout(box)
        self._below.setVisible(bool(hint))  # not before it has a parent: it would flash as a window of its own
        self._name(label)

    @property
    def error(self) -> str:
        """What the line below says is wrong; empty when nothing is."""
        return self._below.text() if self._below.property("tone") == "danger" else ""

    def trouble(self) -> str:
        """What is wrong with what stands there now, in words; empty when nothing is."""
        return ""

    def check(self) -> bool:
        """Look, show what is wrong, and say whether all is well."""
        words = self.trouble()
        self.show_error(words)
        return not words

    def show_error(self, words: str) -> None:
        """Show what is wrong, also what only the team could know; empty takes it away."""
        self._below.setText(words or self._hint)
        self._below.set_tone("danger" if words else "tertiary")
        self._below.setVisible(bool(words or self._hint))
        set_style_property(self.editor, "wrong", bool(words))
        self.editor.setAccessibleDescription(words or self._hint)

    def focus(self) -> None:
        """Take the keyboard."""
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _touched(self) -> None:
        """Someone types: the error goes at once, it comes back on the next check."""
        if self.error:
            self.show_error("")
        self.changed.emit()

    def _name(self, label: str) -> None:
        words = self.tr("{label}, required") if self.required else "{label}"
        self.editor.setAccessibleName(words.format(label=label))
        self.editor.setAccessibleDescription(self._hint)
