"""Which columns of a CSV file of contacts are read: by their headers, otherwise by their content.

Headers of Google, Outlook and Thunderbird in English, French and Spanish, and what people write in
tables of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from desktop.core.records import Record
from desktop.texting.matching import folded_words

NO_FAX = frozenset({"fax", "telecopie", "telecopieur", "pager", "bipeur", "buscapersonas"})
"""Words for what cannot be texted, folded."""

# The folded words of whole headers.
_FULL = {
    "name", "full name", "fullname", "display name", "contact", "contact name", "customer",
    "customer name", "client", "client name", "nom complet", "nom affiche", "nom a afficher",
    "nom du contact", "nom du client", "nombre completo", "nombre para mostrar",
    "nombre mostrado", "contacto", "cliente", "nombre del cliente", "nombre y apellidos",
    "nom et prenom", "nom prenom",
}  # fmt: skip
_GIVEN = {"first name", "firstname", "given name", "first", "prenom", "prenoms", "nombre de pila"}
_MIDDLE = {"middle name", "additional name", "deuxieme prenom", "autre prenom", "segundo nombre"}
_FAMILY = {
    "last name", "lastname", "family name", "surname", "last", "nom de famille", "apellido",
    "apellidos",
}  # fmt: skip
# The family name beside a given name, and the given name beside a family name; otherwise the whole.
_NOM, _NOMBRE = "nom", "nombre"
_OTHER = {"nickname", "surnom", "pseudonyme", "apodo", "sobrenombre", "alias"}
_COMPANY = {
    "company", "company name", "organization", "organisation", "organization name",
    "organization 1 name", "societe", "entreprise", "nom de l entreprise", "empresa",
    "organizacion", "compania",
}  # fmt: skip

_NUMBER = {"number", "numero", "no", "msisdn", "sms", "contact number"}
_NUMBER_WORDS = {
    "phone", "phones", "telephone", "telephones", "tel", "mobile", "cell", "cellphone", "cellular",
    "gsm", "portable", "fixe", "telefono", "telefonos", "movil", "celular", "rappel", "callback",
    "whatsapp",
}  # fmt: skip
_NO_NUMBER_WORDS = {
    "type", "label", "etiquette", "etiqueta", "tipo", "ext", "extension", "poste", "country",
    "pays", "pais", "telex", "isdn", "rnis", "rdsi", "tty", "tdd", "radio", "provider",
    "radiotelephone", "phonetic", "email",
}  # fmt: skip
_SHARED_WORDS = {
    "assistant", "assistants", "assistante", "asistente", "ayudante", "company", "societe",
    "entreprise", "organisation", "organization", "empresa", "compania", "organizacion",
}  # fmt: skip
_MORE_FAX = NO_FAX | {"localizador", "radiomessagerie", "busca"}
# "Phone 1 - Value" of Google has its kind in the column before.
_VALUE_OF_PAIR = re.compile(r"(.+) value")

_LOOKS_LIKE_NUMBER = re.compile(r"""[\s'"=]*\+?[\d\s().\-/]{7,25}["']?\s*""")
# 2026-12-03, 3.12.2026, 12/03/26, with or without a time.
_DATE = re.compile(r"\s*(\d{4}([./-])\d\d?\2\d\d?|\d\d?([./-])\d\d?\3(\d{4}|\d\d))(\s.*)?")
_DIGIT = re.compile(r"\d")
_MIN_DIGITS = 7
# Of the cells of a column, this part has to look like numbers.
_MOSTLY = 0.6


class NumberUse(StrEnum):
    """What the file says about a number."""

    TEXT = "text"
    FAX = "fax"
    """A fax or a pager."""
    SHARED = "shared"
    """Of an assistant, or of the whole company."""
    CUT = "cut"
    """The file ends before the contact does, so the number may be incomplete."""


class NumberColumn(Record, frozen=True):
    at: int
    use: NumberUse = NumberUse.TEXT
    label: int | None = None
    """The column with the kind of this number."""


class Columns(Record, frozen=True):
    """Positions of columns. ``names``: the groups of columns that make a name, the first group
    that is not empty counts."""

    names: tuple[tuple[int, ...], ...]
    numbers: tuple[NumberColumn, ...]
    has_header: bool = True

    @property
    def known(self) -> int:
        """How many columns are understood."""
        return sum(map(len, self.names)) + len(self.numbers)

    @property
    def is_usable(self) -> bool:
        return bool(self.names) and any(one.use is NumberUse.TEXT for one in self.numbers)


def columns_of(header: Sequence[str]) -> Columns:
    """By the words of the headers."""
    words = [folded_words(cell[:100]) for cell in header]
    folded = [" ".join(one) for one in words]

    def where(*wanted: str) -> tuple[int, ...]:
        found = [at for at, one in enumerate(folded) if one in wanted]
        return tuple(found[:1])

    given, middle, family = where(*_GIVEN), where(*_MIDDLE), where(*_FAMILY)
    full = where(*_FULL)
    nom, nombre = where(_NOM), where(_NOMBRE)
    if given and not family:
        family, nom = nom, ()
    if family and not given:
        given, nombre = nombre, ()
    groups = (full or nom or nombre, given + middle + family, where(*_OTHER), where(*_COMPANY))
    numbers = []
    for at, one in enumerate(folded):
        use = _use_of(set(words[at]), one)
        if use is not None:
            pair = _VALUE_OF_PAIR.fullmatch(one)
            label = where(f"{pair[1]} label", f"{pair[1]} type") if pair is not None else ()
            numbers.append(NumberColumn(at, use, label[0] if label else None))
    return Columns(tuple(group for group in groups if group), tuple(numbers))


def _use_of(words: set[str], header: str) -> NumberUse | None:
    """Of the numbers in a column; None where it has none."""
    if words & _NO_NUMBER_WORDS:
        return None
    if words & _MORE_FAX:
        return NumberUse.FAX
    if not words & _NUMBER_WORDS and header not in _NUMBER:
        return None
    return NumberUse.SHARED if words & _SHARED_WORDS else NumberUse.TEXT


def columns_by_content(rows: Sequence[Sequence[str]]) -> Columns:
    """By the cells of the first rows, where no header is understood."""
    width = max(map(len, rows), default=0)
    # The first row may be a header.
    body = rows[1:] or rows
    columns = [[row[at].strip() for row in body if at < len(row)] for at in range(width)]
    filled = [[cell for cell in cells if cell] for cells in columns]
    numbers = [
        at
        for at, cells in enumerate(filled)
        if cells and sum(map(looks_like_number, cells)) > _MOSTLY * len(cells)
    ]
    names = [
        at
        for at, cells in enumerate(filled)
        if at not in numbers and any(any(map(str.isalpha, cell)) for cell in cells)
    ]
    has_header = bool(rows) and not any(
        looks_like_number(rows[0][at]) for at in numbers if at < len(rows[0])
    )
    return Columns(tuple((at,) for at in names[:1]), tuple(map(NumberColumn, numbers)), has_header)


def looks_like_number(cell: str) -> bool:
    return (
        _LOOKS_LIKE_NUMBER.fullmatch(cell) is not None
        and len(_DIGIT.findall(cell)) >= _MIN_DIGITS
        and _DATE.fullmatch(cell) is None
    )
