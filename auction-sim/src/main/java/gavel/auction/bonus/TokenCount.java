package gavel.auction.bonus;

import gavel.auction.Arrival;
import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.terms.BonusProgram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tokens of any one wallet of a book that is too large to hold all of them: what a pool pays
 * depends on everyone, so a few passes over all filled wallets first find its level; after that
 * each wallet is counted on its own.
 */
public final class TokenCount {
  private final TokenLedger ledger;
  private final List<ProgramLevel> programs = new ArrayList<>();

  /**
   * Prepares to count.
   *
   * @param wallets shows every filled wallet to a visitor, in any order
   */
  TokenCount(
      Terms terms,
      TokenLedger ledger,
      List<Arrival> arrivals,
      Consumer<Consumer<FilledWallet>> wallets) {
    this.ledger = ledger;
    for (BonusProgram program : terms.bonuses().programs()) {
      programs.add(
          new ProgramLevel(program, new Claims(program, arrivals), terms.bonuses().rounding()));
    }
    List<ProgramLevel> curious =
        programs.stream().filter(ProgramLevel::needsToSeeEveryone).toList();
    if (!curious.isEmpty()) {
      wallets.accept(wallet -> curious.forEach(each -> each.add(wallet)));
    }
    List<ProgramLevel> cut = curious.stream().filter(ProgramLevel::isCut).toList();
    if (!cut.isEmpty()) {
      wallets.accept(wallet -> cut.forEach(each -> each.countRemainder(wallet)));
      wallets.accept(wallet -> cut.forEach(each -> each.compareRemainder(wallet)));
      cut.forEach(ProgramLevel::decide);
    }
  }

  /** The tokens of one wallet; nothing where nothing is accepted. */
  public WalletTokens of(FilledWallet wallet) {
    if (wallet.accepted() == 0) {
      return WalletTokens.none(programs.size());
    }
    List<BigInteger> paid = new ArrayList<>(programs.size());
    List<Fraction> exact = new ArrayList<>(programs.size());
    for (ProgramLevel program : programs) {
      Fraction claim = program.claim(wallet);
      BigInteger tokens = program.paid(wallet, claim);
      paid.add(tokens);
      exact.add(program.isPooled() ? Fraction.of(tokens) : claim);
    }
    return ledger.tokens(wallet, paid, exact);
  }
}
