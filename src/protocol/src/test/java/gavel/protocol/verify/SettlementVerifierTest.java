package gavel.protocol.verify;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.Forged;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.commit.CommittedRow;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.rpc.Log;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.EntityAllocation;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleLog;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettlementVerifierTest {
  private static final int CHANGES = 1000;

  private static SettledWorld settled;

  @BeforeAll
  static void settle() {
    settled = new SettledWorld();
  }

  @AfterAll
  static void stop() {
    settled.close();
  }

  private static Report verify(SaleEvidence chain, Bundle bundle) {
    return settled.verify(chain, bundle, settled.permits, settled.distribution, settled.committed);
  }

  @Test
  void anHonestSettlementHoldsInEveryPart() {
    Report report = verify(settled.evidence, settled.bundle);
    assertThat(report.differences()).isEmpty();
    assertThat(report.parts())
        .extracting(Part::name)
        .containsExactly(
            "book",
            "bundle",
            "clearing",
            "locks",
            "commitment",
            "allocations",
            "distribution",
            "refunds",
            "totals");
    assertThat(report.unknown()).containsExactly("TGE is not announced yet.");
    assertThat(report.part("locks").summary())
        .isEqualTo("30 of 30 entities' permits read, 6 force a lock");
  }

  @Test
  void withoutABundleWhatMustHoldForAnyRuleHolds() {
    Report report = new SettlementVerifier(settled.evidence).verify();
    assertThat(report.differences()).isEmpty();
    assertThat(report.unknown()).anyMatch(each -> each.contains("cannot be known"));
  }

  @Test
  void everySingleChangeIsFoundAndNamed() {
    Random random = new Random(2026);
    Map<String, Integer> hits = new TreeMap<>();
    for (int i = 0; i < CHANGES; i++) {
      Tampering tampering = Tampering.values()[i % Tampering.values().length];
      Report report = tampering.apply(settled, random);
      assertThat(report.differences()).as(tampering + " " + i).isNotEmpty();
      assertThat(report.differences())
          .as(tampering + " " + i)
          .anyMatch(each -> tampering.names(each));
      hits.merge(tampering.name(), 1, Integer::sum);
    }
    assertThat(hits).hasSize(Tampering.values().length);
  }

  /** One change at a time, and the differences that must name it. */
  private enum Tampering {
    AN_ALLOCATION("allocation") {
      @Override
      Report apply(SettledWorld world, Random random) {
        List<EntityAllocation> all = new ArrayList<>(world.evidence.state().allocations());
        int at = random.nextInt(all.size());
        EntityAllocation old = all.get(at);
        WalletTokenAmount pair = old.accepted().get(random.nextInt(old.accepted().size()));
        all.set(at, new EntityAllocation(old.entity(), plusOne(old.accepted(), pair)));
        return state(world, world.evidence.state().commitments(), all);
      }
    },
    A_COMMITMENT("bid") {
      @Override
      Report apply(SettledWorld world, Random random) {
        List<CommitmentData> all = new ArrayList<>(world.evidence.state().commitments());
        int at = random.nextInt(all.size());
        CommitmentData old = all.get(at);
        all.set(at, with(old, plusOne(old.amounts(), old.amounts().get(0)), old.price()));
        return state(world, all, world.evidence.state().allocations());
      }
    },
    A_PRICE("bid") {
      @Override
      Report apply(SettledWorld world, Random random) {
        List<CommitmentData> all = new ArrayList<>(world.evidence.state().commitments());
        int at = random.nextInt(all.size());
        all.set(at, with(all.get(at), all.get(at).amounts(), all.get(at).price() + 1));
        return state(world, all, world.evidence.state().allocations());
      }
    },
    AN_OMITTED_BID("bid") {
      @Override
      Report apply(SettledWorld world, Random random) {
        List<CommitmentData> all = new ArrayList<>(world.evidence.state().commitments());
        all.remove(random.nextInt(all.size()));
        return state(world, all, world.evidence.state().allocations());
      }
    },
    A_BID_TAKEN_FROM_THE_EVENTS("bid") {
      @Override
      Report apply(SettledWorld world, Random random) {
        EntityId entity = SaleWorld.entity(1 + random.nextInt(SettledWorld.ENTITIES));
        List<SaleLog> logs =
            world.evidence.logs().stream().filter(each -> !isOf(each.event(), entity)).toList();
        return logs(world, logs);
      }
    },
    A_CHANGED_BID_EVENT("bid") {
      @Override
      Report apply(SettledWorld world, Random random) {
        return change(
            world,
            random,
            SaleEvent.CommitmentIncreased.class,
            e ->
                new SaleEvent.CommitmentIncreased(
                    e.entity(), e.wallet(), e.token(), e.amount().add(BigInteger.ONE)));
      }
    },
    A_CHANGED_REFUND("refund") {
      @Override
      Report apply(SettledWorld world, Random random) {
        return change(
            world,
            random,
            SaleEvent.WalletRefunded.class,
            e ->
                new SaleEvent.WalletRefunded(
                    e.entity(), e.wallet(), e.token(), e.amount().subtract(BigInteger.ONE)));
      }
    },
    A_TOTAL("total ") {
      @Override
      Report apply(SettledWorld world, Random random) {
        Map<SaleTotal, Map<Address, BigInteger>> totals = new EnumMap<>(world.evidence.totals());
        SaleTotal which = List.of(SaleTotal.values()).get(random.nextInt(5));
        Map<Address, BigInteger> changed = new LinkedHashMap<>(totals.get(which));
        changed.merge(world.world.usdc(), BigInteger.ONE, BigInteger::add);
        totals.put(which, changed);
        SaleEvidence e = world.evidence;
        return verify(
            new SaleEvidence(e.state(), totals, e.held(), e.logs(), e.times()), world.bundle);
      }
    },
    A_SCORE("participant") {
      @Override
      Report apply(SettledWorld world, Random random) {
        return verify(
            world.evidence,
            Forged.file(world.bundle, Bundle.PARTICIPANTS, text -> changeNumber(text, random, 2)));
      }
    },
    A_COMMITTED_ROW("root") {
      @Override
      Report apply(SettledWorld world, Random random) {
        List<CommittedRow> rows = new ArrayList<>(world.committed.rows());
        int at = random.nextInt(rows.size());
        rows.set(
            at,
            new CommittedRow(
                rows.get(at).participant(), Bytes.zeros(31).concat(Bytes.of((byte) 1))));
        return world.verify(
            world.evidence,
            world.bundle,
            world.permits,
            world.distribution,
            new ParticipantCommitment(world.committed.saleUuid(), rows));
      }
    },
    AN_ALLOCATION_ROW("line ") {
      @Override
      Report apply(SettledWorld world, Random random) {
        return verify(
            world.evidence,
            Forged.file(world.bundle, Bundle.ALLOCATIONS, text -> changeNumber(text, random, 3)));
      }
    },
    A_TOKEN_AMOUNT("line ") {
      @Override
      Report apply(SettledWorld world, Random random) {
        return verify(
            world.evidence,
            Forged.file(world.bundle, Bundle.TOKENS, text -> changeNumber(text, random, 2)));
      }
    },
    A_BOOK_ROW("bid") {
      @Override
      Report apply(SettledWorld world, Random random) {
        return verify(
            world.evidence,
            Forged.file(world.bundle, Bundle.BOOK, text -> changeNumber(text, random, 7)));
      }
    },
    A_LEAF("leaf") {
      @Override
      Report apply(SettledWorld world, Random random) {
        String wallet = world.bundle.tree().orElseThrow().leaves().get(0).unlocked().toString();
        return verify(
            world.evidence,
            Forged.file(
                world.bundle,
                Bundle.TREE,
                text ->
                    text.replaceFirst(
                        "\"" + wallet + "\"", "\"" + wallet + random.nextInt(10) + "\"")));
      }
    },
    A_DIGEST("digest") {
      @Override
      Report apply(SettledWorld world, Random random) {
        String digest = world.bundle.manifest().digest();
        String other = digest.substring(0, 60) + "abc" + random.nextInt(10) + "ff";
        return verify(
            world.evidence, Forged.manifest(world.bundle, text -> text.replace(digest, other)));
      }
    },
    A_BLOCK_HASH("block hash") {
      @Override
      Report apply(SettledWorld world, Random random) {
        String hash = world.bundle.manifest().blockHash().hex();
        String other = Bytes.zeros(31).concat(Bytes.of((byte) random.nextInt(256))).hex();
        return verify(
            world.evidence, Forged.manifest(world.bundle, text -> text.replace(hash, other)));
      }
    },
    A_FORCED_LOCK("forced lock") {
      @Override
      Report apply(SettledWorld world, Random random) {
        Map<EntityId, PermitOrigin> permits = new HashMap<>(world.permits);
        EntityId us = SaleWorld.entity(5 * (1 + random.nextInt(SettledWorld.ENTITIES / 5)));
        EntityId other = SaleWorld.entity(1);
        permits.put(us, permits.get(other));
        return world.verify(
            world.evidence, world.bundle, permits, world.distribution, world.committed);
      }
    },
    A_DISTRIBUTION_ROOT("root") {
      @Override
      Report apply(SettledWorld world, Random random) {
        DistributionEvidence e = world.distribution;
        Bytes root = Bytes.zeros(31).concat(Bytes.of((byte) (1 + random.nextInt(255))));
        return distribution(
            world,
            new DistributionEvidence(
                e.distributor(),
                e.token(),
                root,
                e.held(),
                e.unclaimed(),
                e.booked(),
                e.opensAt(),
                e.locksOpenAt(),
                e.swept()));
      }
    },
    A_SHORT_FUNDING("funding") {
      @Override
      Report apply(SettledWorld world, Random random) {
        DistributionEvidence e = world.distribution;
        BigInteger held = e.held().subtract(BigInteger.valueOf(1 + random.nextInt(1000)));
        return distribution(
            world,
            new DistributionEvidence(
                e.distributor(),
                e.token(),
                e.root(),
                held,
                e.unclaimed(),
                e.booked(),
                e.opensAt(),
                e.locksOpenAt(),
                e.swept()));
      }
    };

    private final String named;

    Tampering(String named) {
      this.named = named;
    }

    abstract Report apply(SettledWorld world, Random random);

    boolean names(Difference difference) {
      return difference.id().startsWith(named);
    }

    private static Report distribution(SettledWorld world, DistributionEvidence changed) {
      return world.verify(world.evidence, world.bundle, world.permits, changed, world.committed);
    }

    private static Report state(
        SettledWorld world, List<CommitmentData> commitments, List<EntityAllocation> allocations) {
      SaleEvidence e = world.evidence;
      SaleSnapshot s = e.state();
      SaleSnapshot changed =
          new SaleSnapshot(
              s.chainId(),
              s.sale(),
              s.saleUuid(),
              s.block(),
              s.stage(),
              s.tokens(),
              commitments,
              allocations);
      return verify(
          new SaleEvidence(changed, e.totals(), e.held(), e.logs(), e.times()), world.bundle);
    }

    private static Report logs(SettledWorld world, List<SaleLog> logs) {
      SaleEvidence e = world.evidence;
      return verify(
          new SaleEvidence(e.state(), e.totals(), e.held(), logs, e.times()), world.bundle);
    }

    private static <E extends SaleEvent> Report change(
        SettledWorld world,
        Random random,
        Class<E> kind,
        java.util.function.Function<E, SaleEvent> change) {
      List<SaleLog> logs = new ArrayList<>(world.evidence.logs());
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < logs.size(); i++) {
        if (kind.isInstance(logs.get(i).event())) {
          places.add(i);
        }
      }
      int at = places.get(random.nextInt(places.size()));
      Log log = logs.get(at).log();
      logs.set(at, new SaleLog(change.apply(kind.cast(logs.get(at).event())), log));
      return logs(world, logs);
    }

    private static boolean isOf(SaleEvent event, EntityId entity) {
      return switch (event) {
        case SaleEvent.EntityInitialized e -> e.entity().equals(entity);
        case SaleEvent.WalletInitialized e -> e.entity().equals(entity);
        case SaleEvent.BidPlaced e -> e.entity().equals(entity);
        case SaleEvent.CommitmentIncreased e -> e.entity().equals(entity);
        case SaleEvent.CommitmentReduced e -> e.entity().equals(entity);
        default -> false;
      };
    }

    private static List<WalletTokenAmount> plusOne(
        List<WalletTokenAmount> amounts, WalletTokenAmount which) {
      return amounts.stream()
          .map(
              each ->
                  each.equals(which)
                      ? new WalletTokenAmount(
                          each.wallet(), each.token(), each.amount().add(BigInteger.ONE))
                      : each)
          .toList();
    }

    private static CommitmentData with(
        CommitmentData old, List<WalletTokenAmount> amounts, long price) {
      return new CommitmentData(
          old.commitmentId(),
          old.entity(),
          old.timestamp(),
          price,
          old.lockup(),
          old.refunded(),
          amounts,
          old.extraData());
    }

    /** Adds one to a number in a column of a random row. */
    private static String changeNumber(String csv, Random random, int column) {
      List<String> lines = new ArrayList<>(csv.lines().toList());
      int at = 1 + random.nextInt(lines.size() - 1);
      String[] cells = lines.get(at).split(",", -1);
      cells[column] = new BigInteger(cells[column]).add(BigInteger.ONE).toString();
      lines.set(at, String.join(",", cells));
      return String.join("\n", lines) + "\n";
    }
  }
}
