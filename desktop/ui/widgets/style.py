"""The style sheet of the window, for everything that a palette cannot express."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template(
    """
QMainWindow, QDialog, QWidget#page { background: $ground; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }

QLabel[role="muted"] { color: $muted; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="key"] {
    color: $text; background: $raised; border: 1px solid $edge; border-radius: 5px;
    padding: 2px 8px;
}

QFrame#composePane { background: transparent; border: 0; }
QListView#threadList, QListView#conversationList { border: 1px solid transparent; }
QListView#threadList:focus { border: 1px solid $focus; border-radius: 6px; }
QFrame#card, QFrame#detailsPane, QFrame#mergeDetailsPane {
    background: $surface; border: 1px solid $line; border-radius: 12px;
}
QProgressBar#mergeBar { background: $line; border: 0; border-radius: 2px; }
QProgressBar#mergeBar::chunk { background: $accent; border-radius: 2px; }
QFrame#header { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame#foot { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame#historyList, QFrame#consentHistory {
    background: $ground; border: 1px solid $line; border-radius: 10px;
}
QFrame#historyList:focus, QFrame#consentHistory:focus { border: 1px solid $focus; }
QFrame#pageFoot { background: transparent; border: 0; border-top: 1px solid $line; }
QFrame#quiet { background: $ground; border: 1px solid $line; border-radius: 10px; }
QFrame#rule { background: $line; border: 0; max-height: 1px; min-height: 1px; }

QFrame#noteFrame { border: 0; border-bottom: 1px solid $line; }
QFrame#statusBar, QFrame#cancelledBar { border: 0; border-top: 1px solid $line; }
QFrame#statusBar[tone="rest"] { border-color: transparent; }
QFrame#noteFrame[tone="info"], QFrame#statusBar[tone="info"], QFrame#cancelledBar {
    background: $info_ground;
}
QFrame#noteFrame[tone="warn"], QFrame#statusBar[tone="warn"] { background: $warn_ground; }
QFrame#statusBar[tone="bad"] { background: $bad_ground; }

QPushButton, QToolButton, QRadioButton, QCheckBox { outline: none; }
QPushButton {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 8px;
    padding: 7px 15px; min-height: 20px;
}
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 6px 14px; }
QPushButton:disabled { color: $muted; background: $raised; border-color: $line; }

QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_over; border-color: $accent_over; }
QPushButton[kind="primary"]:pressed { background: $accent_over; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
    color: $muted; background: $raised; border: 1px solid $line;
}

QPushButton#sendButton, QPushButton#newTextButton, QPushButton#sendListButton {
    border-top-$end-radius: 0; border-bottom-$end-radius: 0;
}
QPushButton[kind="primaryMenu"] {
    background: $accent; border-color: $accent; padding: 7px 6px;
    border-top-$start-radius: 0; border-bottom-$start-radius: 0;
}
QPushButton[kind="primaryMenu"]:disabled { background: $raised; border: 1px solid $line; }
QPushButton[kind="primaryMenu"]:hover { background: $accent_over; border-color: $accent_over; }
QPushButton[kind="primaryMenu"]:focus { border: 2px solid $text; padding: 6px 5px; }
QPushButton[kind="primaryMenu"]::menu-indicator { image: none; width: 0; }

QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:disabled { color: $muted; border-color: $line; }
QPushButton[kind="danger"]:hover { background: $bad_ground; }
QPushButton[kind="danger"]:focus { border: 2px solid $bad; }

QPushButton[kind="link"] {
    background: transparent; color: $link; border: 0; border-bottom: 2px solid transparent;
    border-radius: 0; padding: 4px 1px 2px 1px; text-align: $start;
}
QPushButton[kind="link"]:hover { border-bottom: 2px solid $edge; }
QPushButton[kind="link"]:focus { border-bottom: 2px solid $focus; }
QPushButton[kind="link"]:disabled { color: $muted; }
QPushButton[kind="link"]::menu-indicator { image: none; width: 0; }

QPushButton[kind="menu"]::menu-indicator { image: none; width: 0; }

QPushButton[kind=""]:checked, QPushButton[kind="small"]:checked {
    background: $chosen; border-color: $accent;
}
QPushButton[kind="small"] { padding: 2px 10px; min-height: 18px; }
QPushButton[kind="small"]:focus { padding: 1px 9px; }

QPushButton[kind="filter"] {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 8px;
    padding: 3px 8px; min-height: 18px;
}
QPushButton[kind="filter"]:hover, QPushButton[kind="filter"]:open {
    background: $raised; color: $text;
}
QPushButton[kind="filter"]:focus { border: 2px solid $focus; padding: 2px 7px; }
QPushButton[kind="filter"]::menu-indicator { image: none; width: 0; }

