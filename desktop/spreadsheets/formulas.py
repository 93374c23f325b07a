"""Cells that a spreadsheet would run as a formula."""

from __future__ import annotations

import re

# Where a cell may begin with a formula (OWASP, "CSV Injection"): at its start, and, because the
# program that opens the file may take another separator for the right one and then does not
# understand the quotes either, after each separator in use and after each line end. Spreadsheets
# skip spaces; those of East Asia know the wide signs.
_FORMULA = re.compile(r"(^|[,;\t|\r\n])([\s\"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def safe_cell(text: str) -> str:
    """``text`` with an apostrophe before everything that a spreadsheet would run as a formula,
    whichever separator it uses."""
    return _FORMULA.sub(r"\1\2'", text)
