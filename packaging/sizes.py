"""The rules of style that a machine can count: sizes, names, places of imports, no mocks."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

MAX_FILE_LINES = 400
MAX_TEST_LINES = 550
MAX_METHODS = 19
MAX_FUNCTION_LINES = 60
PACKAGE = "desktop"
VAGUE = re.compile(r"(util|helper|manager|controller)s?")
LATE = re.compile(r"# late: \S")
UNTRACKED = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"}

# A checkout installs from whatever index a person uses. Written so that it does not match itself.
INDEX = re.compile(
    rb"--(extra-)?inde[x]-url|pypi[.]org|python[h]osted[.]|PIP_(EXTRA_)?INDE[X]", re.IGNORECASE
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def problems(root: Path) -> list[str]:
    """Everything below ``root`` that breaks a rule: `path:line: sentence`, sorted by path."""
    found: list[str] = []
    for file in project_files(root):
        path = file.relative_to(root)
        found += names(path)
        data = file.read_bytes()
        found += indexes(path, data)
        if path.suffix == ".py":
            found += python_rules(path, data.decode("utf-8", errors="replace"))
    return sorted(found)


def project_files(root: Path) -> Iterator[Path]:
    """Files that git has or would add; where there is no git, all but build products."""
    git = shutil.which("git")
    if git is not None and (root / ".git").exists():
        listed = subprocess.run(
            [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=root,
            check=False,
            capture_output=True,
        )
        if listed.returncode == 0:
            paths = [root / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
            yield from (path for path in paths if path.is_file())
            return
    for folder, folders, files in os.walk(root):
        folders[:] = [n for n in folders if n not in UNTRACKED and not n.endswith("_cache")]
        yield from (Path(folder) / name for name in files)


def names(path: Path) -> list[str]:
    found = []
    if path == Path("packaging", "__init__.py"):
        found.append(f"{path}:1: hides the library of the name packaging; remove it")
    if path.suffix == ".py":
        parts = [*path.parts[:-1], path.stem.removeprefix("test_")]
        found += [
            f"{path}:1: {part!r} says nothing; name the file after the one thing in it"
            for part in parts
            if VAGUE.fullmatch(part)
        ]
    return found


def indexes(path: Path, data: bytes) -> list[str]:
    return [
        f"{path}:{number}: names a package index"
        for number, line in enumerate(data.splitlines(), 1)
        if INDEX.search(line)
    ]


def python_rules(path: Path, text: str) -> list[str]:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        return [f"{path}:{error.lineno}: is not Python: {error.msg}"]
    found = []
    if path.parts[0] in (PACKAGE, "packaging"):
        found += sizes(path, text, tree)
    if path.parts[0] == PACKAGE:
        found += [
            f"{path}:{line}: a late import of {PACKAGE} says why: # late: reason"
            for line in sorted(set(unexplained_late_imports(text, tree)))
        ]
    if path.parts[0] == "tests":
        found += length(path, text, MAX_TEST_LINES)
        found += [
            f"{path}:{line}: tests use real parts, not mocks" for line in sorted(set(mocks(tree)))
        ]
    return found


def length(path: Path, text: str, most: int) -> list[str]:
    lines = len(text.splitlines())
    return [f"{path}:1: {lines} lines; at most {most}"] if lines > most else []


def sizes(path: Path, text: str, tree: ast.Module) -> list[str]:
    found = length(path, text, MAX_FILE_LINES)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(child, Function) for child in node.body)
            if methods > MAX_METHODS:
                said = f"class {node.name} has {methods} methods; at most {MAX_METHODS}"
                found.append(f"{path}:{node.lineno}: {said}")
        elif isinstance(node, Function):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MAX_FUNCTION_LINES:
                said = f"{node.name} has {lines} lines; at most {MAX_FUNCTION_LINES}"
                found.append(f"{path}:{node.lineno}: {said}")
    return found


def unexplained_late_imports(text: str, tree: ast.Module) -> Iterator[int]:
    """Lines of own imports inside a function that have no comment `# late: why`, neither on the
    line itself nor above the imports that they belong to."""
    lines = text.splitlines()
    explained: set[int] = set()  # last lines of explained imports
    imports = [
        child
        for node in ast.walk(tree)
        if isinstance(node, Function)
        for child in ast.walk(node)
        if isinstance(child, ast.Import | ast.ImportFrom)
    ]
    for node in sorted(imports, key=lambda node: node.lineno):
        last = node.end_lineno or node.lineno
        above = node.lineno - 1
        commented = [*lines[max(above - 1, 0) : above], *lines[node.lineno - 1 : last]]
        if above in explained or any(LATE.search(line) for line in commented):
            explained.add(last)
        elif is_own_import(node):
            yield node.lineno


def is_own_import(node: ast.Import | ast.ImportFrom) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name.partition(".")[0] == PACKAGE for alias in node.names)
    return node.level > 0 or (node.module or "").partition(".")[0] == PACKAGE


def mocks(tree: ast.Module) -> Iterator[int]:
    """Lines that import or use a mocking library, or ask pytest for one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            named = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            named = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Name):
            named = [node.id]
        elif isinstance(node, ast.Attribute):
            named = [node.attr]
        elif isinstance(node, ast.arg):
            named = [node.arg]
        else:
            continue
        if any(
            re.search(r"unittest\.mock\b|^mock\b|\bMagicMock$|^mocker$", name) for name in named
        ):
            yield node.lineno
