"""One command for everything: python3 packaging/dev.py VERB

  run [-- ARGS]   open Ownline with the practice service (without a display: the tour)
  tour [DIR]      drive the real window by a script; pictures go to DIR (build/tour)
  states [LOOK …] pictures of every state of every pane, to be looked at, in build/states; each LOOK
                  is one of light, dark, 200, french, right-to-left, wide, small
  pictures        run the tour, with a keyring, and update resources/pictures from it
  test [ARGS]     the tests, in two parallel processes; with ARGS, in one that gets them
  prove [NAME]    the long tests of the outbox: crashes, faults, damage (--short: as in the tests;
                  also --count N, --seed S); without a NAME, all of them
  bench [NAME]    measure speed and memory, with floors of the same run (--quick: smaller, fewer
                  runs; --keep: compare later runs with this one); without a NAME, all
                  but "peers", which are other programs beside Ownline
  check [-v]      format, lint, types, layers, sizes, locked requirements
  format          format the code, and apply the fixes of the linter
  build           the packages for this system, into dist/: wheel, bundle, .deb, .rpm
  check-packages  validate them, and install, start and remove the .deb in a bare Debian (as root)
  release X.Y.Z   set the version, close the changelog, commit and tag; you push
  translate       update resources/translations from the source, and compile them
  lock [-U]       rewrite the locked requirements (-U: with the newest versions)

Each verb installs what it needs: a virtual environment in .venv with the locked requirements and,
on Debian or Ubuntu as root, missing system packages. It changes nothing else.
"""

from __future__ import annotations

import sys

# An older Python has to be able to parse this file, to show this message.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Ownline needs Python 3.11 or newer; this is %d.%d. "  # noqa: UP031
        "If a newer one is installed, start this file with it, for example:\n"
        "  python3.12 packaging/dev.py run" % sys.version_info[:2]
    )

import os
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import checks
import locks
import package_checks
import packages
import pytest_runs
import release
import translations
from environment import Environment
from libraries import SystemNeeds
from steps import SetupError

ROOT = Path(__file__).resolve().parent.parent
INVISIBLE_PLATFORMS = ("offscreen", "minimal", "minimalegl")


