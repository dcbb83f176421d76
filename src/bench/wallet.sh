#!/usr/bin/env bash
# The wallet's figures, measured on the packaged program against real local chains: see README.md.
#
#   src/bench/wallet.sh [bid] [list] [parallel] [unlock]     (all of them where none is named)
#
# Wants cli/target/gavel (mvn -pl cli -am -DskipTests package), python3 for the arithmetic, and an anvil.
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
gavel="$top/cli/target/gavel/bin/gavel"
rounds="${ROUNDS:-11}"
people="${PEOPLE:-50}"
work="$(mktemp -d)"
# Its files go to a home of its own; only the anvil is the user's.
export GAVEL_ANVIL="${GAVEL_ANVIL:-$(ls "${XDG_CACHE_HOME:-$HOME/.cache}"/gavel/anvil-1.7.1-*/anvil | head -n 1)}"
export HOME="$work" GAVEL_SALE=devnet GAVEL_NETWORK=devnet LANG=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME GAVEL_AGENT GAVEL_SIGNER GAVEL_ACCOUNT

parts=("$@")
[ "${#parts[@]}" -gt 0 ] || parts=(bid list parallel unlock)

finish() {
  "$gavel" wallet agent --stop >/dev/null 2>&1 || true
  "$gavel" devnet down >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

wanted() {
  printf '%s\n' "${parts[@]}" | grep -qx "$1"
}

# A Java 25, as the launcher looks for it.
java_25() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if grep -qs '^JAVA_VERSION="25' "$home/release"; then
      echo "$home/bin/java"
      return
    fi
  done
  echo java
}

milliseconds() {
  echo $(($(date +%s%N) / 1000000))
}

# Least, median and most of the numbers on standard input.
summary() {
  python3 -c 'import sys, statistics
n = sorted(float(x) for x in sys.stdin.read().split())
print(f"min {n[0]:.0f}  median {statistics.median(n):.0f}  max {n[-1]:.0f} ms  ({len(n)} runs)")'
}

sale_up() {
  "$gavel" devnet up --quiet >/dev/null
  "$gavel" operator stage commitment --account operator --yes --quiet >/dev/null
}

log_in() {
  printf '#!/bin/sh\nexec "%s" devnet login %s "$1" >/dev/null\n' "$gavel" "$1" >"$work/browser-$1"
  chmod 700 "$work/browser-$1"
  GAVEL_LOGIN="$1" GAVEL_BROWSER="$work/browser-$1" "$gavel" register login --quiet >/dev/null
}

# From the start of the process to the line that says "mined", and to its end.
timed_raise() {
  local start mined
  start="$(milliseconds)"
  mined="$(GAVEL_LOGIN=alice "$gavel" bid raise --by 1 --account alice --agent "$work/agent/a.sock" --yes 2>&1 >/dev/null |
    while IFS= read -r line; do case "$line" in *' mined in block '*) milliseconds ;; esac; done | tail -n 1)"
  echo "$((mined - start)) $(($(milliseconds) - start))"
}

bid() {
  log_in alice
  mkdir -m 700 "$work/agent"
  "$gavel" wallet agent alice --max-total 100k --max-price 0.05 --for 1h --socket "$work/agent/a.sock" --quiet >/dev/null &
  while [ ! -S "$work/agent/a.sock" ]; do sleep 0.1; done
  GAVEL_LOGIN=alice "$gavel" bid place --price 0.04 --amount 1000 --token usdc --account alice \
    --agent "$work/agent/a.sock" --yes --quiet >/dev/null
  for _ in $(seq "$rounds"); do timed_raise; done >"$work/bids"
  echo "one-transaction bid with the agent, start of the process to mined: $(cut -d' ' -f1 "$work/bids" | summary)"
  echo "  and to the end of the process: $(cut -d' ' -f2 "$work/bids" | summary)"
  "$gavel" wallet agent --stop --socket "$work/agent/a.sock" >/dev/null
  wait
}

timed_lists() {
  local start
  for _ in $(seq "$rounds"); do
    start="$(milliseconds)"
    "$gavel" tx list >/dev/null
    echo "$(($(milliseconds) - start))"
  done | summary
}

