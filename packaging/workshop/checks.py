"""Everything that must hold besides the tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from workshop import locks, sizes
from workshop.places import ROOT, VENV, heard, say, tool

TYPED_OUTSIDE = ["dev.py", "packaging/workshop"]  # besides the rooms that pyproject.toml names
AT_ONCE = 2
WORKSHOP_TYPES = ROOT / ".mypy_cache" / "workshop"  # its settings differ: in one cache each would undo the other's


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check found, and what it had to say."""

    good: bool
    said: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A check that is done."""

    name: str
    verdict: Verdict
    seconds: float


Check = Callable[[], Verdict]


def check() -> int:
    """Runs every check to its end, so that one look shows all that is wrong; 1 when something is."""
    failed: list[str] = []
    for done in finished(_checks()):
        good, said = done.verdict.good, done.verdict.said.rstrip()
        say(f"-- {done.name}" + (f"\n{said}" if said else ""))
        say(f"   {'ok' if good else 'FAILED'} ({done.seconds:.1f} s)")
        failed += [] if good else [done.name]
    say(f"checks failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def finished(checks: dict[str, Check]) -> Iterator[Finished]:
    """Some at once, each told whole and in the order given, whichever ends first."""
    with ThreadPoolExecutor(AT_ONCE) as hands:
        yield from hands.map(_timed, checks, checks.values())


def _timed(name: str, passes: Check) -> Finished:
    started = time.monotonic()
    verdict = passes()
    return Finished(name, verdict, time.monotonic() - started)


def _checks() -> dict[str, Check]:
    """The long one first: the others are done beside it."""
    return {
        "types": partial(_runs, "mypy"),
        "format": partial(_runs, "ruff", "format", "--check", "."),
        "lint": partial(_runs, "ruff", "check", "."),
        "types of dev.py": _types_of_workshop,
        "import contracts": partial(_runs, "lint-imports", "--no-logo", "--cache-dir", str(VENV / "import-linter")),
        "sizes": partial(_finds_none, sizes.too_big),
        "locks without addresses": partial(_finds_none, locks.places_named),
        "translations complete": partial(_runs, "python", "-m", "ui.i18n.build", "--check"),
    }


def _runs(program: str, *words: str) -> Verdict:
    code, said = heard([tool(program), *words])
    return Verdict(code == 0, said)


def _types_of_workshop() -> Verdict:
    words = ["--config-file", "", "--strict", "--explicit-package-bases", "--cache-dir", str(WORKSHOP_TYPES)]
    code, said = heard([tool("mypy"), *words, *TYPED_OUTSIDE], environment={"MYPYPATH": str(ROOT / "packaging")})
    return Verdict(code == 0, said)


def _finds_none(find: Callable[[], list[str]]) -> Verdict:
    found = find()
    return Verdict(not found, "\n".join(f"   {line}" for line in found))
