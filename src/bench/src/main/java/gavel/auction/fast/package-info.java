/** What the benchmarks need of the engine's inside. */
package gavel.auction.fast;
