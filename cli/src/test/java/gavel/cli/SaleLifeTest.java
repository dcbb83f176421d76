package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.chain.Funds;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SaleLifeTest {

  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  @TempDir private Path home;

  @Test
  void peopleBidLeaveArePaidBackAndClaimFromTheFirstStageToTheEndOfTheLock() {
    try (LocalSale sale = LocalSale.up(home)) {
      assertThat(sale.as("alice", "status").out()).contains("not logged in");
      sale.logIn("alice", "bob", "dave", "grace");
      sale.operator("operator", "stage", "commitment", "--yes");
      bids(sale);
      leaving(sale);
      settled(sale);
      refunds(sale);
      claims(sale);
    }
  }

  private static void bids(LocalSale sale) {
    place(sale, "alice", "0.05", "5M", "--lock");
    place(sale, "bob", "0.04", "6M", "--no-lock");
    place(sale, "dave", "0.0373", "200k", "--no-lock");
    place(sale, "grace", "0.0001", "100", "--no-lock");
    JsonNode show = sale.json("alice", "sale", "show");
    // The highest price at which 300 M tokens cost no more than the bids at or above it.
    assertThat(show.at("/clearing/tick").asLong()).isEqualTo(373);
    assertThat(show.at("/clearing/live_tick").asLong()).isEqualTo(373);
    assertThat(usd(show, "committed")).isEqualTo(dollars(11_200_100));
    assertThat(usd(show, "locked")).isEqualTo(dollars(5_000_000));
    assertThat(usd(show, "demand")).isEqualTo(dollars(11_200_000));
    assertThat(show.at("/you/filled_now/accepted").asString())
        .isEqualTo(dollars(5_000_000).toString());
    assertThat(sale.json("grace", "allocation", "show").at("/computed/standing").asString())
        .isEqualTo("below");
  }

  private static void leaving(LocalSale sale) {
    assertThat(sale.as("dave", "bid", "cancel", "--yes").exit()).isEqualTo(4);
    sale.operator("operator", "stage", "cancellation", "--yes");
    JsonNode shown = sale.json("dave", "allocation", "show");
    assertThat(shown.get("standing").asString()).isEqualTo("provisional");
    JsonNode left = sale.json("dave", "bid", "cancel", "--yes");
    assertThat(usd(left, "returned")).isEqualTo(dollars(200_000));
    assertThat(sale.json("dave", "allocation", "show").get("left").asBoolean()).isTrue();
    assertThat(sale.as("dave", "bid", "cancel", "--yes").err()).contains("AlreadyRefunded");
    assertThat(sale.as("dave", "status").out()).contains("left the sale");
  }

  private static void settled(LocalSale sale) {
    sale.operator("operator", "stage", "settlement", "--yes");
    sale.operator("operator", "settle", "--send", "--yes");
    sale.operator("operator", "finalize", "--yes");
    JsonNode alice = sale.json("alice", "allocation", "show");
    JsonNode bob = sale.json("bob", "allocation", "show");
    assertThat(alice.get("standing").asString()).isEqualTo("final");
    assertThat(alice.at("/computed/agrees").asBoolean()).isTrue();
    // Without dave's bid the price is $0.0366, and the offer costs $10.98 M.
    assertThat(alice.get("price").asString()).isEqualTo("183/5000");
    assertThat(accepted(alice).add(accepted(bob))).isEqualTo(dollars(10_980_000));
  }

  private static void refunds(LocalSale sale) {
    JsonNode grace = sale.json("grace", "refund", "claim", "--yes");
    assertThat(usd(grace, "refund")).isEqualTo(dollars(100));
    assertThat(usd(sale, "grace")).isEqualTo(dollars(10_000_000));
    Run.Result twice = sale.as("grace", "refund", "claim", "--yes");
    assertThat(twice.exit()).isEqualTo(4);
    assertThat(twice.err()).contains("AlreadyRefunded");
    JsonNode bob = sale.json("bob", "refund", "claim", "--yes");
    assertThat(usd(bob, "refund").add(usd(bob, "accepted"))).isEqualTo(dollars(6_000_000));
    assertThat(sale.json("alice", "status").get("next").asString()).isEqualTo("gavel refund claim");
  }

  private static void claims(LocalSale sale) {
    assertThat(sale.as("alice", "claim", "tokens", "--yes").err()).contains("RootNotSet");
    sale.operator("operator", "distribute", "--yes");
    assertThat(sale.as("alice", "claim", "tokens", "--yes").err()).contains("NotAnnounced");
    Instant tge = sale.devnet().time().plus(Duration.ofDays(3));
    sale.operator("operator", "tge", "--opens", tge.toString(), "--yes");
    Run.Result early = sale.as("alice", "claim", "tokens", "--yes");
    assertThat(early.exit()).isEqualTo(4);
    assertThat(early.err()).contains("NotOpenYet");

    sale.devnet().warp(Duration.ofDays(4));
    JsonNode status = sale.json("alice", "claim", "status");
    assertThat(status.get("proof_holds").asBoolean()).isTrue();
    JsonNode alice = sale.json("alice", "claim", "tokens", "--yes");
    assertThat(alice.get("paid").asString()).isEqualTo("0");
    JsonNode bob = sale.json("bob", "claim", "tokens", "--yes");
    assertThat(tokens(sale, "bob")).isEqualTo(new BigInteger(bob.get("paid").asString()));
    assertThat(sale.as("bob", "claim", "tokens", "--yes").err()).contains("AlreadyClaimed");
    assertThat(sale.as("grace", "claim", "tokens", "--yes").exit()).isEqualTo(4);

    assertThat(sale.as("alice", "claim", "release", "--yes").err()).contains("LocksNotOpenYet");
    sale.devnet().warp(Duration.ofDays(366));
    // A year on, the accounts still have their ether.
    sale.devnet().fund(address(sale, "alice"), Funds.of(1, 0, 0));
    JsonNode released = sale.json("alice", "claim", "release", "--yes");
    assertThat(released.get("paid")).isEqualTo(alice.get("booked"));
    assertThat(tokens(sale, "alice")).isEqualTo(new BigInteger(alice.get("booked").asString()));
  }

  private static void place(
      LocalSale sale, String person, String price, String amount, String lock) {
    sale.place(person, price, amount, "usdc", lock);
  }

  private static BigInteger dollars(long amount) {
    return BigInteger.valueOf(amount).multiply(MICRO);
  }

  private static BigInteger usd(JsonNode node, String name) {
    return new BigInteger(node.get(name).asString());
  }

  private static BigInteger accepted(JsonNode allocation) {
    return new BigInteger(allocation.at("/on_chain/accepted").asString());
  }

  private static BigInteger usd(LocalSale sale, String account) {
    return sale.devnet().balances(address(sale, account)).usdc();
  }

  private static BigInteger tokens(LocalSale sale, String account) {
    return new Erc20(sale.devnet().l2().client(), sale.devnet().state().contracts().token())
        .balance(address(sale, account));
  }

  private static Address address(LocalSale sale, String account) {
    return sale.devnet().account(account).address();
  }
}
