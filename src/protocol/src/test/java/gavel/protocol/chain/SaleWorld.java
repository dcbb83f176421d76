package gavel.protocol.chain;

import gavel.auction.EntityId;
import gavel.auction.Terms;
import gavel.auction.io.TermsToml;
import gavel.protocol.Money;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleInit;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/** A sale on a node of its own: deployed contracts, an operator, a permit signer, bidders. */
public final class SaleWorld implements AutoCloseable {
  public static final UUID SALE_UUID = UUID.fromString("0f3a6c1e-2b4d-4e8f-9a70-123456789abc");
  public static final long CHAIN = 313_371;
  private static final AbiFunction MINT = AbiFunction.of("mint(address to,uint256 amount)");

  private final LocalNode node;
  private final Actors actors;
  private final KeySigner operator;
  private final KeySigner permitSigner;
  private final Deployment deployment;
  private final Address usdc;
  private final Address usdt;
  private final Address sale;

  private SaleWorld(boolean liveClearing) {
    node = LocalNode.start(CHAIN);
    actors = new Actors(node.client());
    operator = actors.signer(1);
    permitSigner = actors.signer(2);
    deployment = new Deployment(operator.address(), BigInteger.ZERO);
    usdc = SaleDeployment.testUsdc(deployment);
    usdt = SaleDeployment.testUsdt(deployment);
    sale = SaleDeployment.sale(deployment, init());
    if (liveClearing) {
      SaleDeployment.liveClearing(deployment, sale, terms());
    }
    deployment.steps().forEach(step -> actors.send(operator.address(), step));
  }

  public static SaleWorld create() {
    return new SaleWorld(true);
  }

  public static Terms terms() {
    return TermsToml.preset("gensyn");
  }

  private SaleInit init() {
    return new SaleInit(
        SALE_UUID,
        operator.address(),
        List.of(),
        List.of(),
        Address.ZERO,
        Address.ZERO,
        permitSigner.address(),
        operator.address(),
        true,
        true,
        true,
        3,
        List.of(usdc, usdt),
        6);
  }

  public static EntityId entity(int number) {
    return new EntityId(0x1111_0000_0000_0000L, number);
  }

  public SaleClient client() {
    return new SaleClient(node.client(), sale);
  }

  public Actors actors() {
    return actors;
  }

  public LocalNode node() {
    return node;
  }

  public KeySigner operator() {
    return operator;
  }

  public Deployment deployment() {
    return deployment;
  }

  public Address sale() {
    return sale;
  }

  public Address usdc() {
    return usdc;
  }

  public Address usdt() {
    return usdt;
  }

  /** Chain time in Unix seconds. */
  public long now() {
    return node.client().latestBlock().timestamp().getEpochSecond();
  }

  /** A permit with a minimum of $100, valid for an hour. */
  public SignedPermit permit(EntityId entity, Address wallet, boolean forcedLock) {
    return SignedPermit.sign(
        new PurchasePermit(
            entity,
            SALE_UUID,
            wallet,
            now() + 3600,
            BigInteger.valueOf(100_000_000),
            Money.NO_LIMIT,
            1,
            1000,
            now() - 10,
            now() + 3600,
            PurchasePermit.payload(forcedLock)),
        permitSigner);
  }

  /** Gives a wallet money and lets the sale take it. */
  public void fund(Address wallet, Address token, long amount) {
    actors.send(wallet, token, MINT.encode(wallet, amount));
    actors.send(wallet, token, Erc20.approve(sale, BigInteger.ZERO));
    actors.send(wallet, token, Erc20.approve(sale, BigInteger.valueOf(amount)));
  }

  /** Bids with the allowance; the amount is the entity's new total. */
  public Receipt bid(EntityId entity, Address wallet, Address token, BidTerms bid) {
    return actors.send(wallet, sale, bidCall(entity, wallet, token, bid));
  }

  public Bytes bidCall(EntityId entity, Address wallet, Address token, BidTerms bid) {
    return SaleCalls.replaceBidWithApproval(token, bid, permit(entity, wallet, false));
  }

  /** Something that only the operator may do. */
  public Receipt operate(Bytes data) {
    return actors.send(operator.address(), sale, data);
  }

  @Override
  public void close() {
    node.close();
  }
}
