#!/usr/bin/env bash
# Records anew what the training of the start-up cache is answered (cli/src/main/resources/gavel/cli/training): wanted
# after a change of the contracts, or of what commands ask a chain or the registrar. Wants cli/target/gavel.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
gavel=$PWD/cli/target/gavel/bin/gavel
GAVEL_ANVIL=${GAVEL_ANVIL:-$(ls "${XDG_CACHE_HOME:-$HOME/.cache}"/gavel/anvil-1.7.1-*/anvil | head -n 1)}
HOME=$(mktemp -d)
export GAVEL_ANVIL HOME GAVEL_SALE=devnet GAVEL_NETWORK=devnet GAVEL_BROWSER=$HOME/browser
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME GAVEL_ACCOUNT GAVEL_ENTITY
trap '"$gavel" devnet down > /dev/null; rm -rf "$HOME"' EXIT
printf '#!/bin/sh\nexec "%s" devnet login "$GAVEL_LOGIN" "$1"\n' "$gavel" > "$GAVEL_BROWSER"
chmod 700 "$GAVEL_BROWSER"
"$gavel" devnet up
"$gavel" operator stage commitment --account operator --yes
for person in alice bob; do
  GAVEL_LOGIN=$person "$gavel" register login
done
GAVEL_LOGIN=alice "$gavel" bid place --account alice --price 0.045 --amount 2500 --token usdc --yes
"${JAVA_HOME:+$JAVA_HOME/bin/}java" src/build/Record.java "$gavel" cli/src/main/resources/gavel/cli/training
