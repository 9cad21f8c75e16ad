#!/bin/sh
# Sees to what pip cannot bring: Python itself and the system libraries Qt loads.
# Usage: system-libraries.sh PYTHON offscreen|window|desktop|bundle|installers|wine
# On Debian and its kin, as root, it installs what is missing; otherwise it names the command.
set -eu

python=$1
purpose=$2

give_up() {
    echo "$1" >&2
    exit 1
}

install() {
    command -v apt-get >/dev/null ||
        give_up "Kith needs system libraries: install what your system calls $*, then try again."
    [ "$(id -u)" = 0 ] ||
        give_up "Kith needs system libraries: run sudo apt-get install $*, then try again."
    echo "Installing system libraries: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" \
        </dev/null >/dev/null
}

if ! command -v "$python" >/dev/null; then
    [ "$python" = python3 ] || give_up "There is no $python here: name another with make PYTHON=..."
    install python3 python3-venv
fi

# Writes the packages that are missing, or fails with the version where it is too old.
missing=$("$python" - "$purpose" <<'END'
import ctypes
import shutil
import sys

OFFSCREEN = [
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libfontconfig.so.1", "libfontconfig1"),
]
WINDOW = [
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
]
# What stands in for a desktop: a bus, a screen, a service for notices, and who asks it.
DESKTOP = [
    ("dbus-daemon", "dbus-daemon"),
    ("Xvfb", "xvfb"),
    ("dunst", "dunst"),
    ("gdbus", "libglib2.0-bin"),
]
# What looks into libraries for the bundle; readelf and strip come with it.
BUNDLE = [("objdump", "binutils")]
# What makes the installers of this system and tries them: on clean systems, with a screen, a
# window manager, keys and a mouse.
INSTALLERS = [
    ("readelf", "binutils"),
    ("dpkg-deb", "dpkg"),
    ("desktop-file-validate", "desktop-file-utils"),
    ("appstreamcli", "appstream"),
    ("lintian", "lintian"),
    ("shellcheck", "shellcheck"),
    ("man", "man-db"),
    ("debootstrap", "debootstrap"),
    ("setpriv", "util-linux"),
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
    ("setxkbmap", "x11-xkb-utils"),
    ("xprop", "x11-utils"),
    ("xdotool", "xdotool"),
    ("xclip", "xclip"),
    ("dbus-daemon", "dbus-daemon"),
]
# Not carried by the bundle, but looked at when it is told what it needs: their packages name them.
LINKED = [
    ("libcups.so.2", "libcups2"),
    ("libwayland-client.so.0", "libwayland-client0"),
    ("libwayland-cursor.so.0", "libwayland-cursor0"),
    ("libxcb.so.1", "libxcb1"),
]

# What makes a setup program for Windows, and a Windows to try it on.
WINE = [
    ("makensis", "nsis"),
    ("wine", "wine wine64"),
    ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"),
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("xprop", "x11-utils"),
]


def loads(soname):
    try:
        return ctypes.CDLL(soname)
    except OSError:
        return None


def has_a_font(fontconfig):
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(ctypes.c_int)
    fonts = fontconfig.FcConfigGetFonts(None, 0)  # begins with their number
    return bool(fonts and fonts[0])


version = "%d.%d" % sys.version_info[:2]
if sys.version_info < (3, 11):
    sys.exit("Kith needs Python 3.11 or newer, and this is %s: name another with "
             "make PYTHON=..." % version)
try:
    import ensurepip, venv
except ImportError:
    print("python%s-venv" % version)
if sys.platform == "linux":
    is_bundle = sys.argv[1] in ("bundle", "installers")
    wanted = OFFSCREEN + (WINDOW if is_bundle or sys.argv[1] == "window" else [])
    wanted += LINKED if is_bundle else []
    print(" ".join(package for soname, package in wanted if not loads(soname)))
    kinds = {"desktop": DESKTOP, "bundle": BUNDLE, "installers": INSTALLERS, "wine": WINE}
    tools = kinds.get(sys.argv[1], [])
    print(" ".join(package for name, package in tools if not shutil.which(name)))
    fontconfig = loads("libfontconfig.so.1")
    if fontconfig and not has_a_font(fontconfig):  # every letter would be drawn as a box
        print("fonts-dejavu-core")
END
)
# shellcheck disable=SC2086 # one word a package
[ -z "$missing" ] || install $missing
