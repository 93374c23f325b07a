"""The Linux file tree of the .deb and the .rpm."""

from __future__ import annotations

import datetime
import gzip
import os
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

import linux_needs
from icons import SIZES
from project import APP_ID, Project


def lay(project: Project, bundle: Path, icons: Path, root: Path) -> None:
    """Fill the empty folder ``root``, with normalized times and permissions."""
    share = root / "usr" / "share"
    shutil.copytree(bundle, root / "usr" / "lib" / "ownline", symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "ownline").symlink_to("../lib/ownline/ownline")
    linux = project.root / "packaging" / "linux"
    _write(share / "applications" / "ownline.desktop", (linux / "ownline.desktop").read_text())
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", metainfo(project, "ownline.desktop"))
    for size in SIZES:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "ownline.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(icons / f"ownline-{size}.png", place)
    scalable = share / "icons" / "hicolor" / "scalable" / "apps" / "ownline.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(project.root / "resources" / "icons" / "ownline.svg", scalable)
    page = share / "man" / "man1" / "ownline.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(packed(manual(project)))
    settle(root, project.epoch)


def settle(root: Path, epoch: int) -> None:
    """Normalize permissions and times, for reproducible packages."""
    for folder, folders, files in os.walk(root, topdown=False):
        for name in (*files, *folders):
            path = Path(folder) / name
            if not path.is_symlink():
                is_program = path.is_dir() or (linux_needs.is_elf(path) and ".so" not in path.name)
                path.chmod(0o755 if is_program else 0o644)
            os.utime(path, (epoch, epoch), follow_symlinks=False)
    root.chmod(0o755)
    os.utime(root, (epoch, epoch))


def manual(project: Project) -> str:
    text = (project.root / "packaging" / "linux" / "ownline.1").read_text(encoding="utf-8")
    return text.replace("@VERSION@", project.version).replace("@DATE@", _day(project.epoch))


def metainfo(project: Project, desktop: str) -> str:
    """The AppStream description, with the releases of the changelog."""
    source = project.root / "packaging" / "linux" / f"{APP_ID}.metainfo.xml"
    text = source.read_text(encoding="utf-8")
    return (
        text.replace("@HOME@", project.home)
        .replace("@DESKTOP@", desktop)
        .replace("@RELEASES@", "\n".join(_releases(project)))
    )


def packed(text: str) -> bytes:
    """gzip without file name and time."""
    return gzip.compress(text.encode("utf-8"), mtime=0)


def _releases(project: Project) -> list[str]:
    lines: list[str] = []
    for release in project.releases:
        version, kind = release.version, "stable"
        date = _day(project.epoch) if release.date is None else release.date.isoformat()
        if release.date is None:
            if any(other.version == project.version for other in project.releases):
                continue  # unreleased changes after this version belong to no version yet
            version, kind = project.version, "development"
        changes = "".join(f"<li>{escape(change)}</li>" for change in release.changes)
        lines.append(
            f'    <release version="{version}" type="{kind}" date="{date}">'
            f"<description><ul>{changes}</ul></description></release>"
        )
    return lines


def _day(epoch: int) -> str:
    return datetime.datetime.fromtimestamp(epoch, datetime.UTC).date().isoformat()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
