"""What `dev.py build` puts into the frozen app, and what travels with it; the build itself is `dev.py build --test`."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
A_PACKAGE_WITH_FILES = re.compile(r"""\bfiles\("(\w+)"\)""")
A_MODULE_BY_NAME = re.compile(r"""(["'])((?:teamapp|ui|scheduling|sync)(?:\.\w+)+)(?::\w+)?\1""")


@pytest.fixture
def workshop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workshop and the list of contents can be imported."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    monkeypatch.syspath_prepend(ROOT / "packaging" / "frozen")


@pytest.fixture
def contents(workshop: None) -> ModuleType:
    return importlib.import_module("contents")


def file_of(module: str) -> Path:
    return ROOT.joinpath(*module.split("."))


def test_whatever_is_loaded_by_its_name_is_in_the_app(contents: ModuleType) -> None:
    """Each text in the app's source that names a module of ours ("ui.team.card:Card") names one that is frozen in.

    The same for packages of others whose files are read.
    """
    shipped = set(contents.modules())
    named: set[str] = set()
    read_from: set[str] = set()
    for module in shipped:
        file = file_of(module).with_suffix(".py")
        source = file.read_text(encoding="utf-8") if file.is_file() else ""
        named |= {match[2] for match in A_MODULE_BY_NAME.finditer(source)}
        read_from |= {match[1] for match in A_PACKAGE_WITH_FILES.finditer(source)}
    named = {name for name in named if file_of(name).with_suffix(".py").is_file() or file_of(name).is_dir()}
    assert len(named) > 40
    assert named <= shipped, named - shipped
    assert read_from
    assert read_from <= set(contents.DATA), "packages whose files are read"


def test_the_backend_and_the_workshop_stay_out(contents: ModuleType) -> None:
    """No module of the server, the demonstration or the benchmarks, and no library of theirs."""
    shipped = set(contents.modules())
    assert {
        "ui.start",
        "scheduling.worker",
        "teamapp.cli.commands.plan",
        "ui.today.room",
        "teamapp.words.cli",
    } <= shipped
    assert not [name for name in shipped if name.startswith(("sync.server", "ui.demo", "scheduling.benchmarks"))]
    assert {"psycopg", "fastapi", "readline"} <= set(contents.EXCLUDED)


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", True),
        ("PySide6/Qt/translations/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", False),
        ("libcups.so.2", False),
        ("libxcb-icccm.so.4", True),
        ("libharfbuzz.so.0", False),
        ("numpy.libs/libscipy_openblas64_-32a4b2a6.so", True),
    ],
)
def test_parts_of_qt_and_the_system(contents: ModuleType, place: str, kept: bool) -> None:
    """What nobody needs is left out, and nothing beside it."""
    assert contents.is_kept(place) is kept


def test_only_harmless_libraries_are_stripped(contents: ModuleType) -> None:
    """OpenBLAS and OR-Tools do not survive it; SQLCipher, zstd and libsodium do."""
    places = ["sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so", "libpython3.11.so.1.0", "nacl/_sodium.abi3.so"]
    assert all(map(contents.is_stripped, places))
    assert not contents.is_stripped("numpy.libs/libscipy_openblas64_-32a4b2a6.so")
    assert not contents.is_stripped("ortools/.libs/libabsl_demangle_rust.so.2508.0.0")


def test_a_library_that_this_machine_lacks_is_an_error(workshop: None) -> None:
    """A warning of a missing libxcb-icccm4 fails the build; what a part lacks that is not shipped does not."""
    from workshop.building.freezing import unresolved

    log = (
        "12 WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of '/x/libqxcb.so'.\n"
        "13 WARNING: Library not found: could not resolve 'libgtk-3.so.0', dependency of '/x/libqgtk3.so'.\n"
    )
    assert unresolved(log) == ["/x/libqxcb.so needs libxcb-icccm.so.4"]


def test_an_app_that_is_not_whole_is_noticed(workshop: None, tmp_path: Path) -> None:
    """Each file without which a part does not work is looked for."""
    from workshop.building.freezing import lacking

    said = "\n".join(lacking(tmp_path))
    assert all(part in said for part in ("Helsinki.osm.pbf", "teamapp_nl.qm", "lucide.zip", "lacks anneal"))


