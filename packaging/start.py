"""What a bundle starts: the same as `python -m app`."""

import os
import sys

# Where its plugins are Qt knows without; another program would take them for its own.
OF_QT = "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"


def free_children() -> None:
    """Take back what only this process needs: a file manager it opens has libraries of its own."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name, value in list(os.environ.items()):
        if name.startswith("_PYI_") or (name in OF_QT and sys.prefix in value):
            del os.environ[name]


if __name__ == "__main__":
    free_children()
    from app.__main__ import main

    sys.exit(main())
