"""A Debian with nothing on it, in a folder: to install into, to be somebody in, to compare."""

import hashlib
import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

USER = "somebody"
HOME = f"/home/{USER}"
NUMBER = 1000  # of the user and of the user's group
PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"
PASSED_ON = ("http_proxy", "https_proxy", "no_proxy")  # the way to the mirror
# All processes live in a namespace whose first one is ours: when that ends, so do they, and what
# was mounted is gone; it ends with the tests, however those end.
APART = ("setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child")
# What apt, dpkg and the linker write down of their own doings.
OWN_BOOKS = (
    "/var/log/", "/var/cache/", "/var/lib/apt/", "/var/lib/dpkg/", "/etc/ld.so.cache", "/run/",
    "/tmp/", "/proc/", "/dev/", "/sys/",
)  # fmt: skip


class CleanSystem:
    """One system with an ordinary user, and the processes in it, which all end with close().

    `root` is where it lies. Paths in its methods are as seen from inside.
    """

    def __init__(self, root: Path, log: Path) -> None:
        self.root, self._log = root, log
        words = [*APART, "sh", "-c",
                 f"mount -t proc proc '{root}/proc' && echo up && exec sleep infinity"]  # fmt: skip
        self._holder = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        assert self._holder.stdout is not None
        assert self._holder.stdout.readline() == "up\n", "A namespace cannot be made here."
        children = Path(f"/proc/{self._holder.pid}/task/{self._holder.pid}/children")
        self._first = children.read_text().split()[0]

    def close(self) -> None:
        """End every process in it and remove it."""
        self._holder.kill()
        self._holder.wait(20)
        assert self._holder.stdout is not None
        self._holder.stdout.close()
        shutil.rmtree(self.root)

    def run(
        self, *command: str, root: bool = False, check: bool = True, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Carry out a command as the user, or as root; what it says is kept and logged."""
        done = subprocess.run(
            self._inside(command, root, variables), check=False, timeout=600,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )  # fmt: skip
        with self._log.open("a") as log:
            log.write(f"{'#' if root else '$'} {' '.join(command)}\n{done.stdout}{done.stderr}")
            log.write(f"[{done.returncode}]\n")
        assert not check or done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done

    def start(self, *command: str, **variables: str) -> subprocess.Popen[bytes]:
        """Start a program of the user's, such as a window; what it says goes to the log."""
        with self._log.open("ab") as log:
            log.write(f"$ {' '.join(command)} &\n".encode())
            return subprocess.Popen(
                self._inside(command, False, variables),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip

    def apt(self, *words: str) -> str:
        """Install or remove by apt as root, nothing recommended along; return what it says."""
        return self.run("apt-get", "--yes", "--no-install-recommends", *words, root=True).stdout

    def bring(self, file: Path, folder: str = "/tmp") -> str:
        """Copy a file in, the user's own if it goes to their home; return where it is."""
        place = self.inside(f"{folder}/{file.name}")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        place.chmod(stat.S_IMODE(file.stat().st_mode) | 0o444)
        if folder.startswith(HOME):
            for each in (place, place.parent):
                os.chown(each, NUMBER, NUMBER)
        return f"{folder}/{file.name}"

    def inside(self, path: str) -> Path:
        """Return where a file of the system lies, seen from outside."""
        return self.root / path.lstrip("/")

    def processes(self, name: str) -> list[int]:
        """Return the processes of the user that run a program."""
        said = self.run("sh", "-c", 'cd /proc; grep -lx -- "$1" [0-9]*/comm || true', "-", name)
        return [int(each) for each in re.findall(r"\d+", said.stdout)]

    def tree(self, home: bool = False) -> dict[str, str]:
        """Return every path with its mode, owner and content, but for what apt keeps of itself.

        The user's home belongs to it only with `home`.
        """
        told = {}
        for folder, folders, files in os.walk(self.root):
            for name in [*folders, *files]:
                path = Path(folder, name)
                seen = f"/{path.relative_to(self.root)}"
                if not seen.startswith(OWN_BOOKS) and (home or not seen.startswith(f"{HOME}/")):
                    told[seen] = _describe(path)
        return told

    def _inside(self, command: tuple[str, ...], root: bool, more: dict[str, str]) -> list[str]:
        variables = {"PATH": PATH, "HOME": "/root" if root else HOME, "LANG": "C.UTF-8", **more}
        if root:
            variables |= {name: os.environ[name] for name in PASSED_ON if name in os.environ}
            variables["DEBIAN_FRONTEND"] = "noninteractive"
        who = ["--userspec", "0:0" if root else f"{NUMBER}:{NUMBER}", "--groups", ""]
        return [
            "nsenter", "--target", self._first, "--mount", "--pid",
            "chroot", *who, str(self.root), "env", "--ignore-environment", "--chdir",
            variables["HOME"], *(f"{name}={value}" for name, value in variables.items()), *command,
        ]  # fmt: skip


def _describe(path: Path) -> str:
    state = path.lstat()
    told = f"{stat.filemode(state.st_mode)} {state.st_uid}:{state.st_gid}"
    if stat.S_ISLNK(state.st_mode):
        return f"{told} {path.readlink()}"
    if not stat.S_ISREG(state.st_mode):
        return told
    return f"{told} {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}"


def find_mirror() -> str:
    """Return where this machine gets its own Debian from."""
    asked = ["apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(REPO_URI)",
             "Created-By: Packages"]  # fmt: skip
    listed = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    mirrors = [line.split()[2] for line in listed.splitlines() if line.startswith("Debian Debian ")]
    assert mirrors, "apt knows no mirror of Debian here: it takes a Debian, after apt-get update."
    return mirrors[0]


def begin_base(release: str, folder: Path, mirror: str) -> subprocess.Popen[str]:
    """Begin to make the smallest system of a release in a folder."""
    command = [*APART, "debootstrap", "--variant=minbase", release, str(folder), mirror]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finish_base(making: subprocess.Popen[str], folder: Path) -> None:
    """Wait for it and give it an ordinary user."""
    said = making.communicate(timeout=600)[0]
    assert making.returncode == 0, f"debootstrap failed: {said[-2000:]}"
    (folder / "etc/dpkg/dpkg.cfg.d/quick").write_text("force-unsafe-io\n")
    add = ["useradd", "--create-home", "--uid", str(NUMBER), "--shell", "/bin/sh", USER]
    subprocess.run(["chroot", str(folder), *add], env={"PATH": PATH}, check=True)
