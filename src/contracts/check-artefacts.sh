#!/usr/bin/env bash
# Checks the format, compiles the contracts and compares them with the committed abi/*.json; with --write it writes them instead. Then
# compares each interface with the list in test/interface.
# Exits with 0 if they agree, 1 if not, 2 on wrong usage, 3 where Node is missing.
set -euo pipefail
if [ $# -gt 1 ] || [ "${1:---write}" != --write ]; then
  echo "usage: check-artefacts.sh [--write]" >&2
  exit 2
fi
. "$(dirname "${BASH_SOURCE[0]}")/tools/setup.sh"
"$FORGE" fmt --check >/dev/null || {
  echo "src/contracts: some Solidity is not formatted; run forge fmt in src/contracts ($FORGE) and commit the result" >&2
  exit 1
}
"$FORGE" build --quiet --skip test
node tools/artefacts.js "$@"
node tools/interface.js
