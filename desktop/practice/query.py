"""Query parameters, validated as RingCentral does, and paging."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar
from urllib.parse import urlencode

from flask import request

from desktop.practice.refusals import Refusal

MAX_PER_PAGE = 1000

T = TypeVar("T")


def whole_number(name: str, default: int) -> int:
    """A positive whole number. Raises Refusal CMN-101."""
    text = request.args.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and 0 < int(text[:12]) < 2**31):
        raise Refusal("CMN-101", name)
    return int(text)


def one_of(name: str, allowed: Iterable[str]) -> frozenset[str]:
    """The values of a parameter that may be repeated or comma-separated. Raises Refusal CMN-101
    for a value that is not ``allowed``."""
    values = frozenset(
        part for value in request.args.getlist(name) for part in value.split(",") if part
    )
    if not values <= frozenset(allowed):
        raise Refusal("CMN-101", name)
    return values


def yes(name: str) -> bool:
    """A boolean parameter, false by default. Raises Refusal CMN-101."""
    return one_of(name, ("true", "false")) == {"true"}


def page_of(
    everything: Sequence[T], render: Callable[[T], Any], uri: str, *, totals: bool = True
) -> dict[str, Any]:
    """One page, by the parameters `page` and `perPage`, with links to other pages."""
    per_page = min(whole_number("perPage", 100), MAX_PER_PAGE)
    page = whole_number("page", 1)
    last = max(1, -(-len(everything) // per_page))
    start = (page - 1) * per_page
    records = [render(each) for each in everything[start : start + per_page]]
    if page > MAX_PER_PAGE and not records:
        raise Refusal("CMN-101", "page")

    def link(number: int) -> dict[str, str]:
        given = [(k, v) for k, v in request.args.items(multi=True) if k not in ("page", "perPage")]
        return {"uri": f"{uri}?{urlencode([*given, ('page', number), ('perPage', per_page)])}"}

    navigation = {"firstPage": link(1)}
    if totals:
        navigation["lastPage"] = link(last)
    if page < last:
        navigation["nextPage"] = link(page + 1)
    if page > 1:
        navigation["previousPage"] = link(min(page - 1, last))
    paging: dict[str, int] = {"page": page, "perPage": per_page}
    if records:
        paging |= {"pageStart": start, "pageEnd": start + len(records) - 1}
    if totals:
        paging |= {"totalPages": last, "totalElements": len(everything)}
    return {
        "uri": link(page)["uri"],
        "records": records,
        "navigation": navigation,
        "paging": paging,
    }
