#!/usr/bin/env python3
"""Clears a book and shares it out exactly, by largest remainder, with numpy on one thread.

Reads the columns that gavel.bench.Report writes: a header of five 64-bit numbers (bids, capacity, the lowest tick that
is filled in part, the sum at it and above, 0), then prices (int32), amounts, times, and the ids' halves (int64).
Prints the milliseconds of processor time and of wall time, medians of five runs, and the sum handed out.
"""
import sys
import time

import numpy as np


def clear(price, amount):
    """Demand by tick. Floating point is exact below 2^53, so the sums are taken in two halves."""
    low = np.bincount(price, weights=(amount & 0xFFFFFFF).astype(np.float64), minlength=1001)
    high = np.bincount(price, weights=(amount >> 28).astype(np.float64), minlength=1001)
    by_tick = low.astype(np.int64) + (high.astype(np.int64) << 28)
    return np.cumsum(by_tick[::-1])[::-1]


def share(price, amount, when, high, low, capacity, lowest, whole):
    takers = np.flatnonzero(price >= lowest)
    part = amount[takers]
    # The quotient guessed in floating point and corrected by the remainder, which wraps to its true value.
    quotient = (part * (capacity / whole)).astype(np.int64)
    with np.errstate(over="ignore"):
        rest = part * np.int64(capacity) - quotient * np.int64(whole)
    below = rest < 0
    quotient -= below
    rest += below * np.int64(whole)
    beyond = rest >= whole
    quotient += beyond
    rest -= beyond * np.int64(whole)
    left = int(capacity - quotient.sum())
    if left > 0:
        limit = np.partition(rest, len(rest) - left)[len(rest) - left]
        winners = rest > limit
        quotient += winners
        wanted = left - int(winners.sum())
        ties = np.flatnonzero(rest == limit)
        at = takers[ties]
        order = np.lexsort((low[at].view(np.uint64), high[at].view(np.uint64), when[at]))
        quotient[ties[order[:wanted]]] += 1
    accepted = np.zeros(len(amount), dtype=np.int64)
    accepted[takers] = quotient
    refund = amount - accepted
    return accepted, refund


def main():
    with open(sys.argv[1], "rb") as file:
        count, capacity, lowest, whole, _ = (int(x) for x in np.fromfile(file, "<i8", 5))
        price = np.fromfile(file, "<i4", count)
        amount, when, high, low = (np.fromfile(file, "<i8", count) for _ in range(4))
    cpu, wall = [], []
    for _ in range(5):
        start, clock = time.process_time(), time.perf_counter()
        demand = clear(price, amount)
        accepted, _ = share(price, amount, when, high, low, capacity, lowest, whole)
        cpu.append(time.process_time() - start)
        wall.append(time.perf_counter() - clock)
        assert demand[lowest] == whole
    print(sorted(cpu)[2] * 1000, sorted(wall)[2] * 1000, int(accepted.sum()))


main()
