package gavel.protocol.sale;

import gavel.protocol.ProtocolException;
import gavel.wallet.Address;

/** There is no contract at the address, or one without a view that every sale has. */
public final class NotASaleException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  NotASaleException(Address address, long chainId, String view) {
    super(
        "At %s on chain %d there is no sale contract: %s() answers nothing. Check --sale and --network."
            .formatted(address, chainId, view));
  }
}