def test_the_number_sorts_before_the_release_it_leads_to(workshop: None) -> None:
    """The same commit has the same number; a build between two releases is older than the later one, everywhere."""
    from packaging.version import Version
    from workshop.building.version import build_of_this_tree, declared_version, number

    release = number("0.2.0", commits=900, mark="", epoch=5)
    between = number("0.2.0", commits=899, mark="gabc", epoch=4)
    assert (release.number, release.debian) == ("0.2.0", "0.2.0")
    assert Version(between.number) < Version(release.number)
    assert between.debian == "0.2.0~dev899+gabc"  # dpkg: a tilde sorts before the end
    assert [int(part) for part in between.windows.split(".")] < [int(part) for part in release.windows.split(".")]
    here = build_of_this_tree()
    assert here.number.startswith(declared_version((ROOT / "pyproject.toml").read_text(encoding="utf-8")))


def test_every_part_travels_with_its_licence(workshop: None) -> None:
    """Each package of the app has the text of its licence in the one file, and a line in the bill of materials."""
    from workshop.building.papers.parts import packages, python_itself
    from workshop.building.papers.write import NOTICES, SHIPPED_LOCKS, bill, licences, without_text

    parts = [python_itself(), *packages(SHIPPED_LOCKS[:1], NOTICES)]
    names = {part.name for part in parts}
    assert {"pyside6-essentials", "sqlcipher3", "ortools", "font-hanken-grotesk", "lucide", "pynacl"} <= names
    assert without_text(parts) == []
    text = licences(parts, "Teamapp")
    for word in ("GNU LESSER GENERAL PUBLIC LICENSE", "SIL OPEN FONT LICENSE", "Eclipse Public License", "ZETETIC"):
        assert word.lower() in text.lower(), word
    told = bill(parts, "0.2.0", 1_700_000_000)
    assert told == bill(parts, "0.2.0", 1_700_000_000)
    assert told["bomFormat"] == "CycloneDX"
    components = told["components"]
    assert isinstance(components, list)
    assert {one["name"] for one in components} == names


def test_a_release_is_signed_with_all_its_installers(workshop: None, tmp_path: Path) -> None:
    """An app with the publisher's key believes what her tool writes, and each installer is the one she meant."""
    from nacl.signing import SigningKey
    from workshop.building.papers.notice import write_notice
    from workshop.building.version import number

    from teamapp.services.updates.installer import check_installer
    from teamapp.services.updates.manifest import is_newer, read_manifest

    for name in ("teamapp_0.2.0_amd64.deb", "teamapp-0.2.0-linux-amd64.tar.zst"):
        (tmp_path / name).write_bytes(name.encode())
    build = number("0.2.0", commits=9, mark="", epoch=1_800_000_000)
    notice = write_notice(build, b"p" * 32, {"en": "Faster"}, tmp_path)
    read = read_manifest(notice, trusted=(bytes(SigningKey(b"p" * 32).verify_key),))
    assert (read.version, len(read.files)) == ("0.2.0", 2)
    assert is_newer(read, "0.1.0")
    for name in read.files:
        check_installer(tmp_path / name, read)


def test_a_build_takes_whole_keys_or_none(workshop: None, tmp_path: Path) -> None:
    """What is frozen in is what the app reads; a file that is no list of keys ends the build."""
    from workshop.building.freezing import PUBLISHERS, checked_keys
    from workshop.places import Trouble

    from teamapp.services.updates.keys import publishers

    file = tmp_path / "keys"
    file.write_text(f"# ours\n{'aB' * 32}  # 2026\n\n{'0' * 64}\n")
    (tmp_path / PUBLISHERS).write_text(checked_keys(file), "ascii")
    assert publishers(tmp_path) == (b"\xab" * 32, bytes(32))
    for wrong in ("", "# none\n", "ab\n", f"{'a' * 64}\nmore\n"):
        file.write_text(wrong)
        with pytest.raises(Trouble):
            checked_keys(file)
