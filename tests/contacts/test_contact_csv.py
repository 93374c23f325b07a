"""CSV files of contacts as programs export them and as people write them."""

from __future__ import annotations

import pytest

from desktop.contacts.contact_file import contacts_in
from desktop.core.file_errors import ContactFileError
from tests.contacts.test_vcard import read

BOB = [("Bob Stone", ["+1 415 555 0101"])]


@pytest.mark.parametrize(
    ("table", "contacts"),
    [
        (
            "First Name,Middle Name,Last Name,Nickname,File As,Organization Name,Notes,"
            "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
            "Phone 2 - Value\n"
            'Bob,,Stone,,,,,* ,b@x.example,Mobile,"+1 415 555 0101 ::: +1 415 555 0102",Work Fax,'
            "+1 415 555 0103\n",
            [("Bob Stone", ["+1 415 555 0101", "+1 415 555 0102", "fax: +1 415 555 0103"])],
        ),
        (
            "Name,Given Name,Additional Name,Family Name,Phone 1 - Type,Phone 1 - Value\n"
            "Bob Stone,Bob,,Stone,Mobile,+1 415 555 0101\n",
            BOB,
        ),
        (
            'Title,First Name,Middle Name,Last Name,Suffix,Company,"Assistant\'s Phone",'
            "Business Fax,Business Phone,Company Main Phone,Home Phone,Mobile Phone,Pager,Telex\n"
            "Mr.,Bob,,Stone,,Acme,111,222,333,444,555,666,777,888\n",
            [("Bob Stone", ["shared: 111", "fax: 222", "333", "shared: 444", "555", "666",
                            "fax: 777"])],
        ),
        (
            "Prénom;Nom;Société;Téléphone (bureau);Télécopie (bureau);Tél. mobile;"
            "Téléphone de l'assistant(e)\nBob;Stone;Acme;1;2;+1 415 555 0101;3\n",
            [("Bob Stone", ["1", "fax: 2", "+1 415 555 0101", "shared: 3"])],
        ),
        (
            "Nombre;Apellidos;Compañía;Teléfono móvil;Número de fax;Localizador\n"
            "Bob;Stone;Acme;+1 415 555 0101;1;2\n",
            [("Bob Stone", ["+1 415 555 0101", "fax: 1", "fax: 2"])],
        ),
        (
            "First Name,Last Name,Display Name,Nickname,Primary Email,Work Phone,Home Phone,"
            "Fax Number,Pager Number,Mobile Number\n"
            "Bob,,Bob Stone,,b@x.example,,,,,+1 415 555 0101\n",
            BOB,
        ),
        ("Nom;Portable\nBob Stone;+1 415 555 0101\n", BOB),
        ("Nombre\tMóvil\nBob Stone\t+1 415 555 0101\n", BOB),
        ("sep=;\r\nCustomer name;Contact number\r\nBob Stone;+1 415 555 0101\r\n", BOB),
        ("My customers\n\nphone|name\n+1 415 555 0101|Bob Stone\n", BOB),
        ("Bob Stone,+1 415 555 0101\n", BOB),
        ("wen,was\nBob Stone,+1 415 555 0101\n", BOB),
        ('Name,Phone\nBob Stone,"=""+1 415 555 0101"""\n', BOB),
        ("Name,Phone\nBob Stone,'+1 415 555 0101\n", BOB),
        ('Name,Phone\n"Bob\nStone",+1 415 555 0101\n,,\n\n', [("Bob\nStone", BOB[0][1])]),
        ("First Name,Company,Phone\n,Acme,1\n,,2\n", [("Acme", ["1"]), ("", ["2"])]),
        ("Name,Phone\nShort row\n", [("Short row", [])]),
    ],
    ids=["google", "google-older", "outlook", "outlook-fr", "outlook-es", "thunderbird", "nom",
         "nombre", "sep", "title", "no-header", "unknown-header", "formula", "apostrophe",
         "line-break", "company", "short"],
)  # fmt: skip
def test_a_table_is_read(table: str, contacts: list[tuple[str, list[str]]]) -> None:
    assert read(table) == contacts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert read("Nom;Téléphone\nZoë Müller;1\n".encode(encoding)) == [("Zoë Müller", ["1"])]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"PK\x03\x04rest", "workbook"),
        (b"\xd0\xcf\x11\xe0rest", "workbook"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "vCard"),
        (b"Dear diary, today I met nobody.\n", "vCard"),
        (b"Name,E-mail\nBob,bob@x.example\n", "vCard"),
        (b"Name,Fax\nBob,+1 415 555 0101\n", "vCard"),
        (b"Name,Phone\n" + b"B,1\n" * 100_001, "100,000"),
        (b'Name,Phone\nBob,"' + b"x" * 2_000_000, "quotation"),
    ],
)
def test_what_is_no_file_of_contacts_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(ContactFileError) as raised:
        list(contacts_in(data))
    assert says in raised.value.advice
