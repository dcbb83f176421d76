package gavel.devnet.sale;

import gavel.auction.terms.Figure;
import gavel.auction.terms.Figure.Standing;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.PaymentToken;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.descriptor.Slot;
import gavel.protocol.descriptor.TermsText;
import gavel.wallet.Address;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Fills the {@code devnet} preset in. */
public final class DescriptorFile {
  private static final Figure ORIGIN = new Figure(Standing.PUBLISHED, "the local chains");

  private DescriptorFile() {}

  /** The sale as it was deployed. */
  public static SaleDescriptor of(
      SaleSetup setup, UUID saleUuid, TermsText terms, Instant opens, Instant closes) {
    AddressBook.Entry sale = setup.sale();
    SaleContracts contracts = setup.contracts();
    return Descriptors.preset("devnet")
        .withTerms(terms)
        .with(Keys.SALE, sale.address(), ORIGIN)
        .with(Keys.SALE_UUID, saleUuid, ORIGIN)
        .with(Keys.CODE_HASH, sale.codeHash(), ORIGIN)
        .with(Keys.DEPLOYMENT_BLOCK, sale.block(), ORIGIN)
        .with(Keys.OPENS, opens, ORIGIN)
        .with(Keys.CLOSES, closes, ORIGIN)
        .with(Keys.TOKEN, contracts.token(), ORIGIN)
        .with(Keys.CLAIM_CONTRACT, contracts.distributor(), ORIGIN)
        .with(Keys.STAKING, contracts.staking(), ORIGIN)
        .with(Keys.L1_BRIDGE, contracts.l1StandardBridge(), ORIGIN)
        .with(Keys.PORTAL, contracts.optimismPortal(), ORIGIN)
        .with(token("usdc", contracts.usdc()))
        .with(token("usdt", contracts.usdt()));
  }

  /** The same, with where its registrar is. */
  public static SaleDescriptor with(SaleDescriptor descriptor, URI registrar, UUID client) {
    return descriptor
        .with(Keys.API, registrar, ORIGIN)
        .with(Keys.LOGIN, registrar, ORIGIN)
        .with(Keys.CLIENT, client, ORIGIN);
  }

  private static PaymentToken token(String symbol, Address address) {
    return new PaymentToken(symbol, new Slot.Known<>(address, ORIGIN));
  }
}
