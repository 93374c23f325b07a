"""What a measured process says to the one that started it: one line of JSON."""

from __future__ import annotations

import json
import sys


def write_result(**found: object) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
