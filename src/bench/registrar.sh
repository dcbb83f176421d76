#!/usr/bin/env bash
# Asks a registrar on this computer for 500 permits a second: 20 s to warm up, 20 s measured. Prints counts and times.
# GAVEL_PERMITS and GAVEL_SECONDS set others; both together are bounded by the wallets that the made-up entities have.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec mvn -B -pl src/registrar -am -Dtest=RegistrarSpeed -Dgavel.permits="${GAVEL_PERMITS:-500}" \
  -Dgavel.seconds="${GAVEL_SECONDS:-20}" -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
