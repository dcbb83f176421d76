package gavel.cli.command.demo;

import gavel.auction.Settlement;
import gavel.cli.render.Money;
import gavel.devnet.Devnet;
import gavel.devnet.cast.DevnetAccount;
import gavel.protocol.claim.Distributor;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Holds what is on both chains against each other and against the settlement. */
final class Balances {

  private final Devnet devnet;
  private final Settlement settlement;

  Balances(Devnet devnet, Settlement settlement) {
    this.devnet = devnet;
    this.settlement = settlement;
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    dollars(checks, "USDC", devnet.state().contracts().usdc());
    dollars(checks, "USDT", devnet.state().contracts().usdt());
    tokens(checks);
    return checks;
  }

  private void dollars(List<Check> checks, String symbol, Address token) {
    Payments payments = Payments.of(devnet, token);
    BigInteger accepted = total(SaleTotal.ACCEPTED, token);
    BigInteger refunded = total(SaleTotal.REFUNDED, token);
    BigInteger cancelled = total(SaleTotal.CANCELLED, token);
    BigInteger ends = accepted.add(refunded).add(cancelled);
    Erc20 erc20 = new Erc20(devnet.l1().client(), token);
    Address treasury = devnet.account(DevnetAccount.TREASURY).address();
    checks.add(usd(symbol + " paid in = accepted + refunded + cancelled", payments.in(), ends));
    checks.add(usd(symbol + " accepted = with the treasury", accepted, erc20.balance(treasury)));
    checks.add(
        usd(
            symbol + " left in the sale = nothing",
            erc20.balance(devnet.state().contracts().sale()),
            payments.in().subtract(payments.out())));
  }

  private void tokens(List<Check> checks) {
    Erc20 token = new Erc20(devnet.l2().client(), devnet.state().contracts().token());
    Distributor distributor =
        new Distributor(devnet.l2().client(), devnet.state().contracts().distributor());
    BigInteger promised = settlement.totals().total();
    BigInteger paid = BigInteger.ZERO;
    for (DevnetAccount account : devnet.accounts()) {
      if (account.person().isPresent()) {
        paid = paid.add(token.balance(account.address()));
      }
    }
    BigInteger locked = distributor.booked();
    checks.add(ai("AI allocated + bonuses = paid + locked", promised, paid.add(locked)));
    checks.add(ai("AI in the distributor = locked", token.balance(distributor.address()), locked));
  }

  private BigInteger total(SaleTotal which, Address token) {
    return devnet.sale().totalByToken(which).stream()
        .filter(each -> each.token().equals(token))
        .map(each -> each.amount())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Check usd(String name, BigInteger got, BigInteger wanted) {
    return new Check(name, got, wanted, both(Money.usd(got), Money.usd(wanted)));
  }

  private Check ai(String name, BigInteger got, BigInteger wanted) {
    var offer = settlement.terms().offer();
    return new Check(
        name,
        got,
        wanted,
        both(
            Money.tokens(got, offer.decimals(), offer.token()),
            Money.tokens(wanted, offer.decimals(), offer.token())));
  }

  private static String both(String got, String wanted) {
    return got.equals(wanted) ? got : got + " is not " + wanted;
  }
}
