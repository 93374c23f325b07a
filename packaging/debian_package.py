"""The .deb: the file tree with control files, built by dpkg-deb."""

from __future__ import annotations

import datetime
import email.utils
import hashlib
import shutil
from pathlib import Path

import linux_needs
import linux_tree
import steps
from bundle import size
from environment import finish
from linux_needs import Needs
from project import Project

# Programs and services that it uses. Libraries are read from its files.
_PROGRAMS = ("xdg-utils",)
_RECOMMENDED = (
    "default-dbus-session-bus | dbus-session-bus",
    "gnome-keyring | libsecret-1-0 | kwalletmanager",
    "xdg-desktop-portal",
    "fonts-noto-color-emoji",
)
_MAINTAINER = "The Ownline developers <developers@ownline.example>"


def build(project: Project, tree: Path, needs: Needs, machine: str, into: Path) -> Path:
    """Build the package from a copy of ``tree`` and return it. Raises SetupError."""
    root = into.parent / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(tree, root, symlinks=True)
    share = root / "usr" / "share"
    doc = share / "doc" / "ownline"
    doc.mkdir(parents=True)
    (doc / "copyright").write_text(copyright_file(project), encoding="utf-8")
    (doc / "changelog.gz").write_bytes(
        linux_tree.packed((project.root / "CHANGELOG.md").read_text(encoding="utf-8"))
    )
    (doc / "changelog.Debian.gz").write_bytes(linux_tree.packed(debian_changelog(project)))
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    source = project.root / "packaging" / "linux" / "lintian-overrides"
    shutil.copyfile(source, overrides / "ownline")
    sums = [
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {file.relative_to(root)}\n"
        for file in sorted(root.rglob("*"))
        if file.is_file() and not file.is_symlink()
    ]
    kilobytes = size(root) // 1024
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(
        control(project, needs, {"x86_64": "amd64", "aarch64": "arm64"}[machine], kilobytes)
    )
    (root / "DEBIAN" / "md5sums").write_text("".join(sums))
    linux_tree.settle(root, project.epoch)
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[machine]
    package = into / f"ownline_{project.version}-1_{architecture}.deb"
    command: list[str | Path] = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package]
    done = steps.command("Debian package", command, cwd=project.root, env=project.environ)
    finish(done, "The Debian package could not be made.")
    return package


def control(project: Project, needs: Needs, architecture: str, kilobytes: int) -> str:
    depends = [
        f"libc6 (>= {needs.glibc})", *linux_needs.debian(needs.required), *_PROGRAMS
    ]  # fmt: skip
    gtk = [name for name in linux_needs.debian(needs.recommended) if name.startswith("libgtk-3")]
    return f"""Package: ownline
Version: {project.version}-1
Section: net
Priority: optional
Architecture: {architecture}
Maintainer: {_MAINTAINER}
Installed-Size: {kilobytes}
Depends: {", ".join(depends)}
Recommends: {", ".join((*_RECOMMENDED, *gtk))}
Homepage: {project.home}
Description: text from the RingCentral numbers that are yours
 Ownline sends texts (SMS) for people whose business phone is on RingCentral.
 It offers exactly the numbers that can text, says why each other one cannot,
 and shows truthfully what became of each text. A text is never lost, and never
 sent twice by the program.
 .
 With --practice it can be tried with invented people, without an account.
"""


def debian_changelog(project: Project) -> str:
    when = email.utils.format_datetime(datetime.datetime.fromtimestamp(project.epoch, datetime.UTC))
    return (
        f"ownline ({project.version}-1) stable; urgency=medium\n\n"
        f"  * Ownline {project.version}; what changed is in changelog.gz.\n\n"
        f" -- {_MAINTAINER}  {when}\n"
    )


def copyright_file(project: Project) -> str:
    licence = (project.root / "LICENSE").read_text(encoding="utf-8").strip()
    _, _, words = licence.partition("Permission is hereby")
    lines = f"Permission is hereby{words}".splitlines()
    text = "\n".join(f" {line.strip()}" if line.strip() else " ." for line in lines)
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Ownline
Source: {project.home}
Comment: The licences of Python, Qt (LGPL-3) and everything else in this package, the list of its
 parts (CycloneDX) and how to replace Qt are in /usr/lib/ownline/_internal/licences.

Files: *
Copyright: The Ownline developers
License: Expat

Files: usr/lib/ownline/_internal/PySide6/*
Copyright: The Qt Company Ltd. and others
License: LGPL-3
 On Debian systems, the text is in /usr/share/common-licenses/LGPL-3.

License: Expat
{text}
"""
