package gavel.protocol.stake;

import java.math.BigInteger;
import java.time.Duration;

/**
 * What an operator may set, after an announcement.
 *
 * @param thawing from undelegating to withdrawing
 * @param commissionDelay from announcing a commission to its start
 * @param maxSlash the most that one offence may cost, in basis points of all stake with a provider
 * @param minSelfStake below it a provider takes no delegations; base units
 */
public record StakingTerms(
    Duration thawing, Duration commissionDelay, int maxSlash, BigInteger minSelfStake) {}
