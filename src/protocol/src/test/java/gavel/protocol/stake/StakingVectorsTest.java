package gavel.protocol.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The vectors that the staking contract is held to are what the model gives. To write them anew:
 * {@code -Dgavel.vectors=write}.
 */
class StakingVectorsTest {
  private static final Path FILE = Path.of("..", "contracts", "vectors", "staking.json");
  private static final BigInteger AI = BigInteger.TEN.pow(18);
  private static final BigInteger MINIMUM =
      StakingModel.fine(AI.multiply(BigInteger.valueOf(1_001)));
  private static final int OWNERS = 3;
  private static final int STEPS = 120;
  private static final long START = 1_800_000_000;

  /** When proved multipliers end, well before the last step. */
  private static final long TERM_END = START + 90 * 86_400L;

  @Test
  void theCommittedVectorsAreTheModels() throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode cases = json.putArray("cases");
    for (int seed = 1; seed <= 4; seed++) {
      write(cases.addObject(), seed);
    }
    String text = json + "\n";
    if ("write".equals(System.getProperty("gavel.vectors"))) {
      Files.writeString(FILE, text);
    }
    assertThat(Files.readString(FILE)).isEqualTo(text);
  }

  private static void write(ObjectNode into, int seed) {
    Random random = new Random(seed);
    StakingModel model = new StakingModel(OWNERS, START, 1_000, 250);
    model.stakeSelf(0, AI.multiply(BigInteger.valueOf(1_000)));
    model.stakeSelf(1, AI.multiply(BigInteger.valueOf(5_000)));
    long time = START;
    Set<Integer> proved = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      time += random.nextInt(3 * 86_400);
      model.advance(time);
      int kind = step == 0 ? 5 : random.nextInt(11);
      int owner = random.nextInt(OWNERS);
      int provider = random.nextInt(2);
      // The contract takes no delegations while own stake is below the minimum.
      if ((kind < 2 || kind > 8)
          && model.providers[taker(kind, provider)].own.compareTo(MINIMUM) < 0) {
        kind = 6;
      }
      // Each multiplier is proved once, in its term.
      if (kind == 8 && (owner == 0 || time >= TERM_END || !proved.add(owner))) {
        kind = 7;
      }
      BigInteger amount = apply(model, kind, owner, provider, time, random);
      into.withArray("times").add(time);
      into.withArray("kinds").add(kind);
      into.withArray("owners").add(owner);
      into.withArray("providers").add(provider);
      into.withArray("amounts").add(amount.toString());
      StakingModel.Provider p = model.providers[provider];
      into.withArray("own").add(units(p.own));
      into.withArray("owed").add(units(p.owed));
      into.withArray("stakes").add(units(p.stakes[owner]));
      into.withArray("rewards").add(units(p.rewards[owner]));
      into.withArray("items").add(units(model.itemsOf(owner, provider)));
    }
  }

  /** Who would take the stake: it moves to the other one, which the contract asks of as well. */
  private static int taker(int kind, int provider) {
    return kind > 8 ? 1 - provider : provider;
  }

  private static BigInteger apply(
      StakingModel model, int kind, int owner, int provider, long time, Random random) {
    BigInteger amount = AI.multiply(BigInteger.valueOf(1 + random.nextInt(5_000)));
    amount = amount.add(BigInteger.valueOf(random.nextInt(1_000_000_000)));
    switch (kind) {
      case 0, 1 -> model.delegate(owner, provider, amount);
      case 2 -> {
        amount = BigInteger.valueOf(1 + random.nextInt(999));
        model.undelegate(owner, provider, amount.intValueExact());
      }
      case 3 -> model.claim(owner, provider);
      case 4 -> {
        // Every other offence is four days old: the share's last bit says so.
        int share = 1 + random.nextInt(2_000);
        amount = BigInteger.valueOf(share);
        model.slash(provider, share, share % 2 == 0 ? time : time - 4 * 86_400L);
      }
      case 5 -> model.fund(amount, 20 * 86_400L);
      case 6 -> model.stakeSelf(provider, amount);
      case 8 -> {
        amount = BigInteger.valueOf(owner == 1 ? 15_000 : 30_000);
        model.prove(owner, amount.intValueExact(), TERM_END);
      }
      case 9, 10 -> model.redelegate(owner, provider, 1 - provider);
      default -> {
        if (model.providers[provider].stakes[owner].signum() > 0) {
          model.compound(owner, provider);
        }
      }
    }
    return amount;
  }

  private static String units(BigInteger fine) {
    return fine.shiftRight(StakingModel.FINE).toString();
  }
}
