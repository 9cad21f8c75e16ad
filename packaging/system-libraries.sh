#!/bin/sh
# Sees to what pip cannot bring: Python itself and the system libraries Qt loads.
# Usage: system-libraries.sh PYTHON offscreen|window
# On Debian and its kin, as root, it installs what is missing; otherwise it names the command.
set -eu

python=$1
purpose=$2

offscreen='libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1'
window='libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0'

give_up() {
    echo "$1" >&2
    exit 1
}

# install WHAT PACKAGE...
install() {
    what=$1
    shift
    command -v apt-get >/dev/null ||
        give_up "Kith needs $what: install what your system calls $*, then try again."
    [ "$(id -u)" = 0 ] ||
        give_up "Kith needs $what: run sudo apt-get install $*, then try again."
    echo "Installing $what: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" \
        </dev/null >/dev/null
}

# Reads "SONAME PACKAGE" lines, writes the packages of those that do not load, and a font
# where fontconfig knows none: without one every letter is drawn as a box.
missing_packages() {
    "$python" -c '
import ctypes, sys

for line in sys.stdin:
    soname, package = line.split()
    try:
        library = ctypes.CDLL(soname)
    except OSError:
        print(package)
        continue
    if package == "libfontconfig1":
        library.FcConfigGetFonts.restype = ctypes.POINTER(ctypes.c_int)
        fonts = library.FcConfigGetFonts(None, 0)
        if not fonts or not fonts[0]:
            print("fonts-dejavu-core")
'
}

command -v "$python" >/dev/null || install "Python 3.11 or newer" python3 python3-venv

version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    give_up "Kith needs Python 3.11 or newer and $python is $version: name another with make PYTHON=..."
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    install "Python's own means to make an environment" "python$version-venv"

[ "$(uname -s)" = Linux ] || exit 0
[ "$purpose" = window ] && wanted="$offscreen
$window" || wanted=$offscreen
packages=$(echo "$wanted" | missing_packages)
# shellcheck disable=SC2086 # one word a package
[ -z "$packages" ] || install "a few system libraries" $packages
