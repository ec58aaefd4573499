"""Compiles the core in place: `python -m scheduling.core.build`; what is up to date is skipped."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import platform
import shlex
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
MODULES = ("anneal", "diagram", "paths", "ruin")
GLIBC = "2.28"
"""The oldest C library that a core built with ziglang runs on; without a target it would fit the build machine only."""

FLAGS = ("-O3", "-g0", "-ffp-contract=off")
"""No fused multiply-add: the same seed gives the same plan whatever the compiler."""


NO_COMPILER = (
    "no C compiler was found. Install one (Debian and Ubuntu: apt install gcc; macOS: xcode-select --install), "
    "or on Linux without the right to do so: python -m pip install ziglang"
)


class CannotBuild(Exception):
    """The core cannot be compiled here; the text says what is missing and how to get it."""


def main() -> int:
    """Build whatever is out of date; 0 done, 1 not possible."""
    try:
        built = build()
    except CannotBuild as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"built {', '.join(built)}" if built else "the compiled core is up to date")
    return 0


def build(modules: Sequence[str] = MODULES) -> tuple[str, ...]:
    """Compile the modules that are out of date and return their names; raises CannotBuild."""
    stale = tuple(name for name in modules if source(name).exists() and not up_to_date(name))
    if stale:
        _require_headers()
        _compile(stale)
    for name in stale:
        _stamp(name).write_text(fingerprint(name), encoding="utf-8")
    return stale


def source(name: str) -> Path:
    """The Python file that is compiled."""
    return HERE / f"{name}.py"


def library(name: str) -> Path:
    """The compiled library beside it."""
    return HERE / f"{name}{sysconfig.get_config_var('EXT_SUFFIX')}"


def up_to_date(name: str) -> bool:
    """Is the library there, and made from this very source in this very way?"""
    stamp = _stamp(name)
    return library(name).exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint(name)


def fingerprint(name: str) -> str:
    """A hash of everything that shapes the library: source, recipe, Cython, Python and platform."""
    digest = hashlib.sha256(source(name).read_bytes())
    digest.update(Path(__file__).read_bytes())
    for part in (_cython_version(), sys.version, platform.platform()):
        digest.update(part.encode())
    return digest.hexdigest()


def zig_command() -> tuple[str, ...] | None:
    """The compiler of the `ziglang` package on Linux, aimed at an old C library; None where it is not installed."""
    if not sys.platform.startswith("linux") or importlib.util.find_spec("ziglang") is None:
        return None
    return (sys.executable, "-m", "ziglang", "cc", "-target", f"{platform.machine()}-linux-gnu.{GLIBC}")


def system_compiler() -> str | None:
    """The C compiler that Python was built with, or `cc`, if it is on this machine."""
    configured = str(sysconfig.get_config_var("CC") or "cc").split()[0]
    return shutil.which(configured) or shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


def _stamp(name: str) -> Path:
    return library(name).with_suffix(".stamp")


def _cython_version() -> str:
    try:
        return importlib.metadata.version("cython")
    except importlib.metadata.PackageNotFoundError as error:
        raise CannotBuild(
            "Cython is not installed. Install it with: python -m pip install cython setuptools"
        ) from error


def _require_headers() -> None:
    header = Path(sysconfig.get_paths()["include"]) / "Python.h"
    if not header.exists():
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-dev"
        raise CannotBuild(f"{header} is missing. Install Python's headers (Debian and Ubuntu: apt install {package}).")


def _compile(names: Sequence[str]) -> None:
    from Cython.Build import cythonize
    from Cython.Compiler.Errors import CompileError
    from setuptools import Distribution, Extension  # type: ignore[import-untyped]  # it ships no types
    from setuptools.errors import BaseError, CCompilerError  # type: ignore[import-untyped]  # setuptools ships no types

    extensions = [
        Extension(
            f"scheduling.core.{name}",
            [str(source(name))],
            extra_compile_args=["/O2"] if sys.platform == "win32" else list(FLAGS),
            extra_link_args=["-s"] if sys.platform.startswith("linux") else [],
        )
        for name in names
    ]
    with tempfile.TemporaryDirectory(prefix="core-build-") as folder, _some_compiler():
        try:
            modules = cythonize(extensions, build_dir=folder, language_level=3, quiet=True, force=True)  # type: ignore[no-untyped-call]
            command = Distribution({"ext_modules": modules, "script_name": "build"}).get_command_obj("build_ext")
            command.build_lib, command.build_temp = str(HERE.parent.parent), folder
            command.parallel = os.cpu_count()
            command.ensure_finalized()
            command.run()
        except (CompileError, BaseError, CCompilerError) as error:
            raise CannotBuild(f"the compiler refused the core: {error}") from error


@contextmanager
def _some_compiler() -> Iterator[None]:
    """Points setuptools at ziglang while the core is compiled, where Linux has no compiler of its own."""
    if not sys.platform.startswith("linux") or "CC" in os.environ or system_compiler() is not None:
        yield
        return
    zig = zig_command()
    if zig is None:
        raise CannotBuild(NO_COMPILER)
    with tempfile.TemporaryDirectory(prefix="core-include-") as folder:
        flags = shlex.join(["-fPIC", "-fwrapv", "-DNDEBUG", f"-I{_multiarch_headers(Path(folder))}"])
        os.environ |= {"CC": shlex.join(zig), "LDSHARED": shlex.join([*zig, "-shared"]), "CFLAGS": flags}
        try:
            yield
        finally:
            for name in ("CC", "LDSHARED", "CFLAGS"):
                os.environ.pop(name, None)


def _multiarch_headers(folder: Path) -> Path:
    """Debian's pyconfig.h includes <x86_64-linux-gnu/...>, which a compiler with a target does not find by itself."""
    name = str(sysconfig.get_config_var("MULTIARCH") or "")
    headers = Path("/usr/include") / name
    if name and headers.is_dir():
        (folder / name).symlink_to(headers)
    return folder


if __name__ == "__main__":
    sys.exit(main())
