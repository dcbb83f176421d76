// Takes what a deployer needs out of forge's output: name, ABI, creation and runtime code, link references.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const CONTRACTS = [
  'AiToken',
  'LocalGasPriceOracle',
  'LocalL1StandardBridge',
  'LocalMultiSend',
  'LocalOptimismPortal',
  'LocalSafe',
  'LocalSwarmCoordinator',
  'SaleFactory',
  'SaleLibrary',
  'Staking',
  'StakingPages',
  'TestUSDC',
  'TestUSDT',
  'TokenDistributor',
  'TokenSale',
];

const root = path.join(__dirname, '..');
const write = process.argv.includes('--write');

// Every event and error that the ABI names, each once: solc repeats what a contract both inherits and emits.
function unique(abi) {
  const seen = new Set();
  return abi.filter((entry) => {
    const key = JSON.stringify(entry);
    return !seen.has(key) && seen.add(key);
  });
}

function artefact(name) {
  const built = JSON.parse(fs.readFileSync(path.join(root, 'out', `${name}.sol`, `${name}.json`), 'utf8'));
  const result = {
    contractName: name,
    abi: unique(built.abi),
    bytecode: built.bytecode.object,
    deployedBytecode: built.deployedBytecode.object,
  };
  const links = built.bytecode.linkReferences;
  if (Object.keys(links).length > 0) {
    result.linkReferences = links;
    result.deployedLinkReferences = built.deployedBytecode.linkReferences;
  }
  return JSON.stringify(result, null, 1) + '\n';
}

const stale = [];
for (const name of CONTRACTS) {
  const file = path.join(root, 'abi', `${name}.json`);
  const wanted = artefact(name);
  if (write) {
    fs.writeFileSync(file, wanted);
  } else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== wanted) {
    stale.push(`abi/${name}.json`);
  }
}
for (const file of fs.readdirSync(path.join(root, 'abi')).filter((name) => !name.startsWith('.'))) {
  if (!CONTRACTS.includes(path.basename(file, '.json'))) stale.push(`abi/${file} (no such contract)`);
}
if (stale.length > 0) {
  console.error(`src/contracts: differs from what the sources compile to: ${stale.join(', ')}; run src/contracts/check-artefacts.sh --write and commit the result`);
  process.exit(1);
}
console.log(`src/contracts: ${CONTRACTS.length} artefacts ${write ? 'written' : 'are up to date'}`);
