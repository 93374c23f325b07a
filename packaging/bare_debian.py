"""A minimal Debian in a folder, created once and copied for each package.

Commands run in it by chroot, and the program itself as a normal user.
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
    """``folder`` contains ``base``, which is kept, and ``root``, a fresh copy for each run."""

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
        # Downloads use the DNS and proxy settings of the host.
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copyfile(f"/{name}", self._root / name)
        for file in Path("/etc/apt/apt.conf.d").glob("*prox*"):
            shutil.copy(file, self._root / "etc" / "apt" / "apt.conf.d")
        problems = self._run("apt-get -q update && useradd --create-home " + _PERSON)
        # A display and its fonts for the tour with xcb, not counted as files of the package.
        problems += self._run(_apt("install --no-install-recommends xvfb xauth"))
        self._before = self._files()
        return problems

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
        """Run the tour with the practice service of the package."""
        starter = "xvfb-run -a " if platform == "xcb" else ""
        folder = f"{_HOME}/tour-{platform}"
        tour = f"QT_QPA_PLATFORM={platform} {starter}ownline --practice --tour {folder}"
        wrong = self._as_person(f"rm -rf {folder}; {tour}")
        transcript = self._root / folder.lstrip("/") / "transcript.txt"
        if not wrong and not transcript.read_text("utf-8").endswith("All of it happened.\n"):
            wrong.append("the tour did not say that all of it happened")
        return wrong

    def remove(self) -> list[str]:
        """Purging leaves the user's data and nothing else."""
        texts = f"{_HOME}/.local/share/ownline/outbox.db"
        kept = self._root / texts.lstrip("/")
        self._as_person(f"mkdir -p {_HOME}/.local/share/ownline; echo texts > {texts}")
        wrong = self._run(_apt("purge ownline")) + self._rest()
        return wrong if kept.exists() else [*wrong, "the texts of the person are gone"]

    def install_rpm(self, package: Path) -> list[str]:
        """With rpm from the host, on the libraries that the .deb installed. There is no
        rpm-based system here, so its dependencies are not checked."""
        return self._rpm("--install", str(package))

    def remove_rpm(self) -> list[str]:
        return self._rpm("--erase", "ownline") + self._rest()

    def _rpm(self, *words: str) -> list[str]:
        command = ["rpm", "--root", str(self._root), "--nodeps", *words]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        return (done.stdout + done.stderr).splitlines()[-8:] if done.returncode else []

    def _rest(self) -> list[str]:
        """Files of the program that remain."""
        rest = {name for name in self._files() - self._before if "ownline" in name.lower()}
        return [f"left: {name}" for name in sorted(rest)]

    def _files(self) -> set[str]:
        """All files except homes, temporary files and the system's records."""
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
        """The output of a failed command; empty on success."""
        # /dev and /proc are mounted only in the mount namespace of this command.
        inside = (
            f"mount --bind /dev {self._root}/dev && mount -t proc proc {self._root}/proc && "
            f'exec chroot {self._root} /bin/sh -c "$0"'
        )
        command = ["unshare", "--mount", "sh", "-c", inside, line]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=900)
        if not done.returncode:
            return []
        problems = (done.stdout + done.stderr).splitlines()[-12:]
        return [f"exit status {done.returncode}: {line}", *problems]


def _apt(words: str) -> str:
    return f"DEBIAN_FRONTEND=noninteractive apt-get -q -y {words}"
