"""Runs pytest with the modules of a bundle: what it lacks is lacking there, too.

Usage: inside.py BUNDLE ARGUMENTS...   with LD_LIBRARY_PATH=BUNDLE/_internal, by an environment
that has pytest. Only what the tests themselves use is taken from that environment.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[2]
VENV = ROOT / "build" / "venv"
PYTHON = f"python3.{sys.version_info.minor}"
PYINSTALLER = VENV / "lib" / PYTHON / "site-packages"
TOOLS = {"pytest", "readline", "curses"}  # pytest asks for these itself


class Packed(MetaPathFinder, Loader):
    """Finds the modules that are packed into the program of a bundle."""

    def __init__(self, bundle: Path) -> None:
        sys.path.append(str(PYINSTALLER))
        from PyInstaller.archive.readers import CArchiveReader

        sys.path.remove(str(PYINSTALLER))
        self._place = bundle / "_internal"
        self._packed: Any = CArchiveReader(str(bundle / "kith")).open_embedded_archive("PYZ.pyz")

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a module is, or None where it is not packed."""
        if name not in self._packed.toc:
            return None
        kind, place = self._packed.toc[name][0], self._place.joinpath(*name.split("."))
        file = place / "__init__.py" if kind else place.with_suffix(".py")
        spec = ModuleSpec(name, self, origin=str(file), is_package=bool(kind))
        spec.has_location = True
        if kind:
            spec.submodule_search_locations = [str(place)]
        return spec

    def exec_module(self, module: ModuleType) -> None:
        """Carry a module out."""
        code = self._packed.extract(module.__name__)
        if code is not None:  # a folder that holds packages has none
            exec(code, module.__dict__)


class LeftOut(MetaPathFinder):
    """Finds nothing of what was left out, wherever else it is."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse what was left out; for all else, look elsewhere."""
        if name in self._names:
            raise ModuleNotFoundError(f"{name} was left out of the bundle", name=name)
        return None

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)


def main() -> int:
    """Run the tests named."""
    bundle = Path(sys.argv[1]).absolute()
    packed = Packed(bundle)
    library = bundle / "_internal" / PYTHON / "lib-dynload"
    assert library.is_dir(), f"{bundle} was made by another Python than {PYTHON}."
    sys.path[:0] = [str(library), str(bundle / "_internal"), str(ROOT / "packaging")]
    import left_out
    import pytest

    ours = [name for name in left_out.MODULES if name.split(".")[0] not in TOOLS]
    sys.meta_path.insert(0, packed)
    borrow("PySide6", "QtTest")
    borrow("numpy", "random")  # for hypothesis
    sys.meta_path.insert(0, LeftOut(ours))
    import app

    assert app.__file__ is not None and app.__file__.startswith(str(bundle))
    return int(pytest.main(sys.argv[2:]))


def borrow(package: str, module: str) -> None:
    """Take one module that only tests use, not the program, from their environment."""
    home = import_module(package)
    home.__path__.append(str(Path(sys.prefix, PYINSTALLER.relative_to(VENV), package)))
    import_module(f"{package}.{module}")
    home.__path__.pop()


if __name__ == "__main__":
    sys.exit(main())
