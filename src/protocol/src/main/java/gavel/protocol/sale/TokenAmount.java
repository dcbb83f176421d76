package gavel.protocol.sale;

import gavel.protocol.abi.AbiValues;
import gavel.wallet.Address;
import java.math.BigInteger;

/** An amount of a payment token, in base units. */
public record TokenAmount(Address token, BigInteger amount) {
  static TokenAmount ofAbi(AbiValues v) {
    return new TokenAmount(v.address(0), v.uint(1));
  }
}
