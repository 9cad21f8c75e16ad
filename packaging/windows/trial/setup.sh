#!/bin/sh
# Makes, under Wine, the bundle and the setup program that tests/installers/windows.py tries.
# For tests, never to be released: a release is made on Windows, as ../README.md says.
# Usage: setup.sh PYTHON    makes build/windows/{dist/kith,kith-VERSION-windows-x86_64-setup.exe}
set -eu
cd "$(dirname "$0")/../../.."
python=$1
to=build/windows
version=$("$python" -c "import app; print(app.__version__)")

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
WINEPREFIX=$PWD/$to/prefix
WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe=;ucrtbase=n;icuuc=n;mscms=n"
export SOURCE_DATE_EPOCH WINEPREFIX WINEDLLOVERRIDES WINEDEBUG=-all PYTHONHASHSEED=0

# A Python under Wine can write to a pipe and not to a file; the pipe hides how it ended.
windows() { wine "$to/python/python.exe" "$@" </dev/null 2>&1 | cat; }

rm -rf "$to/made" "$to/dist"
windows -m PyInstaller --noconfirm --log-level ERROR --distpath "$to/made" \
    --workpath "$to/pyinstaller" packaging/kith.spec
windows packaging/accounts.py "$to/made/kith" "$to/pyinstaller/kith"  # says what has none
[ -e "$to/made/kith/kith-cli.exe" ] && [ -e "$to/made/kith/licences/sbom.cdx.json" ]
mv "$to/made" "$to/dist"
"$python" packaging/windows/setup_program.py "$to/dist/kith" build/kith.ico \
    "$to/kith-$version-windows-x86_64-setup.exe"
