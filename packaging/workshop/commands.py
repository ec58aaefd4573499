"""The jobs of dev.py, one function each: words in, exit code out."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from workshop import apt, core, doctor, environment, locks
from workshop.checks import check
from workshop.places import PYTHON, ROOT, Misuse, has_display, run, say

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SLOW = {"TEAMAPP_SLOW": "1"}
REMEMBERING = {"PYTHONDONTWRITEBYTECODE": ""}
"""Tests start hundreds of processes: where Python may not keep what it compiled, each compiles the program anew."""
NEEDS = "Qt, Python's .venv and the compiled planner need packages of the system that are not installed."
MEASURES = ROOT / "tests" / "benchmarks"
PUBLIC_DATA = {"roster": "benchmarks/roster", "visits": "benchmarks/visits", "travel": "maps", "map": "maps"}

WORKERS = "3"
"""On two cores: journeys and exchanges wait a third of their time for a clock, a window or a line."""


def run_app(words: list[str]) -> int:
    """Sets up what the app needs and starts it."""
    slow = "--slow" in words
    _system_packages(with_window=has_display(), with_core=not slow)
    environment.ensure("run.txt", "core.txt", environment.SAMPLE_LOCK)
    if not slow:
        core.build()
    rest = [word for word in words if word != "--slow"]
    return run([str(PYTHON), "-m", "teamapp", *rest], environment=SLOW if slow else {})


def test(words: list[str]) -> int:
    """Sets up what the tests need and runs them; without words: all of them, by three processes."""
    set_up_for_work()
    return run(
        [str(PYTHON), "-m", "pytest", *(words or ["-n", WORKERS, "--dist", "worksteal"])],
        environment={**OFFSCREEN, **REMEMBERING},
    )


def check_all(words: list[str]) -> int:
    """Every check, and the tests unless told otherwise."""
    unknown = set(words) - {"--without-tests"}
    if unknown:
        raise Misuse(f"`dev.py check` knows only --without-tests, not {' '.join(sorted(unknown))}.")
    set_up_for_work()
    checked = check()
    tested = 0 if "--without-tests" in words else test([])
    return checked or tested


def shots(words: list[str]) -> int:
    """Renders every page with the sample team; further words choose others, `--guide` takes the guide's pictures."""
    if "--guide" in words:
        return _of_the_repository("tests/pictures/guide.py", [word for word in words if word != "--guide"])
    named = bool(words) and not words[0].startswith("-")
    folder, others = (words[0], words[1:]) if named else ("shots", words)
    set_up_for_work()
    program = (
        ["ui.shell.pictures.shots", "--out", folder, *others] if others else ["ui.shell.pictures.sample_shots", folder]
    )
    return run([str(PYTHON), "-m", *program], environment=OFFSCREEN)


def docs(words: list[str]) -> int:
    """Makes the pages of docs/ that are read from the program itself; `--check` only says which are old."""
    return _of_the_repository("tests/docs/pages/write.py", words)


def _of_the_repository(program: str, words: list[str]) -> int:
    set_up_for_work()
    return run([str(PYTHON), str(ROOT / program), *words], environment={**OFFSCREEN, "PYTHONPATH": str(ROOT)})


def bench(words: list[str]) -> int:
    """Measures what tests/benchmarks/bench_*.py measure; options behind one name go to that one."""
    names, options = _apart(words)
    known = {path.stem.removeprefix("bench_"): path for path in sorted(MEASURES.glob("bench_*.py"))}
    unknown = [word for word in names if word not in known]
    if unknown or not known:
        asked = " ".join(unknown) or "anything"
        raise Misuse(f"There is no bench for {asked}; there is: {', '.join(known) or 'none yet'}.")
    if options and len(names) != 1:
        raise Misuse(f"Options ({' '.join(options)}) go to one bench: name it before them.")
    set_up_for_work()
    codes = [0]
    for name in names or known:
        say(f"== {name}")
        lacking = _lacking_data(name)
        if lacking is not None:
            say(f"left out: there is no public data at {lacking} (TEAMAPP_SHARED names its folder)")
            codes.append(1 if names else 0)
            continue
        program = [str(PYTHON), str(known[name]), *options]
        codes.append(run(program, environment={**OFFSCREEN, "PYTHONPATH": str(ROOT)}))
    return max(codes)


def _apart(words: list[str]) -> tuple[list[str], list[str]]:
    """The names, and what follows them from the first option on."""
    begin = next((place for place, word in enumerate(words) if word.startswith("-")), len(words))
    return words[:begin], words[begin:]


def _lacking_data(name: str) -> Path | None:
    """Where the public data of a measurement should be and is not."""
    shared = Path(os.environ.get("TEAMAPP_SHARED", ROOT.parent / "shared"))
    wanted = shared / PUBLIC_DATA[name] if name in PUBLIC_DATA else None
    return wanted if wanted is not None and not wanted.is_dir() else None


def report_health(words: list[str]) -> int:
    """What this machine has and lacks."""
    _wants_no_words("doctor", words)
    return doctor.report()


def lock(words: list[str]) -> int:
    """Pins the newest allowed versions."""
    _wants_no_words("lock", words)
    environment.ensure("dev.txt")
    return locks.renew()


def translate(words: list[str]) -> int:
    """Collects new texts of the window; `--fill FILE` enters translations."""
    environment.ensure("dev.txt")
    return run([str(PYTHON), "-m", "ui.i18n.build", *words])


def serve(words: list[str]) -> int:
    """The shared backend: on its embedded database, or where `--database postgresql://…` says."""
    apt.require(environment.missing_packages(), why=NEEDS)
    environment.ensure("backend.txt")
    return run([str(PYTHON), "-m", "sync.server", *words])


def demo_sync(words: list[str]) -> int:
    """A server and two windows of two nurses of the sample team; without a display it tells what happens."""
    headless = "--headless" in words or not has_display()
    _system_packages(with_window=not headless)
    environment.ensure("run.txt", "backend.txt", "core.txt", environment.SAMPLE_LOCK)
    core.build()
    if headless and "--headless" not in words:
        say("There is no display: this is what happens in the two windows.")
    rest = [word for word in words if word != "--headless"]
    return run([str(PYTHON), "-m", "ui.demo", *rest, *(["--headless"] if headless else [])])


def build(words: list[str]) -> int:
    """Freezes the app into dist/; `--test` tries it out, `--deb` packs it for Linux."""
    from workshop.building.job import build as make

    return make(words)


def _wants_no_words(job: str, words: list[str]) -> None:
    if words:
        raise Misuse(f"`dev.py {job}` takes no words, and not {' '.join(words)}.")


def set_up_for_work() -> None:
    """Everything that tests, checks and measurements need."""
    _system_packages(with_window=False)
    environment.ensure("dev.txt", environment.SAMPLE_LOCK)
    core.build()


def _system_packages(*, with_window: bool, with_core: bool = True) -> None:
    """Everything that only the system can give, asked for at once."""
    libraries = {**apt.QT_LIBRARIES, **apt.X_LIBRARIES} if with_window else apt.QT_LIBRARIES
    packages = [*apt.missing_libraries(libraries).values(), *environment.missing_packages()]
    if with_core:
        packages += core.missing_header_packages()
    apt.require(packages, why=NEEDS)


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "run": run_app,
    "test": test,
    "check": check_all,
    "shots": shots,
    "docs": docs,
    "bench": bench,
    "doctor": report_health,
    "lock": lock,
    "translate": translate,
    "serve": serve,
    "demo-sync": demo_sync,
    "build": build,
}
