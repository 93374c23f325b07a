"""`python -m desktop.practice`: serve until interrupted. The first line is the address."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from pathlib import Path

from desktop.practice.app import create_app
from desktop.practice.box import build
from desktop.practice.control import Control
from desktop.practice.fault_injection import FaultInjection
from desktop.practice.gateway import Gateway
from desktop.practice.server import PracticeServer
from desktop.practice.world import default_world_file, load_world


def arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m desktop.practice",
        description="RingCentral in a box, for practice: made-up people, numbers and texts.",
    )
    parser.add_argument("--port", type=int, default=0, help="on 127.0.0.1; 0: any free one")
    parser.add_argument("--state", type=Path, help="keep sign-ins and messages in this file")
    parser.add_argument("--no-limits", action="store_true", help="without rate limits")
    parser.add_argument("--no-push", action="store_true", help="the app may not use push")
    parser.add_argument("--world", type=Path, help="another world file")
    parser.add_argument(
        "--with-parent", action="store_true", help="exit when standard input is closed"
    )
    return parser.parse_args(argv)


def main(argv: list[str] | None = None, *, gateway: type[Gateway] = Gateway) -> int:
    """Serve until interrupted. ``gateway`` is the class that answers all requests."""
    options = arguments(argv)
    try:
        world = load_world(options.world or default_world_file())
        box = build(world, options.state, limited=not options.no_limits, push=not options.no_push)
        app = create_app(box, Control(box))
        injection = FaultInjection(box.sessions, box.limits, box.clock, box.settings)
        server = PracticeServer(options.port, gateway(box, app, injection))
    except (OSError, OverflowError, ValueError, TypeError, KeyError) as error:
        print(f"Practice cannot start: {error}", file=sys.stderr)  # noqa: T201
        return 1
    if options.with_parent:
        threading.Thread(target=_exit_with_parent, daemon=True).start()
    print(f"http://127.0.0.1:{server.port}", flush=True)  # noqa: T201
    try:
        server.serve()
    except KeyboardInterrupt:
        server.server_close()
    return 0


def _exit_with_parent() -> None:
    """Standard input closes when the parent process ends, even after a crash. Each change is in
    the state file before it is answered, so exiting at once loses nothing."""
    while os.read(0, 4096):
        pass
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
