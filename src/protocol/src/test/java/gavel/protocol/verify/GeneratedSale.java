package gavel.protocol.verify;

import gavel.auction.EntityId;
import gavel.auction.Settlement;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleMaker;
import gavel.protocol.bundle.Kind;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.Log;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.EntityAllocation;
import gavel.protocol.sale.Ids;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleLog;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.settle.Allocations;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A settled and paid sale of any size as evidence, made up without a chain from a seed. */
final class GeneratedSale {
  private static final long START = 1_800_000_000L;
  private static final Address SALE = address("sale");
  private static final List<Address> TOKENS = List.of(address("usdc"), address("usdt"));
  private static final UUID ID = new UUID(1, 2);

  /** What one entity did. */
  private record Bidder(
      EntityId entity, Address wallet, Address token, long time, BidTerms bid, Bytes hash) {}

  private final List<Bidder> bidders = new ArrayList<>();
  private final List<SaleLog> logs = new ArrayList<>();
  private final Map<EntityId, PermitOrigin> permits = new LinkedHashMap<>();
  private final Bundle bundle;
  private final SaleEvidence evidence;
  private int index;

  GeneratedSale(int entities, long seed) {
    Random random = new Random(seed);
    for (int i = 1; i <= entities; i++) {
      bidders.add(bidder(i, random));
    }
    bidders.forEach(this::bid);
    long settled = START + entities + 100;
    tell(new SaleEvent.StageChanged(Stage.COMMITMENT, Stage.SETTLEMENT), settled, Bytes.zeros(32));
    bundle =
        BundleMaker.make(
            Kind.FINAL,
            snapshot(Stage.SETTLEMENT, settled, false, Map.of()),
            Optional.of(SaleHistory.replay(TOKENS, logs, BlockTimes.fromLogs())),
            Descriptors.preset("devnet"),
            Optional.of(participants(random)),
            "generated");
    Map<Pair, BigInteger> accepted = allocate(bundle.recompute(), settled + 1);
    evidence = paid(accepted, settled + 2);
  }

  private static Bidder bidder(int number, Random random) {
    BigInteger amount =
        BigInteger.valueOf((100 + random.nextInt(3000)) * 1_000_000L + random.nextInt(1_000_000));
    return new Bidder(
        new EntityId(0x2222_0000_0000_0000L, number),
        address("wallet " + number),
        TOKENS.get(random.nextInt(2)),
        START + number,
        new BidTerms(random.nextBoolean(), 1 + random.nextInt(1000), amount),
        Keccak.hash(Bytes.of((byte) number, (byte) (number >> 8), (byte) (number >> 16))));
  }

  private static Address address(String name) {
    return new Address(Keccak.hash(Bytes.of(name.getBytes(StandardCharsets.UTF_8))).slice(12));
  }

  private void bid(Bidder each) {
    tell(new SaleEvent.EntityInitialized(each.entity(), each.wallet()), each.time(), each.hash());
    tell(new SaleEvent.WalletInitialized(each.entity(), each.wallet()), each.time(), each.hash());
    tell(
        new SaleEvent.BidPlaced(each.entity(), each.wallet(), each.bid()),
        each.time(),
        each.hash());
    tell(
        new SaleEvent.CommitmentIncreased(
            each.entity(), each.wallet(), each.token(), each.bid().amount()),
        each.time(),
        each.hash());
    PurchasePermit permit =
        new PurchasePermit(
            each.entity(),
            ID,
            each.wallet(),
            each.time() + 60,
            BigInteger.ONE,
            each.bid().amount(),
            1,
            1000,
            START,
            each.time() + 60,
            PurchasePermit.payload(false));
    permits.put(
        each.entity(), new PermitOrigin.Found(new SignedPermit(permit, Bytes.zeros(65)), false));
  }

  /** The block's number is its time's distance from the start. */
  private void tell(SaleEvent event, long time, Bytes transaction) {
    Log log =
        new Log(
            SALE,
            List.of(),
            Bytes.EMPTY,
            time - START,
            Bytes.zeros(32),
            Optional.of(Instant.ofEpochSecond(time)),
            transaction,
            index++);
    logs.add(new SaleLog(event, log));
  }

  private String participants(Random random) {
    StringBuilder csv = new StringBuilder("entity,region,score,multiplier\n");
    for (Bidder each : bidders) {
      csv.append(
          "%s,other,%d,%d\n"
              .formatted(each.entity(), random.nextInt(100), 10_000 + random.nextInt(5) * 500));
    }
    return csv.toString();
  }

