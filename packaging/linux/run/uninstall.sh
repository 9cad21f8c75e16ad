#!/bin/sh
# Removes what the installer of Kith wrote, by the list it kept, and nothing of yours.
set -eu

main() {
    read_options "$@"
    SLOT=$(cd -P "$(dirname "$0")" && pwd)
    LIB=$(dirname "$SLOT")
    LIST=$(cat "$SLOT/installed")
    DATA=$(listed data)
    ! is_open || give_up "Kith is open: close its window, then start this again."
    listed file | while read -r file; do rm -f "$file"; done
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

listed() {
    printf '%s\n' "$LIST" | sed -n "s/^$1 //p"
}

# Those the desktop's tools made for Kith alone; others may have come to need them since.
remove_indexes() {
    listed index | while read -r index; do
        if [ ! "$(find "$DATA/applications" -name '*.desktop' 2>/dev/null)" ]; then rm -f "$index"; fi
    done
    listed folder | while read -r folder; do
        if [ "$folder" = "$DATA/mime" ] && [ ! "$(ls "$folder/packages")" ]; then
            rm -rf "$folder"
        fi
    done
}

say_done() {
    message="Kith is removed."
    for folder in "${XDG_DATA_HOME:-$HOME/.local/share}" "${XDG_CONFIG_HOME:-$HOME/.config}" \
        "${XDG_STATE_HOME:-$HOME/.local/state}" "${XDG_CACHE_HOME:-$HOME/.cache}"; do
        [ ! -d "$folder/kith" ] || message="$message
$folder/kith"
    done
    [ "$message" = "Kith is removed." ] || message="Kith is removed. What is yours stays, journal and \
settings, until you remove it yourself:${message#*.}"
    say "$message"
    show "$message"
}

main "$@"
