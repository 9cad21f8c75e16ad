"""A Windows with nothing on it, in a folder, by Wine: to install into, to use, to compare."""

import os
import re
import shlex
import shutil
import subprocess
from fnmatch import fnmatch
from pathlib import Path, PureWindowsPath

# The trial's DLLs in the place of Wine's; and no entries in the menu of this machine.
OVERRIDES = "mscoree=;mshtml=;winemenubuilder.exe=;ucrtbase=n;icuuc=n;mscms=n"
# Of a font whose letters are pictures (Noto Color Emoji), Wine tells which letters it has, but no
# measures; Qt, which looks for letters in every font, then reads memory that nobody has written.
FONTS = Path(__file__).with_name("wine-fonts.conf")
# Wine's own doings, in folders and in keys.
OWN_FOLDERS = ("windows/*", "users/*/Temp/*", "ProgramData/*")
OWN_KEYS = ("Software\\\\Wine", "Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Explorer")
NOT_SET = "(value not set)"


class Windows:
    """One Windows of its own, copied from the trial's; close() ends what runs in it.

    Paths in its methods are Windows', such as C:\\users. What happens is kept in the file `log`.
    """

    def __init__(self, prefix: Path, copy_of: Path, display: str, log: Path) -> None:
        subprocess.run(["cp", "-al", copy_of, prefix], check=True)
        for kept in copy_of.glob("*.reg"):  # Wine writes into these
            (prefix / kept.name).unlink()
            shutil.copy(kept, prefix)
        self._started: list[subprocess.Popen[bytes]] = []
        self._drive, self._log = prefix / "drive_c", log
        self._environment = {
            "HOME": str(prefix), "PATH": os.environ["PATH"], "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all", "WINEDLLOVERRIDES": OVERRIDES, "DISPLAY": display,
            "LANG": "C.UTF-8", "FONTCONFIG_FILE": str(FONTS),
        }  # fmt: skip
        (self.home,) = (
            f"C:\\users\\{each.name}"
            for each in (self._drive / "users").iterdir()
            if each.name != "Public"
        )
        self.local = f"{self.home}\\AppData\\Local"

    def close(self) -> None:
        """End every process in it and remove it."""
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False)
        self.wait()
        shutil.rmtree(self._drive.parent)

    def wait(self) -> None:
        """Wait until what was started has ended."""
        for process in self._started:
            process.wait(60)
        self._started.clear()

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Carry out a command to its end."""
        done = subprocess.run(
            ["wine", *command], env=self._environment, check=False, timeout=300,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
        with self._log.open("a") as log:
            log.write(f"$ {' '.join(command)}\n{done.stdout}{done.stderr}[{done.returncode}]\n")
        assert not check or done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done

    def start(self, *command: str) -> None:
        """Start a program of the user's, such as a window; close() ends it."""
        # Wine takes no file for what a program says, only a pipe.
        words = ["sh", "-c", 'log=$1; shift; wine "$@" </dev/null 2>&1 | cat >>"$log"', "-"]
        self._started.append(subprocess.Popen([*words, self._log, *command], env=self._environment))

    def settle(self) -> None:
        """Wait until nothing runs in it and the registry is on the disk."""
        subprocess.run(["wineserver", "-w"], env=self._environment, check=True, timeout=60)

    def inside(self, path: str) -> Path:
        """Return where a file lies, seen from outside."""
        return self._drive.joinpath(*PureWindowsPath(path).parts[1:])

    def files(self) -> set[str]:
        """Return every file and folder of the drive that is not Wine's own."""
        found = (str(path.relative_to(self._drive)) for path in self._drive.rglob("*"))
        kept = (each for each in found if not any(fnmatch(each, own) for own in OWN_FOLDERS))
        return {f"C:\\{PureWindowsPath(each)}" for each in kept}

    def value(self, key: str, name: str = "") -> str | None:
        """Return a value of the user's registry as text, the key's own without a name."""
        asked = ["/v", name] if name else ["/ve"]
        said = self.run("reg", "query", f"HKCU\\{key}", *asked, check=False).stdout
        line = next((each for each in said.splitlines() if "REG_" in each), NOT_SET)
        return None if NOT_SET in line else re.split(r" +REG_\w+ *", line)[1]

    def write_value(self, key: str, name: str, value: str, kind: str = "REG_SZ") -> None:
        """Set a value of the user's registry."""
        self.run("reg", "add", f"HKCU\\{key}", "/v", name, "/t", kind, "/d", value, "/f")

    def registry(self) -> set[str]:
        """Return every line of the user's registry with its key, but for Wine's own."""
        self.settle()
        key, told = "", set()
        for line in (self._drive.parent / "user.reg").read_text("utf-8").splitlines():
            if line.startswith("["):
                key = line[1:].rpartition("]")[0]
            if line and not line.startswith("#") and not key.startswith(OWN_KEYS):
                told.add(f"{key} {line if not line.startswith('[') else ''}")
        return told


def split(command: str) -> list[str]:
    """Return the words of a command line of Windows."""
    return shlex.split(command.replace("\\", "\\\\"))
