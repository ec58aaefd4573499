"""`dev.py build [--test] [--deb] [--publisher FILE] [--against FILE]`: from a clean tree to what can be installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from workshop import apt, core, environment
from workshop.building.carriers import make_archive, make_deb
from workshop.building.freezing import APP, DIST, ENVIRONMENT, MADE, WORK, freeze
from workshop.building.likeness import differing, settle, write_sums
from workshop.building.trial import try_out
from workshop.building.version import Build, build_of_this_tree
from workshop.places import ON_LINUX, ROOT, Misuse, Trouble, python_of, say

_KNOWN = {"--test", "--deb"}
_MOST_NAMED = 20
_PAPERS = ("THIRD_PARTY_LICENSES.txt", "teamapp.cdx.json")


def build(words: list[str]) -> int:
    """Freezes the app into dist/; with words it is tried out, and packed for Linux.

    The keys of a publisher, one a line in hexadecimal, are those whose update notices this app believes. The list of
    files of another build of the same commit is held against this one.
    """
    words, publisher = _apart(words, "--publisher", "a file with the public keys of whoever signs update notices")
    words, other = _apart(words, "--against", "the list of files (.sha256) of another build")
    unknown = set(words) - _KNOWN
    if unknown:
        known = "--test, --deb, --publisher FILE and --against FILE"
        raise Misuse(f"`dev.py build` knows {known}, not {' '.join(sorted(unknown))}.")
    if "--deb" in words and not ON_LINUX:
        raise Misuse("A Debian package is made on Linux.")
    _prepare()
    made = build_of_this_tree()
    say(f"Teamapp {made.number}")
    freeze(made, publisher)
    _write_papers(made)
    settle(APP, made.epoch_seconds)
    write_sums(APP, DIST / f"teamapp-{made.number}.sha256")
    if other is not None:
        _compare(other)
    if "--test" in words:
        try_out()
    if "--deb" in words:
        for file in (make_deb(made), make_archive(made)):
            say(f"{file.relative_to(ROOT)}: {round(file.stat().st_size / 1e6)} MB")
    say(f"The app is in {APP.relative_to(ROOT)}.")
    return 0


def _apart(words: list[str], option: str, meant: str) -> tuple[list[str], Path | None]:
    """The words, and the file behind an option."""
    if option not in words:
        return words, None
    place = words.index(option)
    if place + 1 == len(words) or not Path(words[place + 1]).is_file():
        raise Misuse(f"`{option}` is followed by {meant}.")
    return [*words[:place], *words[place + 2 :]], Path(words[place + 1])


def _compare(other: Path) -> None:
    """Raises Trouble unless the other build has the very same files."""
    found = differing(APP, other)
    if found:
        more = [f"... and {len(found) - _MOST_NAMED} more"] if len(found) > _MOST_NAMED else []
        raise Trouble("\n".join([f"This build differs from that of {other}:", *found[:_MOST_NAMED], *more]))
    say(f"Every file is the same as in {other.name}.")


def _prepare() -> None:
    """Everything that must be on this machine: what Qt loads has to be here to be taken in."""
    packages = [*apt.missing_libraries({**apt.QT_LIBRARIES, **apt.X_LIBRARIES}).values()]
    packages += [*environment.missing_packages(), *core.missing_header_packages()]
    if ON_LINUX and (shutil.which("objdump") is None or shutil.which("strip") is None):
        packages.append("binutils")
    apt.require(packages, why="The app is frozen with libraries of the system that are not installed.")
    environment.ensure("build.txt", environment.SAMPLE_LOCK, venv=ENVIRONMENT)
    core.build(python_of(ENVIRONMENT))
    _make_translations()


def _make_translations() -> None:
    """The window's Dutch as Qt reads it: a fresh clone has only its text."""
    command = [str(python_of(ENVIRONMENT)), "-c", "from ui.i18n.build import release_if_old; release_if_old()"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise Trouble("The translations could not be made; the reason stands above.")


def _write_papers(made: Build) -> None:
    """Licences and the bill of materials, beside the program."""
    contents = WORK / "work" / "teamapp" / "COLLECT-00.toc"
    words = [str(MADE), str(contents), made.number, str(made.epoch_seconds)]
    command = [str(python_of(ENVIRONMENT)), "-m", "workshop.building.papers.write", *words]
    paths = {**os.environ, "PYTHONPATH": str(ROOT / "packaging")}
    if subprocess.run(command, cwd=ROOT, env=paths, check=False).returncode != 0:
        raise Trouble("The licences could not be gathered; the reason stands above.")
    for name in _PAPERS:
        shutil.copy(MADE / name, APP / name)
