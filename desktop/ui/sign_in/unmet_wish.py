"""A sign-in that worked, but was of somebody else than the person asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountState, AccountView
from desktop.core.records import Record
from desktop.ui.text.numbers import is_person
from desktop.ui.text.plain import isolated, one_line

_MAX_NAME = 40


class UnmetWish(Record, frozen=True):
    """What the sign-in page says of it, translated. ``account``: the `AccountKey.text` of the one
    that was asked for, and ``name`` its name; empty where any other one was. ``added``: likewise
    of the one that is here now, though nobody asked for it."""

    title: str
    said: str
    advice: str
    account: str = ""
    name: str = ""
    added: str = ""
    added_name: str = ""


def other_signed_in(view: AccountView, wished: AccountView) -> UnmetWish:
    """``view`` is signed in now; ``wished`` was asked for."""
    name = _name_of(wished)
    said = QT_TRANSLATE_NOOP(
        "unmetWish", "You signed in as {who}. The sign-in of {name} has not changed."
    )
    if wished.state is AccountState.SIGNED_OUT:
        said = QT_TRANSLATE_NOOP("unmetWish", "You signed in as {who}. {name} is still signed out.")
    words = _t(said).format(who=_name_of(view), name=name)
    advice = _t(QT_TRANSLATE_NOOP("unmetWish", "In the browser, sign in as {name} this time."))
    title = _t(QT_TRANSLATE_NOOP("unmetWish", "Somebody else signed in"))
    return UnmetWish(title, words, advice.format(name=name), wished.key.text, name)


_NO_QUEUE = QT_TRANSLATE_NOOP("unmetWish", "No call queue was added")
_TO_ADD_A_QUEUE = QT_TRANSLATE_NOOP(
    "unmetWish",
    "To add a call queue, sign in with its own e-mail address and password, not with yours.",
)


def was_there_already(view: AccountView, *, is_queue: bool) -> UnmetWish:
    """Another account, or a call queue, was to be added."""
    said = _t(QT_TRANSLATE_NOOP("unmetWish", "{name} was signed in already."))
    advice = QT_TRANSLATE_NOOP("unmetWish", "To add another account, choose it in the browser.")
    title = QT_TRANSLATE_NOOP("unmetWish", "No account was added")
    if is_queue:
        title, advice = _NO_QUEUE, _TO_ADD_A_QUEUE
    words = said.format(name=_name_of(view))
    return UnmetWish(_t(title), words, _t(advice))


def is_no_queue(view: AccountView, *, is_back: bool) -> UnmetWish:
    """A call queue was to be added. ``is_back``: the account that signed in was here before."""
    said = QT_TRANSLATE_NOOP("unmetWish", "{name} was added. It is not a call queue.")
    if is_back:
        said = QT_TRANSLATE_NOOP("unmetWish", "{name} is signed in again. It is not a call queue.")
    elif is_person(view.extension_type):
        said = QT_TRANSLATE_NOOP(
            "unmetWish", "{name} was added. It is a person's account, not a call queue."
        )
    name = _name_of(view)
    words = _t(said).format(name=name)
    key = view.key.text
    return UnmetWish(_t(_NO_QUEUE), words, _t(_TO_ADD_A_QUEUE), added=key, added_name=name)


def _name_of(view: AccountView) -> str:
    return isolated(one_line(view.name, _MAX_NAME))


def _t(words: str) -> str:
    return QCoreApplication.translate("unmetWish", words)
