"""Every refusal becomes one sentence on standard error and an exit code; nobody sees a traceback."""

from __future__ import annotations

import logging
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from teamapp.cli.sheet import put
from teamapp.cli.usage import WRONG_USAGE, Misused
from teamapp.words.speak import Language, Unspoken, say

FAILED = 1
STOPPED = 130

_OURS = {"store.passphrase_needed": "cli.passphrase_needed", "store.passphrase_wrong": "cli.passphrase_wrong"}
"""What is typed in the window and named by an option here."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Trouble:
    """How the command ended."""

    code: int = 0


@contextmanager
def told(language: str) -> Iterator[Trouble]:
    """Run a command inside; what it raises is told in words."""
    trouble = Trouble()
    try:
        yield trouble
    except KeyboardInterrupt:
        put("\n" + say_code("cli.stopped", language), sys.stderr)
        trouble.code = STOPPED
    except Misused as error:
        put(sentence_of(error, language), sys.stderr)
        trouble.code = WRONG_USAGE
    except Exception as error:  # noqa: BLE001  the last line of defence before a person
        put(sentence_of(error, language), sys.stderr)
        trouble.code = FAILED


def sentence_of(error: Exception, language: str) -> str:
    """What happened, to what, and what to do."""
    text = getattr(error, "text", None)
    if text is not None:
        try:
            return say(replace(text, code=_OURS.get(text.code, text.code)), Language(language))
        except Unspoken:
            _log.warning("a code without words", exc_info=True)
            return f"{text.code} {dict(text.values)}"
    if isinstance(error, OSError) and error.filename:
        return say_code(
            "cli.refused_by_system", language, file=str(error.filename), error=error.strerror or type(error).__name__
        )
    return say_code("cli.unexpected", language, error=type(error).__name__, file=str(_kept(error)))


def _kept(error: Exception) -> Path:
    """A file with the traceback, for whoever repairs it; a person is shown a sentence."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="teamapp-mistake-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.writelines(traceback.format_exception(error))
    return Path(file.name)


def say_code(code: str, language: str, **values: str | int) -> str:
    """A sentence of the command line's own."""
    from teamapp.domain.text import text

    return say(text(code, **values), Language(language))
