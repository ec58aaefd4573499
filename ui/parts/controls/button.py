"""The buttons: one filled (primary) a page, plain for the rest, ghost for tools, danger for what destroys."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.parts.restyle import set_style_property
from ui.theme.look import Look, look
from ui.theme.tokens import SIZE, Tone

Kind = Literal["plain", "primary", "ghost", "danger", "link", "segment", "tag"]

_GAP = 4  # Qt's own distance between icon and text is too small
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_LEAST = 24  # what a hand can hit: WCAG 2.2
_KEYED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_ICON_TONE: dict[Kind, Tone] = {"primary": "on_accent", "danger": "danger", "link": "accent"}


class Button(QPushButton):
    """A button with a text, an icon or both. Without a text it needs `name`, which is also its tool tip."""

    def __init__(
        self,
        text: str = "",
        *,
        icon: str = "",
        kind: Kind = "plain",
        name: str = "",
        keys: str = "",
        menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """With `menu` a press opens one, which is said before."""
        super().__init__(text.replace("&", "&&"), parent)
        if not text and not name:
            raise ValueError("a button without a text needs a name for those who do not see its icon")
        self._icon, self._kind, self._keys, self._menu = icon, kind, keys, menu
        self._worn: tuple[Look, bool, str, bool] | None = None
        self.setProperty("kind", kind)
        self.setProperty("square", not text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name(name or text)
        self._dress()

    @property
    def spoken_role(self) -> QAccessible.Role | None:
        """One of several that exclude each other, which Qt would call a box to tick; or what opens a menu."""
        if self._menu:
            return QAccessible.Role.ButtonMenu
        return QAccessible.Role.RadioButton if self._kind == "segment" else None

    @property
    def spoken_checked(self) -> bool | None:
        return self.isChecked() if self._kind == "segment" else None

    def spoken_press(self) -> None:
        self.click()

    def name(self, name: str) -> None:
        """What a screen reader says; also the tool tip, with the shortcut, when the text does not say it already."""
        self.setAccessibleName(name)
        tip = f"{name} ({self._keys})" if self._keys else name
        self.setToolTip(tip if tip != self.text().replace("&&", "&") else "")

    def setText(self, text: str) -> None:
        """Another text; a name that only repeated the one before follows."""
        follows = self.accessibleName() == self.text().replace("&&", "&")
        super().setText(text)
        if follows and text.strip():
            self.name(text.replace("&&", "&"))

    def set_icon(self, icon: str) -> None:
        """Another icon in the same place."""
        self._icon = icon
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the keyboard, as Space does; else it would go to the main button of a sheet."""
        if event.key() in _ENTER and event.modifiers() in _ALONE:
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the ring to those who came by keyboard only."""
        super().focusInEvent(event)
        self._ring(on=event.reason() in _KEYED)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring(on=False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._dress()

    def _height(self) -> int:
        return look().px(26 if self._kind == "tag" else SIZE.control)

    def _ring(self, *, on: bool) -> None:
        set_style_property(self, "ring", on)

    def _dress(self) -> None:
        """Qt announces a change of style several times a widget; only another look or state needs work."""
        worn = (look(), self.isEnabled(), self._icon, bool(self.text()))
        if worn == self._worn:
            return
        self._worn = worn
        if self._kind == "link":
            self.setMinimumSize(look().px(_LEAST), look().px(_LEAST))
        else:
            self.setFixedHeight(self._height())
            if not self.text():
                self.setFixedWidth(look().px(30 if self._kind == "ghost" else 38))
        if self._icon:
            tone = _ICON_TONE.get(self._kind, "secondary") if self.isEnabled() else "tertiary"
            gap = _GAP if self.text() else 0
            self.setIcon(look().icon(self._icon, tone, gap=gap))
            self.setIconSize(QSize(look().px(16 + gap), look().px(16)))
