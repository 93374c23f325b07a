"""`dev.py release X.Y.Z`: sets the version, closes the changelog, commits and tags."""

from __future__ import annotations

import datetime
import re
import subprocess
from pathlib import Path

import changelog
import project
from steps import SetupError


def make(root: Path, version: str) -> int:
    """Raises SetupError, before any change, if the release is not possible."""
    about = project.read(root)
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise SetupError(f"{version} is not a version such as 1.2.3.")
    if _numbers(version) < _numbers(about.version):
        raise SetupError(f"{version} is older than {about.version}.")
    if _git(root, "status", "--porcelain"):
        raise SetupError("There are changes that are not committed. Commit them first.")
    if _git(root, "tag", "--list", f"v{version}"):
        raise SetupError(f"There is a tag v{version} already.")
    log, code = root / "CHANGELOG.md", root / "desktop" / "__init__.py"
    today = datetime.datetime.now(datetime.UTC).date()
    try:
        closed = changelog.close(log.read_text(encoding="utf-8"), version, today)
    except changelog.ChangelogError as error:
        raise SetupError(str(error)) from error
    log.write_text(closed, encoding="utf-8", newline="\n")
    named = project.with_version(code.read_text(encoding="utf-8"), version)
    code.write_text(named, encoding="utf-8", newline="\n")
    _git(root, "commit", "--quiet", "--message", f"Ownline {version}", "--", str(log), str(code))
    _git(root, "tag", "--annotate", f"v{version}", "--message", f"Ownline {version}")
    print(f"v{version} is committed and tagged. Look at it with: git show v{version}")
    print("To publish it: git push --follow-tags")
    return 0


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=root, check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        raise SetupError(f"git {arguments[0]} did not work: {done.stderr.strip()}")
    return done.stdout.strip()
