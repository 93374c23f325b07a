"""Numbers, times and names of RingCentral as the control page shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from flask import Flask

STATUS_WORDS: Mapping[str, str] = {"NotActivated": "Not activated"}
SOURCE_WORDS: Mapping[str, str] = {
    "Recipient": "by that person",
    "Api": "in Ownline",
    "Upstream": "found out by a provider on the way",
    "Carrier": "found out by the carrier",
}
KINDS_OF_FILES: Mapping[str, str] = {
    "image": "a picture",
    "audio": "a voice note",
    "video": "a video",
    "text": "somebody’s card",
}


def register(app: Flask) -> None:
    """The filters of the templates."""
    app.add_template_filter(phone)
    app.add_template_filter(time_of_day)
    app.add_template_filter(lambda status: STATUS_WORDS.get(status, status), "status_words")
    app.add_template_filter(lambda source: SOURCE_WORDS.get(source, source), "source_words")
    app.add_template_filter(
        lambda kind: KINDS_OF_FILES.get(kind.partition("/")[0], kind), "kind_of_file"
    )


def phone(number: str) -> str:
    """A number of North America as people write it; anything else as it is."""
    found = re.fullmatch(r"\+1([0-9]{3})([0-9]{3})([0-9]{4})", number)
    return "({}) {}-{}".format(*found.groups()) if found else number


def time_of_day(iso: str) -> str:
    """The time of this computer."""
    return datetime.fromisoformat(iso).astimezone().strftime("%H:%M:%S")
