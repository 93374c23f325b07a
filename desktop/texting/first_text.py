"""What is added to the first text to a number: who writes, and how to opt out."""

from __future__ import annotations


def with_addition(text: str, addition: str) -> str:
    """``text`` with ``addition`` on a line of its own. Not added again where the text ends with it,
    as a text does that was undone."""
    addition = addition.strip()
    if not addition or text.rstrip().endswith(addition):
        return text
    return f"{text.rstrip()}\n{addition}"


def without_addition(text: str, addition: str) -> str:
    """``text`` as it was written, where ``addition`` was added."""
    addition = addition.strip()
    shorter = text.removesuffix(f"\n{addition}")
    return shorter if addition else text
