package gavel.protocol.sale;

import gavel.protocol.abi.AbiValues;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;

/** A wallet's amount of a payment token, in base units. */
public record WalletTokenAmount(Address wallet, Address token, BigInteger amount) {
  static WalletTokenAmount ofAbi(AbiValues v) {
    return new WalletTokenAmount(v.address(0), v.address(1), v.uint(2));
  }

  List<Object> toAbi() {
    return List.of(wallet, token, amount);
  }
}