def has_display(platform: str, environ: dict[str, str]) -> bool:
    """Whether a window can be seen. ``platform`` is `sys.platform`."""
    qt_platform = environ.get("QT_QPA_PLATFORM", "")
    if qt_platform:
        return qt_platform.partition(":")[0] not in INVISIBLE_PLATFORMS
    if not platform.startswith("linux"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def start(environment: Environment, arguments: list[str], env: dict[str, str]) -> int:
    """Run the environment's Python in the foreground and return its exit status."""
    command = [str(environment.python), *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


KEYRING = ("dbus-run-session", "gnome-keyring-daemon")
# Without the services of the system's session bus, which would be started on demand.
QUIET_BUS = f"--config-file={ROOT / 'packaging' / 'bus.conf'}"


def start_with_keyring(
    environment: Environment, arguments: list[str], env: dict[str, str], *bus_options: str
) -> int:
    """Like `start`, on a private message bus with an unlocked keyring."""
    unlock = "printf x | gnome-keyring-daemon --unlock --components=secrets >&2"
    command = shlex.join([str(environment.python), *arguments])
    bus = ["dbus-run-session", *bus_options, "--", "sh", "-c", f"{unlock} && exec {command}"]
    return subprocess.run(bus, cwd=ROOT, env=env, check=False).returncode


def source_environ() -> dict[str, str]:
    """The environment of this process, with the source on PYTHONPATH."""
    environ = dict(os.environ)
    environ["PYTHONPATH"] = str(ROOT)
    return environ


def run(arguments: list[str]) -> int:
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    if not has_display(sys.platform, dict(os.environ)):
        print("There is no display here, so Ownline runs its tour and saves pictures of it.")
        return take_tour(ROOT / "build" / "tour", arguments)
    environment = Environment(ROOT)
    environment.prepare("run")
    plugin = "wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb"
    plugin = os.environ.get("QT_QPA_PLATFORM", plugin).partition(":")[0]
    environment.prepare_system(SystemNeeds("run", (plugin,)))
    return start(environment, ["-m", "desktop", "--practice", *arguments], source_environ())


def tour(arguments: list[str]) -> int:
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        return usage("tour takes one folder")
    folder = Path(arguments[0] if arguments else ROOT / "build" / "tour").resolve()
    return take_tour(folder, [])


# The default screen of the offscreen plugin has only 800 by 800 pixels.
TOUR_SCREEN = f"offscreen:configfile={ROOT / 'packaging' / 'screen.json'}"


def take_tour(folder: Path, arguments: list[str]) -> int:
    environment = Environment(ROOT)
    environment.prepare("run")
    environment.prepare_system(SystemNeeds("tour", ("offscreen",)))
    environ = source_environ()
    environ["QT_QPA_PLATFORM"] = TOUR_SCREEN
    folder.mkdir(parents=True, exist_ok=True)
    command = ["-m", "desktop", "--practice", "--tour", str(folder), *arguments]
    status = start(environment, command, environ)
    if status == 0:
        print(f"The pictures of the tour are in {folder}")
    else:
        print(f"The tour did not finish; its pictures so far are in {folder}")
    return status


def states(arguments: list[str]) -> int:
    environment = Environment(ROOT)
    environment.prepare("dev")
    environment.prepare_system(SystemNeeds("tour", ("offscreen",)))
    environ = {**source_environ(), "QT_QPA_PLATFORM": "offscreen"}
    folder = str(ROOT / "build" / "states")
    return start(environment, ["-m", "tests.gallery", folder, *arguments], environ)


def renew_pictures(arguments: list[str]) -> int:
    """Uses a keyring: without one, each picture would show a warning. Shows what somebody in
    California sees."""
    if arguments:
        return usage("pictures takes no arguments")
    environment = Environment(ROOT)
    environment.prepare("run")
    environment.prepare_system(SystemNeeds("test", ("offscreen",), KEYRING))
    with tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True) as folder:
        environ = private_environ(Path(folder))
        environ.pop("DBUS_SESSION_BUS_ADDRESS")
        place = {"LC_ALL": "en_US.UTF-8", "TZ": "America/Los_Angeles"}
        environ |= {"QT_QPA_PLATFORM": TOUR_SCREEN, **place}
        tour = ["-m", "desktop", "--practice", "--tour", f"{folder}/tour"]
        status = start_with_keyring(environment, tour, environ)
        reduce = ["packaging/pictures.py", f"{folder}/tour", "resources/pictures"]
        return status or start(environment, reduce, source_environ())


def private_environ(folder: Path) -> dict[str, str]:
    """The environment for tests: isolates the user's settings, keyring, bus and outbox."""
    environ = source_environ()
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "OWNLINE_TEST_DBUS")
    # Tests start hundreds of programs, which would compile each module anew.
    for name in (*gone, "PYTHONDONTWRITEBYTECODE"):
        environ.pop(name, None)
    places = {
        "HOME": "home",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "run",
    }
    for name, place in places.items():
        (folder / place).mkdir(mode=0o700)
        environ[name] = str(folder / place)
    environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={folder / 'run' / 'no-bus'}"
    environ["QT_QPA_PLATFORM"] = "offscreen"
    return environ


AT_SPI = "/usr/libexec/at-spi-bus-launcher"
# A notification daemon, a tray, a window manager, and a tool that clicks.
DESKTOP = ("dunst", "trayer", "openbox", "xdotool")
# Two browsers, the driver of one, and the tool that opens the default browser.
BROWSERS = ("chromium", "chromedriver", "firefox-esr", "xdg-open")


def test(arguments: list[str]) -> int:
    environment = Environment(ROOT)
    environment.prepare("dev")
    programs = (*KEYRING, "Xvfb", AT_SPI, *DESKTOP, *BROWSERS, "tinyproxy")
    needs = SystemNeeds("test", ("offscreen", "xcb"), programs)
    environment.prepare_system(needs)

    def begin(
        folder: Path, words: Sequence[str], said: IO[bytes] | None
    ) -> subprocess.Popen[bytes]:
        environ = private_environ(folder)
        command = [str(environment.python), "-m", "pytest", f"--basetemp={folder}/tests", *words]
        if needs.bus_starter is not None:
            # A private message bus. With this variable the tests start a keyring on it.
            command = [needs.bus_starter, QUIET_BUS, "--", *command]
            environ["OWNLINE_TEST_DBUS"] = "1"
        return subprocess.Popen(
            command, cwd=ROOT, env=environ, stdout=said, stderr=said, start_new_session=True
        )

    if arguments:
        return pytest_runs.one(begin, arguments)
    # One more than there are cores: a test that waits leaves its core to another.
    return pytest_runs.side_by_side(begin, (os.cpu_count() or 1) + 1)


