"""Makes imports quick again: Qt's Python part reads the source of every module, to see whether it uses its switches."""

from __future__ import annotations

import sys


def leave_sources_unread() -> None:
    """Nobody here uses those switches (snake_case, true_property); a start reads a thousand files less.

    Where Qt has no such part, or another one, nothing is changed.
    """
    part = sys.modules.get("shibokensupport.feature")
    if part is not None and callable(getattr(part, "_mod_uses_pyside", None)):
        part._mod_uses_pyside = _never  # type: ignore[attr-defined]


def _never(_module: object) -> bool:
    return False
