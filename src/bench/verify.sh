#!/usr/bin/env bash
# Verifies a made-up settlement of 50,000 entities five times, everything being read already, and prints how long it took.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec mvn -B -pl src/protocol -am -Dtest=VerifySpeed -Dgavel.entities="${GAVEL_ENTITIES:-50000}" \
  -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
