#!/bin/sh
# Makes the bundle build/dist/kith from an environment of its own: what is used for development
# would be carried along otherwise.
# Usage: bundle.sh PYTHON LOCK
set -eu
cd "$(dirname "$0")/.."
python=$1
lock=$2
venv=build/venv

packaging/environment.sh "$python" "$venv" "$lock"
bin=$venv/bin
[ -d "$bin" ] || bin=$venv/Scripts  # on Windows
SOURCE_DATE_EPOCH=$("$bin/python" packaging/epoch.py)
export SOURCE_DATE_EPOCH
PYTHONHASHSEED=0 "$bin/python" -m PyInstaller --noconfirm --log-level ERROR \
    --distpath build/pyinstaller/made --workpath build/pyinstaller packaging/kith.spec
for made in build/pyinstaller/made/*; do  # on macOS the program lies beside its folder
    "$bin/python" packaging/accounts.py "$made" build/pyinstaller/kith
done
rm -rf build/dist/kith build/dist/Kith.app
mkdir -p build/dist
mv build/pyinstaller/made/* build/dist/
echo "build/dist/kith is $(du -sh build/dist/kith | cut -f1)"
