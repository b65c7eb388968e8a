#!/usr/bin/env bash
# The command `scan` from a clone of the project, on files of the folder it is called in. The first call installs what it
# needs. Entry of the pre-commit hook.
set -euo pipefail
INIT_CWD=${INIT_CWD:-$PWD} exec node "$(dirname "$0")/../cli/bootstrap.mjs" scan "$@"
