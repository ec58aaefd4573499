"""Asking where a file is to go or stands, and saying what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.shell.declared.commands import translate


def place_for(over: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Where to write, None where nobody chose; the ending of the kind is added where it is missing."""
    chosen, _kind = QFileDialog.getSaveFileName(over, title, name, kinds)
    if not chosen:
        return None
    file = Path(chosen)
    return file if file.suffix else file.with_suffix(Path(name).suffix)


def place_of(over: QWidget, title: str, kinds: str) -> Path | None:
    """Which file to read, None where nobody chose."""
    chosen, _kind = QFileDialog.getOpenFileName(over, title, "", kinds)
    return Path(chosen) if chosen else None


def saved(file: Path) -> str:
    """`roster.csv is saved.`"""
    return translate("files", "{file} is saved.").format(file=file.name)
