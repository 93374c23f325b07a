"""The top of the window: the account that is shown, the practice badge, Settings and Help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
)

from desktop.core.model import AccountState, AccountView
from desktop.core.records import Record
from desktop.ui.account_filter import AccountFilter
from desktop.ui.commands import Commands
from desktop.ui.text.numbers import CALL_QUEUE, state_line
from desktop.ui.text.plain import isolated, one_line, spoken
from desktop.ui.widgets.avatar import ALL_ACCOUNTS, Avatar, AvatarLook, look_of_account
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import Label, inset, set_tooltip
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme
from desktop.ui.window.account_menu import AccountMenu
from desktop.ui.window.navigation import Navigation
from desktop.ui.window.tools import Tools

_AVATAR = 36
_CHEVRON = 18
_MAX_NAME = 40
_BETWEEN = ", "


class _Arrangement(Record, frozen=True):
    """What is shown: whether the badge says where it leads, whether Settings and Help have words,
    whether the button for a new text has, how many lines the account has (less than 0: no arrow
    either, and everything is closer together), and whether the tabs have words."""

    has_way: bool = False
    names_tools: bool = False
    names_new: bool = False
    lines: int = 2
    names_tabs: bool = True


# Where room is short, these go one after the other.
_ARRANGEMENTS = (
    _Arrangement(has_way=True, names_tools=True, names_new=True),
    _Arrangement(names_tools=True, names_new=True),
    _Arrangement(names_new=True),
    _Arrangement(),
    _Arrangement(lines=1),
    _Arrangement(lines=0),
    _Arrangement(lines=-1),
    _Arrangement(lines=-1, names_tabs=False),
)


class AccountButton(Button):
    """Shows name, kind and extension of the account that is shown, or the names of all; opens the
    menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("accountButton")
        self.setProperty("kind", "account")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._words = ""
        self._has_all_words = True
        self._elsewhere = 0
        self._avatar = Avatar(theme, _AVATAR)
        self._name = Label(theme, bold=True, name="accountName")
        self._kind = Label(theme, size="small", role="muted", name="accountKind")
        self._chevron = QLabel()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SMALL, NARROW, SMALL, NARROW)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._avatar)
        layout.addLayout(words)
        layout.addWidget(self._chevron)
        for part in (self._avatar, self._name, self._kind, self._chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def width_needed(self, lines: int) -> int:
        """``lines``: as in `show_lines`."""
        labels = (self._name, self._kind)[: max(lines, 0)]
        words = [label.sizeHint().width() for label in labels]
        around = 2 * SMALL + _AVATAR + (_CHEVRON + MEDIUM if lines >= 0 else 0)
        return around + (max(words) + MEDIUM if words else 0)

    def show_lines(self, lines: int) -> None:
        """2: name, kind and extension; 1: the name; 0: only the picture and the
        arrow; less: only the picture."""
        self._chevron.setVisible(lines >= 0)
        self._name.setVisible(lines > 0)
        self._kind.setVisible(lines > 1)
        self._has_all_words = lines == 2
        self._describe()
        self.updateGeometry()

    def show_elsewhere(self, unread: int) -> None:
        """How many conversations of accounts that are not shown are unread. The menu says whose."""
        if unread != self._elsewhere:
            self._elsewhere = unread
            self._avatar.show_dot(on=unread > 0)
            self._describe()

    def _describe(self) -> None:
        others = ""
        if self._elsewhere:
            others = self.tr("%Ln unread conversation(s) in other accounts", "", self._elsewhere)
        self.setAccessibleName(spoken(", ".join(filter(None, (self._words, others)))))
        shown = "" if self._has_all_words else self._words
        set_tooltip(self, "\n".join(filter(None, (shown, others))))

    def show_account(self, view: AccountView) -> None:
        name = one_line(view.name, _MAX_NAME) or self.tr("Signed in")
        is_queue = view.extension_type == CALL_QUEUE
        self._show(name, state_line(view), look_of_account(view.name, is_queue=is_queue))

    def show_all(self, views: Sequence[AccountView]) -> None:
        self._show(self.tr("All accounts"), self._names(views), ALL_ACCOUNTS)

    def _names(self, views: Sequence[AccountView]) -> str:
        """As far as there is room, and who of them is signed out."""
        parts: list[str] = []
        room = _MAX_NAME
        for view in views:
            if room <= 0:
                break
            name = one_line(view.name, room)
            room -= len(name) + len(_BETWEEN)
            is_out = view.state is AccountState.SIGNED_OUT
            words = self.tr("{name} (signed out)") if is_out else "{name}"
            parts.append(words.format(name=isolated(name)))
        return _BETWEEN.join(parts)

    def _show(self, name: str, line: str, look: AvatarLook) -> None:
        self._name.setText(name)
        self._kind.setText(line)
        self._avatar.show_look(look)
        words = self.tr("Account: {name}, {kind}")
        self._words = words.format(name=isolated(name), kind=isolated(line))
        self._describe()
        self.updateGeometry()

    def _draw(self) -> None:
        colour = self._theme.colour("muted")
        ratio = self.devicePixelRatioF()
        self._chevron.setPixmap(self._theme.icons.pixmap("chevron", _CHEVRON, colour, ratio))
        self._avatar.update()


class PracticeBadge(Button):
    """Shows that this is practice; a press opens the control page as soon as that is served."""

    def __init__(self) -> None:
        super().__init__(self.tr("Practice"))
        self.setObjectName("practiceBadge")
        self.setProperty("kind", "badge")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.address = ""
        self._short = self.text()
        self._long = self.tr("Practice: control page")
        self.setEnabled(False)
        self.setToolTip(self.tr("Nothing leaves this computer"))
        self.setAccessibleDescription(self.toolTip())
        self.hide()

    def show_page(self, address: str) -> None:
        self.address = address
        self.setEnabled(True)
        self.setAccessibleName(self._long)
        self.setToolTip(
            self.tr(
                "Nothing leaves this computer. Press to open the control page in your browser: see"
                " what was sent, answer as somebody else, and make something go wrong."
            )
        )
        self.setAccessibleDescription(self.toolTip())

    def width_needed(self, *, has_words: bool) -> int:
        """``has_words``: as in `show_words`."""
        text = self.fontMetrics().horizontalAdvance
        return self.sizeHint().width() - text(self.text()) + text(self._words(has_words))

    def show_words(self, *, has_words: bool) -> None:
        """Whether it says where a press leads."""
        self.setText(self._words(has_words))

    def _words(self, has_words: bool) -> str:
        return self._long if has_words and self.address else self._short


class Header(QFrame):
    def __init__(self, theme: Theme, commands: Commands, accounts: AccountFilter) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.is_practice = False
        self._accounts = accounts
        self.account = AccountButton(theme)
        self.menu = AccountMenu(commands, accounts, self)
        set_menu(self.account, self.menu)
        accounts.listed.connect(self._show_account)
        accounts.chosen.connect(self._show_account)
        self.navigation = Navigation(theme)
        self._tools = Tools(theme, commands)
        self._badge = PracticeBadge()
        self._badge.clicked.connect(lambda: commands.open_practice_page.emit(self._badge.address))
        layout = QHBoxLayout(self)
        before, after = QHBoxLayout(), QHBoxLayout()
        before.addWidget(self.account)
        before.addStretch()
        after.addStretch()
        after.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        after.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignVCenter)
        # In the middle, so that a longer name or a new badge does not move it.
        layout.addLayout(before, 1)
        layout.addWidget(self.navigation, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(after, 1)
        self._layout = layout
        self._usual_spacing = layout.spacing()
        self._spaced = (before, layout, after)
        self._arrangement: _Arrangement | None = None
        self.navigation.resized.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # The words of a part may be wider now, such as in the font of the style.
            self._arrange_if_other()
        return is_done

    def minimumSizeHint(self) -> QSize:
        """As narrow as the last of its arrangements."""
        width = self._width_needed(_ARRANGEMENTS[-1])
        return QSize(width, super().minimumSizeHint().height())

    def _width_needed(self, one: _Arrangement) -> int:
        edges = sum(self._edges(one))
        width = edges + 5 * self._spacing(one)
        width += self.navigation.width_needed(has_words=one.names_new, names_tabs=one.names_tabs)
        width += self._tools.width_needed(has_words=one.names_tools)
        width += self.account.width_needed(one.lines)
        badge = self._badge.width_needed(has_words=one.has_way) if self.is_practice else 0
        return width + badge

    def _spacing(self, one: _Arrangement) -> int:
        if one.lines >= 0:
            return self._usual_spacing
        return NARROW // 2 if one.names_tabs else 0

    def _edges(self, one: _Arrangement) -> tuple[int, int]:
        return (SMALL, MEDIUM) if one.names_tabs else (NARROW, NARROW)

    def _fitting(self) -> _Arrangement:
        fitting = (one for one in _ARRANGEMENTS if self._width_needed(one) <= self.width())
        return next(fitting, _ARRANGEMENTS[-1])

    def _arrange_if_other(self) -> None:
        if self._arrangement is not None and self._fitting() is not self._arrangement:
            self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Leaves out words where there is no room for all."""
        if self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            # It has no width of its own yet.
            return
        self._arrangement = found = self._fitting()
        start, end = self._edges(found)
        inset(self._layout, start, SMALL, end, SMALL)
        for row in self._spaced:
            row.setSpacing(self._spacing(found))
        self._badge.show_words(has_words=found.has_way)
        self._tools.show_words(has_words=found.names_tools)
        self.navigation.show_words(has_words=found.names_new, names_tabs=found.names_tabs)
        self.account.show_lines(found.lines)

    def set_practice(self, is_practice: bool) -> None:
        self.is_practice = is_practice
        self._badge.setVisible(is_practice)
        self._arrange()

    def show_practice_page(self, address: str) -> None:
        """The practice service is running and serves its control page at ``address``."""
        self._badge.show_page(address)
        self._arrange()

    @Slot()
    def _show_account(self) -> None:
        shown = self._accounts.shown
        if shown is not None:
            self.account.show_account(shown)
        elif self._accounts.views:
            self.account.show_all(self._accounts.views)
        self._arrange()
