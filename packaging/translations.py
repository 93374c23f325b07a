"""The translations: updated from the source, compiled, and checked.

Qt's lupdate and lrelease come with PySide6-Essentials. The files have no line numbers, so that
they change only with a string.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from steps import SetupError, command

FOLDER = Path("resources", "translations")
SOURCE = "en"
"""The source language. Its file has only plural forms."""

# The pages of practice stand for RingCentral's and are not translated; the tour reads them in
# English.
LEFT_OUT = ("practice",)

_PLACEHOLDER = re.compile(r"\{\w*\}|%L?n")
_STRAIGHT = re.compile(r"\w'\w")
_MNEMONIC = re.compile(r"&(?!&)\w")


def update(root: Path, scripts: Path) -> None:
    """Update the .ts files from the source and compile them. Raises SetupError."""
    for file in sorted((root / FOLDER).glob("*.ts")):
        _lupdate(root, scripts, file, file)
        _lrelease(root, scripts, file, file.with_suffix(".qm"))


def problems(root: Path, scripts: Path) -> list[str]:
    """Problems: incomplete or outdated translations."""
    found = []
    files = sorted((root / FOLDER).glob("*.ts"))
    for file in files:
        found += [f"{file.relative_to(root)}: {problem}" for problem in _incomplete(file)]
        with tempfile.TemporaryDirectory(prefix="ownline-") as folder:
            fresh = Path(folder, file.name)
            shutil.copyfile(file, fresh)
            _lupdate(root, scripts, fresh, file)
            if _strings(fresh) != _strings(file):
                found += [
                    f"{file.relative_to(root)}: {problem}" for problem in _differences(file, fresh)
                ]
                continue
            compiled = Path(folder, "fresh.qm")
            _lrelease(root, scripts, file, compiled)
            committed = file.with_suffix(".qm")
            if not committed.exists() or committed.read_bytes() != compiled.read_bytes():
                found.append(f"{committed.relative_to(root)}: is not what {file.name} says; {_DO}")
    return found if files else [f"{FOLDER}: there are no translations"]


_DO = "run packaging/dev.py translate"


def sources(root: Path) -> list[Path]:
    """The source files with translatable strings."""
    package = root / "desktop"
    files = (file for file in package.rglob("*.py") if "__pycache__" not in file.parts)
    return sorted(file for file in files if file.relative_to(package).parts[0] not in LEFT_OUT)


def _lupdate(root: Path, scripts: Path, file: Path, name: Path) -> None:
    options = ["-silent", "-locations", "none", "-no-obsolete", "-sort-messages"]
    # Without guessed translations, which would look like real ones.
    options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    options += ["-source-language", SOURCE, "-target-language", _language(name)]
    if _language(name) == SOURCE:
        options.append("-pluralonly")
    _run("lupdate", root, scripts, [*options, *map(str, sources(root)), "-ts", str(file)])


def _lrelease(root: Path, scripts: Path, file: Path, compiled: Path) -> None:
    _run("lrelease", root, scripts, ["-silent", "-nounfinished", str(file), "-qm", str(compiled)])


def _run(tool: str, root: Path, scripts: Path, arguments: list[str]) -> None:
    done = command(tool, [scripts / f"pyside6-{tool}", *arguments], cwd=root)
    if not done.ok:
        raise SetupError(f"{tool} failed:\n{done.output.strip()}")


def _language(file: Path) -> str:
    """``fr`` of ``ownline_fr.ts``."""
    return file.stem.partition("_")[2]


# --- content of a file -------------------------------------------------------------------------


Key = tuple[str, str, str]


def _messages(file: Path) -> Iterator[tuple[Key, ET.Element]]:
    # The files are this project's own.
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            name, source = context.findtext("name", ""), message.findtext("source", "")
            yield (name, source, message.findtext("comment", "")), message


def _strings(file: Path) -> set[tuple[Key, bool]]:
    return {(key, message.get("numerus") == "yes") for key, message in _messages(file)}


def _differences(file: Path, fresh: Path) -> list[str]:
    before, now = _strings(file), _strings(fresh)
    words = [f"{key[1]!r} of {key[0]} is missing; {_DO}" for key, _ in sorted(now - before)]
    return words + [f"{key[1]!r} of {key[0]} is not used; {_DO}" for key, _ in sorted(before - now)]


def _incomplete(file: Path) -> list[str]:
    found = []
    for (context, source, _), message in _messages(file):
        if "%Ln" in source and message.get("numerus") != "yes":
            # Of `QCoreApplication.translate`, lupdate does not see the number.
            found.append(f"{source!r} of {context} has no plural forms; use tr() of a QObject")
        translation = message.find("translation")
        forms = _forms(translation)
        if translation is None or translation.get("type") or not all(forms):
            found.append(f"{source!r} of {context} is not translated")
            continue
        wrong = _wrong(source, forms)
        if _language(file) != SOURCE:
            # One screen would have two kinds of it.
            wrong += [f"{form!r} needs ’ for '" for form in forms if _STRAIGHT.search(form)]
        found += [f"{source!r} of {context}: {problem}" for problem in wrong]
    return found


def _forms(translation: ET.Element | None) -> list[str]:
    if translation is None:
        return [""]
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def _wrong(source: str, forms: list[str]) -> list[str]:
    """Placeholders and the like that a translation lost."""
    wanted = set(_PLACEHOLDER.findall(source))
    found = []
    for form in forms:
        has = set(_PLACEHOLDER.findall(form))
        # A singular form may have “one” instead of the number.
        may_lack = {"%n", "%Ln"} if len(forms) > 1 and form is forms[0] else set()
        if has - wanted or wanted - has - may_lack:
            found.append(f"{form!r} has other placeholders")
        if bool(_MNEMONIC.search(source)) != bool(_MNEMONIC.search(form)):
            found.append(f"{form!r} needs one letter with & where the source has one")
    return found
