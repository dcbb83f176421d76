#!/usr/bin/env bash
# Places 50,000 bids on a local node, then reads the book with the packaged program, cold and with its cache, and
# watches the sale while nothing happens. Wants cli/target/gavel (mvn -q -DskipTests package) and an anvil.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec mvn -B -pl cli -am -Dtest=BookSpeed -Dgavel.bids="${GAVEL_BIDS:-50000}" \
  -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
