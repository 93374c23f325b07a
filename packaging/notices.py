"""The licences and the bill of materials (SBOM, CycloneDX) of a package.

Run in the build environment: notices.py FOLDER VERSION.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import json
import os
import platform
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pins import normal

ROOT = Path(__file__).resolve().parent.parent

# Components that are not Python packages. Versions are read at run time where possible.
# "python": from the build system's Python; "pyinstaller": the bootloader.
INSIDE = (
    ("Qt", "LGPL-3.0-only", "pyside6-essentials", "https://www.qt.io"),
    ("ICU", "Unicode-3.0", "pyside6-essentials", "https://icu.unicode.org"),
    ("SQLite", "blessing", "apsw", "https://www.sqlite.org"),
    ("OpenSSL", "Apache-2.0", "cryptography", "https://www.openssl.org"),
    ("libffi", "MIT", "python", "https://sourceware.org/libffi/"),
    ("bzip2", "bzip2-1.0.6", "python", "https://sourceware.org/bzip2/"),
    ("liblzma", "public domain", "python", "https://tukaani.org/xz/"),
    (
        "PyInstaller bootloader",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "pyinstaller",
        "https://pyinstaller.org",
    ),
)
# SPDX identifiers for packages with other licence names.
SPDX_NAMES = {
    "MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0", "Apache License 2.0": "Apache-2.0",
    "ISC": "ISC", "BSD": "BSD-3-Clause", "any-OSI": "Zlib",
}  # fmt: skip
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def parts() -> Iterator[importlib.metadata.Distribution]:
    """The program's requirements on this system, with their own, sorted by name."""
    # late: only the build environment has it
    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    waiting = list(map(Requirement, project["project"]["dependencies"]))
    found: dict[str, importlib.metadata.Distribution] = {}
    while waiting:
        wanted = waiting.pop()
        name = normal(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        found[name] = importlib.metadata.distribution(name)
        waiting += map(Requirement, found[name].requires or ())
    return iter(found[name] for name in sorted(found))


def starter() -> Iterator[importlib.metadata.Distribution]:
    """PyInstaller, if installed: its bootloader is in the bundle."""
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        yield importlib.metadata.distribution("pyinstaller")


def licence(part: importlib.metadata.Distribution) -> str:
    """The SPDX identifier if known, else the package's own licence name."""
    about = part.metadata
    licence_name = about.get("License-Expression") or about.get("License") or ""
    if not licence_name or "\n" in licence_name or len(licence_name) > 60:
        names = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or ()
                 if c.startswith("License ::")]  # fmt: skip
        licence_name = next(iter(names), "see its licence file")
    return SPDX_NAMES.get(licence_name, licence_name)


def component(part: importlib.metadata.Distribution) -> dict[str, Any]:
    name = normal(part.metadata["Name"])
    address = f"pkg:pypi/{name}@{part.version}"
    return {
        "type": "library", "bom-ref": address, "name": name, "version": part.version,
        "licenses": licences(licence(part)), "purl": address,
    }  # fmt: skip


def licences(licence_name: str) -> list[dict[str, Any]]:
    if re.search(r" (OR|AND|WITH) ", licence_name):
        return [{"expression": licence_name}]
    is_known = re.fullmatch(r"[A-Za-z0-9.+-]+", licence_name) is not None
    return [{"license": {"id" if is_known else "name": licence_name}}]


def inside_version(name: str) -> str:
    if name == "Qt":
        from PySide6.QtCore import qVersion

        return qVersion()
    if name == "SQLite":
        import apsw

        return apsw.sqlite_lib_version()
    if name == "OpenSSL":
        from cryptography.hazmat.backends.openssl import backend

        return backend.openssl_version_text().split()[1]
    if name == "PyInstaller bootloader":
        return next((part.version for part in starter()), "")
    return ""


def bill(version: str, found: list[importlib.metadata.Distribution]) -> dict[str, Any]:
    """The bill of materials in CycloneDX 1.6. Reproducible."""
    components = [component(part) for part in found]
    names = {part["name"] for part in components} | {"python", "pyinstaller"}
    for name, licence_name, carrier, home in INSIDE:
        if carrier in names:
            made = {
                "type": "library", "bom-ref": f"inside:{name.replace(' ', '-')}", "name": name,
                "licenses": licences(licence_name),
                "externalReferences": [{"type": "website", "url": home}],
                "properties": [{"name": "ownline:inside", "value": carrier}],
            }  # fmt: skip
            components.append(with_version(made, inside_version(name)))
    python = f"pkg:generic/python@{platform.python_version()}"
    components.append({
        "type": "platform", "bom-ref": python, "name": "Python",
        "version": platform.python_version(), "licenses": [{"license": {"id": "Python-2.0"}}],
        "purl": python,
    })  # fmt: skip
    itself = f"pkg:generic/ownline@{version}"
    when = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    contents = json.dumps(components, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, itself + contents)}",
        "version": 1,
        "metadata": {
            "timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": itself, "name": "ownline", "version": version,
                "licenses": [{"license": {"id": "MIT"}}], "purl": itself,
            },
        },
        "components": components,
        "dependencies": [
            {"ref": itself, "dependsOn": [part["bom-ref"] for part in components]}
        ],
    }  # fmt: skip


def with_version(part: dict[str, Any], version: str) -> dict[str, Any]:
    return {**part, "version": version} if version else part


def write(folder: Path, version: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    found = list(parts())
    lines = [f"Ownline {version} (MIT) contains:", ""]
    for part in found:
        lines.append(f"{part.metadata['Name']} {part.version}: {licence(part)}")
    for part in (*found, *starter()):
        for file in part.files or ():
            if ".dist-info" in file.parts[0] and _LICENCE_FILE.search(file.name):
                text = Path(str(part.locate_file(file))).read_bytes()
                (folder / f"{normal(part.metadata['Name'])}-{file.name}").write_bytes(text)
    for name, licence_name, carrier, _home in INSIDE:
        lines.append(f"{name} {inside_version(name)}".strip() + f" (in {carrier}): {licence_name}")
    lines += [f"Python {platform.python_version()}: PSF-2.0", ""]
    (folder / "CONTENTS.txt").write_text("\n".join(lines), encoding="utf-8")
    for kept in ((ROOT / "LICENSE"), *(ROOT / "packaging" / "licences").iterdir()):
        (folder / kept.name).write_bytes(kept.read_bytes())
    python = Path(os.__file__).parent / "LICENSE.txt"
    if python.exists():
        (folder / "python-LICENSE.txt").write_bytes(python.read_bytes())
    listed = json.dumps(bill(version, found), indent=1) + "\n"
    (folder / "ownline.cdx.json").write_text(listed, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2])
