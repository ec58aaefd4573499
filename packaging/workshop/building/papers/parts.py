"""The parts of others in a frozen app, each with its licence: runs in the environment that the app was frozen from."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors|ofl|copyright)[^/]*$", re.IGNORECASE)
_REQUIREMENT = re.compile(r"^([\w.-]+)==([^\s;\\]+)\s*(?:;\s*([^\\]+))?", re.MULTILINE)
_ALSO = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "sqlcipher3": ("SQLCipher.txt", "../../LICENSE"),  # OpenSSL in it: Apache-2.0, as Teamapp itself
    "ortools": ("EPL-2.0.txt", "HiGHS.txt"),  # the COIN-OR libraries and HiGHS in it
}
"""Texts that the packages themselves leave out, from packaging/notices."""

_REPLACED = frozenset({"pandas", "absl-py"})
"""Wanted by OR-Tools and not in the app: a stand-in of ours is, or nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that others made: what it is, its licence in a word, the texts of it."""

    name: str
    version: str
    licence: str
    kind: str
    """What a package address (purl) calls its home: pypi, deb/debian, generic."""

    texts: tuple[str, ...]


def packages(locks: list[Path], notices: Path) -> Iterator[Part]:
    """Every package of the locks that this system installs, with the texts that it brings and those we keep."""
    from packaging.markers import Marker

    for lock in locks:
        for name, version, marker in _REQUIREMENT.findall(lock.read_text(encoding="utf-8")):
            if name not in _REPLACED and (not marker or Marker(marker).evaluate()):
                yield _package(name, version, notices)


def _package(name: str, version: str, notices: Path) -> Part:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return Part(name, version, "", "pypi", ())
    kept = [(notices / file).read_text(encoding="utf-8") for file in _ALSO.get(name, ())]
    return Part(name, version, _licence_of(found), "pypi", (*_texts_of(found), *kept))


def _texts_of(found: Distribution) -> Iterator[str]:
    for file in found.files or ():
        if _LICENCE_FILE.search(file.name) and file.suffix not in {".py", ".pyc"}:
            yield Path(str(found.locate_file(file))).read_text(encoding="utf-8", errors="replace")


def _licence_of(found: Distribution) -> str:
    """An SPDX expression where the package gives one, else its own first words."""
    meta = found.metadata
    classified = [line.rpartition(" :: ")[2] for line in meta.get_all("Classifier") or () if line.startswith("License")]
    said = [*(meta.get_all("License-Expression") or ()), *classified, *(meta.get_all("License") or ()), ""]
    return str(said[0]).strip().partition("\n")[0][:80]


def python_itself() -> Part:
    """The interpreter, and its own library."""
    places = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE",
        Path(ast.__file__).with_name("LICENSE.txt"),
    )
    texts = tuple(file.read_text(encoding="utf-8", errors="replace") for file in places if file.is_file())[:1]
    return Part("python", sys.version.split()[0], "PSF-2.0", "generic", texts)


def system_libraries(contents: Path) -> Iterator[Part]:
    """Debian's packages of which a library was taken in, by the list of files that PyInstaller leaves behind."""
    entries = next(part for part in ast.literal_eval(contents.read_text(encoding="utf-8")) if isinstance(part, list))
    ours = (sys.prefix, sys.base_prefix, str(contents.parent))
    outside = {source for _target, source, kind in entries if kind == "BINARY" and not source.startswith(ours)}
    for owner in _owners(outside):
        said = Path("/usr/share/doc", owner, "copyright")
        texts = (said.read_text(encoding="utf-8", errors="replace"),) if said.is_file() else ()
        yield Part(
            owner, _asked("dpkg-query", "-W", "-f", "${Version}\n", owner).partition("\n")[0], "", "deb/debian", texts
        )


def _owners(files: Iterable[str]) -> list[str]:
    """The Debian packages of files, asked for at once under the old and the new names of their folders."""
    names = {spelt for file in files for spelt in (file, file.removeprefix("/usr"), f"/usr{file}")}
    found = _asked("dpkg", "-S", *sorted(names)) if names else ""
    return sorted({line.partition(":")[0] for line in found.splitlines() if not line.startswith("diversion ")})


def _asked(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
