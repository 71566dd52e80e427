#!/usr/bin/env bash
# Makes a release archive: package.sh PROGRAM TARGET FOLDER [RUN]
#
# PROGRAM is the built program, TARGET its target triple; the archive and its name go to FOLDER. RUN is a program that runs
# here and writes the man page and completions, if PROGRAM can't run on this machine.
set -euo pipefail
program=$(realpath "$1") target=$2 run=$(realpath "${4:-$1}")
mkdir -p "$3"; to=$(realpath "$3")
cd "$(dirname "$0")/../.."

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)
name="ofsted-extract-v$version-$target"
folder="$to/$name"
rm -rf "$folder"; mkdir -p "$folder/completions" "$folder/example"

cp "$program" "$folder/"
cp -r README.md CHANGELOG.md LICENSE docs "$folder/"
cp fixtures/ilacs-2023.tagged.pdf "$folder/example/report.pdf"
"$run" --man > "$folder/ofsted-extract.1"
for shell in bash zsh fish powershell elvish; do
  "$run" --completions "$shell" > "$folder/completions/ofsted-extract.$shell"
done

case "$target" in
  *windows*)
    # Windows's own editors and cmd.exe need CR LF.
    sed 's/\r*$/\r/' ".github/release/Drop reports here.cmd" > "$folder/Drop reports here.cmd"
    cd "$to"
    if command -v 7z >/dev/null; then 7z a -bd "$name.zip" "$name" >/dev/null; else python3 -m zipfile -c "$name.zip" "$name"; fi
    echo "$name.zip" ;;
  *)
    case "$target" in *apple*) cp ".github/release/Read reports.command" "$folder/"; chmod +x "$folder/Read reports.command" ;; esac
    tar -C "$to" -czf "$to/$name.tar.gz" "$name"
    echo "$name.tar.gz" ;;
esac
