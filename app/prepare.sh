# Shared by app/run, tests/run and .ci/run: what is missing is installed, what changed is built.
# Everything said here goes to stderr, so that a command's own output stays clean.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "coroscope: installing needs root or sudo; as root: apt-get install ${missing[*]}"
        exit 2
    fi
}

# install_missing PURPOSE...: the packages of these purposes in packages.txt that are not installed yet.
install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        say "coroscope: no dpkg here; the packages named in app/packages.txt are taken to be installed"
        return
    fi
    local purposes=" $* " package purpose wanted=()
    while read -r package purpose; do
        case $package in '' | '#'*) continue ;; esac
        if [[ $purposes == *" $purpose "* ]]; then wanted+=("$package"); fi
    done <"$root/app/packages.txt"

    local installed
    installed=$'\n'$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true)$'\n'
    missing=()
    for package in "${wanted[@]}"; do
        if [[ $installed != *$'\n'"$package installed"$'\n'* ]]; then missing+=("$package"); fi
    done
    if [ ${#missing[@]} -eq 0 ]; then return; fi

    say "coroscope: installing from Debian: ${missing[*]}"
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends)
    if ! as_root "${install[@]}" "${missing[@]}" >&2; then
        say "coroscope: trying again with fresh package lists"
        as_root apt-get update >&2
        if ! as_root "${install[@]}" "${missing[@]}" >&2; then
            say "coroscope: could not install: ${missing[*]}"
            exit 2
        fi
    fi
}

# build PRESET [TARGET...]: configures once (ninja repeats it when needed) and builds; silent when nothing changed.
build() {
    local preset=$1 folder=$root/build/$1 log
    shift
    mkdir -p "$folder"
    exec 9>"$folder/.lock" # two runs at the same time take turns
    flock 9
    if [ ! -e "$folder/build.ninja" ]; then
        say "coroscope: configuring $folder"
        log=$folder/configure.log
        if ! (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 9>&-; then
            cat "$log" >&2
            rm -f "$folder/build.ninja" # half a configuration must not be taken for a whole one
            say "coroscope: configuring failed"
            exit 2
        fi
        say "coroscope: building; the first time takes some minutes"
    fi
    set +o pipefail
    NINJA_STATUS='[%f/%t] ' ninja -C "$folder" "$@" 2>&1 9>&- |
        { grep --line-buffered -v -e 'ninja: Entering directory' -e 'ninja: no work to do' \
            -e 'Re-checking globbed directories' >&2 || true; } # grep fails when nothing is left to say
    local status=${PIPESTATUS[0]}
    set -o pipefail
    exec 9>&-
    if [ "$status" -ne 0 ]; then
        say "coroscope: building failed"
        exit 2
    fi
}
