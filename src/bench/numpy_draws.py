"""Exact bootstrap draws of a book of 50,000 bids with numpy: prints draws a second.

A float64 histogram is inexact beyond 2**53, so amounts are counted in two halves, as integers.
"""
import sys
import time

import numpy as np

BIDS, TICKS, SECONDS = 50_000, 1000, float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
rng = np.random.default_rng(7)
tick = np.minimum(TICKS, np.maximum(1, rng.lognormal(5.5, 0.8, BIDS))).astype(np.int64)
amount = (rng.lognormal(6.8, 1.2, BIDS) * 1e6).astype(np.int64)
low, high = (amount & 0xFFFFFF).astype(np.float64), (amount >> 24).astype(np.float64)
cost = np.arange(TICKS + 1, dtype=np.int64) * 30_000_000_000


def draw():
    chosen = rng.integers(0, BIDS, BIDS)
    ticks = tick[chosen]
    by_tick = np.bincount(ticks, high[chosen], TICKS + 1).astype(np.int64) << 24
    by_tick += np.bincount(ticks, low[chosen], TICKS + 1).astype(np.int64)
    demand = np.cumsum(by_tick[::-1])[::-1]
    return int(np.nonzero(demand[1:] >= cost[1:])[0][-1]) + 1


draw()
start, draws = time.process_time(), 0
while time.process_time() - start < SECONDS:
    draw()
    draws += 1
print(round(draws / (time.process_time() - start)))
