"""Texts of the window: collected from the source for the translators, checked for gaps, compiled for Qt."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from workshop.places import ROOT, Trouble, say, tool

TEXTS = ROOT / "ui" / "i18n"
SOURCES = ROOT / "ui"


def collect() -> int:
    """Writes new texts into every .ts file; `dev.py check` names those that wait for a translation."""
    for file in _files():
        _update(file, file)
        say(f"{file.relative_to(ROOT)}: {len(_untranslated(file))} texts without a translation")
    return 0


def compile_all() -> None:
    """Makes the .qm files that the window loads, where they are older than their .ts."""
    stale = [file for file in _files() if _is_stale(file)]
    for file in stale:
        command = [tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))]
        if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
            raise Trouble(f"{file.relative_to(ROOT)} could not be compiled; the reason stands above.")


def gaps() -> list[str]:
    """Texts of the window that a language lacks, one line each: found by collecting into a copy."""
    problems = []
    with tempfile.TemporaryDirectory(dir=TEXTS) as folder:
        for file in _files():
            copy = Path(folder) / file.name
            shutil.copy(file, copy)
            before = _texts(file)
            _update(copy, file)
            problems += [f"{file.name}: not collected yet: {text!r}" for text in sorted(_texts(copy) - before)]
            problems += [f"{file.name}: not translated: {text!r}" for text in _untranslated(file)]
    return problems


def _files() -> list[Path]:
    return sorted(TEXTS.glob("*.ts"))


def _sources(file: Path) -> list[str]:
    """The room that a file speaks for: `roster_nl.ts` is ui/roster; a name without a room is all of ui."""
    room = SOURCES / file.stem.rpartition("_")[0]
    folder = room if room.is_dir() and room != SOURCES else SOURCES
    return [str(path) for path in sorted(folder.rglob("*.py"))]


def _update(target: Path, file: Path) -> None:
    command = [
        tool("pyside6-lupdate"),
        "-silent",
        "-no-obsolete",
        "-locations",
        "none",
        *_sources(file),
        "-ts",
        str(target),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Trouble(f"pyside6-lupdate failed on {file.name}:\n{done.stdout}{done.stderr}")


def _texts(file: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


def _untranslated(file: Path) -> list[str]:
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(file).iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not (translation.text or len(translation))
    ]


def _is_stale(file: Path) -> bool:
    compiled = file.with_suffix(".qm")
    return not compiled.exists() or os.path.getmtime(compiled) < os.path.getmtime(file)
