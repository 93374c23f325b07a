"""The checks that every change has to pass. All run, two at a time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import sizes
import steps
import translations
from environment import Environment
from steps import Result


def run_all(root: Path, environment: Environment, *, verbose: bool) -> int:
    """Run all checks. Returns the exit status."""
    results = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for done in as_completed([pool.submit(check) for check in all_checks(root, environment)]):
            results.append(done.result())
            results[-1].show(verbose=verbose)
    failed = sorted(result.name for result in results if not result.ok)
    print(f"{len(failed)} of {len(results)} failed: {', '.join(failed)}" if failed else "All hold.")
    return 1 if failed else 0


def all_checks(root: Path, environment: Environment) -> list[Callable[[], Result]]:
    """The checks, the slowest first."""
    python = environment.python
    commands: list[tuple[str, list[str | Path]]] = [
        ("types (mypy)", [python, "-m", "mypy"]),
        ("layers (lint-imports)", [environment.scripts / "lint-imports", "--no-logo"]),
        ("format (ruff)", [python, "-m", "ruff", "format", "--check", "."]),
        ("lint (ruff)", [python, "-m", "ruff", "check", "."]),
        ("installed packages (pip)", [python, "-I", "-m", "pip", "check"]),
        ("locked requirements", [python, root / "packaging" / "locks.py"]),
    ]

    def tool(name: str, arguments: list[str | Path]) -> Callable[[], Result]:
        return lambda: steps.command(name, arguments, cwd=root)

    checks = [tool(name, arguments) for name, arguments in commands]
    scripts = environment.scripts
    checks.append(lambda: steps.rule("translations", lambda: translations.problems(root, scripts)))
    checks.append(lambda: steps.rule("sizes and names", lambda: sizes.problems(root)))
    return checks
