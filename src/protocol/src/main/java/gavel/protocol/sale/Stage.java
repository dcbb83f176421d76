package gavel.protocol.sale;

import gavel.protocol.ProtocolException;
import java.util.Arrays;

/** The life of a sale, in order. */
public enum Stage {
  /** Set up, no bids yet. */
  PRE_OPEN(0, "PreOpen"),
  /** Bids are taken. */
  COMMITMENT(1, "Commitment"),
  /** Bids are closed; participants may leave or reduce. */
  CANCELLATION(2, "Cancellation"),
  /** Allocations are set. */
  SETTLEMENT(3, "Settlement"),
  /** Refunds and proceeds are paid. */
  DONE(4, "Done");

  private final int code;
  private final String contractName;

  Stage(int code, String contractName) {
    this.code = code;
    this.contractName = contractName;
  }

  /** The contract's name for it. */
  public String contractName() {
    return contractName;
  }

  /** The number that the contract uses. */
  public int code() {
    return code;
  }

  /** The stage of a contract's number. */
  public static Stage of(long code) {
    return Arrays.stream(values())
        .filter(stage -> stage.code == code)
        .findFirst()
        .orElseThrow(
            () ->
                new ProtocolException(
                    "The contract says that it is in stage %d; the stages known are 0 to 4. Is this a sale?"
                        .formatted(code)));
  }

  @Override
  public String toString() {
    return contractName;
  }
}
