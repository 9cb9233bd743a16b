# shellcheck shell=sh
# What eng/first-use and eng/publish-native have in common. The caller has set $here, the checkout.
store=$here/artifacts/launcher

say() { echo "ask-nix: $*" >&2; }
give_up() { say "$2"; shift 2; for line; do echo "  $line" >&2; done; exit "$code"; }
# fail STATUS MESSAGE [ADVICE...]
fail() { code=$1; shift; give_up "$code" "$@"; }

# Makes the place for builds, and a home for the SDK where the environment names none.
prepare_store() {
    mkdir -p "$store" 2>/dev/null && [ -w "$store" ] ||
        fail 5 "cannot write to $store, where the program is built." "Copy the checkout to a place of your own, or install the package (README.md)."
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
    if [ -z "${HOME-}" ] || [ ! -w "$HOME" ]; then
        export HOME="$store/home"
        mkdir -p "$HOME"
    fi
}

require_sdk() {
    command -v flock >/dev/null || fail 5 "flock is missing (Debian's package util-linux); it keeps two builds from meeting."
    command -v dotnet >/dev/null ||
        fail 5 "the .NET 10 SDK is missing: there is no dotnet in PATH." "Get it from https://dotnet.microsoft.com/download or, on NixOS: nix-shell -p dotnet-sdk_10"
    # Asked in the checkout, whose global.json says which SDK will do.
    (cd "$here" && dotnet --version) >/dev/null 2>&1 ||
        fail 5 "the .NET 10 SDK is missing; this dotnet has: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' - | grep . || echo "no SDK")." \
            "Get it from https://dotnet.microsoft.com/download or, on NixOS: nix-shell -p dotnet-sdk_10"
}

platform() {
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) echo linux-x64 ;;
        Linux-aarch64) echo linux-arm64 ;;
        *) fail 5 "this runs on Linux on x86-64 or ARM64 only, not on $(uname -sm)." ;;
    esac
}

# Names the finished build in $1.new as the one of kind $1 from now on. Programs that still run from the former keep their files.
swap_in() {
    kind=$1 name=$1.$(date +%s).$$ former=
    mv -f -- "$store/$kind.stamp" "$store/$kind.new/stamp"
    if [ -f "$store/$kind" ]; then read -r former <"$store/$kind"; fi
    mv -- "$store/$kind.new" "$store/$name"
    echo "$name" >"$store/$kind.name"
    mv -f -- "$store/$kind.name" "$store/$kind"
    for old in "$store/$kind".[0-9]*; do
        case ${old##*/} in "$name" | "$former") ;; *) rm -rf -- "$old" ;; esac
    done
}

# What the compiler said, each thing once; the end of the log where it said nothing.
show_errors() {
    if grep -q ': error ' "$1"; then grep ': error ' "$1" | sort -u; else tail -n 20 "$1"; fi | sed 's/^/  /' >&2
}
