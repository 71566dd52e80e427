#!/bin/bash
# Open this file, then drop reports, or a folder of reports, on its window: it makes reports.xlsx and reports.html beside
# the first of them.
program="$(cd "$(dirname "$0")" && pwd)/ofsted-extract"
if [ ! -x "$program" ]; then
  echo "ofsted-extract is not beside this file. Unpack the whole archive first, then open it again."
  exit 1
fi
echo "Drop reports, or a folder of reports, on this window, and press Return."
IFS= read -r line
# Terminal puts a backslash before every blank of a dropped path. xargs takes it off, and runs nothing that is in the line.
inputs=()
while IFS= read -r input; do inputs+=("$input"); done < <(printf '%s' "$line" | xargs -n 1 printf '%s\n')
if [ ${#inputs[@]} = 0 ]; then
  echo "Nothing was dropped."
  exit 1
fi
beside="$(cd "$(dirname "${inputs[0]}")" && pwd)" || exit 1
"$program" -o "$beside/reports.xlsx" -- "${inputs[@]}"
status=$?
if [ "$status" -ge 2 ]; then exit "$status"; fi
"$program" --quiet -o "$beside/reports.html" -- "${inputs[@]}"
echo
if [ "$status" = 0 ]; then
  echo "The tables and the page are in"
else
  echo "Not everything could be read or written: see above. The rest is in"
fi
printf '  %s\n' "$beside/reports.xlsx" "$beside/reports.html"
