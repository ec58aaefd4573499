"""What a list shows when a search has no hit: a picture, a sentence, and one click back to everything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.parts.cards.empty_state import EmptyState
from ui.parts.controls.search_field import SearchField

translate = QCoreApplication.translate


def nothing_found(search: SearchField, sentence: str) -> EmptyState:
    """Its button empties the search and gives it the keyboard."""
    head, back = translate("NothingFound", "Nothing found"), translate("NothingFound", "Show everything again")
    made = EmptyState("search-x", head, sentence, action=back, quiet=True)
    made.acted.connect(search.edit.clear)
    made.acted.connect(search.edit.returnPressed)
    made.acted.connect(search.edit.setFocus)
    return made
