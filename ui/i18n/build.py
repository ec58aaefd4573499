"""Collects the window's strings room by room, and makes the Dutch the window loads.

python -m ui.i18n.build                 update every <room>_nl.ts, make teamapp_nl.qm, list what is unfinished
python -m ui.i18n.build --check         change nothing; exit 1 when a string is missing, unused or unfinished
python -m ui.i18n.build --fill FILE     first take translations from a JSON object {"English": "Dutch"}
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

FOLDER = Path(__file__).parent
UI = FOLDER.parent
QM = FOLDER / "teamapp_nl.qm"


class TranslationFailed(RuntimeError):
    """One of Qt's translation tools did not work; the message carries its words."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A string without its Dutch, or Dutch without its string."""

    room: str
    context: str
    source: str

    def __str__(self) -> str:
        return f"{self.room}: {self.context}: {self.source!r}"


def rooms() -> tuple[str, ...]:
    """The folders of `ui` that hold Python."""
    return tuple(sorted(one.name for one in UI.iterdir() if one != FOLDER and (one / "__init__.py").exists()))


def update(folder: Path = FOLDER, *, only: Collection[str] = ()) -> None:
    """Bring the .ts of every room (or of those in `only`) in line with its source; translations are kept."""
    for room in only or rooms():
        target = folder / f"{room}_nl.ts"
        fresh = folder / f".{room}_nl.ts"
        if target.exists():
            shutil.copyfile(target, fresh)
        options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "nl")
        _run("lupdate", *options, "-extensions", "py", str(UI / room), "-ts", str(fresh))
        if "<message" in fresh.read_text(encoding="utf-8"):
            fresh.replace(target)
        else:
            fresh.unlink()
            target.unlink(missing_ok=True)


def release(folder: Path = FOLDER, target: Path = QM) -> None:
    """Make one .qm of all rooms."""
    sources = [str(one) for one in sorted(folder.glob("*_nl.ts"))]
    if sources:
        fresh = target.with_name(f".{os.getpid()}-{target.name}")
        _run("lrelease", "-silent", *sources, "-qm", str(fresh))
        fresh.replace(target)


def release_if_old() -> None:
    """Make the .qm when a .ts is newer; quick enough for the start from source."""
    sources = list(FOLDER.glob("*_nl.ts"))
    newest = max((one.stat().st_mtime for one in sources), default=0.0)
    if sources and (not QM.exists() or QM.stat().st_mtime < newest):
        release()


def unfinished(folder: Path = FOLDER) -> list[Unfinished]:
    """Every string that has no Dutch yet."""
    found = []
    for path in sorted(folder.glob("*_nl.ts")):
        room = path.name.removesuffix("_nl.ts")
        for context in ElementTree.parse(path).iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished" or not translation.text:
                    found.append(Unfinished(room, name, message.findtext("source", "")))
    return found


def stale() -> list[str]:
    """Names of .ts files that no longer say what the source says."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for path in FOLDER.glob("*_nl.ts"):
            shutil.copyfile(path, folder / path.name)
        update(folder)
        names = {path.name for path in (*FOLDER.glob("*_nl.ts"), *folder.glob("*_nl.ts"))}
        return sorted(name for name in names if _text(FOLDER / name) != _text(folder / name))


def fill(words: Mapping[str, str], folder: Path = FOLDER, *, only: Collection[str] = ()) -> int:
    """Enter translations for unfinished strings; gives how many were entered."""
    entered = 0
    for path in [one for one in sorted(folder.glob("*_nl.ts")) if not only or one.name[: -len("_nl.ts")] in only]:
        text = path.read_text(encoding="utf-8")
        tree = ElementTree.fromstring(text)
        for message in tree.iter("message"):
            translation, source = message.find("translation"), message.findtext("source", "")
            if translation is not None and translation.get("type") == "unfinished" and source in words:
                translation.text = words[source]
                del translation.attrib["type"]
                entered += 1
        ElementTree.indent(tree, "    ")
        body = ElementTree.tostring(tree, encoding="unicode")
        path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return entered


def main(arguments: list[str] | None = None) -> int:
    """The command line of this module."""
    parser = argparse.ArgumentParser(prog="python -m ui.i18n.build", description="The window's Dutch.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail on anything missing")
    parser.add_argument("--fill", type=Path, metavar="FILE", help='JSON object {"English": "Dutch"}')
    parser.add_argument("--room", nargs="+", choices=rooms(), default=(), help="only these rooms")
    options = parser.parse_args(arguments)
    if not options.check:
        update(only=options.room)
        if options.fill is not None:
            words = json.loads(options.fill.read_text(encoding="utf-8"))
            print(f"{fill(words, only=options.room)} entered")
            update(only=options.room)
        release()
    troubles = [f"{name}: run python -m ui.i18n.build" for name in stale()] if options.check else []
    troubles += [f"no Dutch yet: {one}" for one in unfinished()]
    for line in troubles:
        print(line, file=sys.stderr)
    return 1 if troubles and options.check else 0


def _run(tool: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(PySide6.__file__).parent / f"{tool}{suffix}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise TranslationFailed(f"{tool} failed: {done.stderr or done.stdout}")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    raise SystemExit(main())
