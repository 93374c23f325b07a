"""What was found in the guide, as a page of it."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QLocale, QObject

from desktop.ui.help.guide_search import CONTENTS, GuideSearch, Hit, wanted_words
from desktop.ui.text.hits import begins_with_any
from desktop.ui.text.plain import isolated

BLOCK = "block"
"""The query of a link to a result: the number of the block in the document of its page."""
_WORD = re.compile(r"\w+")


class GuideResults(QObject):
    def __init__(self, guide: GuideSearch) -> None:
        super().__init__()
        self._guide = guide
        self.words = ""
        self._hits: list[Hit] = []
        self._has_all = True
        """The places have all of the words."""

    def search(self, words: str) -> None:
        self.words = words.strip()
        self._hits = self._guide.find(words)
        self._has_all = bool(self._hits)
        if not self._has_all:
            self._hits = self._guide.find_some(words)

    @property
    def first(self) -> str:
        """The link to the first result; empty where there is none."""
        return _link(self._hits[0]) if self._hits else ""

    @property
    def heading(self) -> str:
        if not self._hits:
            return self.tr("Nothing found for “{words}”").format(words=isolated(self.words))
        if not self._has_all:
            return self.tr("%Ln place(s) with some of these words", "", len(self._hits))
        return self.tr("%Ln place(s) in the guide", "", len(self._hits))

    def html(self) -> str:
        below = "".join(map(self._result, self._hits)) or self._advice()
        return f"<h2>{escape(self.heading)}</h2>{below}"

    def _result(self, hit: Hit) -> str:
        title = " · ".join(filter(None, (hit.title, hit.heading)))
        wanted = wanted_words(self.words)
        link = f'<a href="{_link(hit)}" style="text-decoration: none"><b>{escape(title)}</b></a>'
        return f"<p>{link}<br>{_marked(hit.context, wanted)}</p>"

    def _advice(self) -> str:
        sentences = [
            self.tr("Type one word, or only how it begins: “plan” finds “planned”, too."),
            self.tr("If Ownline shows a sentence, type its first words."),
        ]
        if QLocale().language() != QLocale.Language.English:
            sentences.insert(0, self.tr("The guide is in English: search for English words."))
        contents = escape(self.tr("Contents of the guide"))
        rows = "".join(f"<li>{escape(one)}</li>" for one in sentences)
        return f'<ul>{rows}</ul><p><a href="{CONTENTS}">{contents}</a></p>'


def _link(hit: Hit) -> str:
    return f"{hit.page}?{BLOCK}={hit.block}"


def _marked(text: str, wanted: list[str]) -> str:
    def mark(word: re.Match[str]) -> str:
        return f"<b>{word[0]}</b>" if begins_with_any(word[0], wanted) else word[0]

    return _WORD.sub(mark, escape(text))