QPushButton[kind="pill"], QPushButton[kind="chosenPill"] {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 13px;
    padding: 3px 8px; min-height: 18px;
}
QPushButton[kind="pill"]:hover { background: $raised; color: $text; }
QPushButton[kind="pill"][tone="warn"] { color: $warn; }
QPushButton[kind="pill"][tone="bad"] { color: $bad; }
QPushButton[kind="pill"]:checked, QPushButton[kind="chosenPill"] {
    background: $chosen; color: $text;
}
QPushButton[kind="pill"]:focus, QPushButton[kind="chosenPill"]:focus {
    border: 2px solid $focus; padding: 2px 7px;
}

QPushButton[kind="tab"] {
    background: transparent; color: $muted; border: 1px solid transparent; border-radius: 8px;
    padding: 5px 11px; font-weight: 600;
}
QPushButton[kind="tab"]:hover { background: $raised; color: $text; }
QPushButton[kind="tab"]:checked { background: $chosen; color: $text; }
QPushButton[kind="tab"]:focus { border: 2px solid $focus; padding: 4px 10px; }

QPushButton[kind="badge"], QPushButton[kind="badge"]:disabled {
    background: $warn_ground; color: $warn; border: 1px solid $warn; border-radius: 13px;
    padding: 3px 11px; min-height: 18px; font-weight: 600;
}
QPushButton[kind="badge"]:disabled { border-color: $warn_ground; }
QPushButton[kind="badge"]:hover { background: $raised; }
QPushButton[kind="badge"]:focus { border: 2px solid $focus; padding: 2px 10px; }

QPushButton[kind="account"] {
    background: transparent; border: 1px solid transparent; border-radius: 10px; padding: 0;
}
QPushButton[kind="account"]:hover, QPushButton[kind="account"]:open { background: $raised; }
QPushButton[kind="account"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton[kind="account"]::menu-indicator { image: none; width: 0; }

QPushButton[kind="icon"] {
    background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 5px;
}
QPushButton[kind="icon"]:hover { background: $raised; }
QPushButton[kind="icon"]::menu-indicator { image: none; width: 0; }
QPushButton[kind="icon"]:focus { border: 2px solid $focus; padding: 4px; }

QLineEdit, QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $field; border-radius: 8px;
    padding: 7px 9px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted;
}
QLineEdit:focus, QPlainTextEdit:focus {
    border: 2px solid $focus; padding: 6px 8px;
}
QLineEdit[fixed="true"], QPlainTextEdit[fixed="true"] {
    background: transparent; border: 1px solid $line; padding: 7px 9px;
}
QLineEdit[fixed="true"]:focus, QPlainTextEdit[fixed="true"]:focus {
    border: 1px solid $focus; padding: 7px 9px;
}
QPlainTextEdit[kind="quote"], QPlainTextEdit[kind="quote"]:focus {
    background: transparent; border: 0; border-radius: 0; padding: 1px 9px;
    border-$start: 3px solid $line;
}
QPlainTextEdit[kind="quote"]:focus { border-$start: 3px solid $muted; }
QPlainTextEdit[kind="quote"][role="muted"] { color: $muted; }
QComboBox[kind="choice"] {
    background: $surface; color: $text; border: 1px solid $field; border-radius: 8px;
    padding: 6px 9px; padding-$end: 36px; min-height: 20px;
}
QComboBox[kind="choice"]:focus { border: 2px solid $focus; padding: 5px 8px; padding-$end: 35px; }
QComboBox[kind="choice"]:disabled { color: $muted; background: $raised; border-color: $line; }
QComboBox[kind="choice"]::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 32px; border: 0;
}
QComboBox[kind="choice"]::down-arrow { image: none; }
QPushButton[kind="step"] {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 8px;
    padding: 5px 10px; font-weight: 600;
}
QPushButton[kind="step"]:hover { background: $raised; }
QPushButton[kind="step"]:checked { background: $chosen; }
QPushButton[kind="step"]:disabled { color: $muted; background: transparent; }
QPushButton[kind="step"]:focus { border: 2px solid $focus; padding: 4px 9px; }
QLineEdit#searchField, QLineEdit#timeField { min-height: 20px; }
QLineEdit[wrong="true"] { border: 2px solid $bad; padding: 6px 8px; }
QFrame#recipientBox { background: $surface; border: 1px solid $field; border-radius: 8px; }
QFrame#recipientBox[focused="true"] { border: 2px solid $focus; }
QFrame#recipientBox[wrong="true"] { border: 2px solid $bad; }
QFrame#recipientBox QLineEdit, QFrame#recipientBox QLineEdit:focus {
    border: 0; padding: 6px 8px; background: transparent;
}
QListWidget#recipientSuggestions, QListWidget#templateList {
    background: $surface; border: 1px solid $edge; border-radius: 8px; padding: 3px;
}
QListWidget#recipientSuggestions::item, QListWidget#templateList::item,
QListWidget#templatesList::item { color: $text; padding: 5px 8px; border-radius: 6px; }
QListWidget#recipientSuggestions::item:hover, QListWidget#templateList::item:hover,
QListWidget#templatesList::item:hover { background: $raised; color: $text; }
QListWidget#recipientSuggestions::item:selected, QListWidget#templateList::item:selected,
QListWidget#templatesList::item:selected { background: $chosen; color: $text; }
QListWidget#templatesList {
    background: $surface; border: 1px solid $edge; border-radius: 8px; padding: 3px;
}
QListWidget#templatesList:focus { border: 1px solid $focus; }
QListWidget#settingsList { padding: 3px; }
QListWidget#settingsList::item { color: $text; padding: 8px 12px; border-radius: 6px; }
QListWidget#settingsList::item:hover { background: $raised; color: $text; }
QListWidget#settingsList::item:selected { background: $chosen; color: $text; }
QListWidget#settingsList:focus, QScrollArea[kind="section"]:focus {
    border: 1px solid $focus; border-radius: 8px;
}
QFrame#senderSearchCard { background: $surface; border: 1px solid $edge; }
QFrame#senderSearch QListView, QFrame#recipientBox QListView { border: 0; padding: 0; }
QPushButton[kind="bare"] { background: transparent; border: 0; padding: 0; min-height: 0; }
QPlainTextEdit#detailsText {
    background: $info_ground; border: 1px solid transparent; border-radius: 12px;
    padding: 6px 10px;
}
QPlainTextEdit#detailsText:focus { border: 2px solid $focus; padding: 5px 9px; }
QLabel#redirectAddresses {
    background: $ground; border: 1px solid $line; border-radius: 8px; padding: 8px 12px;
}
QLabel#redirectAddresses:focus { border: 2px solid $focus; padding: 7px 11px; }

