"""A pseudo-translation that reveals untranslated text and widgets too small for longer text.

It translates exactly the strings of resources/translations/ownline_fr.ts, and all of Qt's own. The
samples are in Greek letters, and so is the locale: a Latin letter outside of the marks of a
translation belongs to a string that is not translated.
"""

from __future__ import annotations

import functools
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.spreadsheets.encoding import ENCODINGS
from tests.ui.languages import RESOURCES

_KEPT = re.compile(r"(\{\w*\}|%L?n|&(?:amp;)?)")
_ACCENTED = str.maketrans("AEIOUaeiounscy", "ÀÈÌÖÛàèìöûñšçý")
_HEBREW = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "אבגדהוזחטיכלמנסעפצקרשתאבגד" * 2,
)
_MARKED = re.compile(r"«ⓧ[^«»]*(?:»|…|\Z)")
_SKIPPED = re.compile(
    r"Ownline|RingCentral|https?://\S+|localhost|\b[A-Z]{3}(?:-[A-Z]+)?-\d+\b"
    r"|English|Français|Español|</?span>|\t[A-Za-z0-9+?]+|ownline-texts\.csv"
    r"|STOP|no me escriban más|Please take me off your list"
    r"|\b[kM]B\b|\bbytes?\b|\b(?:PDF|ZIP|JPEG|HEIC)\b"
    r"|[\w.]+\.(?:jpg|png|pdf|vcf|zip|HEIC)\b|;\.pdf|gpj\.exe <b>x*|"
    + "|".join(map(str.upper, ENCODINGS))
)
_NUMBER = re.compile(r"\(\d{3}\) \d{3}-\d{4}|\+\d[\d -]*\d")
_LATIN = re.compile(r"[A-Za-z]{2,}")

# Formats stay as they are.
_FORMATS = ("date format of QLocale",)


class Pseudo(QTranslator):
    """``rtl``: in Hebrew letters, from right to left."""

    def __init__(self, *, rtl: bool = False) -> None:
        super().__init__()
        self._rtl = rtl
        self._known = set(known_strings())

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        del n
        if source == "QT_LAYOUT_DIRECTION":
            return "RTL" if self._rtl else "LTR"
        if comment in _FORMATS:
            return source
        is_qt = context.startswith("Q") or context == "CloseButton"
        if not is_qt and (context, source) not in self._known:
            return source
        return in_hebrew(source) if self._rtl else marked(source)


def known_strings() -> Iterator[tuple[str, str]]:
    """Context and source of each translated string."""
    for context in ET.parse(RESOURCES / "translations" / "ownline_fr.ts").iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", "")


def marked(source: str) -> str:
    """Accented, 40 % longer and in marks; placeholders and mnemonics are kept."""
    parts = _KEPT.split(source)
    for at in range(0, len(parts), 2):
        has_mnemonic = at > 0 and parts[at - 1].startswith("&")
        kept = 1 if has_mnemonic else 0
        parts[at] = parts[at][:kept] + parts[at][kept:].translate(_ACCENTED)
    letters = sum(map(str.isalpha, "".join(parts[::2])))
    missing = max(0, -(-letters * 4 // 10) - 3)
    longer = "".join(" " if at % 8 == 0 else "ẋ" for at in range(missing))
    return f"«ⓧ{''.join(parts)}{longer}»"


def in_hebrew(source: str) -> str:
    """With phone numbers in isolates, as somebody would write them who translates into Hebrew."""
    parts = _KEPT.split(source)
    parts[::2] = [part.translate(_HEBREW) for part in parts[::2]]
    return _NUMBER.sub("\u2068\\g<0>\u2069", "".join(parts).replace("&", ""))


@functools.lru_cache(maxsize=20_000)
def untranslated(text: str) -> str:
    """The first word outside of the marks, or an empty text."""
    before = ""
    while before != text:
        before, text = text, _MARKED.sub("", text)
    found = _LATIN.search(_SKIPPED.sub("", text))
    return found.group() if found else ""


@contextmanager
def pseudo_spoken(application: QApplication, *, rtl: bool = False) -> Iterator[None]:
    locale = QLocale()
    translator = Pseudo(rtl=rtl)
    QLocale.setDefault(QLocale("he_IL" if rtl else "el_GR"))
    application.installTranslator(translator)
    try:
        yield
    finally:
        application.removeTranslator(translator)
        # A direction that was set explicitly would not follow the next language.
        application.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        QLocale.setDefault(locale)
