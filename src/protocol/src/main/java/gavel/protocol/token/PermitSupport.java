package gavel.protocol.token;

import gavel.wallet.Address;
import gavel.wallet.transaction.TypedData;
import java.math.BigInteger;

/**
 * The EIP-712 domain by which a token takes permits; its separator was compared with the token's
 * own.
 */
public record PermitSupport(Address token, String name, String version, long chainId) {
  /**
   * The document to sign so that {@code spender} may take {@code value} once.
   *
   * @param deadline Unix seconds
   */
  public TypedData document(
      Address owner, Address spender, BigInteger value, BigInteger nonce, BigInteger deadline) {
    return TypedData.permit(name, version, chainId, token, owner, spender, value, nonce, deadline);
  }
}
