"""What a command is called in the window's language and in the other one: people type either."""

from __future__ import annotations

from types import FunctionType

from PySide6.QtCore import QTranslator

from ui.shell.declared.commands import Command


class Tongues:
    """Knows a title in English, as it stands in the source, and in Dutch, whatever the window speaks."""

    def __init__(self, dutch: QTranslator | None = None) -> None:
        """Without a catalogue of Dutch only what the window itself says is known."""
        self._dutch = dutch
        self._known: dict[tuple[str, str], str] = {}

    def titles(self, one: Command) -> str:
        """Every title there is, the shown one first."""
        shown = one.title()
        if (one.key, shown) not in self._known:
            self._known[one.key, shown] = " / ".join(dict.fromkeys((shown, *self._others(one))))
        return self._known[one.key, shown]

    def _others(self, one: Command) -> tuple[str, ...]:
        """A title is `lambda: translate("room", "Literal")`: its constants are the room and the English."""
        said = one.title
        literals = (
            [it for it in said.__code__.co_consts if isinstance(it, str)] if isinstance(said, FunctionType) else []
        )
        if len(literals) < 2 or "{" in literals[1]:
            return ()
        context, english = literals[:2]
        dutch = self._dutch.translate(context, english) if self._dutch is not None else ""
        return tuple(title for title in (english, dutch) if title)
