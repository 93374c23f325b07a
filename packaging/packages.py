"""`dev.py build`: every package that can be built on this system, into dist/."""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import bundle
import debian_package
import linux_needs
import linux_tree
import project
import rpm_package
import steps
from environment import Environment, finish
from libraries import SystemNeeds
from project import Project
from steps import Result, SetupError

MEGABYTE = 1_000_000
TARGETS = {"bundle": 135 * MEGABYTE, ".deb": 45 * MEGABYTE}


def build(root: Path) -> int:
    """Raises SetupError if a package cannot be built. Returns 1 if one is too large."""
    about = project.read(root)
    into, work = root / "dist", root / "build" / "bundle"
    environment = Environment(root, "build/environment")
    environment.prepare("build")
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir()
    made = source_packages(about, environment, into)
    if sys.platform.startswith("linux"):
        programs = ("objdump", "patchelf", "dpkg-deb", "rpmbuild")
        environment.prepare_system(SystemNeeds("build", ("xcb", "wayland", "offscreen"), programs))
    folder = bundle.build(about, environment, work)
    if sys.platform.startswith("linux"):
        made += linux_packages(about, folder, work / "icons", into)
    else:
        made.append(archive(about, folder, into))
    write_sums(made, into)
    sizes = {path.name: path.stat().st_size for path in made}
    return tell({"bundle": bundle.size(folder), **sizes})


def source_packages(project: Project, environment: Environment, into: Path) -> list[Path]:
    """The wheel and the source archive, by hatchling. Raises SetupError."""
    command: list[str | Path] = [environment.python, "-m", "hatchling", "build", "-d", into]
    done = steps.command("wheel and source archive", command, cwd=project.root, env=project.environ)
    finish(done, "The wheel and the source archive could not be made.")
    wheel = into / f"ownline-{project.version}-py3-none-any.whl"
    return [wheel, into / f"ownline-{project.version}.tar.gz"]


def linux_packages(about: Project, folder: Path, icons: Path, into: Path) -> list[Path]:
    machine = platform.machine()
    linux_needs.forget_build_paths(folder)
    linux_tree.settle(folder, about.epoch)
    made = [archive(about, folder, into)]
    needs = linux_needs.read(folder)
    tree = folder.parent / "tree"
    linux_tree.lay(about, folder, icons, tree)
    if shutil.which("dpkg-deb"):
        made.append(debian_package.build(about, tree, needs, machine, into))
    if shutil.which("rpmbuild"):
        made.append(rpm_package.build(about, tree, needs, machine, into))
    return made


def archive(about: Project, folder: Path, into: Path) -> Path:
    """The bundle in one archive."""
    system = {"linux": "linux", "win32": "windows", "darwin": "macos"}[sys.platform]
    name = f"ownline-{about.version}-{system}-{platform.machine().lower()}"
    started = time.monotonic()
    if sys.platform == "win32":
        path = Path(shutil.make_archive(str(into / name), "zip", folder.parent, folder.name))
    elif sys.platform == "darwin":
        # Only Apple's archiver keeps the links and permissions that the signature covers.
        path = into / f"{name}.zip"
        command = ["ditto", "-c", "-k", "--keepParent", str(folder), str(path)]
        if subprocess.run(command, check=False).returncode:
            raise SetupError("The archive could not be made.")
    else:
        path = into / f"{name}.tar.xz"
        with tarfile.open(path, "w:xz") as opened:
            for file in (folder, *sorted(folder.rglob("*"))):
                inside = f"ownline-{about.version}/{file.relative_to(folder)}"
                opened.add(file, inside, recursive=False, filter=_nobody)
    Result(f"archive ({path.suffix})", ok=True, seconds=time.monotonic() - started).show()
    return path


def _nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def write_sums(made: list[Path], into: Path) -> None:
    """SHA256SUMS, for `sha256sum -c`."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (into / "SHA256SUMS").write_text("".join(sorted(lines)), encoding="utf-8")


def tell(found: dict[str, int]) -> int:
    """Print the sizes. Returns 1 if one exceeds its limit."""
    status = 0
    for name, bytes_ in found.items():
        limit = next((TARGETS[end] for end in TARGETS if name.endswith(end)), None)
        note = "" if limit is None else f"   (target {limit // MEGABYTE} MB)"
        if limit is not None and bytes_ > limit:
            note, status = f"{note} TOO LARGE", 1
        print(f"  {bytes_ / MEGABYTE:8.1f} MB  {name}{note}")
    return status
