package gavel.protocol.verify;

import gavel.auction.EntityId;
import gavel.auction.io.ParticipantsCsv;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleMaker;
import gavel.protocol.bundle.Kind;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.RefundPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A sale of some dozen entities, settled and paid on a real node, with all evidence of it. */
final class SettledWorld implements AutoCloseable {
  static final int ENTITIES = 30;

  final SaleWorld world = SaleWorld.create();
  final SaleDescriptor descriptor = Descriptors.preset("devnet");
  final String participants = participants();
  final ParticipantCommitment committed;
  final Statement.Published published;
  final Bundle bundle;
  final Block bundleBlock;
  final SaleEvidence evidence;
  final DistributionEvidence distribution;
  final Map<EntityId, PermitOrigin> permits = new LinkedHashMap<>();

  SettledWorld() {
    committed =
        ParticipantCommitment.of(
            SaleWorld.SALE_UUID,
            ParticipantsCsv.parse(participants, "participants"),
            new SecureRandom());
    published = publish();
    bids();
    world.operate(SaleCalls.openCancellation());
    world.actors().send(wallet(3), world.sale(), SaleCalls.cancelBid());
    world.operate(SaleCalls.openSettlement());
    bundle = settle();
    bundleBlock = world.node().client().block(BlockTag.of(bundle.manifest().block())).orElseThrow();
    evidence = SaleEvidence.read(world.client(), 0);
    PermitReader reader = new PermitReader(world.node().client(), world.sale());
    evidence.history().bidsByEntity().forEach((id, bids) -> permits.put(id, reader.read(bids)));
    var tree = bundle.tree().orElseThrow();
    distribution =
        new DistributionEvidence(
            Address.ZERO,
            Address.ZERO,
            tree.root(),
            tree.total(),
            tree.total(),
            BigInteger.ZERO,
            Optional.empty(),
            Optional.empty(),
            false);
  }

  private static String participants() {
    StringBuilder csv = new StringBuilder("entity,region,score,multiplier\n");
    for (int i = 1; i <= ENTITIES; i++) {
      csv.append(
          "%s,%s,%d,%d\n"
              .formatted(
                  SaleWorld.entity(i), us(i) ? "US" : "other", i % 3 * 10, 10_000 + i % 4 * 500));
    }
    return csv.toString();
  }

  private static boolean us(int i) {
    return i % 5 == 0;
  }

  private Statement.Published publish() {
    Statement statement = Statement.of(committed, descriptor.terms(), "no lottery");
    Address operator = world.operator().address();
    Receipt receipt = world.actors().send(operator, operator, statement.data());
    return Statement.Published.read(world.node().client(), receipt.transactionHash());
  }

  Address wallet(int i) {
    try (KeySigner signer = world.actors().signer(30 + i)) {
      return signer.address();
    }
  }

  private void bids() {
    Random random = new Random(7);
    for (int i = 1; i <= ENTITIES; i++) {
      Address token = i % 2 == 0 ? world.usdc() : world.usdt();
      Address wallet = wallet(i);
      long amount = (500 + random.nextInt(9000)) * 1_000_000L + random.nextInt(1_000_000);
      world.fund(wallet, token, amount);
      SignedPermit permit = world.permit(SaleWorld.entity(i), wallet, us(i));
      BidTerms bid =
          new BidTerms(
              us(i) || random.nextBoolean(), 1 + random.nextInt(6), BigInteger.valueOf(amount));
      world
          .actors()
          .send(wallet, world.sale(), SaleCalls.replaceBidWithApproval(token, bid, permit));
    }
  }

  private Bundle settle() {
    Bundle made =
        BundleMaker.make(
            Kind.FINAL,
            SaleSnapshot.latest(world.client()),
            Optional.of(SaleEvidence.read(world.client(), 0).history()),
            descriptor,
            Optional.of(participants),
            "test");
    AllocationPlan plan =
        AllocationPlan.of(SaleSnapshot.latest(world.client()), made.allocations());
    plan.batches(AllocationPlan.BATCH)
        .forEach(batch -> world.operate(SaleCalls.setAllocations(batch, false)));
    world.operate(SaleCalls.finalizeSettlement(plan.total()));
    RefundPlan.of(SaleSnapshot.latest(world.client()))
        .batches(AllocationPlan.BATCH)
        .forEach(batch -> world.operate(SaleCalls.processRefunds(batch, true)));
    world.operate(SaleCalls.withdraw());
    return made;
  }

  /** Verifies with all there is. */
  Report verify(
      SaleEvidence chain,
      Bundle given,
      Map<EntityId, PermitOrigin> locks,
      DistributionEvidence claims,
      ParticipantCommitment rows) {
    return new SettlementVerifier(chain)
        .bundle(given)
        .block(bundleBlock)
        .permits(locks)
        .distribution(claims)
        .commitment(published, rows)
        .verify();
  }

  @Override
  public void close() {
    world.close();
  }
}
