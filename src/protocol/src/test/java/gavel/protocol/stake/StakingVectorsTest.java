package gavel.protocol.stake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
    for (int step = 0; step < STEPS; step++) {
      time += random.nextInt(3 * 86_400);
      model.advance(time);
      int kind = step == 0 ? 5 : random.nextInt(8);
      int owner = random.nextInt(OWNERS);
      int provider = random.nextInt(2);
      // The contract takes no delegations while own stake is below the minimum.
      if (kind < 2 && model.providers[provider].own.compareTo(MINIMUM) < 0) {
        kind = 6;
      }
      BigInteger amount = apply(model, kind, owner, provider, random);
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
      into.withArray("thawing").add(units(p.thawing[owner]));
    }
  }

  private static BigInteger apply(
      StakingModel model, int kind, int owner, int provider, Random random) {
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
        amount = BigInteger.valueOf(1 + random.nextInt(2_000));
        model.slash(provider, amount.intValueExact());
      }
      case 5 -> model.fund(amount, 20 * 86_400L);
      case 6 -> model.stakeSelf(provider, amount);
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