list() {
  # Any command that opens the journal makes it.
  "$gavel" tx list >/dev/null
  echo "tx list, a few entries:  $(timed_lists)"
  python3 - "$work/.local/share/gavel/journal.db" <<'PYTHON'
import sqlite3, sys
journal = sqlite3.connect(sys.argv[1])
with journal:
    journal.executemany(
        "INSERT INTO entries (chain, account, nonce, purpose, state, hash, owner, created, updated)"
        " VALUES (1, '0x70997970c51812dc3a010c7d01b50e0d17dc79c8', ?, 'bid', 'FINAL', ?, '1:1', 0, 0)",
        ((i, "0x%064x" % i) for i in range(10_000)))
PYTHON
  echo "tx list, 10,000 entries: $(timed_lists)"
}

parallel() {
  local names=() name start failed=0 pids=() i
  printf 'a password\n' >"$work/password"
  chmod 600 "$work/password"
  for i in $(seq "$people"); do names+=("p$i"); done
  export gavel work
  # shellcheck disable=SC2016  # the inner shell expands
  printf '%s\n' "${names[@]}" | xargs -P 4 -I{} sh -c \
    '"$gavel" wallet new {} --light --password-file "$work/password" --quiet >/dev/null && "$gavel" devnet fund {} --quiet >/dev/null'
  "$gavel" wallet list --json | python3 -c 'import json, sys
print("entity,wallet,min_amount,max_amount,forced_lock")
for account in json.load(sys.stdin)["accounts"]:
    if account["name"][0] == "p" and account["name"][1:].isdigit():
        print(account["name"] + "," + account["address"] + ",,,")' >"$work/permits.csv"
  "$gavel" operator permit --file "$work/permits.csv" --into "$work/permits" --account "permit-signer" --yes --quiet >/dev/null
  start="$(milliseconds)"
  for name in "${names[@]}"; do
    "$gavel" bid place --price 0.03 --amount 250 --token usdc --account "$name" --agent no \
      --permit "$(permit_of "$name")" --password-file "$work/password" --yes --json >"$work/$name.json" 2>"$work/$name.err" &
    pids+=("$!")
  done
  for i in "${!pids[@]}"; do
    wait "${pids[$i]}" || { failed=$((failed + 1)); cat "$work/${names[$i]}.err" >&2; }
  done
  echo "$people processes bidding at once: $((people - failed)) mined, $failed failed, $(($(milliseconds) - start)) ms in all"
  echo "  open in the journal afterwards: $("$gavel" tx list --open --json | grep -o '"id"' | wc -l); in the sale: $("$gavel" sale show | grep -F committed)"
}

permit_of() {
  local address
  address="$(grep "^$1," "$work/permits.csv" | cut -d, -f2)"
  find "$work/permits" -iname "*${address#0x}*" | head -n 1
}

# As the packaged program starts: with its libraries, its flags and its start-up cache.
unlock() {
  local java lib="$top/cli/target/gavel/lib" run folder
  java="$(java_25)"
  "${java}c" -d "$work/unlock" -cp "$lib/*" "$top/src/bench/Unlock.java"
  (cd "$work/unlock" && "${java%java}jar" --create --file "$work/unlock.jar" ./*.class)
  run=("$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-XX:AOTCache=$(find "$top/cli/target/gavel/cache" -name '*.aot' | head -n 1)"
    -Xlog:disable -Xlog:all=error:stderr -cp "$lib/gavel.jar:$work/unlock.jar" Unlock)
  folder="$("${run[@]}")"
  for _ in $(seq "$rounds"); do
    "${run[@]}" "$folder" | tr '\n' ' '
    echo
  done >"$work/unlocks"
  rm -r "$folder"
  echo "unlocking, first in its process, beside key derivation: $(cut -d' ' -f1 "$work/unlocks" | summary)"
  echo "unlocking at scrypt 2^18, derivation included:          $(cut -d' ' -f2 "$work/unlocks" | summary)"
}

echo "$(date -u +%F), $(nproc) processors, $(uname -sm), load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
"$gavel" --train-start 2>/dev/null
if wanted bid || wanted parallel; then
  sale_up
fi
for part in bid list parallel unlock; do
  if wanted "$part"; then "$part"; fi
done
