# Sourced by the other scripts: makes .venv when it is needed, and only then. POSIX shell, Python 3.10 or newer.
#
#   bitext_env run     what the command line needs
#   bitext_env dev     the same and the test tools
#
# A stamp holds the pyproject.toml that .venv was made for; while it is unchanged, a start costs one `cmp`.

say() { printf 'bitext: %s\n' "$*" >&2; }

find_python() {
    for python in "${BITEXT_PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.10; do
        [ -n "$python" ] || continue
        if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
            printf '%s' "$python"
            return 0
        fi
    done
    say "expected Python 3.10 or newer with venv, found none; install it (Debian: apt-get install python3-venv)" \
        "or name one in BITEXT_PYTHON"
    return 2
}

# The tests of the engine Apertium are skipped where it is not installed.
install_apertium() {
    if command -v apertium-wblank-mode >/dev/null 2>&1 && [ -f /usr/share/apertium/modes/eng-spa.mode ]; then return 0; fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && [ -z "${BITEXT_NO_APT:-}" ]; then
        say "installing the translation engine Apertium (Debian packages apertium, apertium-eng-spa), for its tests"
        if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq apertium apertium-eng-spa) \
            >"$root/.venv/apertium.log" 2>&1; then return 0; fi
        say "could not install Apertium (see .venv/apertium.log); its tests will be skipped"
    fi
}

pip_install() { "$root/.venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" >&2; }

make_env() {
    mode=$1
    python=$(find_python) || return 2
    say "making .venv (first start only) ..."
    "$python" -m venv "$root/.venv" || return 2
    rm -f "$root/.venv/stamp-run" "$root/.venv/stamp-dev"
    extra=""
    [ "$mode" = dev ] && extra="[dev]"
    pip_install -e "$root$extra" || { say "pip could not install the packages that bitext needs; see above"; return 2; }
    if [ "$mode" = dev ]; then
        # Its package modules only: stanza, spaCy, minisbd and torch stay out (see CONTRIBUTING.md).
        pip_install --no-deps argostranslate || say "argostranslate not installed; its tests will be skipped"
        install_apertium
        cp "$root/pyproject.toml" "$root/.venv/stamp-dev"
    fi
    cp "$root/pyproject.toml" "$root/.venv/stamp-run"
}

is_ready() { cmp -s "$root/pyproject.toml" "$root/.venv/stamp-$1"; }

bitext_env() {
    is_ready "$1" && return 0
    lock="$root/.venv.lock"
    until mkdir "$lock" 2>/dev/null; do  # another first start is at work, unless its process is gone
        owner=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -rf "$lock"; continue; fi
        [ -w "$root" ] || { say "expected a writable folder, found $root; copy it where you may write"; return 2; }
        sleep 1
    done
    echo $$ >"$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    trap 'exit 130' INT TERM
    status=0
    is_ready "$1" || make_env "$1" || status=$?
    rm -rf "$lock"
    trap - EXIT INT TERM
    return $status
}
