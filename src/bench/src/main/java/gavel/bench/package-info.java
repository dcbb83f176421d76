/** JMH benchmarks of the engine, each beside its floor or a peer in the same run. */
package gavel.bench;
