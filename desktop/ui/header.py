"""The top of the window: who is signed in, the menu of sign-ins, and the practice badge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.model import Sessions, SessionState, SessionView
from desktop.ui.labels import Label
from desktop.ui.number_words import CALL_QUEUE, account_line
from desktop.ui.plain import one_line
from desktop.ui.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

_AVATAR = 36
_MOST_NAME = 40


class Avatar(QWidget):
    """The first letters of a name in a circle; a call queue has its icon."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letters = ""
        self._is_queue = False
        self.setFixedSize(_AVATAR, _AVATAR)

    def show_name(self, name: str, *, is_queue: bool) -> None:
        words = [word for word in one_line(name, _MOST_NAME).split() if word[0].isalnum()]
        self._letters = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
        self._is_queue = is_queue
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(QRectF(self.rect()))
        ink = self._theme.colour("on_accent")
        if self._is_queue or not self._letters:
            name = "queue" if self._is_queue else "person"
            icon = self._theme.icons.pixmap(name, 20, ink, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - 20) // 2, (self.height() - 20) // 2, icon)
        else:
            painter.setPen(ink)
            painter.setFont(self._theme.sized("body", QFont.Weight.DemiBold))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.end()


class AccountButton(QPushButton):
    """Name, kind and extension of the session that is shown; opens the menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("accountButton")
        self.setProperty("kind", "account")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._avatar = Avatar(theme)
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

    def show_session(self, view: SessionView) -> None:
        name = one_line(view.name, _MOST_NAME) or self.tr("Signed in")
        line = account_line(view.extension_type, view.extension_number)
        if view.state == SessionState.SIGNED_OUT:
            line = self.tr("{kind} · Signed out").format(kind=line)
        elif view.state == SessionState.SIGNING_IN:
            line = self.tr("{kind} · Signing in…").format(kind=line)
        self._name.setText(name)
        self._kind.setText(line)
        self._avatar.show_name(view.name, is_queue=view.extension_type == CALL_QUEUE)
        self.setAccessibleName(self.tr("Account: {name}, {kind}").format(name=name, kind=line))
        self.updateGeometry()

    def _draw(self) -> None:
        colour = self._theme.colour("muted")
        ratio = self.devicePixelRatioF()
        self._chevron.setPixmap(self._theme.icons.pixmap("chevron", 18, colour, ratio))
        self._avatar.update()


class Header(QFrame):
    session_chosen = Signal(str)
    add_wanted = Signal()
    queue_wanted = Signal()
    sign_out_wanted = Signal(str)
    numbers_wanted = Signal(str)
    setup_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._practice = False
        self._shown: tuple[Sessions, SessionView] | None = None
        self.account = AccountButton(theme)
        self._menu = QMenu(self)
        self._menu.setObjectName("accountMenu")
        self._menu.setToolTipsVisible(False)
        self._group = QActionGroup(self._menu)
        self.account.setMenu(self._menu)
        self._badge = Label(
            theme, self.tr("Practice"), size="small", role="badge", bold=True, name="practiceBadge"
        )
        self._badge.setToolTip(self.tr("Nothing leaves this computer"))
        self._badge.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SMALL, SMALL, LARGE, SMALL)
        layout.addWidget(self.account)
        layout.addStretch()
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_practice(self, is_practice: bool) -> None:
        self._practice = is_practice
        self._shown = None
        self._badge.setVisible(is_practice)

    def show_sessions(self, sessions: Sessions, current: SessionView) -> None:
        if (sessions, current) == self._shown:
            return
        self._shown = (sessions, current)
        self.account.show_session(current)
        menu = self._menu
        for old in menu.actions():
            # Later, because one of them may be what is being answered; nobody finds it until then.
            menu.removeAction(old)
            old.setObjectName("")
            old.setData(None)
            old.deleteLater()
        self._group.deleteLater()
        self._group = group = QActionGroup(menu)
        for view in sessions.views:
            action = QAction(_menu_line(view), menu)
            action.setCheckable(True)
            action.setChecked(view.key == current.key)
            action.setData(view.key.text)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._choose)
        menu.addSeparator()
        self._add("addSignInAction", self.tr("&Add another sign-in…"), self.add_wanted.emit)
        self._add("queueSignInAction", self.tr("Sign in as a call &queue…"), self.queue_wanted.emit)
        menu.addSeparator()
        key = current.key.text
        self._add(
            "reloadNumbersAction",
            self.tr("&Reload numbers"),
            lambda: self.numbers_wanted.emit(key),
        )
        if not self._practice:
            self._add(
                "setupAction",
                self.tr("Change client ID or &server…"),
                self.setup_wanted.emit,
            )
        menu.addSeparator()
        name = _safe(one_line(current.name, _MOST_NAME))
        self._add(
            "signOutAction",
            self.tr("Sign &out {name}").format(name=name),
            lambda: self.sign_out_wanted.emit(key),
        )

    def _add(self, name: str, words: str, act: object) -> None:
        action = QAction(words, self._menu)
        action.setObjectName(name)
        action.triggered.connect(act)
        self._menu.addAction(action)

    def _choose(self, action: QAction) -> None:
        self.session_chosen.emit(action.data())


def _menu_line(view: SessionView) -> str:
    line = account_line(view.extension_type, view.extension_number)
    return f"{_safe(one_line(view.name, _MOST_NAME))}  ·  {_safe(line)}"


def _safe(text: str) -> str:
    """An & in a menu would underline what follows it, and a tab would start a shortcut."""
    return text.replace("&", "&&").replace("\t", " ")
