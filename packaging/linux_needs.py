"""The system libraries that a bundle needs, and their packages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from libraries import debian_names
from steps import SetupError

# Parts of the C library.
_OF_LIBC = {
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1",
    "libresolv.so.2",
}  # fmt: skip
# Renamed by Debian for 64-bit time_t; other packages kept their names.
_RENAMED = {"libglib2.0-0", "libssl3", "libgtk-3-0"}
_OPTIONAL = ("libqgtk3.so",)
"""Optional plugins: their libraries are only recommended."""


@dataclass(frozen=True, slots=True)
class Needs:
    required: frozenset[str]
    """Names such as `libxcb-cursor.so.0`."""
    recommended: frozenset[str]
    glibc: str
    """The minimum version of glibc, such as `2.34`."""


def read(bundle: Path) -> Needs:
    """Read the needs of all files of a bundle. Raises SetupError without `objdump`."""
    files = [file for file in bundle.rglob("*") if is_elf(file)]
    own = {file.name for file in bundle.rglob("*.so*")}
    required: set[str] = set()
    recommended: set[str] = set()
    versions: set[tuple[int, ...]] = set()
    for file in files:
        needed, asked = parse(_headers(file))
        (recommended if file.name in _OPTIONAL else required).update(needed - own)
        versions |= asked
    newest = ".".join(map(str, max(versions, default=(2, 28))))
    outside = {name for name in required if not _is_libc(name)}
    more = {name for name in recommended - required if not _is_libc(name)}
    return Needs(frozenset(outside), frozenset(more), newest)


def is_elf(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def parse(headers: str) -> tuple[set[str], set[tuple[int, ...]]]:
    """Needed libraries and glibc versions in the output of `objdump -p`."""
    needed = set(re.findall(r"^\s+NEEDED\s+(\S+)", headers, re.MULTILINE))
    found = re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", headers)
    return needed, {tuple(map(int, version.split("."))) for version in found}


def debian(libraries: Iterable[str]) -> list[str]:
    """Packages in the syntax of the field Depends, sorted and unique."""
    found = {debian_names(name) for name in libraries}
    return sorted(" | ".join(names) if names[0] in _RENAMED else names[0] for names in found)


def rpm(libraries: Iterable[str]) -> list[str]:
    return sorted(f"{name}()(64bit)" for name in libraries)


def forget_build_paths(bundle: Path) -> None:
    """Remove the rpath from Python and its modules. It has paths of the build machine, from
    which foreign libraries could be loaded. Raises SetupError."""
    inside = bundle / "_internal"
    for module in (*inside.glob("python3*/lib-dynload/*.so"), *inside.glob("libpython3*.so*")):
        try:
            subprocess.run(["patchelf", "--remove-rpath", module], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SetupError(f"patchelf could not change {module.name}: {error}") from error


def _is_libc(name: str) -> bool:
    return name in _OF_LIBC or name.startswith("ld-linux")


def _headers(file: Path) -> str:
    try:
        done = subprocess.run(
            ["objdump", "-p", file], check=True, capture_output=True, encoding="utf-8"
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"objdump (binutils) could not read {file.name}: {error}") from error
    return done.stdout
