"""Gives account of a bundle: what it is made of, under which licences, by whose files.

Usage: accounts.py BUNDLE WORK      WORK is the folder of PyInstaller's notes on it
It writes the folder of licences into the bundle, the bill of materials (sbom.cdx.json) with it.
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # for the version of Kith

from contents import NotAccounted, components
from licences import licences_folder, write_licences
from parts import read_accounts, with_parts
from sbom import write_sbom


def main() -> int:
    """Write the accounts of the bundle that was named, or say what has none."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    bundle, work = map(Path, sys.argv[1:])
    try:
        accounts = read_accounts()
        given = write_licences(bundle, with_parts(components(bundle, work), accounts), accounts)
    except NotAccounted as trouble:
        print(trouble, file=sys.stderr)
        return 1
    write_sbom(licences_folder(bundle) / "sbom.cdx.json", bundle, given)
    print(f"{len(given)} components are accounted for in {licences_folder(bundle)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
