"""A Debian with nothing but its base, in a folder: made once, used anew for each package.

Everything runs in it by chroot, as a person who is not root where the program itself is started.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

RELEASE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
_PERSON = "maria"
_HOME = f"/home/{_PERSON}"


class BareDebian:
    """``folder`` gets ``base`` (kept) and ``root`` (a copy of it, made anew each time)."""

    def __init__(self, folder: Path) -> None:
        self._base = folder / "base"
        self._root = folder / "root"
        self._before: set[str] = set()

    def make(self) -> list[str]:
        done = self._base / "ownline-base-is-done"
        if not done.exists():
            shutil.rmtree(self._base, ignore_errors=True)
            self._base.mkdir(parents=True)
            command = ["debootstrap", "--variant=minbase", RELEASE, str(self._base), MIRROR]
            made = subprocess.run(command, check=False, capture_output=True, text=True)
            if made.returncode:
                return made.stdout.splitlines()[-8:]
            done.touch()
        shutil.rmtree(self._root, ignore_errors=True)
        copied = subprocess.run(["cp", "-a", str(self._base), str(self._root)], check=False)
        if copied.returncode:
            return ["the base could not be copied"]
        # For downloads as on this machine, whatever it goes through.
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copyfile(f"/{name}", self._root / name)
        for file in Path("/etc/apt/apt.conf.d").glob("*prox*"):
            shutil.copy(file, self._root / "etc" / "apt" / "apt.conf.d")
        said = self._run("apt-get -q update && useradd --create-home " + _PERSON)
        # A screen for the second tour and its fonts; not a part of what is judged.
        said += self._run(_apt("install --no-install-recommends xvfb xauth"))
        self._before = self._files()
        return said

    def install(self, package: Path) -> list[str]:
        shutil.copy(package, self._root / "tmp" / package.name)
        return self._run(_apt(f"install --no-install-recommends /tmp/{package.name}"))

    def has_no_python(self) -> list[str]:
        found = [str(path) for path in (self._root / "usr" / "bin").glob("python3*")]
        return [f"there is {name}" for name in found]

    def menu_entry(self) -> list[str]:
        entry = (self._root / "usr/share/applications/ownline.desktop").read_text(encoding="utf-8")
        (command,) = [line for line in entry.splitlines() if line.startswith("Exec=ownline %u")]
        program = command.removeprefix("Exec=").split()[0]
        icon = self._root / "usr/share/icons/hicolor/48x48/apps/ownline.png"
        wrong = [] if icon.exists() else ["its icon is missing"]
        return wrong + self._as_person(f"{program} --version")

    def tour(self, platform: str) -> list[str]:
        """Signs in, texts and reads what became of it, with the practice service of the package."""
        starter = "xvfb-run -a " if platform == "xcb" else ""
        folder = f"{_HOME}/tour-{platform}"
        tour = f"QT_QPA_PLATFORM={platform} {starter}ownline --practice --tour {folder}"
        wrong = self._as_person(f"rm -rf {folder}; {tour}")
        told = self._root / folder.lstrip("/") / "transcript.txt"
        if not wrong and not told.read_text("utf-8").endswith("All of it happened.\n"):
            wrong.append("the tour did not say that all of it happened")
        return wrong

    def remove(self) -> list[str]:
        """What the person has is theirs; of the package and what it wrote, nothing stays."""
        texts = f"{_HOME}/.local/share/ownline/outbox.db"
        kept = self._root / texts.lstrip("/")
        self._as_person(f"mkdir -p {_HOME}/.local/share/ownline; echo texts > {texts}")
        wrong = self._run(_apt("purge ownline")) + self._rest()
        return wrong if kept.exists() else [*wrong, "the texts of the person are gone"]

    def install_rpm(self, package: Path) -> list[str]:
        """By rpm from outside, on the libraries that the .deb brought: no system of its own kind is
        at hand, so what it depends on is not judged here."""
        return self._rpm("--install", str(package))

    def remove_rpm(self) -> list[str]:
        return self._rpm("--erase", "ownline") + self._rest()

    def _rpm(self, *words: str) -> list[str]:
        command = ["rpm", "--root", str(self._root), "--nodeps", *words]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        return (done.stdout + done.stderr).splitlines()[-8:] if done.returncode else []

    def _rest(self) -> list[str]:
        """What is left of the program."""
        rest = {name for name in self._files() - self._before if "ownline" in name.lower()}
        return [f"left: {name}" for name in sorted(rest)]

    def _files(self) -> set[str]:
        """All but the homes, what is temporary and the system's own records."""
        apart = {"home", "tmp", "proc", "sys", "dev", "var"}
        parts = [part for part in self._root.iterdir() if part.name not in apart]
        return {str(path.relative_to(self._root)) for part in parts for path in part.rglob("*")}

    def _as_person(self, line: str) -> list[str]:
        script = self._root / "tmp" / "as-person.sh"
        script.write_text(f"cd {_HOME}\n{line}\n", encoding="utf-8")
        script.chmod(0o755)
        return self._run(f"env -i HOME={_HOME} PATH=/usr/bin:/bin LANG=C.UTF-8 "
                         f"setpriv --reuid={_PERSON} --regid={_PERSON} --init-groups "
                         "sh -e /tmp/as-person.sh")  # fmt: skip

    def _run(self, line: str) -> list[str]:
        """What a failed command said; nothing where it went well."""
        # /dev and /proc for this command only: they go with its mount namespace.
        inside = (
            f"mount --bind /dev {self._root}/dev && mount -t proc proc {self._root}/proc && "
            f'exec chroot {self._root} /bin/sh -c "$0"'
        )
        command = ["unshare", "--mount", "sh", "-c", inside, line]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=900)
        if not done.returncode:
            return []
        said = (done.stdout + done.stderr).splitlines()[-12:]
        return [f"exit status {done.returncode}: {line}", *said]


def _apt(words: str) -> str:
    return f"DEBIAN_FRONTEND=noninteractive apt-get -q -y {words}"
