# What the installer looks for before it writes anything; make.sh puts it in.

check_processor() {
    [ "$(uname -m)" = x86_64 ] ||
        give_up "This Kith is for 64-bit Intel and AMD processors, and this one is $(uname -m)."
    [ ! -r /proc/cpuinfo ] || grep -q '^flags.* sse4_2' /proc/cpuinfo ||
        give_up "This processor lacks SSE 4.2, which Kith needs; those made since 2009 have it."
}

check_c_library() {
    [ -e "$LOADER" ] ||
        give_up "Kith needs the GNU C library (64-bit), and this system is built on another."
    has=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d ' ' -f 2) || has=''
    [ "$has" ] || has=$("$LOADER" --version 2>/dev/null | sed -n '1s/.* version \([0-9.]*[0-9]\).*/\1/p')
    oldest=$(printf '%s\n' "$has" "$C_LIBRARY" | sort -t . -k 1,1n -k 2,2n | head -n 1)
    [ "$oldest" = "$C_LIBRARY" ] || give_up "This system is too old for this Kith: its C library is \
glibc ${has:-?}, and $C_LIBRARY is needed."
}

# One line each: what Kith needs, and its package on Debian, Fedora, Arch and openSUSE.
needed() {
    cat <<'END'
@NEEDED@
END
}

# The same of what it does without, if need be.
wished() {
    cat <<'END'
@WISHED@
END
}

check_libraries() {
    look_for "$(needed)"
    [ ! "$MISSING" ] || give_up "Kith needs what this system does not have yet: $MISSING. \
Nothing was installed. Start this again after:
    $(advice)"
}

# Sets MISSING and PACKAGES to what of a list is not there.
look_for() {
    MISSING='' PACKAGES='' FAMILY=$(family)
    while read -r what in_debian in_fedora in_arch in_suse; do
        if is_there "$what"; then continue; fi
        MISSING="$MISSING${MISSING:+, }$what"
        case $FAMILY in
        debian) package=$in_debian ;; fedora) package=$in_fedora ;;
        arch) package=$in_arch ;; suse) package=$in_suse ;; *) package='' ;;
        esac
        case " $PACKAGES " in *" $package "*) ;; *) PACKAGES="$PACKAGES $package" ;; esac
    done <<END
$1
END
}

advice() {
    case $FAMILY in
    debian) echo "sudo apt-get install$PACKAGES" ;;
    fedora) echo "sudo dnf install$PACKAGES" ;;
    arch) echo "sudo pacman -S --needed$PACKAGES" ;;
    suse) echo "sudo zypper install$PACKAGES" ;;
    *) echo "installing it by your system's own means" ;;
    esac
}

family() {
    for file in /etc/os-release /usr/lib/os-release; do
        [ -r "$file" ] || continue
        # shellcheck source=/dev/null
        case " $(ID='' ID_LIKE='' && . "$file" && echo "$ID $ID_LIKE") " in
        *" debian "* | *" ubuntu "*) echo debian ;;
        *" fedora "* | *" rhel "*) echo fedora ;;
        *" arch "*) echo arch ;;
        *suse*) echo suse ;;
        esac
        return
    done
}

is_there() {
    case $1 in
    '') ;;
    fonts) has_font ;;
    /*) [ -e "$1" ] ;;
    *) has_library "$1" ;;
    esac
}

has_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts"; do
        [ ! -d "$folder" ] || [ ! "$(find -L "$folder" -name '*.[ot]t[fc]' 2>/dev/null | head -n 1)" ] ||
            return 0
    done
    return 1
}

has_library() {
    PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null | grep -qF "$1 (libc6,x86-64" && return
    for folder in /lib64 /usr/lib64 /lib/x86_64-linux-gnu /usr/lib/x86_64-linux-gnu /usr/lib; do
        [ ! -e "$folder/$1" ] || return 0
    done
    return 1
}
