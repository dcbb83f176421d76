package gavel.protocol.sale;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.Optional;

/** What the input of a bid's transaction says. */
public record DecodedBid(Address token, BidTerms bid, SignedPermit permit) {
  /**
   * Reads call data; empty where it calls something else.
   *
   * @throws gavel.protocol.abi.AbiException where it is malformed
   */
  public static Optional<DecodedBid> of(Bytes callData) {
    for (AbiFunction function :
        new AbiFunction[] {
          SaleFunctions.REPLACE_BID_WITH_APPROVAL, SaleFunctions.REPLACE_BID_WITH_PERMIT
        }) {
      if (function.matches(callData)) {
        return Optional.of(read(function.decodeCall(callData)));
      }
    }
    return Optional.empty();
  }

  private static DecodedBid read(AbiValues call) {
    AbiValues bid = call.tuple(1);
    return new DecodedBid(
        call.address(0),
        new BidTerms(bid.bool(0), bid.number(1), bid.uint(2)),
        new SignedPermit(PurchasePermit.ofAbi(call.tuple(2)), call.bytes(3)));
  }
}
