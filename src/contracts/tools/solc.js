// The two faces of solc that forge talks to: `--version` and `--standard-json` (stdin to stdout).
'use strict';
const fs = require('node:fs');
const solc = require('solc');

const args = process.argv.slice(2);
if (args.includes('--version')) {
  process.stdout.write(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}\n`);
} else if (args.includes('--standard-json')) {
  process.stdout.write(solc.compile(fs.readFileSync(0, 'utf8')));
} else {
  process.stderr.write(`tools/solc: wants --version or --standard-json, got: ${args.join(' ') || 'nothing'}\n`);
  process.exit(2);
}