PROOFS = {
    "tests.proofs": ("schedules", "clock-steps", "pacing", "outages", "restored", "states", "bugs"),
    "tests.proofs_disk": (
        *("kill", "power", "lists", "files", "files-disk", "files-damage"),
        *("disk", "damage", "starts", "faults", "seeded"),
    ),
}


def prove(arguments: list[str]) -> int:
    """Run proofs. Each prints its result as its last line; all results are repeated at the end."""
    chosen = arguments[0] if arguments and not arguments[0].startswith("-") else ""
    options = arguments[1:] if chosen else arguments
    wanted = [(m, n) for m, names in PROOFS.items() for n in names if chosen in ("", n)]
    if not wanted:
        return usage(f"there is no proof {chosen!r}")
    environment = Environment(ROOT)
    environment.prepare("dev")
    environment.prepare_system(SystemNeeds("prove", ("offscreen",), ("strace",)))
    failed, sums = [], []
    with tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True) as folder:
        environ = private_environ(Path(folder))
        for module, name in wanted:
            print(f"== {name}", flush=True)
            status, last = run_shown(
                [str(environment.python), "-m", module, name, *options], environ
            )
            sums.append(last)
            if status:
                failed.append(name)
    print("", *sums, sep="\n")
    print(f"Failed: {', '.join(failed)}" if failed else f"All {len(wanted)} proofs hold.")
    return 1 if failed else 0


def run_shown(command: list[str], environ: dict[str, str]) -> tuple[int, str]:
    """Run a command, show its output, and return its exit status and last line."""
    last = ""
    # Unbuffered, because proofs take long and report their progress.
    environ = {**environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.rstrip() or last
    return process.returncode, last


def bench(arguments: list[str]) -> int:
    # Without development tools: some libraries use them if they are installed, and start slower.
    environment = Environment(ROOT, "build/bench/environment")
    environment.prepare("run")
    environment.prepare_system(SystemNeeds("bench", ("xcb",), (*KEYRING, "Xvfb")))
    with tempfile.TemporaryDirectory(prefix="ownline-", ignore_cleanup_errors=True) as folder:
        environ = private_environ(Path(folder))
        environ["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(ROOT / "packaging")))
        return start_with_keyring(environment, ["-m", "bench", *arguments], environ, QUIET_BUS)


def check(arguments: list[str]) -> int:
    if arguments not in ([], ["-v"]):
        return usage("check takes only -v")
    environment = Environment(ROOT)
    environment.prepare("dev")
    return checks.run_all(ROOT, environment, verbose=bool(arguments))


def format_code(arguments: list[str]) -> int:
    if arguments:
        return usage("format takes no arguments")
    environment = Environment(ROOT)
    environment.prepare("dev")
    ruff = ["-m", "ruff"]
    repaired = start(environment, [*ruff, "check", "--fix", "."], source_environ())
    return start(environment, [*ruff, "format", "."], source_environ()) or repaired


def translate(arguments: list[str]) -> int:
    if arguments:
        return usage("translate takes no arguments")
    environment = Environment(ROOT)
    environment.prepare("dev")
    translations.update(ROOT, environment.scripts)
    left = translations.problems(ROOT, environment.scripts)
    print("\n".join(left) if left else "All is translated.")
    return 1 if left else 0


def lock(arguments: list[str]) -> int:
    if arguments not in ([], ["-U"]):
        return usage("lock takes only -U")
    locks.write(ROOT, upgrade=bool(arguments))
    return 0


def build(arguments: list[str]) -> int:
    if arguments:
        return usage("build takes no arguments")
    return packages.build(ROOT)


def check_packages(arguments: list[str]) -> int:
    if arguments:
        return usage("check-packages takes no arguments")
    return package_checks.run_all(ROOT, Environment(ROOT, "build/environment"))


def make_release(arguments: list[str]) -> int:
    if len(arguments) != 1:
        return usage("release takes one version, such as 1.2.3")
    return release.make(ROOT, arguments[0])


def usage(problem: str) -> int:
    print(f"dev.py: {problem}\n\n{__doc__}", file=sys.stderr)
    return 2


VERBS = {
    "run": run,
    "tour": tour,
    "states": states,
    "pictures": renew_pictures,
    "test": test,
    "prove": prove,
    "bench": bench,
    "check": check,
    "format": format_code,
    "build": build,
    "check-packages": check_packages,
    "release": make_release,
    "translate": translate,
    "lock": lock,
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0 if arguments else 2
    verb = VERBS.get(arguments[0])
    if verb is None:
        return usage(f"there is no verb {arguments[0]!r}")
    try:
        return verb(arguments[1:])
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