  private SaleSnapshot snapshot(
      Stage stage, long time, boolean refunded, Map<Pair, BigInteger> accepted) {
    List<CommitmentData> commitments = new ArrayList<>();
    List<EntityAllocation> allocations = new ArrayList<>();
    for (Bidder each : bidders) {
      List<WalletTokenAmount> amounts = new ArrayList<>();
      List<WalletTokenAmount> kept = new ArrayList<>();
      for (Address token : TOKENS) {
        BigInteger paid = token.equals(each.token()) ? each.bid().amount() : BigInteger.ZERO;
        Pair pair = new Pair(each.entity(), each.wallet(), token);
        amounts.add(new WalletTokenAmount(each.wallet(), token, paid));
        kept.add(
            new WalletTokenAmount(
                each.wallet(), token, accepted.getOrDefault(pair, BigInteger.ZERO)));
      }
      commitments.add(
          new CommitmentData(
              Ids.bytes(each.entity()).concat(Bytes.zeros(16)),
              each.entity(),
              each.time(),
              each.bid().price(),
              each.bid().lockup(),
              refunded,
              amounts,
              Bytes.EMPTY));
      allocations.add(new EntityAllocation(each.entity(), kept));
    }
    return new SaleSnapshot(1, SALE, ID, block(time), stage, TOKENS, commitments, allocations);
  }

  private static Block block(long time) {
    return new Block(
        time - START,
        Bytes.zeros(32),
        Bytes.zeros(32),
        Instant.ofEpochSecond(time),
        Optional.empty(),
        BigInteger.ONE);
  }

  private Map<Pair, BigInteger> allocate(Settlement settlement, long time) {
    Map<Pair, BigInteger> accepted = new LinkedHashMap<>();
    for (Allocation row : Allocations.of(settlement)) {
      accepted.put(row.pair(), row.accepted());
      Pair pair = row.pair();
      tell(
          new SaleEvent.AllocationSet(pair.entity(), pair.wallet(), pair.token(), row.accepted()),
          time,
          Bytes.zeros(32));
    }
    return accepted;
  }

  private SaleEvidence paid(Map<Pair, BigInteger> accepted, long time) {
    Map<SaleTotal, Map<Address, BigInteger>> totals = new EnumMap<>(SaleTotal.class);
    for (SaleTotal total : SaleTotal.values()) {
      totals.put(total, new LinkedHashMap<>());
    }
    for (Bidder each : bidders) {
      Pair pair = new Pair(each.entity(), each.wallet(), each.token());
      BigInteger kept = accepted.getOrDefault(pair, BigInteger.ZERO);
      BigInteger back = each.bid().amount().subtract(kept);
      tell(new SaleEvent.EntityRefunded(each.entity(), back), time, Bytes.zeros(32));
      tell(
          new SaleEvent.WalletRefunded(each.entity(), each.wallet(), each.token(), back),
          time,
          Bytes.zeros(32));
      totals.get(SaleTotal.COMMITTED).merge(each.token(), each.bid().amount(), BigInteger::add);
      totals.get(SaleTotal.ACCEPTED).merge(each.token(), kept, BigInteger::add);
      totals.get(SaleTotal.REFUNDED).merge(each.token(), back, BigInteger::add);
    }
    totals
        .get(SaleTotal.ACCEPTED)
        .forEach(
            (token, amount) -> {
              tell(new SaleEvent.ProceedsWithdrawn(SALE, token, amount), time, Bytes.zeros(32));
              totals.get(SaleTotal.WITHDRAWN).put(token, amount);
            });
    return new SaleEvidence(
        snapshot(Stage.DONE, time, true, accepted), totals, Map.of(), logs, BlockTimes.fromLogs());
  }

  /** Verifies with all that there is. */
  Report verify() {
    var tree = bundle.tree().orElseThrow();
    return new SettlementVerifier(evidence)
        .bundle(bundle)
        .block(block(START + bundle.manifest().block()))
        .permits(permits)
        .distribution(
            new DistributionEvidence(
                SALE,
                SALE,
                tree.root(),
                tree.total(),
                tree.total(),
                BigInteger.ZERO,
                Optional.empty(),
                Optional.empty(),
                false))
        .verify();
  }
}
