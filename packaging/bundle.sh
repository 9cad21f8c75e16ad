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
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
PYTHONHASHSEED=0 "$venv/bin/python" -m PyInstaller --noconfirm --log-level ERROR \
    --distpath build/work/made --workpath build/work packaging/kith.spec
"$venv/bin/python" packaging/accounts.py build/work/made/kith build/work/kith
rm -rf build/dist/kith build/dist/Kith.app
mkdir -p build/dist
mv build/work/made/* build/dist/  # on macOS the program lies beside its folder
echo "build/dist/kith is $(du -sh build/dist/kith | cut -f1)"
