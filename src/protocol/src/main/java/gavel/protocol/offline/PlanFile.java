package gavel.protocol.offline;

import gavel.protocol.submit.PreparedPlan;
import gavel.protocol.submit.PreparedStep;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan with everything that its signatures will cover, to be signed elsewhere.
 *
 * @param summary what it is all for, in words
 * @param expires after which it must not be sent, such as a permit's end
 * @param transactions in order, with consecutive nonces
 * @param signed the signed bytes of each transaction; empty until signed
 */
public record PlanFile(
    Address from,
    String summary,
    Optional<Instant> expires,
    List<PlannedTransaction> transactions,
    List<Bytes> signed) {
  public PlanFile {
    transactions = List.copyOf(transactions);
    signed = List.copyOf(signed);
    if (transactions.isEmpty()) {
      throw new PlanFileException("The plan file has no transaction.");
    }
    if (!signed.isEmpty()) {
      requireSignaturesOf(from, transactions, signed);
    }
  }

  /**
   * One transaction of a plan file.
   *
   * @param title what it is, in a word or two
   * @param decoded the call with its arguments, for people
   * @param purposeKey two open transactions of one account and chain never share it
   */
  public record PlannedTransaction(
      String title, String decoded, Optional<String> purposeKey, UnsignedTransaction unsigned) {}

  /** The file of a plan that was looked at, unsigned; its nonces count up from the plan's. */
  public static PlanFile of(PreparedPlan prepared, Optional<Instant> expires) {
    List<PlannedTransaction> transactions = new ArrayList<>();
    BigInteger nonce = prepared.nonce();
    for (PreparedStep each : prepared.steps()) {
      Step step = each.step();
      requireWhole(step);
      transactions.add(
          new PlannedTransaction(
              step.title(),
              step.decoded(),
              step.purposeKey(),
              new UnsignedTransaction(
                  prepared.plan().chainId(),
                  nonce,
                  step.to(),
                  step.value(),
                  step.data(),
                  each.gasLimit(),
                  prepared.fees())));
      nonce = nonce.add(BigInteger.ONE);
    }
    return new PlanFile(
        prepared.plan().from(), prepared.plan().summary(), expires, transactions, List.of());
  }

  /** The chain of every transaction. */
  public long chainId() {
    return transactions.getFirst().unsigned().chainId();
  }

  /** Whether it was signed. */
  public boolean isSigned() {
    return !signed.isEmpty();
  }

  /** The same plan with its signatures; needs no network. */
  public PlanFile signedBy(Signer signer) {
    if (!signer.address().equals(from)) {
      throw new PlanFileException(
          "The plan is "
              + from
              + "'s; the account that was to sign is "
              + signer.address()
              + ". Name the right one: --account");
    }
    List<Bytes> raw =
        transactions.stream().map(each -> signer.sign(each.unsigned()).raw()).toList();
    return new PlanFile(from, summary, expires, transactions, raw);
  }

  static void requireWhole(Step step) {
    if (step.completion().isPresent()) {
      throw new PlanFileException(
          "The step \""
              + step.title()
              + "\" holds a token permit that is signed only when it is"
              + " sent, so it cannot be written to a file. Pay by an approval instead.");
    }
  }

  private static void requireSignaturesOf(
      Address from, List<PlannedTransaction> transactions, List<Bytes> signed) {
    if (signed.size() != transactions.size()) {
      throw new PlanFileException(
          "The plan file has "
              + transactions.size()
              + " transactions, but "
              + signed.size()
              + " signatures. Sign it again: gavel tx sign");
    }
    for (int i = 0; i < signed.size(); i++) {
      SignedTransaction transaction = SignedTransaction.decode(signed.get(i));
      if (!transaction.unsigned().equals(transactions.get(i).unsigned())
          || !transaction.from().equals(from)) {
        throw new PlanFileException(
            "Signature "
                + (i + 1)
                + " of the plan file is not of the transaction that the file"
                + " shows: the file was changed. Do not send it; ask for a new one.");
      }
    }
  }
}
