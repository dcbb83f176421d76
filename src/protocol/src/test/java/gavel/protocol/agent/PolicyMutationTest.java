package gavel.protocol.agent;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.sale.SaleFunctions;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Changes allowed plans in every way, and holds what the judge still lets through against the
 * policy, read off the bytes at their fixed places rather than by the judge's own decoder.
 *
 * <p>GAVEL_MUTATIONS says how many; 100,000 where it is not set, 1,000,000 in the full run.
 */
class PolicyMutationTest {
  private static final int SELECTOR = 4;
  private static final int WORD = 32;

  private final Random random = new Random(20_260_104);
  private final PolicyJudge judge = new PolicyJudge(Plans.POLICY);
  private final Map<Mutation, int[]> counts = new EnumMap<>(Mutation.class);

  /** What is changed. */
  private enum Mutation {
    CHAIN,
    RECIPIENT,
    VALUE,
    SELECTOR,
    ONE_BIT,
    ONE_WORD,
    LIMIT,
    LONGER,
    SHORTER,
    NONCE_AND_FEES
  }

  @Test
  void nothingOutsideThePolicyIsSignedWhateverIsChangedInAPlan() {
    int mutations = Integer.parseInt(System.getenv().getOrDefault("GAVEL_MUTATIONS", "100000"));
    List<UnsignedTransaction> plans = Plans.allowed();
    for (UnsignedTransaction plan : plans) {
      assertThat(judge.against(Plans.ACCOUNT, plan, Plans.NOW)).isEmpty();
    }
    for (int i = 0; i < mutations; i++) {
      Mutation mutation = Mutation.values()[i % Mutation.values().length];
      UnsignedTransaction changed = changed(plans.get(random.nextInt(plans.size())), mutation);
      boolean signed = judge.against(Plans.ACCOUNT, changed, Plans.NOW).isEmpty();
      counts.computeIfAbsent(mutation, _ -> new int[2])[signed ? 0 : 1]++;
      if (signed) {
        Optional<String> outside = outside(changed);
        assertThat(outside).as("%s let through %s", mutation, changed).isEmpty();
      }
    }
    assertEveryChangeWasSeenByTheJudge();
  }

  private void assertEveryChangeWasSeenByTheJudge() {
    counts.forEach(
        (mutation, count) ->
            System.err.printf(
                "mutations %s: %d signed, %d refused%n", mutation, count[0], count[1]));
    assertThat(counts).hasSize(Mutation.values().length);
    for (Mutation never : List.of(Mutation.CHAIN, Mutation.VALUE)) {
      assertThat(counts.get(never)[0]).as("%s", never).isZero();
    }
    for (Mutation some : List.of(Mutation.ONE_BIT, Mutation.LIMIT, Mutation.ONE_WORD)) {
      assertThat(counts.get(some)[0]).as("%s signed", some).isPositive();
      assertThat(counts.get(some)[1]).as("%s refused", some).isPositive();
    }
    assertThat(counts.get(Mutation.NONCE_AND_FEES)[1]).isZero();
  }

  private UnsignedTransaction changed(UnsignedTransaction t, Mutation mutation) {
    return switch (mutation) {
      case CHAIN -> copy(t, 1 + random.nextInt(400_000), t.to(), t.value(), t.data());
      case RECIPIENT -> copy(t, t.chainId(), recipient(), t.value(), t.data());
      case VALUE -> copy(t, t.chainId(), t.to(), new BigInteger(64, random).setBit(0), t.data());
      case SELECTOR -> copy(t, t.chainId(), t.to(), t.value(), selector(t.data()));
      case ONE_BIT -> copy(t, t.chainId(), t.to(), t.value(), bit(t.data()));
      case ONE_WORD ->
          copy(t, t.chainId(), t.to(), t.value(), word(t.data(), random.nextBoolean()));
      case LIMIT -> copy(t, t.chainId(), t.to(), t.value(), limit(t.data()));
      case LONGER ->
          copy(t, t.chainId(), t.to(), t.value(), t.data().concat(some(1 + random.nextInt(64))));
      case SHORTER ->
          copy(
              t,
              t.chainId(),
              t.to(),
              t.value(),
              t.data().slice(0, random.nextInt(t.data().size() + 1)));
      case NONCE_AND_FEES ->
          new UnsignedTransaction(
              t.chainId(),
              BigInteger.valueOf(random.nextInt()).abs(),
              t.to(),
              t.value(),
              t.data(),
              BigInteger.valueOf(1 + random.nextInt(1_000_000)),
              new Fees.Legacy(BigInteger.valueOf(random.nextInt()).abs()));
    };
  }

