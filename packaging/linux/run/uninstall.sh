#!/bin/sh
# Removes what the installer of Kith wrote, by the list it kept, and nothing that was changed since.
set -eu

# What the desktop makes of descriptions of kinds of files.
MIME_INDEXES="XMLnamespaces aliases application/x-kith.xml generic-icons globs globs2 icons magic \
mime.cache subclasses treemagic types version"

main() {
    read_options "$@"
    check_home
    SLOT=$(dirname "$(readlink -f "$0")")
    LIB=$(dirname "$SLOT")
    be_the_only_one
    check_place
    LIST=$(cat "$SLOT/installed")
    check_list
    DATA=$(listed data)
    ! is_open || give_up "Kith is open: close its window, then start this again."
    remove_files
    rm -f "$LIB/kith"
    rm -rf "$LIB/.kith-1" "$LIB/.kith-2"
    tell_desktop
    remove_indexes
    listed folder | remove_folders
    say_done
}

read_options() {
    QUIET=''
    for option; do
        case $option in
        -q | --quiet) QUIET=yes ;;
        -h | --help) echo "Removes Kith and leaves your journal. --quiet says nothing." && exit ;;
        *) echo "$option is not known here; --help lists what is." >&2 && exit 1 ;;
        esac
    done
}

#INCLUDE common.sh

# A copy of the folder, or what an upgrade left of the older one, is not what is installed.
check_place() {
    case ${SLOT##*/} in .kith-[12]) ;; *) not_installed ;; esac
    [ "$(readlink "$LIB/kith" || :)" = "${SLOT##*/}" ] || not_installed
}

not_installed() {
    give_up "$SLOT is not the Kith that is installed, so nothing was removed. The one that is has \
its own uninstall, as a rule ~/.local/lib/kith/uninstall."
}

check_list() {
    if printf '%s\n' "$LIST" |
        grep -qEv '^(data|folder|index|(file|once) [0-9a-f]{64}) /'; then
        give_up "$SLOT/installed is not as the installer wrote it, so nothing was removed. \
Installing Kith again mends it."
    fi
}

remove_files() {
    { listed file && listed once; } | cut -d ' ' -f 2- | sort -u | while read -r file; do
        if is_ours "$file"; then
            rm -f "$file"
        elif is_somewhere "$file"; then
            printf '%s\n' "$file is not Kith's, or was changed: it stays." >&2
        fi
    done
}

# Those the desktop's tools made for Kith alone; others may have come to need them since.
remove_indexes() {
    listed index | while read -r index; do
        if [ ! "$(find "$DATA/applications" -name '*.desktop' 2>/dev/null)" ]; then rm -f "$index"; fi
    done
    if listed folder | grep -qxF "$DATA/mime" && rmdir "$DATA/mime/packages" 2>/dev/null; then
        for name in $MIME_INDEXES; do rm -f "$DATA/mime/$name"; done
        printf '%s\n' "$DATA/mime/application" "$DATA/mime" | remove_folders
    fi
}

say_done() {
    message="Kith is removed."
    for folder in "${KITH_HOME-}" "$(folder_of "${XDG_DATA_HOME-}" .local/share)/kith" \
        "$(folder_of "${XDG_CONFIG_HOME-}" .config)/kith" \
        "$(folder_of "${XDG_STATE_HOME-}" .local/state)/kith" \
        "$(folder_of "${XDG_CACHE_HOME-}" .cache)/kith"; do
        [ ! -d "$folder" ] || message="$message
$folder"
    done
    [ "$message" = "Kith is removed." ] || message="Kith is removed. What is yours stays, journal and \
settings, until you remove it yourself:${message#*.}"
    say "$message"
    show "$message"
}

main "$@"
