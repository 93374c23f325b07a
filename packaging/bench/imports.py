"""The cost of each import at start: the median of some runs of ``python -X importtime``."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping

_RUNS = 7
# The order of `desktop.__main__`. The window is shown before the last import.
_ORDER = (
    "from desktop.startup import garbage_collector, binding;"
    "import desktop.app.launch, desktop.app.program"
)
_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \| *(\S+)")
_SHOWN = 25


def profile(environ: Mapping[str, str]) -> list[str]:
    """A Markdown table of packages with the number of their modules and the time of their own
    code. Measuring slows imports down, so the shares matter, not the ms."""
    runs = [_one_run(environ) for _ in range(_RUNS + 1)][1:]
    costs = {name: statistics.median(run.get(name, 0) for run in runs) for name in runs[0]}
    groups: dict[str, list[str]] = defaultdict(list)
    for name in costs:
        groups[_group(name)].append(name)
    whole = sum(costs.values())
    sums = {group: sum(costs[name] for name in names) for group, names in groups.items()}
    rows = [
        f"| {group} | {len(groups[group])} | {cost / 1000:.1f} | {cost / whole:.0%} |"
        for group, cost in sorted(sums.items(), key=lambda one: -one[1])[:_SHOWN]
    ]
    head = ["| package | modules | ms | share |", "|---|---:|---:|---:|"]
    return [*head, *rows, f"| all | {len(costs)} | {whole / 1000:.1f} | 100% |"]


def _one_run(environ: Mapping[str, str]) -> dict[str, int]:
    """Microseconds by module."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", _ORDER],
        env=dict(environ),
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return {name: int(cost) for cost, name in _LINE.findall(done.stderr)}


def _group(name: str) -> str:
    parts = name.split(".")
    if parts[0] in ("PySide6", "shiboken6"):
        return name
    return ".".join(parts[:2]) if parts[0] == "desktop" else parts[0]
