package gavel.protocol.stake;

import static gavel.protocol.Times.utc;

import gavel.protocol.Finding;
import gavel.wallet.Address;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that would stop a call on staking, found before anything is signed. */
public final class StakeChecks {
  private static final String PROVIDERS = "To see who takes stake: gavel stake providers";
  private static final String STATUS = "To see your stake: gavel stake status";

  private static final int DECIMALS = 18;

  private StakeChecks() {}

  /** What would stop new stake with a provider. */
  public static List<Finding> provider(StakingClient staking, Address address) {
    List<Finding> found = new ArrayList<>();
    if (staking.paused()) {
      found.add(
          finding(
              "paused",
              "EnforcedPause",
              "new stake is paused",
              "Leaving, withdrawing and claiming go on. " + STATUS));
    }
    Optional<Provider> provider = staking.provider(address);
    if (provider.isEmpty()) {
      found.add(finding("provider", "NotAProvider", address + " is no provider", PROVIDERS));
      return found;
    }
    BigInteger minimum = staking.terms().minSelfStake();
    if (!provider.get().active()) {
      found.add(finding("provider", "ProviderLeft", address + " has left", PROVIDERS));
    } else if (provider.get().selfStake().compareTo(minimum) < 0) {
      found.add(
          finding(
              "provider",
              "ProviderBelowMinimum",
              "%s has %s tokens of its own at stake and needs %s"
                  .formatted(address, tokens(provider.get().selfStake()), tokens(minimum)),
              PROVIDERS));
    } else if (provider.get().slashedOut()) {
      found.add(
          finding(
              "provider",
              "ProviderSlashedOut",
              address + " lost nearly all stake to slashes",
              PROVIDERS));
    }
    return found;
  }

  /** What would stop a payment. */
  public static List<Finding> balance(BigInteger held, BigInteger needed, String where) {
    if (needed.signum() == 0) {
      return List.of(finding("amount", "ZeroAmount", "the amount is zero", "Name more"));
    }
    return held.compareTo(needed) >= 0
        ? List.of()
        : List.of(
            finding(
                "balance",
                "",
                "%s tokens are needed, %s %s".formatted(tokens(needed), tokens(held), where),
                "Name less, or claim first: gavel claim status"));
  }

  /** What would stop taking so many shares out. */
  public static List<Finding> shares(BigInteger owned, BigInteger wanted) {
    if (wanted.signum() == 0) {
      return List.of(finding("amount", "ZeroAmount", "the amount is zero", STATUS));
    }
    return wanted.compareTo(owned) <= 0
        ? List.of()
        : List.of(
            finding(
                "shares",
                "SharesExceeded",
                "%s shares are wanted, %s are owned".formatted(tokens(wanted), tokens(owned)),
                STATUS));
  }

  /** What would stop the withdrawal of an item. */
  public static List<Finding> withdrawal(StakeItem item, Instant now) {
    if (item.state() == ItemState.MOVED) {
      return List.of(
          finding(
              "item",
              "NotThawing",
              "item #%s is staked with %s and not on its way out"
                  .formatted(item.id(), item.provider()),
              "To take it out: gavel stake undelegate --item " + item.id()));
    }
    return item.ready(now)
        ? List.of()
        : List.of(
            finding(
                "ready",
                "NotReady",
                "item #%s is ready at %s; on chain it is %s"
                    .formatted(item.id(), utc(item.readyAt()), utc(now)),
                "Wait until then. " + STATUS));
  }

  /** What would stop moving an item. */
  public static List<Finding> move(StakeItem item) {
    return item.state() == ItemState.THAWING
        ? List.of()
        : List.of(
            finding(
                "item",
                "NotThawing",
                "item #%s is not delegated stake on its way out".formatted(item.id()),
                STATUS));
  }

  /** What would stop a proof of a multiplier, beside the tree itself. */
  public static List<Finding> proof(Snapshot snapshot, Multiplier proved, Instant now) {
    if (snapshot.id() == 0) {
      return List.of(
          finding("snapshot", "NoSnapshot", "no snapshot is published yet", "Ask the operator"));
    }
    if (!now.isBefore(snapshot.until())) {
      return List.of(
          finding(
              "snapshot",
              "SnapshotOver",
              "the snapshot's term ended at %s; on chain it is %s"
                  .formatted(utc(snapshot.until()), utc(now)),
              ""));
    }
    return proved.snapshot() == snapshot.id()
        ? List.of(
            finding(
                "proved",
                "AlreadyProved",
                "the multiplier of this snapshot is proved already",
                STATUS))
        : List.of();
  }

  /** What would stop a provider from acting as one. */
  public static List<Finding> acting(Optional<Provider> provider, Address account) {
    if (provider.isEmpty()) {
      return List.of(
          finding(
              "provider",
              "NotAProvider",
              account + " is no provider",
              "To become one: gavel stake provider register"));
    }
    return provider.get().active()
        ? List.of()
        : List.of(finding("provider", "ProviderLeft", account + " has left for good", STATUS));
  }

  /** What would stop a registration. */
  public static List<Finding> registration(
      StakingClient staking, Address account, BigInteger selfStake) {
    List<Finding> found = new ArrayList<>();
    if (staking.provider(account).isPresent()) {
      found.add(
          finding(
              "provider",
              "AlreadyRegistered",
              account + " is or was a provider; each address is one once",
              "To change it: gavel stake provider update"));
    }
    BigInteger minimum = staking.terms().minSelfStake();
    if (selfStake.compareTo(minimum) < 0) {
      found.add(
          finding(
              "minimum",
              "SelfStakeBelowMinimum",
              "own stake would be %s tokens, the minimum is %s"
                  .formatted(tokens(selfStake), tokens(minimum)),
              "Name more: --amount"));
    }
    return found;
  }

  /** Exact; the contract's own bounds are in tokens of 18 decimals. */
  private static String tokens(BigInteger units) {
    return new BigDecimal(units, DECIMALS).stripTrailingZeros().toPlainString();
  }

  private static Finding finding(String id, String error, String sentence, String next) {
    return new Finding(id, error, sentence, next);
  }
}
