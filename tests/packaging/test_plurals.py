"""PySide's ``tr`` finds no plural form for an object of a derived class: it looks under the name of
that class, and takes the text with its number filled in for a translation."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Its place among the arguments.
_COUNT = 2


def classes(sources: dict[str, str]) -> dict[str, ast.ClassDef]:
    found = {}
    for source in sources.values():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef):
                found[node.name] = node
    return found


def has_plural(one: ast.ClassDef) -> bool:
    calls = (node for node in ast.walk(one) if isinstance(node, ast.Call))
    return any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == "self"
        and len(call.args) > _COUNT
        for call in calls
    )


def inherited(sources: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Derived classes, each with a class before it that has a text with a plural."""
    known = classes(sources)
    for name, one in known.items():
        before = list(one.bases)
        while before:
            base = before.pop()
            earlier = base.id if isinstance(base, ast.Name) else getattr(base, "attr", "")
            if earlier in known:
                if has_plural(known[earlier]):
                    yield name, earlier
                before += known[earlier].bases


def test_no_text_with_a_plural_is_inherited() -> None:
    files = (ROOT / "desktop").rglob("*.py")
    assert list(inherited({str(file): file.read_text("utf-8") for file in files})) == []


def test_such_a_class_is_found() -> None:
    base = "class Night:\n    def words(self): return self.tr('%Ln text(s)', '', 5)\n"
    derived = "class Middle(Night): pass\nclass OfList(Middle): pass\n"
    found = list(inherited({"a": base, "b": derived}))
    assert found == [("Middle", "Night"), ("OfList", "Night")]
    plain = base.replace(", '', 5", "")
    assert list(inherited({"a": plain, "b": derived})) == []
