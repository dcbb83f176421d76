package gavel.protocol.submit;

import java.math.BigInteger;

/**
 * A step that was looked at.
 *
 * @param gasLimit estimate with headroom; a generous guess where it could not be simulated yet
 * @param l2Fee wei that an L2 may add for data and its operator; 0 elsewhere
 */
public record PreparedStep(Step step, BigInteger gasLimit, BigInteger l2Fee, DryRun dryRun) {}
