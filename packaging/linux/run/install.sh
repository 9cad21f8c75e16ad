#!/bin/sh
# Installs Kith for one user, without root. make.sh fills in the @WORDS@ and puts the packed
# program behind the last line. It unpacks beside an older Kith and changes over by one rename,
# so that at any moment there is one that works, however this may end.
set -eu

VERSION=@VERSION@
C_LIBRARY=@C_LIBRARY@
SPACE=@SPACE@ # kilobytes, unpacked
SHA256=@SHA256@
PAYLOAD_LINE=@PAYLOAD_LINE@
LOADER=/lib64/ld-linux-x86-64.so.2

main() {
    read_options "$@"
    [ "$(id -u)" != 0 ] || [ "$AS_ROOT" ] || give_up "You are root, and this installs Kith for \
the one user who runs it: run it as yourself, without sudo. With --as-root it installs for root."
    check_home
    check_tools
    check_file
    check_processor
    check_c_library
    check_libraries
    choose_places
    check_room
    begin
    install_program
    install_into_desktop
    remove_older
    say_done
}

say_help() {
    cat <<END
Installs Kith $VERSION, an offline journal of the people you know, for you alone; no
administrator is needed.

Usage: sh $(basename "$0") [OPTION ...]
  --prefix DIR  install below DIR instead of ~/.local
  --quiet       say nothing unless something is amiss
  --as-root     go on as root, for root alone
  --help        say this

If it is ended halfway, start it again: what was there before works until it is done. To leave it
at that after a first one, remove ~/.local/lib/.kith-1.
Later, ~/.local/lib/kith/uninstall removes Kith and leaves your journal.
END
}

read_options() {
    unset PREFIX
    QUIET='' AS_ROOT=''
    while [ $# -gt 0 ]; do
        case $1 in
        --prefix) [ $# -gt 1 ] || give_up "--prefix needs a folder after it." && PREFIX=$2 && shift ;;
        --prefix=*) PREFIX=${1#*=} ;;
        -q | --quiet) QUIET=yes ;;
        --as-root) AS_ROOT=yes ;;
        -h | --help) say_help && exit ;;
        --) ;;
        *) give_up "$1 is not known here; --help lists what is." ;;
        esac
        shift
    done
}

#INCLUDE common.sh

check_tools() {
    for tool in sha256sum gzip tar; do
        command -v "$tool" >/dev/null || give_up "To install Kith, this system needs $tool first."
    done
}

payload() {
    tail -n "+$PAYLOAD_LINE" "$0"
}

check_file() {
    [ -f "$0" ] || give_up "Save this file first, then run: sh FILE"
    [ "$(payload | sha256sum | cut -d ' ' -f 1)" = "$SHA256" ] ||
        give_up "This file did not arrive whole, so nothing was installed; download it again."
}

#INCLUDE needs.sh

choose_places() {
    DESKTOP=$(folder_of "${XDG_DATA_HOME-}" .local/share)
    if [ "${PREFIX+given}" ]; then
        DATA=$PREFIX/share
    else
        PREFIX=$HOME/.local DATA=$DESKTOP
    fi
    case $PREFIX in /*) ;; *) give_up "Name the folder from its root on, as in --prefix /srv/me." ;; esac
    case $PREFIX$DATA in
    *"
"*) give_up "Kith cannot be installed below a folder whose name has two lines." ;;
    esac
    LIB=$PREFIX/lib KITH=$PREFIX/lib/kith
}

choose_slot() {
    case $(readlink "$KITH" || :) in
    .kith-1) SLOT=$LIB/.kith-2 OLDER=$LIB/.kith-1 ;;
    .kith-2) SLOT=$LIB/.kith-1 OLDER=$LIB/.kith-2 ;;
    *)
        ! is_somewhere "$KITH" || give_up "$KITH is there already and this installer did not make \
it: move it away, then start this again."
        SLOT=$LIB/.kith-1 OLDER=$LIB/.kith-2
        ;;
    esac
}

check_room() {
    folder=$LIB
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    [ -w "$folder" ] || give_up "$folder cannot be written to; choose another by --prefix DIR."
    room=$(df -Pk "$folder" 2>/dev/null | tail -n 1 | sed 's/.* \([0-9][0-9]*\)  *[0-9-]*%.*/\1/')
    case $room in '' | *[!0-9]*) return ;; esac
    [ "$room" -ge "$SPACE" ] || give_up "Kith needs $((SPACE / 1024 + 1)) MB below $folder and \
there are $((room / 1024)) MB: make room, then start again. Nothing was installed."
}

# What is there is looked at only when nobody else can change it any more.
begin() {
    MADE=$(missing_folders "$LIB")
    mkdir -p "$LIB"
    be_the_only_one
    choose_slot
    ! is_open || give_up "Kith is open: close its window, then start this again."
}

