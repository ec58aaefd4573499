"""What went wrong, in words that name the thing and the remedy; the traceback goes to the log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.words.speak import Coded

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)


def in_words(error: Exception, frame: Frame) -> str:
    """A refusal in its own words; anything else as an honest apology with its kind."""
    text: Coded | None = getattr(error, "text", None)
    if text is not None:
        return frame.say(text)
    _log.error("a use case failed", exc_info=error)
    words = translate(
        "trouble", "That did not work, and nothing was changed ({kind}). Try again, or restart the window."
    )
    return words.format(kind=type(error).__name__)
