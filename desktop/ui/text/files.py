"""The words of attachments: what kind they are, how large, and why one cannot be shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import PICTURE_TYPES, VCARD_TYPES
from desktop.ui.text.plain import isolated

# The names of formats that people know are the same in all languages.
_FORMATS = {
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "application/gzip": "GZIP",
    "application/rtf": "RTF",
    "text/csv": "CSV",
    "text/html": "HTML",
    "image/svg+xml": "SVG",
}

_PROBLEMS = {
    "network": QT_TRANSLATE_NOOP("files", "The connection failed"),
    "cut": QT_TRANSLATE_NOOP("files", "The connection was lost"),
    "slow": QT_TRANSLATE_NOOP("files", "The connection is too slow"),
    "large": QT_TRANSLATE_NOOP("files", "Larger than announced"),
    "refused": QT_TRANSLATE_NOOP("files", "RingCentral refuses it"),
    "disk": QT_TRANSLATE_NOOP("files", "The disk cannot keep it"),
}


def _t(text: str) -> str:
    return QCoreApplication.translate("files", text)


def kind_words(content_type: str) -> str:
    """What kind of file it is, by the type that was announced."""
    if content_type in _FORMATS:
        return _FORMATS[content_type]
    if content_type in PICTURE_TYPES or content_type == "image/tiff":
        return _t(QT_TRANSLATE_NOOP("files", "Picture"))
    if content_type.startswith("video/"):
        return _t(QT_TRANSLATE_NOOP("files", "Video"))
    if content_type.startswith("audio/"):
        return _t(QT_TRANSLATE_NOOP("files", "Sound"))
    if content_type in VCARD_TYPES:
        return _t(QT_TRANSLATE_NOOP("files", "Contact"))
    if content_type == "text/calendar":
        return _t(QT_TRANSLATE_NOOP("files", "Appointment"))
    if content_type == "text/plain":
        return _t(QT_TRANSLATE_NOOP("files", "Text"))
    return _t(QT_TRANSLATE_NOOP("files", "File"))


def kind_icon(content_type: str) -> str:
    """The name of its icon."""
    if content_type.startswith("image/"):
        return "picture"
    if content_type.startswith("video/"):
        return "video"
    if content_type.startswith("audio/"):
        return "sound"
    return "person" if content_type in VCARD_TYPES else "file"


def size_words(size: int) -> str:
    """Isolated and unbroken; empty where it is not known."""
    if size <= 0:
        return ""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    digits = 1 if size >= 1_000_000 else 0
    words = QLocale().formattedDataSize(size, digits, form)
    return isolated(words).replace(" ", "\u00a0")


def kind_and_size(content_type: str, size: int) -> str:
    return " · ".join(part for part in (kind_words(content_type), size_words(size)) if part)


def problem_words(problem: str) -> str:
    """Why it is not here, from the keyword of a failed file."""
    return _t(_PROBLEMS.get(problem, _PROBLEMS["network"]))


def try_again() -> str:
    return _t(QT_TRANSLATE_NOOP("files", "Try again"))


def is_gone() -> str:
    return _t(QT_TRANSLATE_NOOP("files", "No longer at RingCentral"))


def is_coming() -> str:
    return _t(QT_TRANSLATE_NOOP("files", "Fetching…"))


def not_shown() -> str:
    return _t(QT_TRANSLATE_NOOP("files", "This picture cannot be shown."))


def save_as() -> str:
    return _t(QT_TRANSLATE_NOOP("files", "Save as"))


def write_to() -> str:
    return _t(QT_TRANSLATE_NOOP("files", "Write"))
