"""What only the system can give on Linux: the libraries that Qt loads, Python's headers, the module that makes .venv.

As root on Debian and its children they are installed; otherwise they are named, with the command to type.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess

from workshop.places import ON_LINUX, Trouble, say

# library -> package of Debian and Ubuntu, found by loading PySide6-Essentials 6.11 on a bare Debian 12
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libbrotlidec.so.1": "libbrotli1",
}
X_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def missing_libraries(libraries: dict[str, str]) -> dict[str, str]:
    """Those that the loader does not find."""
    if not ON_LINUX:
        return {}
    return {name: package for name, package in libraries.items() if not _loads(name)}


def require(packages: list[str], *, why: str) -> None:
    """Installs system packages as root, or ends with the line that does."""
    if not packages:
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        say(f"{why} Installing {' '.join(packages)} ...")
        if _install(packages):
            return
    raise Trouble(f"{why} Run this once, then try again:\n\n    {install_line(packages)}\n")


def install_line(packages: list[str]) -> str:
    """The command that a person types."""
    if shutil.which("apt-get"):
        return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"
    return f"(with your system's package manager, what Debian calls) {' '.join(packages)}"


def _install(packages: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], install):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        say(done.stdout + done.stderr)
    return done.returncode == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
