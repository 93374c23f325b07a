"""Text from outside, made safe to show."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.ui.text.hits import snippet
from desktop.ui.text.plain import characters, one_line, own_line, whole
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import Theme
from tests.ui.languages import RESOURCES
from tests.ui.pseudo import pseudo_spoken

FLAGS = "🇫🇷🇩🇪🇮🇹"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
EMOJI = ("👍🏽", "🇫🇷", "🇩🇪", FAMILY, "❤\ufe0f", "1\ufe0f\u20e3", "e\u0301")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("invoice \u202egnp.exe\u202c", "invoice gnp.exe\u202c"),
        ("\u202dabc", "abc"),
        ("\u2067שלום\u2069\nשורה", "\u2067שלום\u2069\nשורה"),
        ("a\0b\ud83d", "a\ufffdb\ufffd"),
    ],
)
def test_letters_are_in_the_order_in_which_they_were_written(text: str, shown: str) -> None:
    assert whole(text) == shown


def test_an_emoji_of_several_characters_is_one() -> None:
    assert tuple(characters("".join(EMOJI))) == EMOJI
    assert list(characters("")) == []


@pytest.mark.parametrize("text", ["".join(EMOJI) * 3, FLAGS * 9, FAMILY * 9])
def test_a_long_line_is_never_cut_within_an_emoji(text: str) -> None:
    all_of_it = list(characters(text))
    for limit in range(2, len(text)):
        shown = one_line(text, limit)
        assert shown[-1] == "…"
        assert len(shown) <= limit
        kept = list(characters(shown[:-1]))
        assert kept == all_of_it[: len(kept)], limit
    for before in range(12, 40):
        shown = snippet(f"{text} {'x' * before} word", ["word"])
        kept = list(characters(shown[1:].partition(" ")[0]))
        assert kept == [] or kept == all_of_it[-len(kept) :] or kept[0] == "x", before


@pytest.mark.parametrize(
    ("text", "painted"),
    [
        ("\u2068(650) 555-0101\u2069 · \u2068Ana\u2069", "(650) 555-0101 · Ana"),
        ("\u2068שלום\u2069 · \u2068Ana\u2069", "\u2068שלום\u2069 · \u2068Ana\u2069"),
        ("From \u2068\u200fAna\u2069", "From \u2068\u200fAna\u2069"),
    ],
)
def test_isolates_are_painted_where_they_change_something(
    text: str, painted: str, theme: Theme, qapp: QApplication
) -> None:
    label = Label(theme, text)
    assert (label.text(), QLabel.text(label)) == (text, painted)
    label.setText("")
    label.say(text)
    assert (label.text(), QLabel.text(label)) == (text, painted)
    with pseudo_spoken(qapp, rtl=True):
        qapp.processEvents()
        label.setText(text)
        assert QLabel.text(label) == text


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_number_with_a_space_in_it_is_never_broken(space: str) -> None:
    for clean in (one_line, own_line):
        assert clean(f"up to  6{space}000\ttexts") == f"up to 6{space}000 texts"
        assert clean(f"a{space}{space} b") == "a b", "not where it only makes room"


@pytest.mark.parametrize("language", ["fr", "es"])
def test_translations_never_break_a_number(language: str) -> None:
    root = ET.parse(RESOURCES / f"translations/ownline_{language}.ts").getroot()
    texts = [one.text or "" for kind in ("translation", "numerusform") for one in root.iter(kind)]
    assert len(texts) > 500
    assert not [one for one in texts if re.search(r"(?<!\d )\b\d{1,3} \d{3}\b(?! \d)", one)]
