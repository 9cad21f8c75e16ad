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

# Every soname must be in the table: a name without a package would help nobody.
needed=$("$python" - "$bundle" "$here/needed.tsv" <<'END'
import sys
from pathlib import Path

from needs import needs

IN_THE_C_LIBRARY = {"ld-linux-x86-64.so.2"} | {
    f"lib{name}" for name in ("c.so.6", "dl.so.2", "m.so.6", "pthread.so.0", "resolv.so.2",
                              "rt.so.1", "util.so.1")
}
lines = [line for line in Path(sys.argv[2]).read_text().splitlines() if not line.startswith("#")]
table = {line.split("\t")[0]: line for line in lines}
asked = set(needs(Path(sys.argv[1]))) - IN_THE_C_LIBRARY
if unknown := asked - table.keys():
    sys.exit(f"{sys.argv[2]} must name the packages of {', '.join(sorted(unknown))}.")
print("\n".join(table[name] for name in table if ".so." not in name or name in asked))
END
)

rm -rf "$work"
mkdir -p "$work/tree" dist
cp -a "$bundle/." "$work/tree"
"$python" packaging/linux/share.py "$work/tree/share"
sed -e "/^#COMMON/{r $here/common.sh" -e 'd}' "$here/uninstall.sh" >"$work/tree/uninstall"
chmod -R u=rwX,go=rX "$work/tree"
chmod 755 "$work/tree/uninstall"

# gzip: the smallest systems have no other.
tar --create --directory "$work/tree" --sort=name --mtime="@$epoch" --owner=0 --group=0 \
    --numeric-owner --format=gnu . | gzip -9n >"$work/payload"

printf '%s\n' "$needed" >"$work/needed"
sed -e "/^#COMMON/{r $here/common.sh" -e 'd}' -e "/^@NEEDED@/{r $work/needed" -e 'd}' \
    "$here/install.sh" >"$work/head"
sed -i -e "s/@VERSION@/$version/" \
    -e "s/@C_LIBRARY@/$("$python" -c 'import sys, pathlib, needs
print(needs.c_library(pathlib.Path(sys.argv[1])))' "$bundle")/" \
    -e "s/@SPACE@/$(($(du -sk --apparent-size "$work/tree" | cut -f 1) * 21 / 20))/" \
    -e "s/@SHA256@/$(sha256sum "$work/payload" | cut -d ' ' -f 1)/" \
    -e "s/@PAYLOAD_LINE@/$(($(wc -l <"$work/head") + 1))/" "$work/head"
cat "$work/head" "$work/payload" >"$result"
chmod 755 "$result"
rm -rf "$work"
echo "$result is $(du -h --apparent-size "$result" | cut -f 1)"
