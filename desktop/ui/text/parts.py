"""The parts of a text, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Parts(QObject):
    """An object of Qt only for `tr`: lupdate knows no other way to a plural."""

    def count(self, parts: int) -> str:
        return self.tr("%Ln part(s)", "", parts)

    def of_texts(self, texts: int, parts: int) -> str:
        """Such as *40 texts in 43 parts*; only the texts where each is one part."""
        words = self.tr("%Ln text(s)", "", texts)
        if parts == texts:
            return words
        return self.tr("{texts} in {parts}").format(texts=words, parts=self.count(parts))

    @property
    def explanation(self) -> str:
        return self.tr(
            "A long text goes out in parts and arrives as one. RingCentral bills each part as a"
            " text. A part has room for 160 plain characters, or for 70 where there are others,"
            " such as emoji."
        )
