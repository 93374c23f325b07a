"""vCard files as phones and programs write them."""

from __future__ import annotations

import pytest

from desktop.contacts.contact_file import contacts_in
from desktop.contacts.file_contact import FileContact
from desktop.spreadsheets.columns import NumberUse


def read(card: str | bytes) -> list[tuple[str, list[str]]]:
    """Name and numbers of each contact; a number that is not for texts has its kind in front."""
    data = card.encode() if isinstance(card, str) else card
    return [(one.name, written(one)) for one in contacts_in(data)]


def written(contact: FileContact) -> list[str]:
    return [
        one.written if one.use is NumberUse.TEXT else f"{one.use}: {one.written}"
        for one in contact.numbers
    ]


IPHONE = """BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//iPhone OS 17.5//EN\r
N:Martins;Ana;;Dr.;\r
FN:Dr. Ana Martins\r
ORG:Acme\\, Inc.;Sales;\r
TEL;type=CELL;type=VOICE;type=pref:(415) 555-0101\r
item1.TEL:+1 415 555 0102\r
item1.X-ABLabel:Reception\r
item2.TEL:+1 415 555 0103\r
item2.X-ABLabel:_$!<HomeFAX>!$_\r
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/\r
 TEL:+14155550999\r
 4QBARXhpZgAATU0AKgAAAAgAAYdp\r
END:VCARD\r
"""

ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72;=5A=6F=\n=C3=AB;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=4D=C3=BC=6C=6C=\n=65=72=\n
TEL;CELL:415-555-0104
TEL;WORK;FAX:415-555-0105
TEL;PAGER:415-555-0106
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQ
 AAQABAAD//gA7Q1JFQVRPUjog

END:VCARD
"""

FOUR = """BEGIN:VCARD
VERSION:4.0
FN;LANGUAGE=fr:François Lef
 èvre
KIND:individual
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+33-1-23-45-67-89
TEL;VALUE=uri;TYPE="cell,fax":tel:+33-6-12-34-56-78;ext=5
END:VCARD
"""


@pytest.mark.parametrize(
    ("card", "contacts"),
    [
        (
            IPHONE,
            [
                (
                    "Dr. Ana Martins",
                    ["(415) 555-0101", "+1 415 555 0102", "fax: +1 415 555 0103"],
                )
            ],
        ),
        (ANDROID, [("Zoë Müller", ["415-555-0104", "fax: 415-555-0105", "fax: 415-555-0106"])]),
        (FOUR, [("François Lefèvre", ["tel:+33-1-23-45-67-89", "tel:+33-6-12-34-56-78; ext=5"])]),
        (IPHONE + ANDROID.replace("\n", "\r\n"), None),
    ],
    ids=["iphone", "android", "four", "several"],
)
def test_a_card_is_read(card: str, contacts: list[tuple[str, list[str]]] | None) -> None:
    assert read(card) == (contacts or [*read(IPHONE), *read(ANDROID)])


def a_card(*lines: str, version: str = "3.0") -> str:
    return "\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Doe;Jane;Q;;Jr.", "TEL:1"], "Jane Q Doe Jr."),
        (["FN:", "N:;;;;", "ORG:Acme;Sales"], "Acme; Sales"),
        (["NICKNAME:Bobby", "ORG:Acme"], "Bobby"),
        (["FN:Line\\nbreak\\, comma\\; and \\\\ backslash"], "Line break, comma; and \\ backslash"),
        (["FN:First", "FN:Second"], "First"),
        (['FN;X-NOTE="a:b;c":Quoted'], "Quoted"),
        (['FN;X-NOTE=unbalanced":Odd'], "Odd"),
        (["fn:lower case"], "lower case"),
        (["FN;ENCODING=B:WsO2ZQ=="], "Zöe"),
        (["TEL:1"], ""),
        (["FN;CHARSET=zip;ENCODING=QUOTED-PRINTABLE:Bob=21"], "Bob!"),
        (["FN:<img src='file:///etc/passwd'>\u202eBob"], "<img src='file:///etc/passwd'>\u202eBob"),
    ],
)
def test_the_name_of_a_card(lines: list[str], name: str) -> None:
    assert [one.name for one in contacts_in(a_card(*lines).encode())] == [name]


@pytest.mark.parametrize(
    ("encoding", "parameter"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
        ("latin-1", ""),
        ("cp1251", ";CHARSET=windows-1251"),
        ("shift_jis", ";CHARSET=Shift_JIS"),
    ],
)
def test_encodings(encoding: str, parameter: str) -> None:
    name = {"cp1251": "Привет", "shift_jis": "山田"}.get(encoding, "Zoë Müller")
    data = a_card(f"FN{parameter}:{name}", "TEL:+1 415 555 0101", version="2.1").encode(encoding)
    assert read(data) == [(name, ["+1 415 555 0101"])]


def test_line_ends_of_old_macs() -> None:
    assert read(a_card("FN:Bob", "TEL:1").replace("\n", "\r")) == [("Bob", ["1"])]


def test_a_line_that_is_not_understood_does_not_cost_the_contact() -> None:
    card = a_card("=45=50;;;", "\0", ":::", "FN:Bob", "BLAH", "TEL:+14155550101", ";;;")
    assert read(card.replace("\0", "\x01")) == [("Bob", ["+14155550101"])]


def test_a_contact_within_a_contact_is_not_read() -> None:
    inner = a_card("FN:Secretary", "TEL:2")
    assert read(a_card("FN:Boss", "AGENT:", *inner.splitlines(), "TEL:1")) == [("Boss", ["1"])]


def test_a_contact_without_its_end_is_read_before_the_next() -> None:
    first = a_card("FN:One", "TEL:1").replace("END:VCARD\n", "")
    assert read(first + a_card("FN:Two", "TEL:2")) == [("One", ["1"]), ("Two", ["2"])]


def test_numbers_at_the_cut_end_of_a_file_are_marked() -> None:
    whole = a_card("FN:One", "TEL:1") + a_card("FN:Two", "TEL:+14155550101")
    cut = whole[: whole.rindex("01")]
    assert read(cut) == [("One", ["1"]), ("Two", ["cut: +141555501"])]


def test_a_huge_value_is_passed_over() -> None:
    card = a_card("FN:" + "x" * 1_000_000, "N:Doe;Jane", "TEL:" + "1" * 1_000_000, "TEL:1")
    assert read(card) == [("Jane Doe", ["1"])]


def test_progress_ends_with_the_file() -> None:
    parts: list[float] = []

    def note(part: float) -> bool:
        parts.append(part)
        return True

    assert len(list(contacts_in((a_card("FN:A", "TEL:1") * 1000).encode(), note))) == 1000
    assert parts == sorted(parts)
    assert len(parts) > 10
    assert 0.9 < parts[-1] < 1


@pytest.mark.parametrize("data", [b"BEGIN:VCARD\n" + b"\n" * 100_000, b"Name,Phone\n" * 100_000])
def test_reading_ends_when_it_shall_not_go_on(data: bytes) -> None:
    assert len(list(contacts_in(data, lambda part: part < 0.1))) < 20_000
