package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A transaction before its signature.
 *
 * @param chainId the only chain it is valid on (EIP-155), above 0
 * @param nonce how many transactions the account sent before it; below 2^64 - 1 (EIP-2681)
 * @param to the recipient or contract; empty to create a contract
 * @param value wei sent along
 * @param data the call, or the creation code
 * @param gasLimit gas that it may use at most; below 2^64
 * @param accessList empty for {@link Fees.Legacy}
 */
public record UnsignedTransaction(
    long chainId,
    BigInteger nonce,
    Optional<Address> to,
    BigInteger value,
    Bytes data,
    BigInteger gasLimit,
    Fees fees,
    List<AccessListEntry> accessList) {
  private static final BigInteger NONCES = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  public UnsignedTransaction {
    accessList = List.copyOf(accessList);
    Uint256.require("The value", value);
    if (chainId <= 0) {
      throw new WalletException("A chain id is above 0; got " + chainId + ".");
    }
    if (nonce.signum() < 0 || nonce.compareTo(NONCES) >= 0) {
      throw new WalletException("A nonce is from 0 to 2^64 - 2; got " + nonce + ".");
    }
    if (gasLimit.signum() <= 0 || gasLimit.bitLength() > 64) {
      throw new WalletException("A gas limit is from 1 to 2^64 - 1; got " + gasLimit + ".");
    }
    if (fees instanceof Fees.Legacy && !accessList.isEmpty()) {
      throw new WalletException("A legacy transaction has no access list (EIP-2930).");
    }
  }

  /** A transaction without an access list. */
  public UnsignedTransaction(
      long chainId,
      BigInteger nonce,
      Optional<Address> to,
      BigInteger value,
      Bytes data,
      BigInteger gasLimit,
      Fees fees) {
    this(chainId, nonce, to, value, data, gasLimit, fees, List.of());
  }

  /** What a signer signs: the hash of {@link #encoded()}. */
  public Bytes signingHash() {
    return Keccak.hash(encoded());
  }

  /** The encoding without a signature (EIP-155, EIP-2930, EIP-1559). */
  public Bytes encoded() {
    return TransactionCodec.encodeUnsigned(this);
  }

  /** The most that it can cost besides what an L2 adds, in wei: value + gas limit × fee ceiling. */
  public BigInteger ceiling() {
    return value.add(gasLimit.multiply(fees.ceilingPerGas()));
  }

  /**
   * The signed transaction, after checking whose signature it is.
   *
   * @throws WalletException where the signature is not by the account given
   */
  public SignedTransaction signedBy(Address from, Signature signature) {
    Bytes raw = TransactionCodec.encodeSigned(this, signature);
    Address signer = signature.recover(signingHash());
    if (!signer.equals(from)) {
      throw new WalletException(
          "The transaction was to be signed by "
              + from
              + ", but the signature is by "
              + signer
              + ". Nothing was sent; check which account the signer uses.");
    }
    return new SignedTransaction(this, from, raw, Keccak.hash(raw));
  }
}
