#!/usr/bin/env bash
# cmake --install puts the program, and what a desktop wants to know of it, where a desktop looks, all under the one identity.
# install.sh BUILD ID
set -euo pipefail
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

fail() {
    printf 'FAIL: %s\n' "$*"
    exit 1
}

cmake --install "$1" --prefix "$prefix"
"$prefix/bin/minimax-playground" --version
desktop-file-validate "$prefix/share/applications/$2.desktop"
# There is no home page to name; appstreamcli 1.0 warns of that, 0.16 does not know the warning.
judged=$(appstreamcli validate --no-net "$prefix/share/metainfo/$2.metainfo.xml") || true
[[ $judged == *Validation* ]] || fail "appstreamcli: $judged"
if grep -E '^[EW]:' <<<"$judged" | grep -v 'url-homepage-missing$'; then fail "metainfo: $judged"; fi

icons=$prefix/share/icons/hicolor
test -s "$icons/scalable/apps/$2.svg"
test -s "$icons/symbolic/apps/$2-symbolic.svg"
for size in 16 32 48 128 256; do
    # Bytes 16 to 23 of a PNG are its width and height.
    measured=$(od -An -tu1 -j16 -N8 "$icons/${size}x$size/apps/$2.png" | xargs)
    [[ $measured == "0 0 $((size / 256)) $((size % 256)) 0 0 $((size / 256)) $((size % 256))" ]] || fail "icon of $size: $measured"
done

# The manual page reads without a complaint and knows every option that --help knows, and no other.
page=$prefix/share/man/man1/minimax-playground.1.gz
gzip --test "$page"
complaints=$(gzip -dc "$page" | groff -man -Tutf8 -ww -Kutf8 2>&1 >"$prefix/page")
[[ -z $complaints ]] || fail "$complaints"
options() { sed 's/\x1b\[[0-9;]*m//g; s/.\x08//g' | { grep -oE -- '(^|[ ,])--?[a-z][a-z-]*' || true; } | tr -d ' ,' | sort -u; }
helped=$("$prefix/bin/minimax-playground" --help | grep -E '^ *-' | options)
written=$(gzip -dc "$page" | sed 's/\\-/-/g; s/\\f.//g; s/"//g' | awk '/^\.SH OPTIONS/ { on = 1 } /^\.SH "?EXIT/ { on = 0 }
    on && after { print } { after = on && /^\.TP/ }' | options)
[[ $helped == *--send* ]] || fail "--help names no option"
[[ $written == "$helped" ]] || fail "options of --help and of the manual page differ:
$(diff <(echo "$helped") <(echo "$written"))"

# Nothing of what only the build needs comes along.
found=$(find "$prefix" -type f ! -path "$prefix/page" | wc -l)
[[ $found -eq 11 ]] || fail "$found files are installed: $(find "$prefix" -type f)"
