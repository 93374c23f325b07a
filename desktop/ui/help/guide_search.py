"""Finds words in the pages of the guide, as people type them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from desktop.core.records import Record
from desktop.texting.matching import folded_words
from desktop.ui.text.hits import begins_with_any

CONTENTS = "README.md"
_LINK = re.compile(r"\]\(([\w-]+\.md)\)")
_WORD = re.compile(r"\w+")
_BEFORE, _LENGTH = 50, 150
"""Maximum characters of a context before its first hit, and in all."""
_OBJECT = "\ufffc"
"""Stands for a picture in the text of a block."""
# People type questions: these say nothing about what is looked for.
_LITTLE = frozenset(
    _WORD.findall(
        "a an the i me my we our you your it its this that there is are was be do does did can"
        " could will would should has have to of in on at for from with by and or how what when"
        " where who why if much t s"
    )
)
_LEAST = 3
"""Letters of a word that counts where not all words are found."""
_MOST_SOME = 12


def wanted_words(typed: str) -> list[str]:
    """What the words of the guide have to begin with: *photos* finds *photo*, and *cancelling*
    finds *cancelled*. Without little words, unless there are no others."""
    words = folded_words(typed, None)
    said = [word for word in words if word not in _LITTLE] or words
    return list(dict.fromkeys(map(_without_ending, said)))


def _without_ending(word: str) -> str:
    """English; another language has these endings, too, but no guide."""
    if word.endswith("ies") and len(word) > _LEAST + 2:
        return f"{word[:-3]}y"
    for ending, least in (("ing", 3), ("ed", 4), ("es", 4), ("s", 3)):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= least and not word.endswith("ss"):
            is_doubled = ending in ("ing", "ed") and len(bare) > 4 and bare[-1] == bare[-2]
            return bare[:-1] if is_doubled else bare
    return word


class Block(Record, frozen=True):
    """A paragraph, heading, item or row of a table: its number in the document of its page."""

    number: int
    text: str
    words: tuple[str, ...]

    def count(self, wanted: Sequence[str]) -> int:
        """How many of the words it has."""
        return sum(any(word.startswith(one) for word in self.words) for one in wanted)


class Section(Record, frozen=True):
    """A heading and what stands below it, until the next heading. The first section of a page has
    the title of the page as its heading."""

    page: str
    title: Block
    heading: Block
    blocks: tuple[Block, ...]

    @property
    def is_first(self) -> bool:
        return self.heading.number == self.title.number

    def count(self, wanted: Sequence[str]) -> int:
        """How many of the words are in it, or in the title of its page."""
        parts = (self.title, self.heading, *self.blocks)
        return sum(any(part.count([one]) for part in parts) for one in wanted)

    def rank(self, wanted: Sequence[str]) -> tuple[int, int]:
        """The lower, the more it is about these words."""
        in_titles = self.title.count(wanted) + self.heading.count(wanted)
        return -in_titles, -sum(map(bool, (block.count(wanted) for block in self.blocks)))


class Hit(Record, frozen=True):
    page: str
    title: str
    heading: str
    """Empty in the first section of a page."""
    block: int
    context: str


class GuideSearch:
    """Reads the pages when the first words are searched, once: about 20 ms for all of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, words: str) -> list[Hit]:
        """The sections with all `wanted_words`: first those with all of them in the title of the
        page, then in the heading, then in one paragraph. Within these, those that say more about
        them come first, and then the order of the contents counts."""
        wanted = wanted_words(words)
        found = [
            ((rank, *one.rank(wanted)), hit)
            for one in self._sections
            for rank, hit in _hits(one, wanted)
        ]
        return [hit for _rank, hit in sorted(found, key=lambda each: each[0])]

    def find_some(self, words: str) -> list[Hit]:
        """The sections with the most of the words, a few; those with rare words first."""
        wanted = [word for word in wanted_words(words) if len(word) >= _LEAST]
        having = [(one, [word for word in wanted if one.count([word])]) for one in self._sections]
        most = max((len(has) for _one, has in having), default=0)
        places = Counter(word for _one, has in having for word in has)
        best = [(sum(1 / places[word] for word in has), one, has) for one, has in having]
        best = [each for each in best if each[2] and len(each[2]) == most]
        best.sort(key=lambda each: each[0], reverse=True)
        return [hit for _, one, has in best[:_MOST_SOME] for _rank, hit in _hits(one, has)]

    @cached_property
    def _sections(self) -> list[Section]:
        contents = (self._folder / CONTENTS).read_text(encoding="utf-8")
        pages = dict.fromkeys(_LINK.findall(contents))
        return [section for page in pages for section in self._read(page)]

    def _read(self, page: str) -> Iterator[Section]:
        document = QTextDocument()
        document.setMarkdown((self._folder / page).read_text(encoding="utf-8"))
        title = heading = None
        below: list[Block] = []
        for level, read in _blocks(document):
            if not level:
                below.append(read)
                continue
            if title is not None and heading is not None:
                yield Section(page, title, heading, tuple(below))
            title, heading, below = title or read, read, []
        if title is not None and heading is not None:
            yield Section(page, title, heading, tuple(below))


def _hits(section: Section, wanted: Sequence[str]) -> Iterator[tuple[int, Hit]]:
    """At most one, with its rank."""
    heading, below = section.heading, section.blocks
    best = max((*below, heading), key=lambda block: block.count(wanted))
    if not best.count(wanted) or section.count(wanted) < len(wanted):
        return
    if heading.count(wanted) == len(wanted):
        # Shows how the text below the heading begins.
        text, best = next((block.text for block in below if block.text), ""), heading
        rank = 0 if section.is_first else 1
    else:
        text = best.text
        rank = 2 if best.count(wanted) == len(wanted) else 3
    name = "" if section.is_first else heading.text
    context = shortened(text, wanted)
    yield rank, Hit(section.page, section.title.text, name, best.number, context)


def shortened(text: str, wanted: Sequence[str]) -> str:
    """A part of ``text`` around the first hit, in whole words."""
    first = next((m.start() for m in _WORD.finditer(text) if begins_with_any(m[0], wanted)), 0)
    start = 0 if first <= _BEFORE else text.find(" ", first - _BEFORE, first) + 1 or first
    end = start + _LENGTH
    if end < len(text):
        space = text.rfind(" ", start, end)
        end = space if space > 0 else end
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _blocks(document: QTextDocument) -> Iterator[tuple[int, Block]]:
    """Each with the level of its heading, or 0. The cells of a row of a table are one block."""
    for _row, cells in groupby(blocks(document), key=_row_of):
        first, *others = cells
        texts = (block.text().replace(_OBJECT, "").strip() for block in (first, *others))
        text = " · ".join(filter(None, texts))
        level = first.blockFormat().headingLevel()
        # The sentences of troubleshooting are found and shown as the reader sees them, too.
        shown = QCoreApplication.translate("notices", text) if level and text else text
        words = folded_words(f"{text} {shown}", None)
        yield level, Block(first.blockNumber(), shown, tuple(words))


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _row_of(block: QTextBlock) -> tuple[int, int]:
    """The table and row of a cell; any other block is alone."""
    table: QTextTable | None = QTextCursor(block).currentTable()
    if table is None:
        return -1, block.blockNumber()
    return table.firstPosition(), table.cellAt(block.position()).row()
