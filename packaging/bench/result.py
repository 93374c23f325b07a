"""The result of a measured process: one line of JSON on standard output."""

from __future__ import annotations

import json
import sys


def write_result(**found: object) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
