"""The floor: a program with the smallest window that PySide6 can show.

With an argument, the window shows that word.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1080, 740)
    if sys.argv[1:]:
        window.setCentralWidget(QLabel(f"<h1>{sys.argv[1]}</h1>"))
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
