#!/usr/bin/env bash
# What packaging/dev promises without touching the machine: dry runs, refusals, any working directory.
set -euo pipefail
dev=$1/packaging/dev
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
    printf 'FAIL: %s\n' "$*"
    exit 1
}
expect() { # expect TEXT in OUTPUT
    [[ $2 == *"$1"* ]] || fail "\"$1\" is missing from:"$'\n'"$2"
}

cd "$folder"
expect "packaging/dependencies/debian-12.txt" "$("$dev" help)"
expect "cmake --preset release" "$("$dev" run --dry-run)"
expect "ctest --preset release" "$("$dev" test --dry-run)"
expect "cmake --preset asan" "$("$dev" test --sanitize --dry-run)"
expect "cpack --preset package" "$("$dev" package --dry-run)"
expect "There is no display" "$(env -u DISPLAY -u WAYLAND_DISPLAY "$dev" run --dry-run)"
expect "--screenshot" "$(env -u DISPLAY -u WAYLAND_DISPLAY "$dev" run --dry-run)"
expect "--profile /x" "$(DISPLAY=:0 "$dev" run --dry-run -- --profile /x)"
if "$dev" nonsense 2>"$folder/said"; then fail "an unknown command succeeds"; fi
expect "unknown command: nonsense" "$(<"$folder/said")"
if "$dev" run --nonsense 2>"$folder/said"; then fail "an unknown option succeeds"; fi
expect "unknown option: --nonsense" "$(<"$folder/said")"

# A machine where dpkg knows nothing: the whole list is in the line, and only what the command needs.
mkdir "$folder/bin"
printf '#!/bin/sh\nexit 1\n' >"$folder/bin/dpkg-query"
printf '#!/bin/sh\necho "apt-get must not run" >&2\nexit 9\n' >"$folder/bin/apt-get"
chmod +x "$folder/bin/"*
bare=$(PATH=$folder/bin:$PATH "$dev" run --dry-run)
expect "apt-get install --yes --no-install-recommends g++ " "$bare"
expect "qt6-base-dev" "$bare"
[[ $bare != *gnome-keyring* ]] || fail "run installs what only tests need"
expect "gnome-keyring" "$(PATH=$folder/bin:$PATH "$dev" test --dry-run)"

for entry in "$folder"/*; do
    [[ $entry == */bin || $entry == */said ]] || fail "a dry run left $entry behind"
done
echo "ok"
