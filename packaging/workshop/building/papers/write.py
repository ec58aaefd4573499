"""The papers that travel with the app: every licence in one file, and a bill of materials (CycloneDX).

`python -m workshop.building.papers.write FOLDER CONTENTS NUMBER EPOCH` in the environment that the app was frozen from.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from workshop.building.papers.inside import (
    OURS,
    Inner,
    binaries,
    libraries,
    owned,
    package_of_each_file,
    packages_of_modules,
)
from workshop.building.papers.parts import Part, owners_of, packages, python_itself, system_libraries
from workshop.places import LOCKS, ON_LINUX, ROOT

LICENCES, BILL = "THIRD_PARTY_LICENSES.txt", "teamapp.cdx.json"
NOTICES = ROOT / "packaging" / "notices"
SHIPPED_LOCKS = [LOCKS / "run.txt", LOCKS / "sample.txt"]
_IN_THE_TEXT = "as its text in THIRD_PARTY_LICENSES.txt says"
_SPACE = uuid.UUID("5e0f6a43-9d2b-4c53-9d61-0c9f5b8f6e2d")


def licences(parts: Iterable[Part], notice: str) -> str:
    """Our own notice, then each distinct text once, under the names of all whose text it is."""
    holders: dict[str, list[str]] = {}
    for part in parts:
        for text in part.texts:
            holders.setdefault(text.strip(), []).append(f"{part.name} {part.version}")
    line = "=" * 100
    told = (f"{line}\n{', '.join(dict.fromkeys(names))}\n{line}\n\n{text}\n" for text, names in holders.items())
    return "\n\n".join([notice.strip(), *told])


def without_text(parts: Iterable[Part]) -> list[str]:
    """Parts that would travel without a word of their licence."""
    return [f"{part.name} {part.version}" for part in parts if not any(text.strip() for text in part.texts)]


def bill(
    parts: Iterable[Part], version: str, epoch_seconds: int, files: Mapping[str, Sequence[str]] | None = None
) -> dict[str, object]:
    """What is inside, for programs that look for known weaknesses; `files` are the shared libraries of each part."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, version)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch_seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "bom-ref": "teamapp", "name": "teamapp", "version": version},
        },
        "components": [_component(part, (files or {}).get(part.name, ())) for part in parts],
    }


def _component(part: Part, files: Sequence[str]) -> dict[str, object]:
    address = f"pkg:{part.kind}/{part.name}@{quote(part.version)}"
    inner = [_inner(one, address) for one in libraries(part.name, files)]
    return {
        **_named(part.name, address),
        "version": part.version,
        "purl": address,
        **_licence(part.licence or _IN_THE_TEXT),
        **({"components": inner} if inner else {}),
    }


def _inner(one: Inner, address: str) -> dict[str, object]:
    files = [{"type": "file", "bom-ref": f"{address}#{file}", "name": file} for file in one.files]
    return {
        **_named(one.name, f"{address}#{one.name}"),
        **(_licence(one.licence) if one.licence else {}),
        **({"components": files} if files else {}),
    }


def _named(name: str, address: str) -> dict[str, object]:
    return {"type": "library", "bom-ref": address, "name": name}


def _licence(said: str) -> dict[str, object]:
    return {"licenses": [{"license": {"name": said}}]}


def main(arguments: list[str]) -> int:
    """Writes both; 1 when a part has no text, or a shared library belongs to no part."""
    folder, contents, version, epoch = arguments
    found = binaries(Path(contents))
    of_the_system = owners_of(found.values()) if ON_LINUX else {}
    packaged = package_of_each_file()
    whose = owned(found, of_the_system, packaged)
    parts = [python_itself(), *packages(SHIPPED_LOCKS, NOTICES), *packages_of_the_freezer()]
    parts += system_libraries(who for who in of_the_system.values() if who in whose.by_part)
    bare = without_text(parts)
    modules = packages_of_modules(Path(contents).with_name("PYZ-00.toc"), packaged)
    named = {part.name for part in parts} | {OURS}
    unknown = [*whose.nobodys, *sorted((whose.by_part.keys() | modules) - named)]
    if bare or (ON_LINUX and unknown):
        print(f"Nothing says under which licence these are: {', '.join([*bare, *unknown])}", file=sys.stderr)
        return 1
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    (Path(folder) / LICENCES).write_text(licences(parts, notice), encoding="utf-8")
    told = json.dumps(bill(parts, version, int(epoch), whose.by_part), indent=1)
    (Path(folder) / BILL).write_text(told + "\n", encoding="utf-8")
    return 0


def packages_of_the_freezer() -> Iterable[Part]:
    """PyInstaller's starter is in the app, by the exception that its licence makes for that, and Cython's runtime."""
    return (part for part in packages([LOCKS / "build.txt"], NOTICES) if part.name in ("pyinstaller", "cython"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
