"""Libraries inside the packages of others, each with its licence; what nobody answers for is named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path, PurePosixPath

OURS, PYTHON = "teamapp", "python"
_PACKAGES = "site-packages"

_BY_FILE: tuple[tuple[str, str, str], ...] = (
    (r"libabsl_", "Abseil", "Apache-2.0"),
    (r"lib(Cbc|Cgl|Clp|CoinUtils|Osi)", "COIN-OR", "EPL-2.0"),
    (r"libhighs", "HiGHS", "MIT"),
    (r"libscip\.", "SCIP", "Apache-2.0"),
    (r"libre2\.", "RE2", "BSD-3-Clause"),
    (r"lib(protobuf|utf8_validity)", "Protocol Buffers", "BSD-3-Clause"),
    (r"libz\.", "zlib", "Zlib"),
    (r"libbz2", "bzip2", "bzip2-1.0.6"),
    (r"liblz4", "LZ4", "BSD-2-Clause"),
    (r"libicu", "ICU", "ICU"),
    (r"libscipy_openblas", "OpenBLAS", "BSD-3-Clause"),
    (r"libgfortran", "GCC runtime (Fortran)", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    (r"libquadmath", "GCC runtime (quadmath)", "LGPL-2.1-or-later"),
    (r"(lib)?[qQ]t?6?\w*\.so|libq", "Qt", "LGPL-3.0-only"),
)
"""What a shared library inside a package is, by the beginning of its file's name."""

_LINKED_IN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "sqlcipher3": (("SQLCipher", "BSD-3-Clause"), ("SQLite", "blessing"), ("OpenSSL", "Apache-2.0")),
    "cryptography": (("OpenSSL", "Apache-2.0"),),
    "pynacl": (("libsodium", "ISC"),),
    "zstandard": (("Zstandard", "BSD-3-Clause"),),
    "osmium": (("libosmium", "BSL-1.0"), ("protozero", "BSD-2-Clause"), ("Expat", "MIT"), ("zlib", "Zlib")),
}
"""What is linked into a package's modules and is no file of its own."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A library inside a part: its name, its licence, and its files where it has some."""

    name: str
    licence: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Owned:
    """Every shared library of the app by the part that brings it, and those that nobody brings."""

    by_part: Mapping[str, tuple[str, ...]]
    nobodys: tuple[str, ...]


def binaries(contents: Path) -> dict[str, str]:
    """Place in the app -> where it came from, by the list that PyInstaller leaves behind."""
    return {target: source for target, source, kind in _entries(contents) if kind in ("BINARY", "EXTENSION")}


def packages_of_modules(contents: Path, packages: Mapping[str, str]) -> frozenset[str]:
    """Every package of others of which a module of Python is in the app, by PyInstaller's list of those."""
    inside = f"{_PACKAGES}/"
    places = (source.replace("\\", "/").rpartition(inside) for _name, source, _kind in _entries(contents))
    return frozenset(packages.get(rest, rest) for _before, found, rest in places if found)


def _entries(contents: Path) -> list[tuple[str, str, str]]:
    said = ast.literal_eval(contents.read_text(encoding="utf-8"))
    return [(str(one[0]), str(one[1]), str(one[2])) for part in said if isinstance(part, list) for one in part]


def owned(found: Mapping[str, str], of_the_system: Mapping[str, str], packages: Mapping[str, str]) -> Owned:
    """Who brings each: a package by its list of files, one of the system by `of_the_system`, Python, or us."""
    by_part: dict[str, list[str]] = {}
    nobodys = []
    for target, source in sorted(found.items()):
        who = _owner(PurePosixPath(target.replace("\\", "/")), packages) or of_the_system.get(source)
        if who is None:
            nobodys.append(target)
        else:
            by_part.setdefault(who, []).append(target)
    return Owned({who: tuple(files) for who, files in by_part.items()}, tuple(nobodys))


def libraries(part: str, files: Iterable[str]) -> tuple[Inner, ...]:
    """What is inside a part; files that are the part's own stand under its own name, without a licence of theirs."""
    known: dict[tuple[str, str], list[str]] = {}
    for file in files:
        name = PurePosixPath(file).name
        named = next(((who, said) for form, who, said in _BY_FILE if re.match(form, name)), ("", ""))
        known.setdefault(named, []).append(file)
    inner = [Inner(name or part, said, tuple(found)) for (name, said), found in sorted(known.items())]
    return (*inner, *(Inner(name, said) for name, said in _LINKED_IN.get(part, ())))


def _owner(place: PurePosixPath, packages: Mapping[str, str]) -> str | None:
    if place.parts[:2] == ("scheduling", "core"):
        return OURS
    if "lib-dynload" in place.parts or place.name.startswith(("libpython3", "python3")):
        return PYTHON
    return packages.get(str(place))


def package_of_each_file() -> dict[str, str]:
    """Each file of each package of this environment, by its place below the packages."""
    return {
        str(file): re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower()
        for one in distributions()
        for file in one.files or ()
    }
