package gavel.wallet.transaction;

import gavel.wallet.WalletException;
import java.math.BigInteger;

/** What a transaction pays for a unit of gas, in wei; the kind decides the transaction's type. */
public sealed interface Fees {
  /** The most that a unit of gas can cost, in wei. */
  BigInteger ceilingPerGas();

  /**
   * A type 2 transaction (EIP-1559).
   *
   * @param maxFeePerGas the most a unit of gas may cost, the tip included
   * @param maxPriorityFeePerGas the tip; at most {@code maxFeePerGas}
   */
  record Eip1559(BigInteger maxFeePerGas, BigInteger maxPriorityFeePerGas) implements Fees {
    public Eip1559 {
      Uint256.require("The fee per gas", maxFeePerGas);
      Uint256.require("The priority fee per gas", maxPriorityFeePerGas);
      if (maxPriorityFeePerGas.compareTo(maxFeePerGas) > 0) {
        throw new WalletException(
            "The priority fee of "
                + maxPriorityFeePerGas
                + " wei is above the whole fee of "
                + maxFeePerGas
                + " wei. Raise --max-fee, or lower --priority-fee.");
      }
    }

    @Override
    public BigInteger ceilingPerGas() {
      return maxFeePerGas;
    }
  }

  /** A transaction from before EIP-2718, with the replay protection of EIP-155. */
  record Legacy(BigInteger gasPrice) implements Fees {
    public Legacy {
      Uint256.require("The gas price", gasPrice);
    }

    @Override
    public BigInteger ceilingPerGas() {
      return gasPrice;
    }
  }

  /** A type 1 transaction: one gas price and an access list (EIP-2930). */
  record Eip2930(BigInteger gasPrice) implements Fees {
    public Eip2930 {
      Uint256.require("The gas price", gasPrice);
    }

    @Override
    public BigInteger ceilingPerGas() {
      return gasPrice;
    }
  }
}
