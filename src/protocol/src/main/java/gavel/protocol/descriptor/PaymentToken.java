package gavel.protocol.descriptor;

import gavel.wallet.Address;
import java.util.Objects;

/**
 * A token that a sale is paid in.
 *
 * @param symbol lower case, as it is typed: {@code usdc}
 */
public record PaymentToken(String symbol, Slot<Address> address) {
  public PaymentToken {
    Objects.requireNonNull(address);
    if (!symbol.matches("[a-z0-9]{2,10}")) {
      throw new DescriptorException(
          "A payment token's symbol is 2 to 10 lower-case letters or digits, got \"%s\"."
              .formatted(symbol));
    }
  }
}
