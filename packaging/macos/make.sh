#!/bin/sh
# Makes dist/kith-VERSION-macos-ARCH.dmg of the program that `make bundle` has made, and puts its
# bill of materials beside it.
# KITH_SIGN names a Developer ID to sign with, KITH_NOTARY a profile of notarytool in the keychain;
# without them the program is signed by nobody ("ad hoc"), as Apple silicon wants it at least.
set -eu
cd "$(dirname "$0")/../.."
app=build/dist/Kith.app
stage=build/image
identity=${KITH_SIGN:--}
notary=${KITH_NOTARY:-}

told() {
    plutil -extract "$1" raw "$app/Contents/Info.plist"
}

sign() {
    if [ "$identity" = - ]; then
        codesign --force --sign - "$@"
    else
        codesign --force --options runtime --timestamp --sign "$identity" "$@"
    fi
}

# Now and then the system still looks through the files when they are to be packed.
make_image() {
    for pause in 5 10 20 40; do
        hdiutil create -volname Kith -srcfolder "$stage" -fs HFS+ -format ULMO -ov "$1" && return
        sleep "$pause"
    done
    hdiutil create -volname Kith -srcfolder "$stage" -fs HFS+ -format ULMO -ov "$1"
}

[ -d "$app" ] || {
    echo "There is no $app: run make bundle first, on macOS." >&2
    exit 1
}
build/venv/bin/python packaging/macos/oldest_system.py "$app" "$(told LSMinimumSystemVersion)"

# The licences came in after PyInstaller had signed; what lies inside is signed already.
if [ "$identity" = - ]; then
    sign "$app"
else
    sign --entitlements packaging/macos/entitlements.plist "$app"
fi
codesign --verify --deep --strict "$app"

rm -rf "$stage"
mkdir -p "$stage" dist
ditto "$app" "$stage/Kith.app"
ln -s /Applications "$stage/Applications"
name=kith-$(told CFBundleShortVersionString)-macos-$(uname -m)
image=dist/$name.dmg
cp "$app/Contents/Resources/licences/sbom.cdx.json" "dist/$name.cdx.json"
make_image "$image"
if [ "$identity" != - ]; then
    sign "$image"
fi
if [ -n "$notary" ]; then
    xcrun notarytool submit --keychain-profile "$notary" \
        ${KITH_KEYCHAIN:+--keychain "$KITH_KEYCHAIN"} --wait "$image"
    xcrun stapler staple "$image"
fi
hdiutil verify -quiet "$image"
echo "$image is $(du -h "$image" | cut -f1)"
