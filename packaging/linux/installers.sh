#!/bin/sh
# Makes what Kith is installed from on Linux, of build/dist/kith, into dist: the package for Debian,
# the installer for other systems, what both are made of, and the checksums of everything there.
# Usage: installers.sh PYTHON    PYTHON has the packages of the bundle
set -eu
cd "$(dirname "$0")/../.."
python=$1
version=$("$python" -c 'import app; print(app.__version__)')
SOURCE_DATE_EPOCH=$("$python" packaging/epoch.py)
export SOURCE_DATE_EPOCH

mkdir -p dist
rm -f dist/kith*.deb dist/kith*-linux-*
PYTHONPATH=.:packaging "$python" packaging/linux/deb.py
packaging/linux/run/make.sh "$python"
cp build/dist/kith/licences/sbom.cdx.json "dist/kith-$version-linux-x86_64.cdx.json"
"$python" packaging/sums.py dist
