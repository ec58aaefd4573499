"""Everything that must hold besides the tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from workshop import locks, sizes
from workshop.places import ROOT, VENV, run, say, tool

TYPED_OUTSIDE = ["dev.py", "packaging/workshop"]  # besides the rooms that pyproject.toml names

Check = Callable[[], bool]


def check() -> int:
    """Runs every check to its end, so that one look shows all that is wrong; 1 when something is."""
    failed = [name for name, passes in _checks().items() if not _passes(name, passes)]
    say(f"checks failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def _checks() -> dict[str, Check]:
    return {
        "format": partial(_runs, "ruff", "format", "--check", "."),
        "lint": partial(_runs, "ruff", "check", "."),
        "types": partial(_runs, "mypy"),
        "types of dev.py": _types_of_workshop,
        "import contracts": partial(_runs, "lint-imports", "--no-logo", "--cache-dir", str(VENV / "import-linter")),
        "sizes": partial(_finds_none, sizes.too_big),
        "locks without addresses": partial(_finds_none, locks.places_named),
        "translations complete": partial(_runs, "python", "-m", "ui.i18n.build", "--check"),
    }


def _passes(name: str, passes: Check) -> bool:
    say(f"-- {name}")
    started = time.monotonic()
    good = passes()
    say(f"   {'ok' if good else 'FAILED'} ({time.monotonic() - started:.1f} s)")
    return good


def _runs(program: str, *words: str) -> bool:
    return run([tool(program), *words]) == 0


def _types_of_workshop() -> bool:
    words = ["--config-file", "", "--strict", "--explicit-package-bases", *TYPED_OUTSIDE]
    return run([tool("mypy"), *words], environment={"MYPYPATH": str(ROOT / "packaging")}) == 0


def _finds_none(find: Callable[[], list[str]]) -> bool:
    found = find()
    for line in found:
        say(f"   {line}")
    return not found
