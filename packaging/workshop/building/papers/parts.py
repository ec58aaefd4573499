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
_DEBIAN_LICENCE = re.compile(r"^License: (.+)$", re.MULTILINE)
_ALSO = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "ICU.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "sqlcipher3": ("SQLCipher.txt", "../../LICENSE"),  # OpenSSL in it: Apache-2.0, as Teamapp itself
    "cython": ("../../LICENSE",),  # Apache-2.0, as Teamapp itself
    "ortools": ("EPL-2.0.txt", "HiGHS.txt", "RE2.txt", "zlib.txt", "bzip2.txt"),  # in it, beside COIN-OR's
    "osmium": ("Boost-1.0.txt", "protozero.txt", "LZ4.txt", "bzip2.txt", "zlib.txt"),
}
"""Texts that the packages themselves leave out, from packaging/notices."""

_SAID = {"sqlcipher3": "Zlib"}
"""The licence of a package that says it in its text only."""

_REPLACED = frozenset({"pandas"})
"""Wanted by OR-Tools and not in the app: a stand-in of ours is."""


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
    return str(said[0]).strip().partition("\n")[0][:80] or _SAID.get(found.metadata["Name"], "")


def python_itself() -> Part:
    """The interpreter, and its own library."""
    places = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE",
        Path(ast.__file__).with_name("LICENSE.txt"),
    )
    texts = tuple(file.read_text(encoding="utf-8", errors="replace") for file in places if file.is_file())[:1]
    return Part("python", sys.version.split()[0], "PSF-2.0", "generic", texts)


def system_libraries(owners: Iterable[str]) -> Iterator[Part]:
    """Debian's packages of which a library was taken in, with what their own papers say."""
    for owner in sorted(set(owners)):
        said = Path("/usr/share/doc", owner, "copyright")
        texts = (said.read_text(encoding="utf-8", errors="replace"),) if said.is_file() else ()
        version = _asked("dpkg-query", "-W", "-f", "${Version}\n", owner).partition("\n")[0]
        yield Part(owner, version, _licences_in("".join(texts)), "deb/debian", texts)


def owners_of(files: Iterable[str]) -> dict[str, str]:
    """The Debian package of each file, asked for at once under the old and the new names of their folders."""
    names = {spelt: file for file in files for spelt in (file, file.removeprefix("/usr"), f"/usr{file}")}
    said = _asked("dpkg", "-S", *sorted(names)) if names else ""
    lines = (line.partition(": ") for line in said.splitlines() if not line.startswith("diversion "))
    return {names[file]: owner.partition(":")[0] for owner, _, file in lines if file in names}


def _licences_in(text: str) -> str:
    """Those that a machine-readable file of Debian names for the program itself, not for Debian's own part."""
    found = []
    for block in text.split("\n\n"):
        named = _DEBIAN_LICENCE.search(block)
        if named and block.startswith("Files:") and not block.startswith("Files: debian/"):
            found.append(named[1].strip())
    return " AND ".join(dict.fromkeys(found))[:200]


def _asked(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