install_program() {
    say "Installing Kith $VERSION for you alone, below $PREFIX"
    trap 'stopped $?' EXIT
    trap 'exit 130' HUP INT TERM
    rm -rf "$SLOT" # of an installation that was interrupted
    mkdir "$SLOT"
    unpack
    KITH_HOME=$SLOT/try "$SLOT/kith" --version >/dev/null
    rm -rf "$SLOT/try"
    write_desktop_entry
    ln -s "$KITH/kith" "$SLOT/start"
    list_installed >"$SLOT/installed"
    ln -s "${SLOT##*/}" "$SLOT/link"
    sync -f "$SLOT" 2>/dev/null || :
    mv -fT "$SLOT/link" "$KITH"
    trap - EXIT HUP INT TERM
}

unpack() {
    if ! said=$(payload | gzip -dc | tar -xf - -C "$SLOT" 2>&1); then
        printf '%s\n' "$said" | head -n 1 >&2
        exit 1
    fi
}

# Leaves everything as it was before.
# shellcheck disable=SC2317 # a trap calls it
stopped() {
    trap - EXIT
    trap '' HUP INT TERM
    rm -rf "$SLOT"
    printf '%s\n' "$MADE" | remove_folders
    case $1 in
    130) give_up "Stopped; nothing was changed." ;;
    126) give_up "Programs may not be started below $LIB; choose another folder by --prefix DIR. \
Nothing was changed." ;;
    esac
    give_up "Kith could not be unpacked and started below $LIB, as said above; nothing was changed."
}

# A desktop starts what the entry names, wherever that lies and whatever its name has in it.
write_desktop_entry() {
    quoted=$(printf '%s' "$KITH/kith" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')
    replacement=$(printf '%s' "$quoted" | sed 's/[\\&|]/\\&/g')
    entry=$SLOT/share/applications/kith.desktop
    sed "s|^Exec=kith|Exec=\"$replacement\"|" "$entry" >"$SLOT/entry"
    mv -f "$SLOT/entry" "$entry"
}

# One line each: the data folder; a file and its mark, now or once; a folder or an index that was
# not there before.
list_installed() {
    echo "data $DATA"
    {
        [ ! -f "$KITH/installed" ] || sed -nE \
            's/^file /once /; /^(once [0-9a-f]{64}|folder|index) \//p' "$KITH/installed"
        [ ! "$MADE" ] || printf '%s\n' "$MADE" | sed 's/^/folder /'
        [ -f "$DATA/applications/mimeinfo.cache" ] || echo "index $DATA/applications/mimeinfo.cache"
        wanted | while read -r file; do
            echo "file $(mark_of "$(source_of "$file")") $file"
            missing_folders "$(dirname "$file")" | sed 's/^/folder /'
        done
    } | sort -u
}

wanted() {
    echo "$PREFIX/bin/kith"
    (cd "$SLOT/share" && find . -type f) | sed 's/^\.//' | while read -r file; do
        echo "$DATA$file"
    done
}

# Where a file lies until it is put in its place.
source_of() {
    case $1 in
    "$PREFIX/bin/kith") echo "$SLOT/start" ;;
    *) echo "$SLOT/share${1#"$DATA"}" ;;
    esac
}

missing_folders() {
    folder=$1
    while [ ! -d "$folder" ]; do
        echo "$folder"
        folder=$(dirname "$folder")
    done
}

install_into_desktop() {
    LIST=$(cat "$SLOT/installed")
    wanted | while read -r file; do
        if is_somewhere "$file" && ! is_ours "$file"; then
            printf '%s\n' "$file was there already and is not Kith's, or was changed: it stays." >&2
        else
            place "$file" || printf '%s\n' "$file could not be written; Kith works without." >&2
        fi
    done
    rm -rf "$SLOT/share" "$SLOT/start"
    tell_desktop
}

place() {
    mkdir -p "$(dirname "$1")" && mv -fT "$(source_of "$1")" "$1"
}

remove_older() {
    listed once | while read -r _ file; do
        if listed file | cut -d ' ' -f 2- | grep -qxF "$file"; then continue; fi
        if is_ours "$file"; then rm -f "$file"; fi
    done
    is_open || rm -rf "$OLDER"
}

say_done() {
    start=$PREFIX/bin/kith
    is_ours "$start" || start=$KITH/kith
    [ "$(command -v kith || :)" != "$start" ] || start=kith
    menu="from the menu of your desktop, or "
    case ":$DESKTOP:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}:" in *":$DATA:"*) ;; *) menu='' ;; esac
    journal=$DESKTOP/kith
    [ ! "${KITH_HOME-}" ] || journal=$KITH_HOME/data
    message="Kith $VERSION is installed. Start it ${menu}by: $start
Your journal is kept in $journal, and stays when you remove Kith by: $KITH/uninstall"
    look_for "$(wished)"
    [ ! "$MISSING" ] || message="$message
To print, it also needs $MISSING. For that:
    $(advice)"
    say "$message"
    show "$message"
}

main "$@"
exit
