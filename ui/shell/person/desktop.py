"""What the desktop says of itself: dark or light, more contrast, no motion; and that it says something else now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)
_BLINK_MS = 1000


class Desktop(QObject):
    """The desktop of this application; tests put another in its place, since the offscreen one knows nothing."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._hints = app, app.styleHints()
        self._blinks_ms = app.cursorFlashTime()
        self._effects = [(effect, app.isEffectEnabled(effect)) for effect in _EFFECTS]
        self._hints.colorSchemeChanged.connect(self.changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    @property
    def dark(self) -> bool:
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def still(self) -> bool:
        """Whether nothing is to move; Qt tells it by a cursor that does not blink."""
        return self._blinks_ms <= 0

    def move(self, *, still: bool) -> None:
        """Let menus slide and the cursor blink as the desktop has it, or nothing at all."""
        wanted = 0 if still else self._blinks_ms or _BLINK_MS
        if self._app.cursorFlashTime() == wanted:
            return
        self._app.setCursorFlashTime(wanted)
        for effect, usual in self._effects:
            self._app.setEffectEnabled(effect, usual and not still)
