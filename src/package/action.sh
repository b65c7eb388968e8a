#!/usr/bin/env bash
# The GitHub Action: scans the files of a repository that the pathspecs in FILES name, a pathspec a line. Writes a
# report into the log, one into the summary of the run, and SARIF to the file in SARIF. Fails as FAIL_ON says.
set -euo pipefail
scan="$(cd "$(dirname "$0")" && pwd)/scan.sh"
export INIT_CWD=$PWD
mapfile -t patterns <<<"${FILES:-*.md}"
files=()
# An empty file holds no claim; the command itself takes it for a mistake.
while IFS= read -r -d '' file; do
  if [ -s "$file" ]; then files+=("$file"); fi
done < <(git ls-files -z -- "${patterns[@]}")
if [ "${#files[@]}" -eq 0 ]; then
  echo "No file of the repository matches ${patterns[*]}."
  exit 0
fi
if [ -n "${SARIF:-}" ]; then "$scan" --format sarif --fail-on never -- "${files[@]}" >"$SARIF"; fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  "$scan" --format markdown --fail-on never --explain -- "${files[@]}" >>"$GITHUB_STEP_SUMMARY"
fi
"$scan" --format text --fail-on "${FAIL_ON:-refuted}" --explain -- "${files[@]}"
