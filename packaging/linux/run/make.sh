#!/bin/sh
# Makes dist/kith-VERSION-linux-x86_64.run of a bundle: install.sh with the packed bundle behind
# it. The same bundle and commit give the same file to the last bit.
# Usage: make.sh PYTHON [BUNDLE]    PYTHON has the packages of the bundle
set -eu
cd "$(dirname "$0")/../../.."
python=$1
bundle=${2:-build/dist/kith}
here=packaging/linux/run
work=build/run
version=$("$python" -c 'import app; print(app.__version__)')
result=dist/kith-$version-linux-x86_64.run
export PYTHONPATH=packaging PYTHONDONTWRITEBYTECODE=1
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

# Writes the lines of the table for the sonames given, and for files if there is a word "files".
rows() {
    for soname; do
        case $soname in
        ld-linux* | lib[cm].so.6 | libdl.so.2 | libpthread.so.0 | libresolv.so.2 | librt.so.1) ;;
        files) grep -E '^(/|fonts)' "$here/needed.tsv" ;;
        *) grep -F "$soname	" "$here/needed.tsv" || {
            echo "$here/needed.tsv must name the packages of $soname." >&2 && return 1
        } ;;
        esac
    done
}

# Writes a script with those it includes in it.
whole() {
    sed -e "/^#INCLUDE common.sh/{r $here/common.sh" -e 'd}' \
        -e "/^#INCLUDE needs.sh/{r $here/needs.sh" -e 'd}' "$here/$1"
}

rm -rf "$work"
mkdir -p "$work/tree" dist
asked=$("$python" packaging/needs.py "$bundle")
# shellcheck disable=SC2046 # one word a soname
rows files $(echo "$asked" | sed '/^?/d') >"$work/needed"
# shellcheck disable=SC2046
rows $(echo "$asked" | sed -n 's/^? //p') >"$work/wished"
whole install.sh | sed -e "/^@NEEDED@/{r $work/needed" -e 'd}' \
    -e "/^@WISHED@/{r $work/wished" -e 'd}' >"$work/head"

cp -a "$bundle/." "$work/tree"
"$python" packaging/linux/share.py "$work/tree/share"
whole uninstall.sh >"$work/tree/uninstall"
chmod -R u=rwX,go=rX "$work/tree"
chmod 755 "$work/tree/uninstall"
# gzip: the smallest systems have no other.
tar --create --directory "$work/tree" --sort=name --mtime="@$epoch" --owner=0 --group=0 \
    --numeric-owner --format=gnu . | gzip -9n >"$work/payload"

sed -i -e "s/@VERSION@/$version/" \
    -e "s/@C_LIBRARY@/$("$python" -c 'import sys, pathlib, needs
print(needs.c_library(pathlib.Path(sys.argv[1])))' "$bundle")/" \
    -e "s/@SPACE@/$(find "$work/tree" -printf '%s\n' | awk '{ n += int($1 / 4096) + 1 }
        END { print n * 4 }')/" \
    -e "s/@SHA256@/$(sha256sum "$work/payload" | cut -d ' ' -f 1)/" \
    -e "s/@PAYLOAD_LINE@/$(($(wc -l <"$work/head") + 1))/" "$work/head"
cat "$work/head" "$work/payload" >"$result"
chmod 755 "$result"
rm -rf "$work"
echo "$result is $(du -h --apparent-size "$result" | cut -f 1)"
