"""The arithmetic of the benchmark, on known numbers. Nothing is measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import record, table
from bench.figure import Figure, Limit, Reach, median, percentile, spread


def figure(
    ours: tuple[float, ...], floor: tuple[float, ...] = (), *limits: Limit, name: str = "start"
) -> Figure:
    return Figure(name, "ms", ours, floor, limits)


def test_a_percentile_is_one_of_the_values() -> None:
    values = [float(value) for value in range(1, 201)]
    assert percentile(values, 99) == 198
    assert percentile(values, 50) == 100
    assert percentile([7.0], 99) == 7


def test_the_spread_is_half_the_interquartile_range() -> None:
    assert spread([1, 2, 3, 4, 100]) == 1
    assert spread([5]) == 0


def test_the_median_ignores_one_outlier() -> None:
    assert median([1, 2, 900]) == 2
    assert figure((2, 4, 900), (2, 2, 2)).ratio == 2


@pytest.mark.parametrize(
    ("limit", "measured", "holds"),
    [
        (Limit(Reach.RATIO, 1.5), 2.0, False),
        (Limit(Reach.RATIO, 2.0), 2.0, True),
        (Limit(Reach.SPEED, 0.5), 0.5, True),
        (Limit(Reach.SPEED, 0.6), 0.5, False),
        (Limit(Reach.P99, 30), 30.0, True),
        (Limit(Reach.P99, 29), 30.0, False),
        (Limit(Reach.MOST, 29), 30.0, False),
        (Limit(Reach.MORE, 10), 10.0, True),
        (Limit(Reach.MORE, 9), 10.0, False),
        (Limit(Reach.NONE, 20), 20.0, True),
    ],
)
def test_each_limit_applies_to_its_own_quantity(limit: Limit, measured: float, holds: bool) -> None:
    one = figure((10, 20, 30), (10, 10, 10), limit)
    assert one.measured(limit) == measured
    assert one.is_reached is holds


def test_the_table_has_a_row_for_each_figure() -> None:
    reached = figure((10, 20, 30), (10, 10, 10), Limit(Reach.RATIO, 2))
    missed = figure((40,), (), Limit(Reach.P99, 16), name="search")
    head, rule, first, second = table.lines([reached, missed], {"search": missed})
    assert len({len(head), len(rule), len(first), len(second)}) == 1
    cells = [cell.strip() for cell in first.strip("|").split("|")]
    assert cells == ["start", "20 ± 5 ms", "30", "10 ± 0", "2.00", "≤ 2 x", "yes", "new"]
    assert [cell.strip() for cell in second.strip("|").split("|")][-2:] == ["NO", "40"]


def test_a_figure_is_worse_only_beyond_its_spread() -> None:
    before = figure((10, 10, 10), (10, 10, 10))
    assert table.is_worse(figure((13, 13, 13), (10, 10, 10)), before)
    assert not table.is_worse(figure((11, 11, 11), (10, 10, 10)), before)
    # The same median, with a large spread.
    assert not table.is_worse(figure((9, 13, 17), (10, 10, 10)), before)
    # A slower machine is slower at both.
    assert not table.is_worse(figure((20, 20, 20), (20, 20, 20)), before)
    assert table.compared(figure((5, 5, 5), (10, 10, 10)), before) == "1 better"


def test_a_run_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "new" / "last.json"
    assert record.read(file) == ({}, False)
    kept = figure((1.5, 2.5), (1, 1), Limit(Reach.RATIO, 1.3))
    record.write(file, [kept], quick=True)
    assert record.read(file) == ({"start": kept}, True)


def test_many_values_are_thinned_to_a_sample() -> None:
    thinned = record.thinned([float(value) for value in range(1000, 0, -1)])
    assert len(thinned) == 25
    assert (thinned[0], thinned[-1]) == (1, 1000)
    assert abs(median(thinned) - 500.5) < 2
