package gavel.protocol.stake;

import java.time.Instant;

/** Announced terms, and from when they may be applied. */
public record ProposedTerms(StakingTerms terms, Instant from) {}
