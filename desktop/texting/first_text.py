"""What is added to the first text to a number: who writes, and how to opt out."""

from __future__ import annotations

from desktop.texting.opt_out_line import tells_how_to_opt_out


def with_addition(text: str, addition: str) -> str:
    """``text`` with ``addition`` on a line of its own. Not added again where the text ends with it,
    as a text does that was undone, and not where the text says it itself (`says_itself`)."""
    addition = addition.strip()
    if not addition or text.rstrip().endswith(addition) or says_itself(text, addition):
        return text
    return f"{text.rstrip()}\n{addition}"


def says_itself(text: str, addition: str) -> bool:
    """Whether both tell how to opt out: then ``addition`` would only repeat it. One that has only
    the name of a company is added to any text."""
    return tells_how_to_opt_out(text) and tells_how_to_opt_out(addition)


def without_addition(text: str, addition: str) -> str:
    """``text`` as it was written, where ``addition`` was added."""
    addition = addition.strip()
    shorter = text.removesuffix(f"\n{addition}")
    return shorter if addition else text
