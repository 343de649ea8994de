#!/usr/bin/env bash
# cmake --install puts the program, its desktop file and its icon where a desktop looks, all under the one identity.
# install.sh BUILD ID
set -euo pipefail
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

cmake --install "$1" --prefix "$prefix"
"$prefix/bin/minimax-playground" --version
desktop-file-validate "$prefix/share/applications/$2.desktop"
test -s "$prefix/share/icons/hicolor/scalable/apps/$2.svg"

# Nothing of what only the build needs comes along.
test "$(find "$prefix" -type f | wc -l)" -eq 3
