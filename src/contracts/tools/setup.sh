# Sourced by the scripts beside it: finds Node, installs the locked packages where they are missing or stale, and sets
# FORGE (unless it already names a forge). Exits with 3 and one line where Node is missing.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "src/contracts: Node.js 20 or later with npm is needed to compile and test the contracts; install it (for example: apt-get install nodejs npm) and run this again" >&2
  exit 3
fi
major="$(node -p 'process.versions.node.split(".")[0]')"
if [ "$major" -lt 20 ]; then
  echo "src/contracts: Node.js 20 or later is needed, found $(node --version); install a newer one and run this again" >&2
  exit 3
fi

stamp=node_modules/.gavel-lock
if ! cmp -s package-lock.json "$stamp"; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi

FORGE="${FORGE:-$(ls node_modules/@foundry-rs/forge-*/bin/forge 2>/dev/null | head -n 1)}"
if [ -z "$FORGE" ]; then
  echo "src/contracts: the locked packages have a forge for Linux x86-64 and macOS arm64, not for $(uname -sm); install Foundry 1.7.1 and run this again with FORGE=/path/to/forge" >&2
  exit 1
fi
