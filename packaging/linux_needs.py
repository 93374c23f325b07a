"""Which libraries of the system a bundle needs, and the packages that bring them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from libraries import debian_names
from steps import SetupError

# Parts of the C library, and the loader.
_OF_LIBC = {
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1",
    "libresolv.so.2",
}  # fmt: skip
# Debian renamed these when times got 64 bits; the other packages kept their names.
_RENAMED = {"libglib2.0-0", "libssl3", "libgtk-3-0"}
_OPTIONAL = ("libqgtk3.so",)
"""Plugins that the program does without: what they need is only recommended."""


@dataclass(frozen=True, slots=True)
class Needs:
    required: frozenset[str]
    """Names of libraries, as `libxcb-cursor.so.0`."""
    recommended: frozenset[str]
    glibc: str
    """The oldest C library that will do, as `2.34`."""


def read(bundle: Path) -> Needs:
    """What the files of a bundle ask of the system. Raises SetupError without `objdump`."""
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
    """The needed libraries and the versions of glibc in what `objdump -p` prints."""
    needed = set(re.findall(r"^\s+NEEDED\s+(\S+)", headers, re.MULTILINE))
    found = re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", headers)
    return needed, {tuple(map(int, version.split("."))) for version in found}


def debian(libraries: Iterable[str]) -> list[str]:
    """Alternatives for each library, as a field Depends has them, sorted and each once."""
    found = {debian_names(name) for name in libraries}
    return sorted(" | ".join(names) if names[0] in _RENAMED else names[0] for names in found)


def rpm(libraries: Iterable[str]) -> list[str]:
    return sorted(f"{name}()(64bit)" for name in libraries)


def forget_build_paths(bundle: Path) -> None:
    """Take the places of the building machine's Python out of Python and its modules: a library
    that somebody puts there would be loaded. What they need is beside them. Raises SetupError."""
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
