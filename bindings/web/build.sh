#!/usr/bin/env bash
# Builds the page: dist/folder for a web server, and dist/ofsted-extract.html, one file. Needs cargo, and node 20 or newer.
# Where rustup can't add the target wasm32-unknown-unknown, Debian's compiler and sources are used, unpacked and not
# installed. Exit status 3: there is no compiler for it here.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD root=$(cd ../.. && pwd)
target=$(realpath -m "${CARGO_TARGET_DIR:-$root/target}")
wasm=wasm32-unknown-unknown
# Messages of panics name files as they lie in the packages, not on this machine; the reader of nested tags is recursive.
flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src= --remap-path-prefix=$root= -C link-arg=-zstack-size=4194304"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags

# Whether the target is installed, or rustup can add it.
has_target() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/$wasm/lib" ] || rustup target add "$wasm" >/dev/null 2>&1
}

unpacked() {
  local packages=$1 deb as_root=()
  mkdir -p "$packages" && cd "$packages"
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  "${as_root[@]}" apt-get update -qq || return 1
  local library llvm
  library=$(apt-cache depends libstd-rust-web-dev | grep -om1 'libstd-rust-web-[0-9.]*$') &&
    llvm=$(apt-cache depends "$library" | grep -om1 'libllvm[0-9]*$') &&
    apt-get download -q rustc-web libstd-rust-web-dev rust-web-src "$library" "$llvm" || return 1
  for deb in *.deb; do dpkg -x "$deb" root || return 1; done
}

packages=$target/debian-rust
has_debian() {
  command -v apt-get >/dev/null && command -v dpkg >/dev/null && [ "$(uname -m)" = x86_64 ] || return 1
  [ -x "$packages/root/usr/bin/rustc" ] || (unpacked "$packages") || { rm -rf "$packages"; return 1; }
}

# The standard library is built from its sources, too, by the cargo and linker that are here.
by_debian() {
  local sysroot; sysroot=$(rustc --print sysroot)
  LD_LIBRARY_PATH="$packages/root/usr/lib/x86_64-linux-gnu" RUSTC="$packages/root/usr/bin/rustc" RUSTC_BOOTSTRAP=1 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$sysroot/lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld" \
    "$sysroot/bin/cargo" "${build[@]}" -Zbuild-std=std,panic_abort
}

build=(build --locked --profile web -p ofsted-extract-web --target "$wasm" --target-dir "$target")
if has_target; then cargo "${build[@]}"
elif has_debian; then by_debian
else echo "the target $wasm can't be had here, so the page was not built"; exit 3; fi
cargo run --quiet --locked --profile tools --target-dir "$target" -p ofsted-extract-web-bind -- "$target/$wasm/web/ofsted_extract_web.wasm" "$here/dist/engine"
node build.js dist/engine dist
