#!/bin/sh
# Lays a bundle out as an AppDir, build/Kith.AppDir, of which appimagetool makes one file that
# runs without being installed.
# Usage: appdir.sh PYTHON [BUNDLE]    PYTHON has the packages of the bundle
set -eu
cd "$(dirname "$0")/../../.."
python=$1
bundle=${2:-build/dist/kith}
dir=build/Kith.AppDir

rm -rf "$dir"
mkdir -p "$dir/usr/lib"
cp -a "$bundle" "$dir/usr/lib/kith"
PYTHONPATH=packaging "$python" packaging/linux/share.py "$dir/usr/share"
cp "$dir/usr/share/applications/kith.desktop" "$dir/usr/share/icons/hicolor/scalable/apps/kith.svg" "$dir"
ln -s kith.svg "$dir/.DirIcon"
cat >"$dir/AppRun" <<'END'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/usr/lib/kith/kith" "$@"
END
chmod 755 "$dir/AppRun"
echo "$dir is ready for: appimagetool $dir dist/Kith-x86_64.AppImage"
