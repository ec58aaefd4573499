"""How this person left the inner things of the window: where a split stands. Nothing about the team."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

FILE = "places.ini"


class Remembered:
    """A few words under names, in an ini file of the profile; it is opened when first asked."""

    def __init__(self, profile: Path, *, window: int = 0) -> None:
        """Each window has its own; what a further one has not chosen is as in the first."""
        self._path = profile / FILE
        self._own = f"window{window}/" if window else ""
        self._settings: QSettings | None = None

    def read(self, name: str) -> str:
        """What was kept under a name; "" where nothing was."""
        if self._settings is None and not self._path.exists():
            return ""
        first = self._file().value(name, "")
        return str(self._file().value(f"{self._own}{name}", first))

    def keep(self, name: str, words: str) -> None:
        """Keep something for the next time."""
        if self._path.parent.is_dir():
            self._file().setValue(f"{self._own}{name}", words)
            self._file().sync()

    def _file(self) -> QSettings:
        if self._settings is None:
            self._settings = QSettings(str(self._path), QSettings.Format.IniFormat)
        return self._settings
