"""The theme: contrast, switching, plain text, and icons."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget

from desktop.core.model import AccountList, Service
from desktop.ui.commands import SettingsSection
from desktop.ui.text.plain import isolated, one_line, tooltip, whole
from desktop.ui.widgets.icons import Icons
from desktop.ui.widgets.theme import DARK, LIGHT, Colours, Look, Theme
from desktop.ui.window.window import Window
from tests.ui.languages import RESOURCES
from tests.ui.samples import HOSTILE, PRACTICE, account, settings_window

BACKGROUNDS = ("ground", "surface", "raised", "chosen", "warn_ground", "bad_ground", "info_ground")
TEXT_COLOURS = ("text", "muted", "link", "good", "bad", "warn", "busy")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = QColor(colour)
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (parts.redF(), parts.greenF(), parts.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_contrast_on_every_background(colours: Colours) -> None:
    weak = {
        (word, ground): round(contrast(getattr(colours, word), getattr(colours, ground)), 2)
        for word, ground in product(TEXT_COLOURS, BACKGROUNDS)
    }
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}
    for accent in (colours.accent, colours.accent_over):
        assert contrast(colours.on_accent, accent) >= 4.5
    for ground in ("ground", "surface", "raised"):
        assert contrast(colours.focus, getattr(colours, ground)) >= 3
        assert contrast(colours.field, getattr(colours, ground)) >= 3


def test_the_window_follows_the_system_at_once(window: Window, qapp: QApplication) -> None:
    def ground() -> QColor:
        return window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)

    hints = qapp.styleHints()
    for scheme, colours in (
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
    ):
        hints.colorSchemeChanged.emit(scheme)
        assert ground().name() == colours.ground
        assert qapp.palette().text().color().name() == colours.text


def test_the_theme_can_be_chosen_and_is_stored(
    window: Window,
    qapp: QApplication,
    settings: QSettings,
    open_window: Callable[[Service | None], Window],
) -> None:
    def choose(name: str) -> None:
        choice = settings_window(window, SettingsSection.LOOK).findChild(QRadioButton, name)
        assert choice is not None
        choice.click()
        assert choice.isChecked()

    def is_dark() -> bool:
        return window.theme.is_dark

    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    choose("darkLookChoice")
    corner = window.grab().toImage().pixelColor(window.width() - 3, window.height() - 3)
    assert corner.name() == DARK.ground
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert is_dark()
    again = open_window(PRACTICE)
    again.show_accounts(AccountList((account(),)))
    assert again.theme.is_dark
    look = settings_window(again, SettingsSection.LOOK)
    shown = look.findChild(QRadioButton, "darkLookChoice")
    assert shown is not None
    assert shown.isChecked()
    choose("lightLookChoice")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not is_dark()
    choose("systemLookChoice")
    assert is_dark()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not is_dark()


def test_an_unknown_look_in_the_settings_means_system(
    qapp: QApplication, settings: QSettings
) -> None:
    settings.setValue("window/look", "<b>pink</b>")
    assert Theme(qapp, RESOURCES, settings).look == Look.SYSTEM


def test_every_label_is_plain_text(window: Window) -> None:
    window.show_accounts(AccountList((account(name="<b>x</b>"),)))
    for section in SettingsSection:
        window.commands.open_settings.emit(section)
    labels = [label for label in window.shell.findChildren(QLabel) if label.pixmap().isNull()]
    assert len(labels) > 40
    rich = [
        label.objectName()
        for label in labels
        if label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


def test_every_focusable_widget_has_an_accessible_name(
    window: Window, find: Callable[[str], QWidget]
) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.shell.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.objectName() not in ("", "qt_scrollarea_viewport")
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        # Some get their text when they are shown; `test_scenes` looks at them then.
        and not widget.isHidden()
    ]
    assert nameless == []


@pytest.mark.parametrize("file", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda f: f.stem)
def test_every_icon_is_drawn_in_the_requested_colour(qapp: QApplication, file: Path) -> None:
    image = Icons(file.parent).pixmap(file.stem, 24, QColor("#12ab34"), 2.0).toImage()
    assert image.width() == 48
    if file.stem != "ownline":
        assert "#12ab34" in solid_colours(image)
    else:
        assert len(solid_colours(image)) > 1


def solid_colours(image: QImage) -> set[str]:
    pixels = (
        image.pixelColor(x, y) for x, y in product(range(image.width()), range(image.height()))
    )
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_a_missing_icon_is_empty(qapp: QApplication, tmp_path: Path) -> None:
    assert not solid_colours(Icons(tmp_path).pixmap("none", 16, QColor("#000000")).toImage())


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_outside_becomes_one_safe_line(text: str) -> None:
    line = one_line(text)
    assert len(line) <= 300
    assert not set(line) & set("\n\r\t\0\u2028\u202e\u2066\u2067\ud83d\udc00")
    assert isolated(text) == f"\u2068{line}\u2069"
    assert "<img" not in tooltip(text)
    assert "\0" not in whole(text)
