"""The wheel and the source archive: made by hatchling, the same bytes from the same sources."""

from __future__ import annotations

from pathlib import Path

import steps
from environment import Environment, finish
from project import Project


def build(project: Project, environment: Environment, into: Path) -> list[Path]:
    """Returns the wheel and the archive. Raises SetupError."""
    command: list[str | Path] = [environment.python, "-m", "hatchling", "build", "-d", into]
    done = steps.command("wheel and source archive", command, cwd=project.root, env=project.environ)
    finish(done, "The wheel and the source archive could not be made.")
    wheel = into / f"ownline-{project.version}-py3-none-any.whl"
    return [wheel, into / f"ownline-{project.version}.tar.gz"]
