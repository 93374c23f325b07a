"""The part of the tour that sends a photo and gets one back, and texts to a group."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from desktop.app.tour.transcript import Transcript
from desktop.app.tour.window_driver import TourError, Wait, WindowDriver
from desktop.core.model import FileState, StoreFile
from desktop.ui.attachments.attachment_strip import AttachmentCards
from desktop.ui.window.window import Window

_SENDS_PHOTO = "(707) 555-0111"
_GROUP = ("(707) 555-0101", "(707) 555-0102", "(415) 555-0100", "(707) 555-0108")
_ANSWERS = 2
_PHOTO_WORDS = "This is the bench. Where shall it stand?"
_GROUP_WORDS = "We all meet on Saturday at nine. Does that suit you?"


class PicturesAndGroups:
    """``photo`` is the picture that is sent."""

    def __init__(
        self, window: Window, driver: WindowDriver, transcript: Transcript, photo: Path
    ) -> None:
        self._window = window
        self._driver = driver
        self._transcript = transcript
        self._photo = photo

    def steps(self) -> Iterator[Wait]:
        yield from self._send_photo()
        yield from self._text_group()

    def _begin(self, recipients: str, words: str) -> None:
        self._driver.press("newTextButton")
        self._window.main_page.compose.recipient.set_text(recipients)
        self._driver.type(self._driver.find(QPlainTextEdit, "textField"), words)

    def _send_photo(self) -> Iterator[Wait]:
        self._transcript.add(f"Send a photo to {_SENDS_PHOTO}, who answers with one.")
        self._begin(_SENDS_PHOTO, _PHOTO_WORDS)
        attachments = self._window.main_page.compose.sending.attachments
        attachments.add([self._photo])
        yield Wait(
            "the photo is ready", lambda: bool(attachments.files) and not attachments.is_busy
        )
        (file,) = attachments.files
        self._transcript.add(f"    it has {file.width} × {file.height} pixels, {file.size} bytes")
        if file.width >= file.height:
            raise TourError("the photo is not upright")
        cards = self._window.main_page.compose.findChild(AttachmentCards)
        assert isinstance(cards, AttachmentCards)
        yield Wait("the photo is seen", lambda: cards.thumbnail(file) is not None)
        yield from self._picture("photo")
        self._driver.press("sendButton")
        yield Wait("its status is Delivered", lambda: self._driver.newest_status() == "Delivered")
        yield Wait("a photo has come", self._driver.has_answer)
        yield Wait("it was fetched", lambda: self._last_file_state() is FileState.HERE)
        yield Wait("it is seen", self._sees_last_file)
        yield from self._picture("photo-answer")

    def _last_file(self) -> StoreFile | None:
        texts = self._window.main_page.conversations.thread_page.model.texts
        files = texts[-1].files if texts else ()
        return files[0] if files else None

    def _last_file_state(self) -> FileState | None:
        file = self._last_file()
        return file.state if file is not None else None

    def _sees_last_file(self) -> bool:
        file = self._last_file()
        painter = self._window.main_page.conversations.thread_page.files.painter()
        return file is not None and painter.thumbnails.shape(file.hash) is not None

    def _text_group(self) -> Iterator[Wait]:
        self._transcript.add(f"One text to a group of {len(_GROUP)}.")
        self._begin(", ".join(_GROUP), _GROUP_WORDS)
        compose = self._window.main_page.compose
        yield Wait("a group is offered", compose.group.isVisible)
        self._driver.press("oneGroup")
        yield from self._picture("group")
        self._driver.press("sendButton")
        yield Wait("its conversation is open", self._shows_group)
        row = self._driver.newest_message()
        if row is None or len(row.recipients) != len(_GROUP):
            raise TourError("the outbox shows no text to the group")
        yield Wait("two of them have answered", lambda: self._answers() >= _ANSWERS)
        yield from self._picture("group-answers")

    def _shows_group(self) -> bool:
        row = self._window.main_page.conversations.thread_page.conversation
        return row is not None and len(row.others) == len(_GROUP)

    def _answers(self) -> int:
        texts = self._window.main_page.conversations.thread_page.model.texts
        return len({text.writer.number for text in texts if text.writer is not None})

    def _picture(self, name: str) -> Iterator[Wait]:
        yield from self._transcript.picture_later(name, self._window)
