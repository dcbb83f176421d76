#!/usr/bin/env bash
# The full form of the test that `mvn verify` runs with 200 rows: a settlement of 5,000 that is killed again and again
# on its way, and ends with every row set once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export GAVEL_ROWS="${GAVEL_ROWS:-5000}" GAVEL_KILLS="${GAVEL_KILLS:-20}" GAVEL_REQUIRE_ALL=1
exec mvn -B -pl cli -am -Dtest=SettlementKillTest -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
