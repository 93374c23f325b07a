"""The virtual environment beside pyproject.toml, installed from the locks, with a stamp file.

The stamp is written last, so that an interrupted set-up is repeated. With a matching stamp,
set-up costs two small file reads. Only one process sets up at a time.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import steps
from libraries import SystemNeeds, provide_packages, provide_system
from pins import divided
from steps import Result, SetupError

LOCKS = {
    "run": "requirements.txt",
    "dev": "requirements-dev.txt",
    "build": "requirements-build.txt",
}


class Environment:
    """``root`` is the folder of pyproject.toml. Scopes are "run", "dev" and "build"; each
    includes "run"."""

    def __init__(self, root: Path, name: str = ".venv") -> None:
        self.root = root
        self.folder = root / name

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / ("python.exe" if os.name == "nt" else "python")

    def lock(self, scope: str) -> Path:
        return self.root / "packaging" / LOCKS[scope]

    def stamp(self, name: str) -> Path:
        return self.folder / f"ownline-{name}.stamp"

    def wanted(self, scope: str) -> str:
        """The content of a valid stamp: lock, Python, machine and folder."""
        facts = {
            "lock": hashlib.sha256(self.lock(scope).read_bytes()).hexdigest(),
            "python": platform.python_version(),
            "machine": f"{sys.platform} {platform.machine()}",
            "folder": str(self.folder),
        }
        return json.dumps(facts, indent=1)

    def is_ready(self, scope: str) -> bool:
        return self.python.exists() and read(self.stamp(scope)) == self.wanted(scope)

    def prepare(self, scope: str) -> None:
        """Create or update the environment if necessary. Raises SetupError."""
        if self.is_ready(scope):
            return
        with alone(self.root / "build" / "setup.lock"):
            if self.is_ready(scope):
                return
            place = self.folder.relative_to(self.root)
            print(f"Setting up {place} (this happens once and takes about a minute).")
            if not self.is_ready("run"):
                self.create()
            self.install(scope)
            for name in {"run", scope}:
                self.stamp(name).write_text(self.wanted(name), encoding="utf-8")

    def create(self) -> None:
        if self.folder.is_symlink():
            # venv --clear would follow the link and empty the environment of another folder.
            raise SetupError(f"{self.folder} is a link to another folder. Remove the link.")
        if self.folder.exists() and not (self.folder / "pyvenv.cfg").exists():
            raise SetupError(
                f"{self.folder} is there, but it is not a virtual environment. Move it away."
            )
        if importlib.util.find_spec("ensurepip") is None:
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            what = "the part of Python that makes virtual environments (ensurepip)"
            provide_packages({what: (f"python{version}-venv", "python3-venv")})
        for stamp in self.folder.glob("ownline-*.stamp"):
            stamp.unlink()
        base = getattr(sys, "_base_executable", None) or sys.executable
        made = steps.command(
            "virtual environment", [base, "-m", "venv", "--clear", self.folder], cwd=self.root
        )
        finish(made, "Python could not make a virtual environment in .venv.")

    def install(self, scope: str) -> None:
        # --no-deps: the lock is complete (`check` verifies it).
        always = ["--require-hashes", "--no-deps", "--quiet", "--disable-pip-version-check"]
        only_wheels = ["--only-binary", ":all:"]
        # Builds use the setuptools of the lock, installed just before, not one from an index.
        only_built = ["--no-binary", ":all:", "--no-build-isolation", "--use-pep517"]
        wheels, sources = divided(self.lock(scope).read_text(encoding="utf-8"))
        for name, options, part in (
            (f"locked requirements ({LOCKS[scope]})", only_wheels, wheels),
            ("locked requirements without a wheel", only_built, sources),
        ):
            if not part:
                continue
            file = self.folder / "ownline-requirements.txt"
            file.write_text(part, encoding="utf-8")
            pip = ["-I", "-m", "pip", "--no-input", "install", *always, *options, "-r"]
            installed = steps.command(name, [self.python, *pip, file], cwd=self.root)
            finish(
                installed,
                "The locked requirements could not be installed. Check the internet connection and"
                " start the same command again.",
            )

    def prepare_system(self, needs: SystemNeeds) -> None:
        """Make sure that Qt finds its system libraries. Checks once per environment and need."""
        stamp = self.stamp(f"system-{needs.verb}")
        if not sys.platform.startswith("linux") or read(stamp) == needs.text:
            return
        with alone(self.root / "build" / "setup.lock"):
            if provide_system(needs, self.folder):
                stamp.write_text(needs.text, encoding="utf-8")


def finish(result: Result, sentence: str) -> None:
    """Show a step. Raises SetupError with the end of its output if it failed."""
    if result.ok:
        result.show()
        return
    Result(result.name, ok=False, seconds=result.seconds).show()
    lines = [line for line in result.output.splitlines() if not line.startswith("WARNING")]
    raise SetupError(sentence + "".join(f"\n  {line}" for line in lines[-12:]))


def read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold an exclusive file lock, released at the latest when the process ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        if not try_lock(file, wait=False):
            print("Another dev.py is setting up; waiting for it.")
            while not try_lock(file, wait=True):
                pass
        yield


def try_lock(file: IO[bytes], *, wait: bool) -> bool:
    """Lock an open file until it is closed. False if another process holds the lock."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        try:  # LK_LOCK fails after ten seconds
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True
