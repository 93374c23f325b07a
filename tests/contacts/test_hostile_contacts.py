"""Whatever a file has in it: contacts, or a sentence; never another error."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from desktop.contacts.contact_file import contacts_in
from desktop.contacts.import_plan import ImportPlan
from desktop.core.file_errors import ContactFileError
from tests.contacts.test_vcard import ANDROID, FOUR, IPHONE

TABLE = 'Name,Phone 1 - Type,Phone 1 - Value\n"Zoë, Dr.",Mobile,+1 415 555 0101 ::: 0102\n'
SAMPLES = [one.encode() for one in (IPHONE, ANDROID, FOUR, TABLE)]
PIECES = [
    *(bytes([one]) for one in b'\n\r\0"=;:, \\'),
    *(b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\xae", b";ENCODING=B:", b"X-ABLabel:fax", b"item1."),
    *(b"BEGIN:VCARD", b"END:VCARD", b"AGENT:", b"TEL:"),
    b"FN;CHARSET=utf-16;ENCODING=QUOTED-PRINTABLE:=",
]


def planned(data: bytes) -> ImportPlan | None:
    plan = ImportPlan("FR", {}, {})
    try:
        for contact in contacts_in(data):
            plan.add(contact)
    except ContactFileError as error:
        assert error.title
        assert error.advice
        return None
    assert plan.counts.total() == len(plan.rows)
    return plan


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    planned(data)


@given(st.sampled_from(SAMPLES), st.integers(0, 1 << 32))
def test_files_with_something_wrong_in_them(sample: bytes, seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(sample)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        data[at : at + chance.choice((0, 0, 1, 5, 40))] = chance.choice(PIECES)
    planned(bytes(data))
