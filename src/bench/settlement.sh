#!/usr/bin/env bash
# The full form of the test that `mvn verify` runs with 200 rows: a settlement of 5,000 and its refunds on the local
# chains, killed again and again on the way, and verified in the end. Says how long each part took.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export GAVEL_ROWS="${GAVEL_ROWS:-5000}" GAVEL_KILLS="${GAVEL_KILLS:-20}" GAVEL_REQUIRE_ALL=1
exec mvn -B -pl cli -am -Dtest=SettlementKillTest -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
