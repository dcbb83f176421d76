#!/usr/bin/env bash
# Runs the contracts' tests: `short` for every build, `full` for the long proof (see README.md).
# Exits with forge's code, 2 on wrong usage, 3 where Node is missing.
set -euo pipefail
case "${1:-}" in
  short) profile=default ;;
  full) profile=full ;;
  *)
    echo "usage: test.sh short|full" >&2
    exit 2
    ;;
esac
. "$(dirname "${BASH_SOURCE[0]}")/tools/setup.sh"
FOUNDRY_PROFILE="$profile" "$FORGE" test
