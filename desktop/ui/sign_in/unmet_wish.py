"""A sign-in that worked, but was of somebody else than the person asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountState, AccountView
from desktop.core.records import Record
from desktop.ui.text.plain import isolated, one_line

_MAX_NAME = 40


class UnmetWish(Record, frozen=True):
    """What the sign-in page says of it, translated. ``account``: the `AccountKey.text` of the one
    that was asked for, and ``name`` its name; empty where any other one was."""

    title: str
    said: str
    advice: str
    account: str = ""
    name: str = ""


def other_signed_in(view: AccountView, wished: AccountView) -> UnmetWish:
    """``view`` is signed in now; ``wished`` was asked for."""
    name = isolated(one_line(wished.name, _MAX_NAME))
    said = QT_TRANSLATE_NOOP(
        "unmetWish", "You signed in as {who}. The sign-in of {name} has not changed."
    )
    if wished.state is AccountState.SIGNED_OUT:
        said = QT_TRANSLATE_NOOP("unmetWish", "You signed in as {who}. {name} is still signed out.")
    words = _t(said).format(who=isolated(one_line(view.name, _MAX_NAME)), name=name)
    advice = _t(QT_TRANSLATE_NOOP("unmetWish", "In the browser, sign in as {name} this time."))
    title = _t(QT_TRANSLATE_NOOP("unmetWish", "Somebody else signed in"))
    return UnmetWish(title, words, advice.format(name=name), wished.key.text, name)


def was_there_already(view: AccountView, *, is_queue: bool) -> UnmetWish:
    """Another account, or a call queue, was to be added."""
    said = _t(QT_TRANSLATE_NOOP("unmetWish", "{name} was signed in already."))
    advice = QT_TRANSLATE_NOOP("unmetWish", "To add another account, choose it in the browser.")
    title = QT_TRANSLATE_NOOP("unmetWish", "No account was added")
    if is_queue:
        title = QT_TRANSLATE_NOOP("unmetWish", "No call queue was added")
        advice = QT_TRANSLATE_NOOP(
            "unmetWish",
            "To add a call queue, sign in with its own e-mail address and password, not with"
            " yours.",
        )
    words = said.format(name=isolated(one_line(view.name, _MAX_NAME)))
    return UnmetWish(_t(title), words, _t(advice))


def _t(words: str) -> str:
    return QCoreApplication.translate("unmetWish", words)
