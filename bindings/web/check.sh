#!/usr/bin/env bash
# Every check of the page: build, size, records and outputs compared with the program's, and the page in a real browser.
# `check.sh PROGRAM [CORPUS]`: the program to compare with, and a folder of real reports if there is one.
set -euo pipefail
PROGRAM=$(realpath "${1:?the path of the program}"); export PROGRAM
[ -z "${2:-}" ] || { CORPUS=$(realpath "$2"); export CORPUS; }
cd "$(dirname "$0")"

if ! command -v node >/dev/null || ! command -v "${CHROMIUM:-/usr/bin/chromium}" >/dev/null; then
  as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq chromium nodejs npm ||
    echo "node or chromium could not be installed"
fi

cargo fmt --check -p ofsted-extract-web -p ofsted-extract-web-bind
cargo clippy --locked -p ofsted-extract-web -p ofsted-extract-web-bind -- -D warnings
status=0; ./build.sh || status=$?
[ $status != 3 ] || { echo "the page was not checked: there is no compiler for wasm32 here"; exit 0; }
[ $status = 0 ] || exit $status
npm ci --ignore-scripts --no-audit --no-fund
node --test --test-concurrency=1 test/ # files at once would take each other's time
