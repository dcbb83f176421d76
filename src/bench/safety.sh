#!/usr/bin/env bash
# The full form of the tests that `mvn verify` runs in short: a bidder killed at least 200 times over a real node,
# payments over a network that does everything wrong, and a million mutated plans before the agent. See README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export GAVEL_KILLS="${GAVEL_KILLS:-200}" GAVEL_FAULTS="${GAVEL_FAULTS:-300}" GAVEL_MUTATIONS="${GAVEL_MUTATIONS:-1000000}"
export GAVEL_REQUIRE_ALL=1
exec mvn -B -pl src/protocol -am -Dtest='KillTest,FaultTest,PolicyMutationTest' \
  -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
