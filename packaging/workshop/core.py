"""The compiled core of the planner: whether this machine can make it, and making it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from workshop import apt, environment
from workshop.places import ON_LINUX, PYTHON, ROOT, Trouble, ask, run, say

SOURCE = ROOT / "scheduling" / "core"
UP_TO_DATE = "from scheduling.core import build as b; print(all(map(b.up_to_date, b.MODULES)))"
QUESTION = (
    "import json, sysconfig as s, sys; print(json.dumps([s.get_path('include'), s.get_config_var('CC') or '',"
    " s.get_config_var('EXT_SUFFIX') or '', f'{sys.version_info.major}.{sys.version_info.minor}']))"
)


@dataclass(frozen=True, slots=True)
class Python:
    """What the Python that will load the core says about building for it."""

    include: Path
    compiler: str
    suffix: str
    version: str


def python() -> Python:
    """Of .venv where there is one, else of the Python that runs this."""
    answer = ask([str(PYTHON if PYTHON.exists() else sys.executable), "-c", QUESTION])
    include, compiler, suffix, version = json.loads(answer or '["", "", "", ""]')
    return Python(Path(include), compiler, suffix, version)


def missing_header_packages() -> list[str]:
    """The system package with Python.h, when that file is not there and the core is still to be built."""
    target = python()
    if not ON_LINUX or (target.include / "Python.h").exists():
        return []
    is_default = target.version == _default_version()
    return ["python3-dev"] if is_default else [f"python{target.version}-dev"]


def compiler() -> str | None:
    """The C compiler of this system, when it can compile; found by trying."""
    if os.name == "nt":
        return "MSVC" if _has_msvc() else None
    wanted = os.environ.get("CC") or python().compiler
    candidates = [wanted.split()[0]] if wanted else []
    return next((name for name in (*candidates, "cc", "gcc", "clang") if _compiles(name)), None)


def is_built(by: Path = PYTHON) -> bool:
    """Whether the core is there, compiled from the sources as they are now."""
    return ask([str(by), "-c", UP_TO_DATE]) == "True"


def build(by: Path = PYTHON) -> None:
    """Compiles the core in place, for the Python of .venv or another, when it is missing or older than its source."""
    if is_built(by):
        return
    if compiler() is None:
        _bring_compiler()
    say("Compiling the planner (once, and after changes to it) ...")
    if run([str(by), "-m", "scheduling.core.build"]) != 0:
        raise Trouble("The planner could not be compiled; the reason stands above. `python3 dev.py doctor` helps.")


def compiler_advice() -> str:
    """What to do about a missing compiler on this system."""
    if ON_LINUX:
        return (
            "nothing: the compiler in the package ziglang is used (or: " + apt.install_line(["gcc", "libc6-dev"]) + ")"
        )
    if sys.platform == "darwin":
        return "xcode-select --install"
    return "install 'Build Tools for Visual Studio' with its workload 'Desktop development with C++'"


def _bring_compiler() -> None:
    if not ON_LINUX:
        raise Trouble(
            f"The planner is compiled on this machine, which needs a C compiler: {compiler_advice()}\n"
            "Without one, `python3 dev.py run --slow` plans about a hundred times slower."
        )
    environment.ensure("zig.txt")


def _compiles(name: str) -> bool:
    if shutil.which(name) is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "probe.c"
        source.write_text('#include <stdio.h>\nint main(void) { return puts("") < 0; }\n')
        command = [name, str(source), "-o", str(Path(folder) / "probe")]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _has_msvc() -> bool:
    """The Visual Studio installer records where its tools are."""
    programs = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)"))
    finder = programs / "Microsoft Visual Studio/Installer/vswhere.exe"
    part = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"
    return bool(ask([str(finder), "-products", "*", "-requires", part, "-property", "installationPath"]))


def _default_version() -> str:
    return ask(["/usr/bin/python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]) or ""
