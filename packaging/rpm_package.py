"""The .rpm: the file tree, packed by rpmbuild."""

from __future__ import annotations

import shutil
from pathlib import Path

import linux_needs
import steps
from environment import finish
from linux_needs import Needs
from project import Project


def build(project: Project, tree: Path, needs: Needs, machine: str, into: Path) -> Path:
    """Build the package from ``tree`` and return it. Raises SetupError."""
    work = into.parent / "build" / "rpm"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "ownline.spec").write_text(spec(project, needs, tree), encoding="utf-8")
    command: list[str | Path] = [
        "rpmbuild", "-bb", "--quiet", "--target", machine, "--define", f"_topdir {work}",
        "--define", f"_rpmdir {work / 'made'}", "--define", "_build_id_links none",
        "--define", f"_sourcedir {project.root}",
        "--define", "use_source_date_epoch_as_buildtime 1",
        "--define", "clamp_mtime_to_source_date_epoch 1", "--define", "_buildhost reproducible",
        "--define", "_binary_payload w12.zstdio", work / "ownline.spec",
    ]  # fmt: skip
    done = steps.command("RPM package", command, cwd=work, env=project.environ)
    finish(done, "The RPM package could not be made.")
    (made,) = (work / "made").rglob("*.rpm")
    return Path(shutil.copy(made, into / made.name))


def spec(project: Project, needs: Needs, tree: Path) -> str:
    """Lists the files explicitly: the package must not own shared folders."""
    required = [*linux_needs.rpm(needs.required), f"libc.so.6(GLIBC_{needs.glibc})(64bit)"]
    requires = "\n".join(f"Requires: {name}" for name in (*required, "xdg-utils"))
    icons = sorted((tree / "usr" / "share" / "icons").rglob("ownline.*"))
    listed = "\n".join(f"/{icon.relative_to(tree)}" for icon in icons)
    return f"""# Written by packaging/rpm_package.py.
%global debug_package %{{nil}}
%global __os_install_post %{{nil}}
Name: ownline
Version: {project.version}
Release: 1
Summary: Text from the RingCentral numbers that are yours
License: MIT AND LGPL-3.0-only
URL: {project.home}
AutoReqProv: no
{requires}
Recommends: libgtk-3.so.0()(64bit)
Recommends: (gnome-keyring or kwalletmanager5 or kwalletmanager)
Recommends: xdg-desktop-portal
Recommends: google-noto-color-emoji-fonts

%description
Ownline sends texts (SMS) for people whose business phone is on RingCentral. It offers exactly the
numbers that can text, says why each other one cannot, and shows truthfully what became of each
text. A text is never lost, and never sent twice by the program.

%install
mkdir -p %{{buildroot}}
cp -a "{tree}/." %{{buildroot}}/

%files
%defattr(-,root,root)
/usr/bin/ownline
/usr/lib/ownline
/usr/share/applications/ownline.desktop
/usr/share/metainfo/*.metainfo.xml
/usr/share/man/man1/ownline.1*
{listed}
"""
