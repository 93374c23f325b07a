"""The example lists that the control page offers. `packaging/example_lists.py` makes them."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Flask, Response, send_from_directory

from desktop.practice.world import default_world_file

EXAMPLES: Mapping[str, str] = {
    "appointments.xlsx": "214 appointments (Excel). 204 texts go out; ten rows are left out: three"
    " people said STOP, two numbers are unreadable, one is there twice, and four have no first"
    " name.",
    "customers.xlsx": "300 customers (Excel), with phone numbers as plain numbers",
    "customers.ods": "The same customers (LibreOffice)",
    "customers.csv": "The same customers as text, with semicolons; everybody writes numbers in"
    " another way",
    "customers-utf16.csv": "The same as Excel saves “Unicode text”: UTF-16, with tabs",
    "problems.xlsx": "One row for everything that can be wrong with a row",
}


class ExampleLists:
    def register(self, app: Flask) -> None:
        app.add_url_rule("/practice/lists/<name>", "practice.exampleList", self.read)

    def read(self, name: str) -> Response:
        folder = default_world_file().parent / "lists"
        known = name if name in EXAMPLES else ""
        return send_from_directory(folder, known, as_attachment=True)
