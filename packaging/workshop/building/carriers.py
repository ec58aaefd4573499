"""What people install from: a Debian package, and for every other Linux a packed folder."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

from workshop.building.freezing import APP, DIST, ENVIRONMENT
from workshop.building.version import Build
from workshop.places import ROOT, Trouble, python_of, say

_OLDEST_LIBC = (2, 34)
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def architecture() -> str:
    """As Debian calls it."""
    return _ARCHITECTURES.get(platform.machine(), platform.machine())


def make_deb(build: Build) -> Path:
    """A package that apt installs, made by nfpm."""
    target = DIST / f"teamapp_{build.debian}_{architecture()}.deb"
    say(f"Making {target.name} ...")
    facts = {"VERSION": build.debian, "ARCH": architecture(), "SOURCE_DATE_EPOCH": str(build.epoch_seconds)}
    facts["LIBC"] = libc_version(os.confstr("CS_GNU_LIBC_VERSION") or "")
    command = [str(python_of(ENVIRONMENT).with_name("nfpm")), "package", "--packager", "deb"]
    command += ["--config", "packaging/linux/nfpm.yaml", "--target", str(target)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **facts}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"nfpm could not make the package:\n{done.stdout}{done.stderr}")
    return target


def libc_version(said: str) -> str:
    """The oldest C library that will do: Qt wants 2.34, and libraries taken from this system want what it has."""
    digits = said.rpartition(" ")[2].split(".")
    here = tuple(int(part) for part in digits if part.isdecimal())
    return ".".join(map(str, max(here, _OLDEST_LIBC)))


def make_archive(build: Build) -> Path:
    """The folder as .tar.zst; unpacked anywhere, `teamapp/teamapp` starts it."""
    target = DIST / f"teamapp-{build.number}-linux-{architecture()}.tar.zst"
    say(f"Making {target.name} ...")
    words = [str(APP), str(target), str(build.epoch_seconds)]
    command = [str(python_of(ENVIRONMENT)), "-m", "workshop.building.packing", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "packaging")}
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode != 0:
        raise Trouble("The folder could not be packed; the reason stands above.")
    return target
