"""The entry point of the bundle: the program or, with --practice-service, the practice service."""

import os
import sys

from desktop.__main__ import main

# A Windows program without a console has no standard streams.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115

sys.exit(main())
