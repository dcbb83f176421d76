#!/usr/bin/env bash
# Runs the contracts' tests: `short` for every build, `full` for the long proof (see README.md), `gas` to write the gas
# snapshots anew.
# Exits with forge's code, 2 on wrong usage, 3 where Node is missing.
set -euo pipefail
case "${1:-}" in
  short) profile=default ;;
  full) profile=full ;;
  gas) profile=default ;;
  *)
    echo "usage: test.sh short|full|gas" >&2
    exit 2
    ;;
esac
. "$(dirname "${BASH_SOURCE[0]}")/tools/setup.sh"
if [ "$1" = gas ]; then
  "$FORGE" test --match-path 'test/gas/*' --gas-snapshot-check false --gas-snapshot-emit true
else
  FOUNDRY_PROFILE="$profile" "$FORGE" test
fi
