#!/usr/bin/env bash
# The action's only step: gets the program, unless PROGRAM is one, and converts REPORTS to OUTPUT.
set -euo pipefail

target() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo x86_64-unknown-linux-musl ;;
    Linux-aarch64) echo aarch64-unknown-linux-musl ;;
    Darwin-arm64) echo aarch64-apple-darwin ;;
    Darwin-x86_64) echo x86_64-apple-darwin ;;
    MINGW*-x86_64 | MSYS*-x86_64) echo x86_64-pc-windows-msvc ;;
    *) echo "there is no release for $(uname -s) on $(uname -m); give the program input instead" >&2; return 1 ;;
  esac
}

# Downloads the release's archive, checks it against the release's checksums and unpacks it.
fetch() {
  local target folder name archive
  target=$(target)
  folder=$(mktemp -d)
  name="ofsted-extract-$VERSION-$target"
  archive="$name.tar.gz"
  case "$target" in *windows*) archive="$name.zip" ;; esac
  for file in "$archive" SHA256SUMS; do
    curl --fail --silent --show-error --location --retry 3 -o "$folder/$file" "$RELEASES/$VERSION/$file" ||
      { echo "$RELEASES/$VERSION/$file could not be downloaded; check the version" >&2; return 1; }
  done
  (cd "$folder" && grep -F " $archive" SHA256SUMS | check) >&2 ||
    { echo "$archive is not the file that its release's checksums name" >&2; return 1; }
  case "$archive" in
    *.zip) unzip -q "$folder/$archive" -d "$folder" ;;
    *) tar -C "$folder" -xzf "$folder/$archive" ;;
  esac
  echo "$folder/$name/ofsted-extract"
}

check() { if command -v sha256sum >/dev/null; then sha256sum --check -; else shasum -a 256 --check -; fi; }

program=${PROGRAM:-}
[ -n "$program" ] || program=$(fetch)
arguments=()
case "$OUTPUT" in */) arguments+=(--csv) ;; esac
[ "${STRICT:-false}" != true ] || arguments+=(--strict)
status=0
"$program" ${arguments[@]+"${arguments[@]}"} -o "$OUTPUT" -- "$REPORTS" || status=$?
echo "written=$OUTPUT" >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
