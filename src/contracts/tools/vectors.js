// Writes vectors/clearing.json: random sequences of bids, and what the clock rule gives after each, counted afresh every
// time from the bids themselves. See vectors/README.md.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

// A small seeded generator (xorshift, 32 bits), so that the file is the same wherever it is written.
function generator(seed) {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const ceilDiv = (a, b) => (a + b - 1n) / b;

function demand(terms, bids, price) {
  if (price > terms.maxPrice) return 0n;
  let sum = 0n;
  for (const bid of bids.values()) {
    if (bid.price < terms.minPrice) continue;
    if (Math.min(bid.price, terms.maxPrice) >= price) sum += bid.amount;
  }
  return sum;
}

function clearingPrice(terms, bids) {
  const cost = (price) => ceilDiv(terms.supply * BigInt(price) * terms.tickNumerator, terms.tickDenominator);
  for (let price = terms.maxPrice; price >= terms.minPrice; price--) {
    if (demand(terms, bids, price) >= cost(price)) return price;
  }
  return terms.minPrice;
}

function makeCase(name, terms, seed, steps, largest) {
  const next = generator(seed);
  const bids = new Map();
  const result = { name, ...terms, entities: [], prices: [], amounts: [], clearingPrices: [] };
  const span = terms.maxPrice - terms.minPrice + 1;
  for (let i = 0; i < steps; i++) {
    const entity = next(Math.ceil(steps / 3));
    const old = bids.get(entity) ?? { price: 0, amount: 0n };
    // One step in nine takes money out at the same price; the others raise, sometimes beyond the range of prices.
    const leaves = old.amount > 0n && next(9) === 0;
    const price = leaves ? old.price : Math.max(old.price, terms.minPrice - 1 + next(span + 2));
    const change = (BigInt(next(1 << 30)) * largest) >> 30n;
    const amount = leaves ? (next(3) === 0 ? 0n : old.amount - (old.amount % (change + 1n))) : old.amount + change;
    bids.set(entity, { price, amount });
    result.entities.push(entity);
    result.prices.push(price);
    result.amounts.push(amount);
    result.clearingPrices.push(clearingPrice(terms, bids));
  }
  const committed = [...bids.values()].reduce((sum, bid) => sum + bid.amount, 0n);
  const p = BigInt(result.clearingPrices.at(-1));
  result.demandPrices = [terms.minPrice, terms.maxPrice, terms.maxPrice + 1];
  for (let i = 0; i < 9; i++) result.demandPrices.push(terms.minPrice + next(span));
  result.demands = result.demandPrices.map((price) => demand(terms, bids, price));
  result.subscriptionNumerator = committed * terms.tickDenominator;
  result.subscriptionDenominator = terms.supply * terms.tickNumerator * p;
  return result;
}

const terms = (supply, tickNumerator, tickDenominator, minPrice, maxPrice) => ({
  supply, tickNumerator, tickDenominator, minPrice, maxPrice,
});
const million = 1_000_000n;
const cases = [
  makeCase('300 million tokens of 18 decimals, 1,000 ticks of 0.0001', terms(300n * million * 10n ** 18n, 1n, 10n ** 16n, 1, 1000), 1, 120, 2n * million * million),
  makeCase('tokens of 6 decimals, ticks of 0.0215', terms(50n * million * million, 43n, 2000n, 1, 40), 2, 90, million * million),
  makeCase('one price only', terms(100n, 1n, 1n, 7, 7), 3, 12, 400n),
  makeCase('a tick of a third, small books', terms(7n, 1n, 3n, 1, 50), 4, 60, 30n),
  makeCase('a range that starts high', terms(1000n, 2n, 1n, 900, 1031), 5, 60, million),
  makeCase('undersubscribed throughout', terms(10n ** 12n, 1n, 1n, 1, 64), 6, 20, 1000n),
  makeCase('at the cap throughout', terms(1n, 1n, 1n, 1, 33), 7, 30, million),
];
const text = JSON.stringify({ cases }, (_, value) => (typeof value === 'bigint' ? value.toString() : value));
fs.writeFileSync(path.join(__dirname, '..', 'vectors', 'clearing.json'), text.replaceAll('{"name"', '\n{"name"') + '\n');
