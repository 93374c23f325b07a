"""Missing system libraries and programs, and the Debian packages that contain them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import steps
from steps import Result, SetupError

QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtDBus", "QtSvg")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
NO_FONTS = "fonts"
LISTS = Path("/var/lib/apt/lists")

# Exceptions from Debian's naming rule for library packages (`debian_names`).
ODD_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcrypto.so.3": "libssl3",
    "libgdk-3.so.0": "libgtk-3-0",
    "objdump": "binutils",
    "rpmbuild": "rpm",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "Xvfb": "xvfb",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "chromedriver": "chromium-driver",
    "xdg-open": "xdg-utils",
    "tinyproxy": "tinyproxy-bin",  # the package tinyproxy starts a system service
    NO_FONTS: "fonts-dejavu-core",
}


@dataclass(frozen=True, slots=True)
class SystemNeeds:
    """System requirements of a verb: Qt platform plugins and optional programs."""

    verb: str
    plugins: tuple[str, ...]
    programs: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " ".join((self.verb, *self.plugins, *self.programs, read_os_release("PRETTY_NAME")))

    @property
    def bus_starter(self) -> str | None:
        wanted = "dbus-run-session" in self.programs
        return shutil.which("dbus-run-session") if wanted else None


def provide_system(needs: SystemNeeds, venv: Path) -> bool:
    """Install missing requirements, or show how to. True if nothing is missing any more.

    Raises SetupError if a required one is missing. Off Debian, missing programs are only
    reported.
    """
    libraries = missing_libraries(qt_files(venv, needs.plugins))
    programs = [program for program in needs.programs if shutil.which(program) is None]
    missing = [*libraries, *([] if has_fonts() else [NO_FONTS]), *programs]
    if not missing:
        return True
    if not libraries and not is_debian():
        print(f"Not found: {', '.join(missing)}. What needs them is left out.")
        return False
    provide_packages({name: debian_names(name) for name in missing}, optional=programs)
    still = missing_libraries(qt_files(venv, needs.plugins))
    if still:
        raise SetupError(f"System libraries are still missing: {', '.join(still)}")
    return True


def provide_packages(missing: Mapping[str, tuple[str, ...]], optional: Sequence[str] = ()) -> None:
    """Install Debian packages as root; otherwise raise SetupError with the command for it.

    ``missing`` maps each missing thing to the names of its package in different releases.
    ``optional`` ones are skipped if this release has no package.
    """
    root = is_debian() and os.geteuid() == 0
    if root:
        run_apt("list of system packages", ["update"])
    if is_debian():
        unknown = [name for name in optional if not is_offered(missing[name])]
        if unknown:
            print(f"There is no package for {', '.join(unknown)}. Tests that need it are skipped.")
        missing = {what: names for what, names in missing.items() if what not in unknown}
        if not missing:
            return
    packages = sorted(set(map(choose, missing.values()))) if is_debian() else []
    if not root:
        raise SetupError(missing_report(list(missing), packages))
    install = ["install", "-y", "--no-install-recommends", *packages]
    run_apt(f"system packages ({len(packages)})", install)


def is_offered(names: tuple[str, ...]) -> bool:
    """Whether this release has a package with one of these names. Ubuntu, for example, has no
    chromium."""
    has_lists = next(LISTS.glob("*Packages*"), None) is not None
    return not has_lists or any(map(is_package, names))


def missing_report(missing: Sequence[str], packages: Sequence[str]) -> str:
    """The message for a user who has to install something. ``packages`` is empty off Debian."""
    sentence = f"Missing on this system: {', '.join(missing)}."
    if packages:
        return f"{sentence}\nInstall it with this line, then start again:\n  " + (
            f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
        )
    return f"{sentence}\nInstall the packages that have it, then start again."


def qt_files(venv: Path, plugins: Iterable[str]) -> list[Path]:
    """The files of PySide6 whose system libraries are required."""
    for qt in venv.glob("lib/python*/site-packages/PySide6"):
        wanted = [qt / f"{module}.abi3.so" for module in QT_MODULES]
        wanted += [qt / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in plugins]
        return [file for file in wanted if file.exists()]
    return []


def missing_libraries(files: Sequence[Path]) -> list[str]:
    """Libraries (`libxcb-cursor.so.0`) that the loader does not find, without those of Qt.

    Empty without `ldd`: Qt will report them at start.
    """
    if not files or shutil.which("ldd") is None:
        return []
    done = subprocess.run(
        ["ldd", *map(str, files)], check=False, capture_output=True, encoding="utf-8"
    )
    return parse_ldd(done.stdout)


def parse_ldd(text: str) -> list[str]:
    found = set(re.findall(r"^\s*(\S+) => not found", text, re.MULTILINE))
    return sorted(name for name in found if not name.startswith("libQt6"))


def debian_names(name: str) -> tuple[str, ...]:
    """The possible packages of a library or program, by Debian's naming rule (policy 8.1).

    `libxcb-cursor.so.0` is in libxcb-cursor0, `libdbus-1.so.3` in libdbus-1-3. In newer releases
    some names end in t64.
    """
    if name in ODD_PACKAGES:
        package = ODD_PACKAGES[name]
    else:
        stem, _, version = name.lower().replace("_", "-").partition(".so.")
        package = f"{stem}-{version}" if stem[-1:].isdigit() else f"{stem}{version}"
    return package, f"{package}t64"


def choose(candidates: tuple[str, ...]) -> str:
    """The first package that this release has, or else the first one."""
    return next(filter(is_package, candidates), candidates[0])


def is_package(name: str) -> bool:
    shown = steps.command(name, ["apt-cache", "show", "--no-all-versions", name], cwd=Path("/"))
    return shown.ok and "Package:" in shown.output


def run_apt(name: str, arguments: Sequence[str]) -> None:
    started = time.monotonic()
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-q", "-o", "DPkg::Lock::Timeout=300"]
    done = steps.command(name, ["apt-get", *options, *arguments], cwd=Path("/"), env=environ)
    Result(name, done.ok, time.monotonic() - started).show()
    if not done.ok:
        lines = "".join(f"\n  {line}" for line in done.output.splitlines()[-8:])
        raise SetupError(f"apt-get {' '.join(arguments)} did not work:{lines}")


def has_fonts() -> bool:
    """Whether any font is installed; without one, Qt draws empty boxes."""
    return any(
        next(Path(folder).expanduser().rglob(f"*.{kind}"), None) is not None
        for folder in FONT_FOLDERS
        for kind in ("ttf", "otf", "ttc", "pfb")
    )


def is_debian() -> bool:
    family = f"{read_os_release('ID')} {read_os_release('ID_LIKE')}".split()
    return "debian" in family and shutil.which("apt-get") is not None


def read_os_release(key: str) -> str:
    try:
        text = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return ""
    found = re.search(rf"^{key}=(.*)$", text, re.MULTILINE)
    return found.group(1).strip().strip('"') if found else ""
