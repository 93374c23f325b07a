"""As how many texts a text is billed, in words.

RingCentral's guide calls them parts or segments. On the screen they have no name: what they cost is
all that there is to know.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.text.times import number


class Parts(QObject):
    """An object of Qt only for `tr`: lupdate knows no other way to a plural."""

    def billed(self, parts: int) -> str:
        """Such as *billed as 2 texts*."""
        if parts == 1:
            return self.tr("billed as one text")
        return self.tr("billed as %Ln text(s)", "", parts)

    def of_texts(self, texts: int, parts: int) -> str:
        """Such as *40 texts (billed as 43)*; only the texts where each is one part."""
        words = self.tr("%Ln text(s)", "", texts)
        if parts == texts:
            return words
        return self.tr("{texts} (billed as {count})").format(texts=words, count=number(parts))

    @property
    def explanation(self) -> str:
        return self.tr(
            "RingCentral bills a long text as several; it arrives as one. Each has room for 160"
            " plain characters, or for 70 where there are others, such as emoji."
        )
