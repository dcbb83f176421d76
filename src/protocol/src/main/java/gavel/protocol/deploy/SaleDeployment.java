package gavel.protocol.deploy;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleFunctions;
import gavel.protocol.sale.SaleInit;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The contracts of the chain that a sale is paid on. */
public final class SaleDeployment {
  /** Names in the address book. */
  public static final String SALE = "Sale";

  /** Stands in for USDC; local chains only. */
  public static final String TEST_USDC = "TestUSDC";

  /** Stands in for USDT; local chains only. */
  public static final String TEST_USDT = "TestUSDT";

  private static final String LIBRARY = "SaleLibrary";
  private static final String CODE = "TokenSale";
  private static final String FACTORY = "SaleFactory";

  private SaleDeployment() {}

  /** A USDC of 6 decimals with permits that anyone may mint. */
  public static Address testUsdc(Deployment deployment) {
    return deployment.create(TEST_USDC);
  }

  /** A USDT of 6 decimals with the real one's oddities that anyone may mint. */
  public static Address testUsdt(Deployment deployment) {
    return deployment.create(TEST_USDT);
  }

  /** A sale: library, code, factory, and a clone that is initialised as it is created. */
  public static Address sale(Deployment deployment, SaleInit init) {
    Address library = deployment.create(LIBRARY);
    Bytes code = Artefact.load(CODE).creationCode(Map.of(LIBRARY, library));
    Address implementation = deployment.create(CODE, CODE, code, "()");
    Bytes factoryCode =
        Artefact.load(FACTORY).creationCode(Map.of(), "(address)", List.of(implementation));
    Address factory = deployment.create(FACTORY, FACTORY, factoryCode, "(" + implementation + ")");
    return clone(deployment, factory, BigInteger.ONE, init);
  }

  /**
   * A sale more from a factory.
   *
   * @param factoryNonce how many contracts the factory has created, plus 1
   */
  public static Address clone(
      Deployment deployment, Address factory, BigInteger factoryNonce, SaleInit init) {
    Bytes data = SaleCalls.createSale(init);
    deployment.call("create the sale", factory, data, SaleFunctions.CREATE_SALE.describe(data));
    Address sale = CreatedAddress.of(factory, factoryNonce);
    deployment.name(SALE, sale);
    return sale;
  }

  /** Switches the sale's live clearing on, by its terms; only before the first bid. */
  public static void liveClearing(Deployment deployment, Address sale, Terms terms) {
    Fraction tick =
        terms
            .grid()
            .tick()
            .times(BigInteger.TEN.pow(6))
            .over(Fraction.of(BigInteger.TEN.pow(terms.offer().decimals())));
    Bytes data =
        SaleCalls.initializeAuction(
            terms.offer().supply(),
            tick.numerator(),
            tick.denominator(),
            terms.grid().min(),
            terms.grid().max());
    deployment.call(
        "switch live clearing on", sale, data, SaleFunctions.INITIALIZE_AUCTION.describe(data));
  }
}
