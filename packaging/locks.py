"""The locked requirements: writing them with uv, and checking them against pyproject.toml.

A lock has one version of every installed package, with the hashes of its files, for Linux, macOS
and Windows. It names no package index: pip uses the configured one. Only wheels are locked,
except for the packages in `SOURCES`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import steps
from environment import LOCKS, finish
from pins import SOURCES, Pin, normal, read_pins

UV = "uv==0.13.9"
HEADER = "# Written by `python3 packaging/dev.py lock` from pyproject.toml. Do not edit.\n"


def write(root: Path, *, upgrade: bool) -> None:
    """Rewrite all locks. Without ``upgrade``, versions stay if pyproject.toml allows them.
    Raises SetupError."""
    with tempfile.TemporaryDirectory(prefix="ownline-lock-") as folder:
        venv = Path(folder) / "venv"
        scripts = venv / ("Scripts" if os.name == "nt" else "bin")
        base = getattr(sys, "_base_executable", None) or sys.executable
        made = steps.command("virtual environment", [base, "-m", "venv", venv], cwd=root)
        finish(made, "Python could not make a virtual environment.")
        install: list[str | Path] = [
            scripts / "python",
            "-I",
            "-m",
            "pip",
            "install",
            "--quiet",
            UV,
        ]
        finish(steps.command(UV, install, cwd=root), f"{UV} could not be installed.")
        dev = root / "packaging" / LOCKS["dev"]
        run = root / "packaging" / LOCKS["run"]
        build = root / "packaging" / LOCKS["build"]
        uv = scripts / "uv"
        compile_lock(root, uv, dev, ["--group", "dev"], upgrade=upgrade)
        # All locks have the same versions.
        compile_lock(root, uv, run, ["--constraint", dev], upgrade=upgrade)
        of_build: list[str | Path] = ["--group", "build", "--constraint", dev]
        compile_lock(root, uv, build, of_build, upgrade=upgrade)


def compile_lock(
    root: Path, uv: Path, lock: Path, options: list[str | Path], *, upgrade: bool
) -> None:
    arguments: list[str | Path] = [
        "pip", "compile", "pyproject.toml", *options, "--quiet", "--universal",
        "--python-version", "3.11", "--generate-hashes", "--only-binary", ":all:",
        *(option for name in sorted(SOURCES) for option in ("--no-binary", name)),
        "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links",
        "--output-file", lock,
    ]  # fmt: skip
    if upgrade:
        arguments.append("--upgrade")
    done = steps.command(lock.name, [uv, *arguments], cwd=root)
    finish(done, f"{lock.name} could not be written.")
    lock.write_text(HEADER + lock.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")


def problems(project: dict[str, Any], texts: dict[str, str]) -> list[str]:
    """Problems of the locks (by scope) of a parsed pyproject.toml, one sentence each."""
    wanted, groups = project["project"]["dependencies"], project["dependency-groups"]
    pins = {scope: {pin.name: pin for pin in read_pins(text)} for scope, text in texts.items()}
    run = pins["run"]
    found = []
    for scope, of_scope in pins.items():
        lock = LOCKS[scope]
        found += unmet([*wanted, *groups.get(scope, [])], of_scope, lock)
        found += [f"{lock}: {pin.name} has no hash" for pin in of_scope.values() if not pin.hashes]
        for name, pin in run.items():
            if name not in of_scope:
                found.append(f"{lock}: {name} is missing, {LOCKS['run']} has it")
            elif of_scope[name].version != pin.version:
                found.append(f"{name}: {LOCKS['run']} and {lock} differ")
    return found


def unmet(wanted: list[str], pins: dict[str, Pin], lock: str) -> list[str]:
    # late: dev.py starts without any package; the environment of `check` has it
    from packaging.requirements import Requirement

    found = []
    for requirement in map(Requirement, wanted):
        pin = pins.get(normal(requirement.name))
        if pin is None:
            found.append(f"{lock}: {requirement.name} is missing")
        elif not requirement.specifier.contains(pin.version, prereleases=True):
            found.append(f"{lock}: {pin.name} {pin.version} is not {requirement.specifier}")
    return found


if __name__ == "__main__":  # `check` runs this with the environment's Python
    place = Path(__file__).resolve().parent
    wrong = problems(
        tomllib.loads((place.parent / "pyproject.toml").read_text(encoding="utf-8")),
        {scope: (place / name).read_text(encoding="utf-8") for scope, name in LOCKS.items()},
    )
    sys.exit("\n".join([*wrong, "Run: python3 packaging/dev.py lock"]) if wrong else 0)
