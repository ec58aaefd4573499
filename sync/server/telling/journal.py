"""Log lines for machines: what happened and how long it took, without content and without names."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime

import msgspec

_LOG = logging.getLogger("teamapp.backend")


class _Lines(logging.Formatter):
    _second, _shown = -1, ""

    def _moment(self, created: float) -> str:
        """As ISO 8601 says it; the part that stays the same for a second is made once."""
        second, part = int(created), int(created % 1 * 1000)
        if second != self._second:
            self._second, self._shown = second, datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")
        return f"{self._shown}.{part:03d}+00:00"

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self._moment(record.created),
            "level": record.levelname.lower(),
            "event": record.getMessage().strip(),
        }
        line |= getattr(record, "values", {})
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
        return msgspec.json.encode(line).decode()


class _StandardError(logging.Handler):
    """To what is the standard error output when a line is written, not when the writing began."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()
        except Exception:  # noqa: BLE001  as every handler of `logging`: a line that cannot be written harms nobody
            self.handleError(record)


def begin() -> None:
    """Write lines to the standard error output."""
    out = _StandardError()
    out.setFormatter(_Lines())
    _LOG.handlers = [out]
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False
    parser = logging.getLogger("uvicorn.error")
    parser.handlers, parser.propagate = [out], False
    parser.setLevel(logging.WARNING)


def note(event: str, *, level: int = logging.INFO, **values: str | int | float) -> None:
    """One line."""
    _LOG.log(level, event, extra={"values": values})


def note_failure(event: str, error: BaseException, **values: str | int | float) -> None:
    """One line that names the kind of an error and where it came from: its words may carry content."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace is not None else ""
    _LOG.error(event, extra={"values": {"error": type(error).__name__, "where": where, **values}})
