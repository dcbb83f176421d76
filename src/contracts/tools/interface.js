// Compares a compiled contract's whole interface with a written list, both ways: each function's selector, each event's
// topic, each error's selector, with names, types, indexing and mutability. The list is written by hand from the
// published interface, so a change of the code cannot pass unseen.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { keccak256 } = require('js-sha3');

const root = path.join(__dirname, '..');

function type(input) {
  if (!input.type.startsWith('tuple')) return input.type;
  return `(${input.components.map(type).join(',')})${input.type.slice('tuple'.length)}`;
}

function described(entry) {
  const signature = `${entry.name}(${entry.inputs.map(type).join(',')})`;
  const hash = keccak256(signature);
  if (entry.type === 'event') {
    const inputs = entry.inputs.map((input) => `${type(input)}${input.indexed ? ' indexed' : ''} ${input.name}`);
    return `event 0x${hash} ${entry.name}(${inputs.join(', ')})`;
  }
  if (entry.type === 'error') return `error 0x${hash.slice(0, 8)} ${signature}`;
  const mutability = entry.stateMutability === 'nonpayable' ? '' : ` ${entry.stateMutability}`;
  const outputs = entry.outputs.length === 0 ? '' : ` returns (${entry.outputs.map(type).join(',')})`;
  return `function 0x${hash.slice(0, 8)} ${signature}${mutability}${outputs}`;
}

function interfaceOf(name) {
  const { abi } = JSON.parse(fs.readFileSync(path.join(root, 'abi', `${name}.json`), 'utf8'));
  const kinds = new Set(['function', 'event', 'error']);
  return new Set(abi.filter((entry) => kinds.has(entry.type)).map(described));
}

function listed(file) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

let count = 0;
let faults = 0;
const folder = path.join(root, 'test', 'interface');
for (const file of fs.readdirSync(folder).sort()) {
  const name = path.basename(file, '.txt');
  const got = interfaceOf(name);
  const want = listed(path.join(folder, file));
  for (const line of want) {
    if (!got.has(line)) console.error(`src/contracts: ${name} lacks what test/interface/${file} lists: ${line}`), faults++;
  }
  for (const line of got) {
    if (!want.has(line)) console.error(`src/contracts: ${name} has what test/interface/${file} does not list: ${line}`), faults++;
  }
  count += want.size;
}
if (faults > 0) process.exit(1);
console.log(`src/contracts: ${count} functions, events and errors are as listed`);
