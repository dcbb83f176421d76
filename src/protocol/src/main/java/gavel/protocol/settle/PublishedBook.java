package gavel.protocol.settle;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.protocol.registration.CommitmentData.Commitment;
import gavel.protocol.registration.CommitmentData.Ratio;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Ids;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * The book as the registration service publishes it, in the terms of the chain: a price is a tick
 * number, a time is in seconds.
 *
 * @param commitments in the service's order
 * @param unsaidLocks how many entries do not say whether they lock; they count as not locked
 */
public record PublishedBook(List<CommitmentData> commitments, long unsaidLocks) {
  private static final int PAYMENT_DECIMALS = 6;
  private static final int ID_BYTES = 16;
  private static final String NEXT = " Read the book from the chain instead, without --from-api.";

  public PublishedBook {
    commitments = List.copyOf(commitments);
  }

  /**
   * Takes the service's answer.
   *
   * @throws SettleException where it contradicts itself, or the sale's terms
   */
  public static PublishedBook of(gavel.protocol.registration.CommitmentData answer, Terms terms) {
    if (answer.paymentDecimals() != PAYMENT_DECIMALS) {
      throw refused(
          "counts payments with %d decimals, and this engine with %d."
              .formatted(answer.paymentDecimals(), PAYMENT_DECIMALS));
    }
    List<CommitmentData> all =
        answer.commitments().stream().map(each -> commitment(each, terms)).toList();
    requireWhole(answer, all);
    return new PublishedBook(
        all, answer.commitments().stream().filter(each -> each.lockup().isEmpty()).count());
  }

  private static void requireWhole(
      gavel.protocol.registration.CommitmentData answer, List<CommitmentData> all) {
    long distinct = all.stream().map(CommitmentData::entity).distinct().count();
    if (answer.unique() != distinct || all.size() != distinct) {
      throw refused(
          "says that there are %d commitments, and lists %d of %d entities."
              .formatted(answer.unique(), all.size(), distinct));
    }
    BigInteger sum =
        all.stream()
            .flatMap(each -> each.amounts().stream())
            .map(WalletTokenAmount::amount)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (!sum.equals(answer.total())) {
      throw refused(
          "says that %s base units are committed, and lists %s.".formatted(answer.total(), sum));
    }
  }

  private static CommitmentData commitment(Commitment each, Terms terms) {
    if (each.entity().size() != ID_BYTES) {
      throw refused("names an entity " + each.entity().hex() + ", which has not 16 bytes.");
    }
    return new CommitmentData(
        each.id(),
        Ids.entity(each.entity()),
        seconds(each),
        tick(each, terms),
        each.lockup().orElse(false),
        false,
        each.amounts().stream()
            .map(of -> new WalletTokenAmount(of.wallet(), of.token(), of.amount()))
            .toList(),
        extra(each.extraRaw()));
  }

  private static long tick(Commitment each, Terms terms) {
    Ratio price = each.price();
    if (price.denominator().signum() <= 0) {
      throw refused("has a price without a denominator at entity " + each.entity().hex() + ".");
    }
    Fraction tick = new Fraction(price.numerator(), price.denominator()).over(terms.grid().tick());
    if (!tick.isWhole() || tick.signum() <= 0 || tick.numerator().bitLength() > 62) {
      throw refused(
          "has a price of %s/%s at entity %s, which is no step of $%s; is this the sale's descriptor?"
              .formatted(
                  price.numerator(),
                  price.denominator(),
                  each.entity().hex(),
                  terms.grid().tick().toDecimal(18)));
    }
    return tick.numerator().longValueExact();
  }

  private static long seconds(Commitment each) {
    String text = each.createdAt();
    try {
      return text.matches("[0-9]{1,15}")
          ? Long.parseLong(text)
          : Instant.parse(text).getEpochSecond();
    } catch (DateTimeException e) {
      throw refused("has the time '%s' at entity %s.".formatted(text, each.entity().hex()));
    }
  }

  /** What is no hex has no place in the export's column. */
  private static Bytes extra(String raw) {
    try {
      return raw.startsWith("0x") ? Bytes.parse(raw) : Bytes.EMPTY;
    } catch (WalletException _) {
      return Bytes.EMPTY;
    }
  }

  private static SettleException refused(String what) {
    return new SettleException("The registration service's book " + what + NEXT);
  }
}
