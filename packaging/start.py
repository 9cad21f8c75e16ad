"""What a bundle starts: the same as `python -m app`."""

import os
import sys

# Where its plugins are Qt knows without; another program would take them for its own.
OWN = "_PYI_", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"


def free_children() -> None:
    """Take back what only this process needs: a file manager it opens has libraries of its own."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in os.environ if name.startswith(OWN)]:
        del os.environ[name]


if __name__ == "__main__":
    free_children()
    from app.__main__ import main

    sys.exit(main())
