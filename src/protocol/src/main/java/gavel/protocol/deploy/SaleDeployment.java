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

  private static final String CREATE_SALE = "create the sale";

  /** Most of it is for the nine roles of a clone; each account and token more takes its slots. */
  private static final long CREATE_GAS = 1_400_000;

  private static final long GAS_A_MEMBER = 200_000;
  private static final BigInteger AUCTION_GAS = BigInteger.valueOf(400_000);

  private static final int OFFER_BITS = 192;
  private static final int TICK_BITS = 128;
  private static final long MOST_PRICES = 1 << 20;

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
    String decoded = SaleFunctions.CREATE_SALE.describe(data);
    Created planned =
        new Created(SALE, CODE, CreatedAddress.of(factory, factoryNonce), decoded, CREATE_SALE);
    long members =
        (long) init.extraManagers().size()
            + init.extraPausers().size()
            + init.paymentTokens().size();
    BigInteger mostGas = BigInteger.valueOf(CREATE_GAS + GAS_A_MEMBER * members);
    return deployment.createThrough(factory, planned, data, decoded, mostGas);
  }

  /** Switches the sale's live clearing on, by its terms; only before the first bid. */
  public static void liveClearing(Deployment deployment, Address sale, Terms terms) {
    Fraction tick = tick(terms);
    Bytes data =
        SaleCalls.initializeAuction(
            terms.offer().supply(),
            tick.numerator(),
            tick.denominator(),
            terms.grid().min(),
            terms.grid().max());
    deployment.call(
        "switch live clearing on",
        sale,
        data,
        SaleFunctions.INITIALIZE_AUCTION.describe(data),
        AUCTION_GAS);
  }

  /** Whether the contract's live clearing has room for these terms. */
  public static boolean canClear(Terms terms) {
    Fraction tick = tick(terms);
    BigInteger offer = terms.offer().supply().multiply(tick.numerator());
    return offer.bitLength() <= OFFER_BITS
        && tick.denominator().bitLength() <= TICK_BITS
        && terms.grid().max() - terms.grid().min() < MOST_PRICES;
  }

  /** Payment base units for a base unit of the token, a tick. */
  private static Fraction tick(Terms terms) {
    return terms
        .grid()
        .tick()
        .times(BigInteger.TEN.pow(6))
        .over(Fraction.of(BigInteger.TEN.pow(terms.offer().decimals())));
  }
}
