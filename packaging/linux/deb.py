"""Packs the bundle for Debian and its kin: dist/kith_VERSION_amd64.deb.

Usage: PYTHONPATH=.:packaging deb.py [BUNDLE], with the packages of the bundle. The same bundle
and commit give the same file to the last bit: SOURCE_DATE_EPOCH is the time of everything in it.
DEB_LEVEL says how hard to press, 0 to 9: 6, the usual, takes a minute and a half.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import share
from debian_texts import MAINTAINER, write_changelog, write_copyright
from epoch import made_at
from needs import relations

from app import __version__

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STAGE = ROOT / "build" / "deb"
LIBRARY = "usr/lib/kith"
ABOUT = """offline journal of the people you know
 You write down whom you met, what matters to them, how you could help and what
 you promised. Kith shows, over months and years, how each relationship
 broadens and deepens, and once a quarter helps you look honestly at your own
 part in it.
 .
 It measures your own care and never another person's worth. Everything stays
 in one file on your machine; Kith never uses the network.
"""


def main() -> None:
    """Pack the bundle named, or the one that was made last."""
    bundle = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "dist" / "kith"
    if not (bundle / "licences").is_dir():
        sys.exit(f"{bundle} has no licences in it: make bundle writes them.")
    result = ROOT / "dist" / f"kith_{__version__}_amd64.deb"
    shutil.rmtree(STAGE, ignore_errors=True)
    stage(bundle, STAGE)
    write_control(bundle, STAGE)
    epoch = made_at()
    settle(STAGE, epoch)
    pack(STAGE, result, epoch)
    shutil.rmtree(STAGE)
    print(f"{result.relative_to(ROOT)} is {result.stat().st_size / 1e6:.0f} MB")


def stage(bundle: Path, root: Path) -> None:
    """Lay everything out below `root` as it will lie below `/`."""
    shutil.copytree(bundle, root / LIBRARY, symlinks=True)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/kith").symlink_to("../lib/kith/kith")
    share.write(root / "usr/share")
    page = root / "usr/share/man/man1/kith.1"
    _compress(page.read_bytes(), page.with_name("kith.1.gz"))
    page.unlink()
    documents = root / "usr/share/doc/kith"
    documents.mkdir(parents=True)
    (documents / "licences").symlink_to("../../../lib/kith/licences")
    changes = (ROOT / "CHANGELOG.md").read_text()
    _compress(write_changelog(changes).encode(), documents / "changelog.gz")
    (documents / "copyright").write_text(write_copyright(bundle, (ROOT / "LICENSE").read_text()))
    overrides = root / "usr/share/lintian/overrides/kith"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(HERE / "lintian-overrides", overrides)


def write_control(bundle: Path, root: Path) -> None:
    """Write what Debian is told of the package: what it is, what it needs, what lies in it."""
    size = sum(_blocks(path) for path in root.rglob("*"))
    fields = {
        "Package": "kith",
        "Version": __version__,
        "Section": "misc",
        "Priority": "optional",
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        **relations(bundle),
        "Description": ABOUT,
    }
    told = root / "DEBIAN"
    told.mkdir()
    (told / "control").write_text("\n".join(f"{name}: {fields[name]}" for name in fields))
    sums = [
        f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n"
        for path in sorted((root / "usr").rglob("*"))
        if path.is_file() and not path.is_symlink()
    ]
    (told / "md5sums").write_text("".join(sums))


def settle(root: Path, epoch: int) -> None:
    """Give everything the same time and plain modes: only the program itself is one to start."""
    for path in _innermost_first(root):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == root / LIBRARY / "kith" else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def pack(root: Path, result: Path, epoch: int) -> None:
    """Write the package of what lies below `root`."""
    result.parent.mkdir(exist_ok=True)
    # xz: smaller than zstd by a tenth, and what every dpkg and every mirror takes.
    how = ["--root-owner-group", "-Zxz", f"-z{os.environ.get('DEB_LEVEL', '6')}"]
    command = ["dpkg-deb", *how, "--build", str(root), str(result)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def _innermost_first(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root, topdown=False):
        yield from (Path(folder, name) for name in [*files, *folders])
    yield root


def _blocks(path: Path) -> int:
    """Return the kilobytes a file takes, as dpkg counts them: the same on any file system."""
    is_file = path.is_file() and not path.is_symlink()
    return -(-path.stat().st_size // 1024) if is_file else 1


def _compress(content: bytes, file: Path) -> None:
    file.write_bytes(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    main()
