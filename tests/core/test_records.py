"""Records are compared by value, immutable, and do not show private data."""

from __future__ import annotations

import pytest

from desktop.core.model import AccountKey, Draft
from desktop.core.records import Record, replace
from desktop.ringcentral.auth.tokens import Tokens

KEY = AccountKey("https://s", "1", "2")


def test_records_are_immutable_and_equal_by_value() -> None:
    draft = Draft("id", KEY, "+16505550101", "+14155550123", "Hi")

    assert draft == Draft("id", KEY, "+16505550101", "+14155550123", "Hi")
    assert hash(draft) == hash(Draft("id", KEY, "+16505550101", "+14155550123", "Hi"))
    assert draft != replace(draft, text="Ho")
    with pytest.raises(AttributeError):
        draft.text = "Ho"  # type: ignore[misc]
    assert not hasattr(draft, "__dict__")


def test_records_of_different_classes_are_not_equal() -> None:
    class One(Record, frozen=True):
        value: int

    class Other(Record, frozen=True):
        value: int

    others: list[object] = [Other(1), 1, (1,)]
    assert One(1) not in others


def test_repr_omits_private_values() -> None:
    tokens = Tokens("secret-access", "secret-refresh", 1, 2)
    draft = Draft("id", KEY, "+16505550101", "+14155550123", "my words")

    assert "secret" not in repr(tokens)
    assert "my words" not in repr(draft)
    assert repr(draft).startswith("Draft(id='id', account=AccountKey(server='https://s',")
    assert "secret" not in f"{[tokens]}{ {1: tokens} }"
