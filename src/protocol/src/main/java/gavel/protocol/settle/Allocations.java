package gavel.protocol.settle;

import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Settlement;
import gavel.auction.WalletOutcome;
import gavel.protocol.claim.DistributionLeaf;
import gavel.protocol.sale.Allocation;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A settlement as the contracts take it. */
public final class Allocations {
  private Allocations() {}

  /** What is accepted, in the settlement's order; pairs with nothing accepted are left out. */
  public static List<Allocation> of(Settlement settlement) {
    List<Allocation> all = new ArrayList<>();
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          if (pair.accepted() > 0) {
            all.add(allocation(entity.id(), wallet, pair));
          }
        }
      }
    }
    return all;
  }

  private static Allocation allocation(EntityId entity, WalletOutcome wallet, PairOutcome pair) {
    return new Allocation(
        entity,
        address(wallet.wallet().text()),
        address(pair.token().text()),
        BigInteger.valueOf(pair.accepted()));
  }

  /** What each wallet may claim; wallets without tokens are left out. */
  public static List<DistributionLeaf> leaves(Settlement settlement) {
    List<DistributionLeaf> leaves = new ArrayList<>();
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        if (wallet.total().signum() > 0) {
          leaves.add(
              new DistributionLeaf(
                  address(wallet.wallet().text()),
                  entity.id(),
                  wallet.total().subtract(wallet.locked()),
                  wallet.locked()));
        }
      }
    }
    return leaves;
  }

  /** Payment base units of all of them. */
  public static BigInteger total(List<Allocation> allocations) {
    return allocations.stream().map(Allocation::accepted).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Address address(String text) {
    if (text.equals("-")) {
      throw new SettleException(
          "The book names no wallets or tokens, so it cannot be settled on chain. Read it from the sale: gavel operator settle");
    }
    return Address.parse(text);
  }
}
