package gavel.cli.command.operator;

import gavel.auction.Settlement;
import gavel.auction.terms.PriceRule;
import gavel.cli.exit.Failure;
import gavel.cli.render.Money;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Sale;
import gavel.protocol.Finding;
import gavel.protocol.bundle.Kind;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.Stage;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.SaleSnapshot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands against a settlement before anything of it is signed. */
final class SettleChecks {

  private static final int SHOWN = 10;
  private static final String RETRY = "Run this command again, or name another node: --rpc-url";

  private SettleChecks() {}

  /** A final settlement needs a book that nobody can change any more. */
  static void stage(Kind kind, SaleSnapshot chain) {
    boolean settles = chain.stage().code() >= Stage.SETTLEMENT.code();
    if (kind == Kind.FINAL && !settles) {
      throw Failure.refused(
          "the sale is in stage " + chain.stage() + ", so its book can still change.",
          List.of(
              "For what it comes to now: gavel operator settle --preliminary",
              "To close it: gavel operator stage settlement"));
    }
    if (kind == Kind.PRELIMINARY && settles) {
      throw Failure.refused(
          "the sale is in stage " + chain.stage() + ": nobody can leave any more.",
          List.of("To settle it: gavel operator settle"));
    }
  }

  /**
   * The sale's state at the last final block: what is settled is never replaced by the chain.
   *
   * @param latest the newest state
   */
  static SaleSnapshot finalState(Sale sale, Kind kind, SaleSnapshot latest) {
    Block last =
        sale.l1()
            .block(BlockTag.FINALIZED)
            .orElseThrow(() -> Failure.network("the node names no final block.", RETRY));
    if (last.number() >= latest.block().number()) {
      return latest;
    }
    SaleSnapshot settled = SaleSnapshot.at(sale.client(), last);
    if (kind == Kind.FINAL && settled.stage().code() < Stage.SETTLEMENT.code()) {
      throw Failure.notFinal(
          "the sale's step into stage Settlement is not final yet: block %d is the last final one, and there the stage is %s."
              .formatted(last.number(), settled.stage()),
          "Nothing was signed. It takes about a quarter of an hour: run this command again then.");
    }
    return settled;
  }

  /** The descriptor must not contradict the chain. */
  static void descriptor(Sale sale, SaleSnapshot chain) {
    sale.descriptor()
        .get(Keys.SALE_UUID)
        .filter(uuid -> !uuid.equals(chain.saleUuid()))
        .ifPresent(
            uuid -> {
              throw contradicted("the sale's UUID is " + uuid, "it is " + chain.saleUuid());
            });
  }

  /** Nor must the clearing by its terms contradict the contract's own running price. */
  static void price(Sale sale, Settlement settlement, Stage stage) {
    Optional<Long> live =
        stage == Stage.DONE ? Optional.empty() : sale.client().liveClearingPrice();
    boolean clock = settlement.terms().rule() instanceof PriceRule.Clock;
    if (live.isPresent() && clock && settlement.pStar().isPresent()) {
      long computed = settlement.pStar().getAsLong();
      if (live.get() != computed) {
        throw contradicted(
            "the book clears at step " + computed + " by these terms",
            "its own clearing says step " + live.get());
      }
    }
  }

  private static Failure contradicted(String ours, String chains) {
    return Failure.refused(
        "the descriptor contradicts the sale contract: " + ours + ", on chain " + chains + ".",
        List.of(
            "Is it the descriptor of this sale, with the terms that it was deployed with?",
            "To compare them: gavel verify deployment"));
  }

  /** Everything that the contract would refuse, and values that somebody else has set. */
  static void rows(AllocationPlan plan, boolean overwrite) {
    List<String> findings = new ArrayList<>(plan.findings().stream().map(Finding::text).toList());
    if (plan.needsOverwrite() && !overwrite) {
      findings.add(
          Money.count(plan.overwrites().size())
              + " allocations are set to other values on chain (AllocationAlreadySet), "
              + Money.count(plan.unchanged())
              + " are as wanted. Was this settlement begun with another tool, or from another"
              + " book?");
      plan.overwrites().stream().limit(SHOWN).map(SettleChecks::row).forEach(findings::add);
      findings.add("To compare every row: gavel verify settlement. To change them: --overwrite");
    }
    if (!findings.isEmpty()) {
      throw Failure.refused("the allocations would be refused. Nothing was signed.", findings);
    }
  }

  private static String row(Allocation row) {
    return "  %s, wanted %s".formatted(row.pair(), Money.usd(row.accepted()));
  }

  /** Transactions of the account that no journal here knows must end first. */
  static void foreign(Sale sale, Account account) {
    BigInteger mined = sale.l1().transactionCount(account.address(), BlockTag.LATEST);
    BigInteger pending = sale.l1().transactionCount(account.address(), BlockTag.PENDING);
    BigInteger unknown = pending.subtract(mined);
    if (unknown.signum() > 0) {
      throw Failure.notFinal(
          unknown
              + " transactions of "
              + account.name()
              + " are on their way that this journal does not know: it was lost, or the account is"
              + " used elsewhere at the same time.",
          "Wait until they are mined, then run this command again: what is right on chain by then"
              + " is not sent twice.");
    }
  }
}
