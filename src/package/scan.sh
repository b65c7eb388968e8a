#!/usr/bin/env bash
# The command `scan` from a clone of the project, on files of the folder it is called in. The first call installs what it
# needs. Entry of the pre-commit hook.
set -euo pipefail
# An empty file holds no claim, and must not stop a commit; the command itself takes it for a mistake.
given=() files=0 empty=0 before=
for one in "$@"; do
  if [ -f "$one" ] && [ ! -s "$one" ] && [ "$before" != --config ]; then
    empty=1
  else
    if [ -f "$one" ] && [ "$before" != --config ]; then files=1; fi
    given+=("$one")
  fi
  before=$one
done
if [ "$empty" = 1 ] && [ "$files" = 0 ]; then exit 0; fi
INIT_CWD=${INIT_CWD:-$PWD} exec node "$(dirname "$0")/../cli/bootstrap.mjs" scan ${given[@]+"${given[@]}"}
