#!/bin/sh
# Brings a virtual environment to what a lock file says; does nothing where it is so already.
# Usage: environment.sh PYTHON VENV LOCK
set -eu

python=$1
venv=$2
lock=$3
stamp=$venv/.$(basename "$lock").stamp
key=$({ "$python" -V && cat "$lock"; } | cksum)

[ "$(cat "$stamp" 2>/dev/null)" != "$key" ] || exit 0
echo "Installing $(basename "$lock" .txt) into $venv, once"
# What has left the lock goes with all else; but only what was made here is ever emptied.
for made in "$venv"/.*.stamp; do
    [ ! -e "$made" ] || clear=yes
done
"$python" -m venv ${clear:+--clear} "$venv"
: >"$stamp"
bin=$venv/bin
[ -d "$bin" ] || bin=$venv/Scripts  # on Windows
"$bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --only-binary :all: -r "$lock"
echo "$key" >"$stamp"
