"""What a task needs of the system is seen to before it begins."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("tool", ["apt-get", "none"])
def test_no_bundle_is_begun_without_what_looks_into_libraries(tool: str, tmp_path: Path) -> None:
    for name in ("sh", "make"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    for name, said in (("id", "echo 1000"), (tool, "exit 1")):
        (tmp_path / name).write_text(f"#!{shutil.which('sh')}\n{said}\n")
        (tmp_path / name).chmod(0o755)
    words = ["make", "bundle", f"PYTHON={sys.executable}"]
    surroundings = os.environ | {"PATH": str(tmp_path)}
    done = subprocess.run(words, cwd=ROOT, env=surroundings, capture_output=True, text=True)
    assert done.returncode != 0
    assert "Kith needs system libraries: " in done.stderr
    assert "binutils" in done.stderr
