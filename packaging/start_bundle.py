"""Where the bundle begins. It is the program and, with --practice-service, the practice service."""

import os
import sys

from desktop.__main__ import main

# A program of Windows without a console has none of these; what is said then is for nobody.
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115

sys.exit(main())
