"""Small tasks that the tests give to a real worker process: each behaves well or badly in one way."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from scheduling.progress import Progress, Report
from scheduling.stop import Stop
from scheduling.text import Text


@dataclass(frozen=True, slots=True)
class Numbers:
    values: tuple[int, ...]
    day: date = date(2026, 3, 29)
    names: dict[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Total:
    value: int
    day: date
    names: dict[int, str] | None
    process_id: int


@dataclass(frozen=True, slots=True)
class Better:
    """Progress that carries the best so far."""

    seconds: float
    value: float
    best: tuple[int, ...]


class Unfit(Exception):
    """Carries its own Text, as a refusal of a solver does."""

    text = Text("roster.unfit", {"nurses": 0})


def add(request: Numbers, report: Report, stop: Stop) -> Total:
    """Answers at once."""
    report(Progress(0.0, float(len(request.values)), phase=Text("adding", {"count": len(request.values)})))
    return Total(sum(request.values), request.day, request.names, os.getpid())


def add_noisily(request: Numbers, report: Report, stop: Stop) -> Total:
    """Prints on standard output like a C library does, through Python and through C."""
    print("from Python")
    libc = ctypes.CDLL(None)
    libc.puts(b"from C")
    libc.fflush(None)
    os.write(1, b"from descriptor 1\n")
    return add(request, report, stop)


def improve(request: Numbers, report: Report, stop: Stop) -> Total:
    """Gets better until it is stopped, at most a minute."""
    best, started = 0, time.monotonic()
    while not stop() and time.monotonic() - started < 60:
        best += 1
        report(Progress(time.monotonic() - started, float(best)))
        time.sleep(0.02)
    return Total(best, request.day, None, os.getpid())


def carry(request: Numbers, report: Callable[[Better], None], stop: Stop) -> Total:
    """Reports its best, then goes on for ever."""
    report(Better(0.5, 7.0, best=request.values))
    time.sleep(600)
    raise AssertionError


def hang(request: Numbers, report: Report, stop: Stop) -> Total:
    """Never looks at its stop criterion."""
    report(Progress(0.0, None))
    time.sleep(600)
    raise AssertionError


def fail(request: Numbers, report: Report, stop: Stop) -> Total:
    raise ValueError("seven is not a nurse")


def refuse(request: Numbers, report: Report, stop: Stop) -> Total:
    raise Unfit


def crash(request: Numbers, report: Report, stop: Stop) -> Total:
    """Dies inside C, like a fault in a solver."""
    ctypes.string_at(0)
    raise AssertionError


def leave(request: Numbers, report: Report, stop: Stop) -> Total:
    """Ends the process from inside with a last word."""
    os.write(2, b"no licence for this solver\n")
    os._exit(7)
