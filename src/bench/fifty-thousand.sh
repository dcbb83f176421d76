#!/usr/bin/env bash
# A whole sale of 50,000 entities with 60,000 wallets on local chains, with faults, unattended; prints the table of
# README.md. Usage: src/bench/fifty-thousand.sh [FOLDER]. Killed at any moment, the same command goes on where it was,
# as long as the local chains run, which a kill of this program does not end. Wants 8 GB of memory.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
gavel=cli/target/gavel/bin/gavel
[ -x "$gavel" ] || mvn -q -DskipTests package </dev/null
exec "$gavel" operator rehearse gensyn --into "${1:-target/fifty-thousand}" \
  --entities "${GAVEL_ENTITIES:-50000}" --wallets "${GAVEL_WALLETS:-60000}"
