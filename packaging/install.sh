#!/usr/bin/env bash
# Installs Kinetrace from this folder into .venv, with the system libraries that Qt needs.
# usage: bash packaging/install.sh [--test]     --test adds what the tests need
set -euo pipefail
case "$*" in
    "") wanted="." ;;
    --test) wanted=".[test]" ;;
    *)
        echo "usage: bash packaging/install.sh [--test]     --test adds what the tests need" >&2
        exit 2
        ;;
esac
cd "$(dirname "$0")/.."
unset PYTHONPATH PYTHONHOME # of other programs, whose packages would count as installed

# library file : Debian package
libraries="
libglib-2.0.so.0:libglib2.0-0
libEGL.so.1:libegl1
libGL.so.1:libgl1
libfontconfig.so.1:libfontconfig1
libxkbcommon.so.0:libxkbcommon0
libdbus-1.so.3:libdbus-1-3
libxcb-cursor.so.0:libxcb-cursor0
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
"

# Debian's Python makes virtual environments only with its package of ensurepip
able="import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))"

find_python() {
    local python
    for python in python3.14 python3.13 python3.12 python3.11 python3 python; do
        if "$python" -c "$able" 2>/dev/null; then
            echo "$python"
            return 0
        fi
    done
    return 1
}

missing_packages() {
    local known entry
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    for entry in $libraries; do
        case "$known" in *"${entry%%:*}"*) ;; *) echo "${entry##*:}" ;; esac
    done
    if ! find_python >/dev/null; then
        echo python3
        echo python3-venv
    fi
    if ! command -v fc-list >/dev/null || [ -z "$(fc-list 2>/dev/null)" ]; then
        echo fonts-dejavu-core
        echo fontconfig
    fi
}

install_libraries() {
    local packages as_root=""
    packages=$(missing_packages)
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
    # shellcheck disable=SC2086
    if command -v apt-get >/dev/null && { [ -z "$as_root" ] || command -v sudo >/dev/null; }; then
        echo "Installing system packages:" $packages
        $as_root apt-get update -qq
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $packages
    else
        echo "These are missing (names of the Debian packages; Python from 3.11 on):" $packages >&2
        echo "Install them with your system's package manager, then run this again." >&2
        exit 1
    fi
}

if [ "$(uname -s)" = Linux ]; then install_libraries; fi
if ! .venv/bin/python -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
    python=$(find_python) || {
        echo "Python 3.11 or newer with venv is needed: https://www.python.org/downloads/" >&2
        exit 1
    }
    "$python" -m venv --clear .venv # what a Python left that is gone or too old would stay
elif ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    .venv/bin/python -m ensurepip --default-pip # its making was broken off
fi
echo "Installing Kinetrace with its libraries into .venv: several GB, which takes minutes."
PIP_USER=0 .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$wanted"
if [ "$(uname -s)" = Linux ] && [ -n "${XDG_CURRENT_DESKTOP:-}" ] && [ "$wanted" = "." ]; then
    .venv/bin/python packaging/add_to_menus.py
fi
echo "Kinetrace is installed: .venv/bin/kinetrace"