QRadioButton, QCheckBox {
    spacing: 8px; padding: 5px 0; padding-$end: 5px; border: 0;
}
QRadioButton:disabled, QCheckBox:disabled { color: $muted; }

QRadioButton::indicator {
    width: 14px; height: 14px; border: 2px solid $muted; border-radius: 9px; background: $surface;
}
QRadioButton::indicator:checked {
    width: 8px; height: 8px; border: 5px solid $accent;
}
QRadioButton::indicator:disabled { border-color: $line; background: $raised; }
QRadioButton::indicator:checked:disabled { border-color: $edge; background: $surface; }
QCheckBox::indicator {
    width: 14px; height: 14px; border: 2px solid $muted; border-radius: 5px; background: $surface;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:disabled { background: $raised; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }

QTableView, QListView {
    background: transparent; border: 1px solid transparent; outline: 0;
}
QCalendarWidget { background: $surface; border: 1px solid $edge; }
QCalendarWidget QTableView { background: $surface; border: 0; }
QWidget#qt_calendar_navigationbar { background: transparent; }
QCalendarWidget QToolButton {
    background: transparent; color: $text; border: 0; border-radius: 6px; padding: 6px;
    font-weight: 600;
}
QCalendarWidget QToolButton:hover { background: $raised; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox {
    background: $surface; color: $text; border: 1px solid $field; border-radius: 6px;
    padding: 3px 6px; selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox { combobox-popup: 0; }
QComboBox[kind="choice"] QAbstractItemView::item {
    padding: 6px 8px; border: 0; color: $text;
}
QComboBox[kind="choice"] QAbstractItemView::item:selected { background: $chosen; color: $text; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $edge; outline: 0; padding: 4px;
}
QTableView#outboxView { border-radius: 10px; selection-background-color: transparent; }
QTableView#outboxView:focus, QTableView[kind="rows"]:focus { border: 1px solid $focus; }
QTableView[kind="rows"] { border-radius: 11px; }
QTableView[kind="rows"]::item { padding: 0 8px; border: 0; }
QTableView[kind="rows"]::item:selected { background: $chosen; color: $text; }
QTableView[kind="rows"] QHeaderView {
    background: transparent; border: 0; border-bottom: 1px solid $line;
}
QTableView[kind="rows"] QHeaderView::section {
    background: transparent; color: $muted; border: 0; padding: 6px 11px 7px 11px;
}
QProgressBar[kind="thin"] {
    background: $line; border: 0; border-radius: 4px; min-height: 8px; max-height: 8px;
}
QProgressBar[kind="thin"]::chunk { background: $accent; border-radius: 4px; }

QMenu {
    background: $surface; color: $text; border: 1px solid $edge; padding: 6px;
}
QMenu::item { padding: 8px 28px 8px 12px; border-radius: 6px; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QMenu::indicator { width: 14px; height: 14px; left: 4px; image: none; border: 0; }

QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; }

QSplitter::handle { background: transparent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
)


def style_sheet(colours: Mapping[str, str], *, is_mirrored: bool) -> str:
    """The sheet in these colours: the names are those of `theme.Colours`. ``is_mirrored``: the
    window is laid out from right to left, which style sheets do not follow by themselves."""
    start, end = ("right", "left") if is_mirrored else ("left", "right")
    return _SHEET.substitute(colours, start=start, end=end)
