# What installing and removing share; make.sh puts it into both.

say() {
    [ "$QUIET" ] || printf '%s\n' "$1"
}

# Who starts this from a file manager sees no terminal.
show() {
    if [ "$QUIET" ] || [ -t 0 ] || [ -t 1 ] || [ -t 2 ]; then return; fi
    [ "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || return 0
    if command -v zenity >/dev/null; then
        zenity --info --no-markup --title Kith --text "$1" >/dev/null 2>&1 9<&- &
    elif command -v kdialog >/dev/null; then
        kdialog --title Kith --msgbox "$1" >/dev/null 2>&1 9<&- &
    fi
}

give_up() {
    printf '%s\n' "$1" >&2
    show "$1"
    exit 1
}

check_home() {
    case ${HOME-} in /*) ;; *) give_up "HOME must name your own folder from its root on." ;; esac
}

# A folder the desktop may have elsewhere: what its variable says, but for a relative one.
folder_of() {
    case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$HOME/$2" ;; esac
}

# Two at a time would take each other's files away. The lock ends with this script.
be_the_only_one() {
    command -v flock >/dev/null || return 0
    exec 9<"$LIB"
    flock -n 9 || give_up "Kith is being installed or removed already; wait until that is done."
}

# What LIST has of a kind.
listed() {
    printf '%s\n' "$LIST" | sed -n "s/^$1 //p"
}

# What a file is known by; a link by where it leads.
mark_of() {
    if [ -L "$1" ]; then readlink "$1"; else cat "$1"; fi | sha256sum | cut -d ' ' -f 1
}

is_somewhere() {
    [ -e "$1" ] || [ -L "$1" ]
}

# Whether a file is just as this installation or an earlier one wrote it.
is_ours() {
    if [ ! -f "$1" ] && [ ! -L "$1" ]; then return 1; fi
    printf '%s\n' "$LIST" | sed 's/^[a-z]* //' | grep -qxF "$(mark_of "$1") $1"
}

# Whether a Kith of this folder of libraries runs, whichever of its two places it is in.
is_open() {
    [ -d "$LIB" ] || return 1
    place=$(cd -P "$LIB" && pwd)
    for link in /proc/[0-9]*/exe; do
        case $(readlink "$link" 2>/dev/null) in "$place"/.kith-[12]/kith) return 0 ;; esac
    done
    return 1
}

# The desktop keeps indexes of its own; where it has no tool for one, it has no index.
tell_desktop() {
    run_if_there update-desktop-database -q "$DATA/applications"
    run_if_there update-mime-database "$DATA/mime"
    if [ -f "$DATA/icons/hicolor/icon-theme.cache" ]; then
        run_if_there gtk-update-icon-cache -qtf "$DATA/icons/hicolor"
    elif [ -d "$DATA/icons/hicolor" ]; then
        touch "$DATA/icons/hicolor" || :
    fi
}

run_if_there() {
    if command -v "$1" >/dev/null; then "$@" >/dev/null 2>&1 || :; fi
}

# Removes those of the folders, one a line, that are empty; the innermost first.
# shellcheck disable=SC2317 # a trap calls it too
remove_folders() {
    sort -r | while read -r folder; do rmdir "$folder" 2>/dev/null || :; done
}
