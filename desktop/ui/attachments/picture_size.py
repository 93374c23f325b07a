"""How large pictures are sent; the choice is kept."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSettings

_KEY = "sending/picture_size"


class PictureSize(StrEnum):
    LARGE = "large"
    """As large as fits into the text."""
    MEDIUM = "medium"
    SMALL = "small"

    @property
    def longest_side(self) -> int:
        """In pixels; 0: any."""
        return {PictureSize.MEDIUM: 1600, PictureSize.SMALL: 1024}.get(self, 0)


def chosen_size(settings: QSettings) -> PictureSize:
    stored = str(settings.value(_KEY, ""))
    return PictureSize(stored) if stored in list(PictureSize) else PictureSize.LARGE


def keep_size(settings: QSettings, size: PictureSize) -> None:
    settings.setValue(_KEY, size.value)
