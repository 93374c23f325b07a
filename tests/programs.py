"""Starts the program in this process, in the order of `desktop.app.launch`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings

from desktop.app.program import Program
from desktop.app.single_instance import SingleInstance
from desktop.core.paths import Paths
from desktop.startup.arguments import Options
from desktop.ui.window.shell import Shell


def shown_first(paths: Paths, settings: QSettings) -> Shell:
    """The window, shown without content."""
    shell = Shell(settings, paths.resources)
    shell.show_first()
    return shell


def begun(paths: Paths, settings: QSettings, shell: Shell, leave: Callable[[int], None]) -> Program:
    made = Program(Options(), paths, SingleInstance(paths.lock_file), settings, shell, leave)
    made.show()
    return made


def is_running(program: Program) -> bool:
    thread = program._thread
    return thread is not None and thread.isRunning()
