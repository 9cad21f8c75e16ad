#!/bin/sh
# Makes a Windows Python under Wine, to try Kith's Windows side where there is no Windows.
# For tests, never to be released: it is put together of parts not meant for each other.
# Usage: python.sh PYTHON LOCK    makes build/windows/{python,prefix}; PYTHON is a 3.11 with uv
set -eu
cd "$(dirname "$0")/../../.."
python=$1
lock=$2
here=packaging/windows/trial
to=build/windows
cc="x86_64-w64-mingw32-gcc -O2 -static-libgcc"
system=/usr/lib/x86_64-linux-gnu/wine/x86_64-windows
key=$(cat "$lock" "$here"/* | cksum)

[ "$(cat "$to/.stamp" 2>/dev/null)" != "$key" ] || exit 0
rm -rf "$to/python" "$to/prefix" "$to/shims"
mkdir -p "$to/python/DLLs" "$to/python/Lib" "$to/shims" "$to/wheels"

# This wheel carries the runtime of CPython 3.11.9 for Windows, which is not to be had alone.
"$python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --platform win_amd64 --python-version 3.11 --dest "$to/wheels" panda3d==1.10.16
"$python" - "$to" <<'END'
import sys
import zipfile
from pathlib import Path

to = Path(sys.argv[1])
(wheel,) = (to / "wheels").glob("panda3d-*.whl")
with zipfile.ZipFile(wheel) as parts:
    for name in parts.namelist():
        folder, _, file = name.rpartition("/")
        if folder == "deploy_libs" and file.lower() in ("python311.dll", "vcruntime140.dll"):
            (to / "python" / file.lower()).write_bytes(parts.read(name))
        elif folder == "deploy_libs" and not file.startswith(("api-ms-", "tcl", "tk", "_tkinter")):
            (to / "python/DLLs" / file).write_bytes(parts.read(name))
END
library=$("$python" -c "import sysconfig; print(sysconfig.get_path('stdlib'))")
tar c -C "$library" --exclude=__pycache__ --exclude=lib-dynload --exclude=site-packages \
    --exclude=dist-packages --exclude=./test --exclude=./idlelib --exclude=./tkinter \
    --exclude='./config-*' --exclude='./_sysconfigdata*' . | tar x -C "$to/python/Lib"
$cc -municode -o "$to/python/python.exe" "$here/python.c"
"$python" "$here/exports.py" python3 none python311 "$to/python/python311.dll" \
    >"$to/shims/python3.def"
$cc -shared -nostdlib -Wl,-e,0 -o "$to/python/python3.dll" "$to/shims/python3.def"

"$python" -m uv pip install --quiet --python-platform x86_64-pc-windows-msvc --python-version 3.11 \
    --link-mode copy --no-deps --require-hashes --only-binary :all: -r "$lock" \
    --target "$to/python/Lib/site-packages"

# What Wine lacks. Its own DLL of that name stays, renamed, and without the mark that would
# make Wine look for it by its old name; ours hands on to it whatever is not missing.
for name in ucrtbase mscms icuuc; do
    $cc -c -o "$to/shims/$name.o" "$here/$name.c"
    if [ -e "$system/$name.dll" ]; then
        sed 's/Wine builtin DLL/Kith trial shim /' "$system/$name.dll" >"$to/shims/own$name.dll"
        set -- "own$name" "$system/$name.dll"
    else
        set --
    fi
    "$python" "$here/exports.py" "$name" "$to/shims/$name.o" "$@" >"$to/shims/$name.def"
    $cc -shared -o "$to/shims/$name.dll" "$to/shims/$name.o" "$to/shims/$name.def"
done

export WINEPREFIX="$PWD/$to/prefix" WINEDEBUG=-all
export WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe="
wineboot --init >"$to/wineboot.log" 2>&1
winecfg -v win10
# Wine has no font that Windows would name for dialogs.
wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "MS Shell Dlg" /d "DejaVu Sans" /f \
    </dev/null 2>&1 | cat >>"$to/wineboot.log"
wineserver -w
cp "$to"/shims/*.dll "$to/prefix/drive_c/windows/system32/"
# Wine leads the user's folders to those of the machine; here nothing may lead out.
find "$to/prefix/drive_c/users" -type l | while read -r folder; do
    rm "$folder"
    mkdir "$folder"
done
echo "$key" >"$to/.stamp"
