package gavel.protocol.verify;

import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.PaymentToken;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleInit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Keccak;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Whether a sale is set up as its descriptor says, once and for all. */
public final class SaleSetupCheck {
  private static final int PAYMENT_DECIMALS = 6;

  private SaleSetupCheck() {}

  /** Holds the sale's set-up against the descriptor. */
  public static Part of(SaleClient sale, SaleDescriptor descriptor) {
    Comparison found = new Comparison("set-up");
    descriptor
        .get(Keys.SALE_UUID)
        .ifPresent(uuid -> found.equal("sale UUID", "the sale", sale.saleUuid(), uuid));
    descriptor
        .get(Keys.CODE_HASH)
        .ifPresent(
            hash ->
                found.equal(
                    "code hash", "the sale", Keccak.hash(sale.chain().code(sale.address())), hash));
    tokens(found, sale, descriptor);
    found.equal("initialize", "the sale", initialize(sale), "InvalidInitialization");
    return found.part(
        "initialised once; payment tokens of 6 decimals: " + sale.paymentTokens().size());
  }

  private static void tokens(Comparison found, SaleClient sale, SaleDescriptor descriptor) {
    List<Address> tokens = sale.paymentTokens();
    List<Address> named =
        descriptor.paymentTokens().stream()
            .map(PaymentToken::address)
            .flatMap(slot -> slot.known().stream())
            .toList();
    if (!named.isEmpty()) {
      found.equal("payment tokens", "the sale", new TreeSet<>(tokens), new TreeSet<>(named));
    }
    for (Address token : tokens) {
      found.equal("decimals", token, new Erc20(sale.chain(), token).decimals(), PAYMENT_DECIMALS);
    }
  }

  /** What a second initialisation answers. */
  private static String initialize(SaleClient sale) {
    Address someone = sale.address();
    SaleInit init =
        new SaleInit(
            new UUID(0, 1),
            someone,
            List.of(),
            List.of(),
            Address.ZERO,
            Address.ZERO,
            someone,
            someone,
            false,
            false,
            false,
            1,
            sale.paymentTokens(),
            PAYMENT_DECIMALS);
    try {
      sale.chain()
          .call(CallRequest.view(sale.address(), SaleCalls.initialize(init)), BlockTag.LATEST);
      return "accepted";
    } catch (CallReverted e) {
      return e.revert().name();
    }
  }
}
