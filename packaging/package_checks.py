"""`dev.py check-packages`: linters of the distributions, and installation in a minimal Debian."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import bare_debian
import steps
from environment import Environment
from libraries import SystemNeeds
from project import APP_ID
from steps import Result, SetupError


def run_all(root: Path, environment: Environment) -> int:
    """Check the packages of `dev.py build`. Returns the exit status; raises SetupError."""
    found = sorted((root / "dist").glob("*.deb"))
    if not found:
        raise SetupError("There is no package in dist/. Run first: python3 packaging/dev.py build")
    programs = (
        "desktop-file-validate", "appstreamcli", "lintian", "mandoc", "rpm", "debootstrap",
    )  # fmt: skip
    environment.prepare_system(SystemNeeds("check-packages", ("offscreen",), programs))
    share = root / "build" / "bundle" / "made" / "tree" / "usr" / "share"
    linux = root / "packaging" / "linux"
    linters: list[tuple[str, list[str | Path]]] = [
        ("desktop entry", ["desktop-file-validate", linux / "ownline.desktop"]),
        (
            "AppStream metainfo",
            ["appstreamcli", "validate", "--no-net", share / "metainfo" / f"{APP_ID}.metainfo.xml"],
        ),
        ("man page", ["mandoc", "-T", "lint", share / "man" / "man1" / "ownline.1.gz"]),
        ("lintian (no errors)", ["lintian", "--fail-on", "error", found[-1]]),
        ("sums", ["sha256sum", "--check", "--quiet", "SHA256SUMS"]),
    ]
    rpms = sorted((root / "dist").glob("*.rpm"))
    results = []
    for name, command in linters:
        where = root / "dist" if name == "sums" else root
        results.append(steps.command(name, command, cwd=where))
        results[-1].show()
    for rpm in rpms:
        command = ["rpm", "--query", "--package", "--requires", rpm]
        results.append(steps.command("RPM can be read", command, cwd=root))
        results[-1].show()
    for name, act in bare(root, found[-1], rpms[-1] if rpms else None):
        result = attempt(name, act)
        result.show()
        results.append(result)
        if not result.ok:
            break
    failed = [result.name for result in results if not result.ok]
    print(f"Failed: {', '.join(failed)}" if failed else "All hold.")
    return 1 if failed else 0


def bare(root: Path, package: Path, rpm: Path | None) -> list[tuple[str, Callable[[], list[str]]]]:
    """The steps in the minimal Debian, in order. Each returns its problems."""
    if os.geteuid() != 0:
        print("Not root: the package is not installed in a bare Debian here.")
        return []
    debian = bare_debian.BareDebian(root / "build" / "bare-debian")
    acts = [
        ("a bare Debian (debootstrap)", debian.make),
        ("apt installs the package", lambda: debian.install(package)),
        ("no Python came with it", debian.has_no_python),
        ("the menu entry starts what is there", debian.menu_entry),
        ("the tour, offscreen", lambda: debian.tour("offscreen")),
        ("the tour, under Xvfb", lambda: debian.tour("xcb")),
        ("apt removes it without rest; texts stay", debian.remove),
    ]
    if rpm is None:
        return acts
    return [
        *acts,
        ("rpm installs its package in the same tree", lambda: debian.install_rpm(rpm)),
        ("its tour, offscreen", lambda: debian.tour("offscreen")),
        ("rpm removes it without rest", debian.remove_rpm),
    ]


def attempt(name: str, act: Callable[[], list[str]]) -> Result:
    return steps.rule(name, act)
