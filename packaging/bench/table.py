"""The table of a run: each figure with its floor, limit and last value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.figure import Figure, Limit, Reach, median, percentile, spread

# A figure is worse if it exceeds the last one by this factor and by its spread.
WORSE = 1.2

_HEAD = ("figure", "ours", "p99", "floor", "ratio", "reach", "", "last")


def lines(figures: Sequence[Figure], last: Mapping[str, Figure]) -> list[str]:
    """A Markdown table, aligned for terminals."""
    return aligned([_HEAD, *(_row(figure, last.get(figure.name)) for figure in figures)])


def aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The first row is the head."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    shown = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    return [shown[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *shown[1:]]


def _row(figure: Figure, last: Figure | None) -> tuple[str, ...]:
    return (
        figure.name,
        f"{with_spread(figure.ours)} {figure.unit}",
        number(percentile(figure.ours, 99)),
        with_spread(figure.floor) if figure.floor else "",
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        ", ".join(limit_text(limit) for limit in figure.limits),
        verdict(figure),
        compared(figure, last),
    )


def with_spread(values: Sequence[float]) -> str:
    return f"{number(median(values))} ± {number(spread(values))}"


def number(value: float) -> str:
    """Three significant digits."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def limit_text(limit: Limit) -> str:
    value = number(limit.value)
    match limit.reach:
        case Reach.RATIO:
            return f"≤ {value} x"
        case Reach.SPEED:
            return f"≥ {value} of the floor"
        case Reach.P99:
            return f"p99 ≤ {value}"
        case Reach.MOST:
            return f"max ≤ {value}"
        case Reach.MORE:
            return f"≤ {value} more"
    return f"≤ {value}"


def verdict(figure: Figure) -> str:
    if not figure.limits:
        return ""
    return "yes" if figure.is_reached else "NO"


def comparable(figure: Figure) -> float:
    """The value to compare between runs: the ratio, which depends less on the machine's speed;
    without a floor, the median."""
    return figure.ratio if figure.ratio is not None else median(figure.ours)


def compared(figure: Figure, last: Figure | None) -> str:
    if last is None:
        return "new"
    now, before = comparable(figure), comparable(last)
    shown = number(before)
    if is_worse(figure, last):
        return f"{shown} WORSE"
    return f"{shown} better" if now * WORSE < before else shown


def is_worse(figure: Figure, last: Figure) -> bool:
    noise = spread(figure.ours) / median(figure.ours) if median(figure.ours) else 0.0
    return comparable(figure) > comparable(last) * (WORSE + noise)
