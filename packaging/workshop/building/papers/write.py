"""The papers that travel with the app: every licence in one file, and a bill of materials (CycloneDX).

`python -m workshop.building.papers.write FOLDER CONTENTS NUMBER EPOCH` in the environment that the app was frozen from.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from workshop.building.papers.parts import Part, packages, python_itself, system_libraries
from workshop.places import LOCKS, ON_LINUX, ROOT

LICENCES, BILL = "THIRD_PARTY_LICENSES.txt", "teamapp.cdx.json"
NOTICES = ROOT / "packaging" / "notices"
SHIPPED_LOCKS = [LOCKS / "run.txt", LOCKS / "sample.txt"]
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


def bill(parts: Iterable[Part], version: str, epoch_seconds: int) -> dict[str, object]:
    """What is inside, for programs that look for known weaknesses."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, version)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch_seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "bom-ref": "teamapp", "name": "teamapp", "version": version},
        },
        "components": [_component(part) for part in parts],
    }


def _component(part: Part) -> dict[str, object]:
    address = f"pkg:{part.kind}/{part.name}@{quote(part.version)}"
    licence = {"licenses": [{"license": {"name": part.licence}}]} if part.licence else {}
    return {
        "type": "library", "bom-ref": address, "name": part.name, "version": part.version, "purl": address, **licence
    }  # fmt: skip


def main(arguments: list[str]) -> int:
    """Writes both; 1 when a part has no text."""
    folder, contents, version, epoch = arguments
    parts = [python_itself(), *packages(SHIPPED_LOCKS, NOTICES), *packages_of_the_freezer()]
    parts += system_libraries(Path(contents)) if ON_LINUX else ()
    bare = without_text(parts)
    if bare:
        print(f"Nothing says under which licence these are: {', '.join(bare)}", file=sys.stderr)
        return 1
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    (Path(folder) / LICENCES).write_text(licences(parts, notice), encoding="utf-8")
    told = json.dumps(bill(parts, version, int(epoch)), indent=1)
    (Path(folder) / BILL).write_text(told + "\n", encoding="utf-8")
    return 0


def packages_of_the_freezer() -> Iterable[Part]:
    """PyInstaller's starter is in the app, by the exception that its licence makes for that."""
    return (part for part in packages([LOCKS / "build.txt"], NOTICES) if part.name == "pyinstaller")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