  private UnsignedTransaction copy(
      UnsignedTransaction t, long chain, Optional<Address> to, BigInteger value, Bytes data) {
    long other = chain == Plans.POLICY.chainId() && chain != t.chainId() ? chain + 1 : chain;
    return new UnsignedTransaction(other, t.nonce(), to, value, data, t.gasLimit(), t.fees());
  }

  private Optional<Address> recipient() {
    return switch (random.nextInt(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Plans.POLICY.sale());
      case 2 -> Optional.of(Plans.TOKEN);
      case 3 -> Optional.of(Plans.ACCOUNT);
      default -> Optional.of(new Address(some(20)));
    };
  }

  private Bytes selector(Bytes data) {
    Bytes other =
        random.nextBoolean()
            ? SaleFunctions.ALL.get(random.nextInt(SaleFunctions.ALL.size())).selector()
            : some(SELECTOR);
    return data.size() < SELECTOR ? other : other.concat(data.slice(SELECTOR));
  }

  private Bytes bit(Bytes data) {
    byte[] bytes = data.toArray();
    int at = random.nextInt(Math.max(1, bytes.length));
    if (bytes.length > 0) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return Bytes.of(bytes);
  }

  /** Puts something else in the place of a word: an address that matters, or noise. */
  private Bytes word(Bytes data, boolean noise) {
    int words = (data.size() - SELECTOR) / WORD;
    if (words <= 0) {
      return data;
    }
    Address[] known = {Plans.ACCOUNT, Plans.TOKEN, Plans.POLICY.sale(), Plans.STRANGER};
    Bytes other =
        noise ? some(WORD) : Bytes.zeros(12).concat(known[random.nextInt(known.length)].value());
    return replaced(data, random.nextInt(words), other);
  }

  /** Puts a number near a limit in the place of one of the first words. */
  private Bytes limit(Bytes data) {
    int words = Math.min(6, (data.size() - SELECTOR) / WORD);
    if (words <= 0) {
      return data;
    }
    BigInteger[] limits = {
      Plans.POLICY.maxTotal(), BigInteger.valueOf(Plans.POLICY.maxPrice()), BigInteger.ONE
    };
    BigInteger near =
        limits[random.nextInt(limits.length)].add(BigInteger.valueOf(random.nextInt(3) - 1));
    byte[] bytes = near.toByteArray();
    return replaced(
        data, random.nextInt(words), Bytes.zeros(WORD - bytes.length).concat(Bytes.of(bytes)));
  }

  private static Bytes replaced(Bytes data, int word, Bytes by) {
    int from = SELECTOR + word * WORD;
    return data.slice(0, from).concat(by).concat(data.slice(from + WORD));
  }

  private Bytes some(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  /** The same policy once more, from the call data's layout. */
  private static Optional<String> outside(UnsignedTransaction t) {
    if (t.chainId() != Plans.POLICY.chainId() || t.value().signum() != 0 || t.to().isEmpty()) {
      return Optional.of("chain, value or creation");
    }
    Address to = t.to().get();
    Bytes data = t.data();
    if (to.equals(Plans.ACCOUNT)) {
      return data.isEmpty() ? Optional.empty() : Optional.of("a call to itself");
    }
    if (data.size() < SELECTOR) {
      return Optional.of("no function");
    }
    if (to.equals(Plans.TOKEN)) {
      return outsideApproval(data);
    }
    return to.equals(Plans.POLICY.sale()) ? outsideSale(data) : Optional.of("another contract");
  }

  private static Optional<String> outsideApproval(Bytes data) {
    boolean right =
        data.hex().startsWith("0x095ea7b3")
            && data.size() == SELECTOR + 2 * WORD
            && word(data, 0).equals(new BigInteger(1, Plans.POLICY.sale().value().toArray()))
            && word(data, 1).compareTo(Plans.POLICY.maxTotal()) <= 0;
    return right ? Optional.empty() : Optional.of("an approval");
  }

  private static Optional<String> outsideSale(Bytes data) {
    if (data.equals(SaleFunctions.CLAIM_REFUND.selector())) {
      return Optional.empty();
    }
    boolean bid =
        SaleFunctions.REPLACE_BID_WITH_APPROVAL.matches(data)
            || SaleFunctions.REPLACE_BID_WITH_PERMIT.matches(data);
    boolean right =
        bid
            && data.size() % WORD == SELECTOR
            && word(data, 0).equals(new BigInteger(1, Plans.TOKEN.value().toArray()))
            && word(data, 1).signum() == 0
            && word(data, 2).compareTo(BigInteger.valueOf(Plans.POLICY.maxPrice())) <= 0
            && word(data, 3).compareTo(Plans.POLICY.maxTotal()) <= 0;
    return right ? Optional.empty() : Optional.of("a call of the sale");
  }

  private static BigInteger word(Bytes data, int index) {
    int from = SELECTOR + index * WORD;
    return new BigInteger(1, data.slice(from, from + WORD).toArray());
  }
}
