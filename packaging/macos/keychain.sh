#!/bin/sh
# Puts the certificate and the account at the notary into a keychain of their own, for a machine
# that is thrown away afterwards, and says how make.sh is to use them: as lines NAME=VALUE.
# Usage: keychain.sh FOLDER     with CERTIFICATE (base64), CERTIFICATE_PASSWORD and SIGN set, and
#                               NOTARY_ID, NOTARY_TEAM and NOTARY_PASSWORD where it is to be asked
set -eu
keychain=$1/kith.keychain-db
file=$1/certificate.p12
password=$(uuidgen)

printf %s "$CERTIFICATE" | base64 --decode >"$file"
security create-keychain -p "$password" "$keychain" >&2
security set-keychain-settings -lut 21600 "$keychain" >&2
security unlock-keychain -p "$password" "$keychain" >&2
security import "$file" -P "$CERTIFICATE_PASSWORD" -A -t cert -f pkcs12 -k "$keychain" >&2
rm -f "$file"
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db >&2
echo "KITH_SIGN=$SIGN"

if [ -n "${NOTARY_ID:-}" ]; then
    xcrun notarytool store-credentials kith --keychain "$keychain" --apple-id "$NOTARY_ID" \
        --team-id "$NOTARY_TEAM" --password "$NOTARY_PASSWORD" >&2
    echo "KITH_NOTARY=kith"
    echo "KITH_KEYCHAIN=$keychain"
fi
