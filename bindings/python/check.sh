#!/usr/bin/env bash
# Builds the wheel, installs it in a new environment, and tests it: check.sh PROGRAM [CORPUS]
#
# PROGRAM is the built program that the package is compared with; CORPUS is a folder of real reports. What could not be had
# here, such as Spark, is named in the last lines.
set -euo pipefail
program=$(realpath "$1") corpus=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
target=$(realpath -m "${CARGO_TARGET_DIR:-../../target}")
export CARGO_TARGET_DIR="$target" PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
tools="$target/package/tools" fresh="$target/package/fresh" wheels="$target/package/wheels"
missing=()

step() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; "$@"; }

# The tools stay for the next time; the environment with the package is always new.
environment() {
  [ -x "$tools/bin/maturin" ] || { python3 -m venv "$tools" && "$tools/bin/pip" install -q 'maturin>=1.9.4,<2' mypy; } ||
    { rm -rf "$tools"; return 1; }
  rm -rf "$fresh"; python3 -m venv "$fresh" && "$fresh/bin/pip" install -q pytest pyarrow pandas polars duckdb
}

wheel() {
  rm -rf "$wheels"
  "$tools/bin/maturin" build --release --quiet --out "$wheels"
  "$fresh/bin/pip" install -q --no-index "$wheels"/*.whl
  wc -c "$wheels"/*.whl
}

# The package's own sources and what type checkers see of them.
types() { "$tools/bin/mypy" --strict --no-error-summary --ignore-missing-imports --python-version 3.10 python/ofsted_extract; }

tests() { PROGRAM="$program" CORPUS="$corpus" "$fresh/bin/python" -m pytest -q -p no:cacheprovider "$@"; }

# The oldest Python that the package allows, if there is one.
oldest() {
  local python candidates=(python3.9 ~/.pyenv/versions/3.9.*/bin/python3.9)
  for python in "${candidates[@]}"; do "$python" -c '' 2>/dev/null && break; python=; done
  [ -n "$python" ] || { missing+=("Python 3.9, the oldest that the package allows"); return 0; }
  "$python" -m venv "$target/package/oldest" && "$target/package/oldest/bin/pip" install -q --force-reinstall --no-index "$wheels"/*.whl
  (cd ../.. && "$target/package/oldest/bin/python" -c \
    'import ofsted_extract as o; print(o.read("fixtures/ilacs-2023.tagged.pdf", isolate=True), o.tables([])["reports"])')
}

spark() {
  java -version >/dev/null 2>&1 || { missing+=("Java, so Spark is not tested"); return 0; }
  "$fresh/bin/pip" install -q --no-cache-dir pyspark || { missing+=("pyspark, so Spark is not tested"); return 0; }
  tests -m spark
}

if step environment; then
  step cargo clippy --locked -p ofsted-extract-python -- -D warnings
  step wheel
  step types
  step tests
  step oldest
  step spark
else
  missing+=("maturin or pytest, so the Python package is neither built nor tested")
fi
[ ${#missing[@]} = 0 ] || printf 'not to be had here: %s\n' "${missing[@]}"
