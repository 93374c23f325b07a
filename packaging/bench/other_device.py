"""Simulates another device: for each number on standard input, sends so many texts.

Started as ``python -m bench.other_device BASE EXTENSION``.
"""

from __future__ import annotations

import http.client
import json
import sys
from urllib.parse import urlsplit

from bench.home import SENDER, friend


def main() -> int:
    base, extension = sys.argv[1:3]
    service = http.client.HTTPConnection(urlsplit(base).netloc)
    sent = 0
    for line in sys.stdin:
        for _ in range(int(line)):
            sent += 1
            text = {
                "extension": extension,
                "from": SENDER,
                "to": friend(sent),
                "text": f"from another device {sent}",
                "status": "Delivered",
            }
            service.request(
                "POST", "/practice/messages", json.dumps(text), {"Content-Type": "application/json"}
            )
            service.getresponse().read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
