package gavel.cli.command.demo;

import gavel.auction.Settlement;
import gavel.auction.WalletId;
import gavel.auction.WalletOutcome;
import gavel.devnet.Devnet;
import gavel.devnet.cast.DevnetAccount;
import gavel.protocol.claim.Distributor;
import gavel.protocol.token.Erc20;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads everyone's outcome from both chains. */
final class Outcomes {

  private final Devnet devnet;
  private final Map<WalletId, BigInteger> bonuses;
  private final List<Payments> payments;
  private final Distributor distributor;
  private final Erc20 token;

  /**
   * @param settlement says which part of the tokens is a bonus; the rest is read
   */
  Outcomes(Devnet devnet, Settlement settlement) {
    this.devnet = devnet;
    this.bonuses =
        settlement.entities().stream()
            .flatMap(entity -> entity.wallets().stream())
            .collect(Collectors.toMap(WalletOutcome::wallet, WalletOutcome::bonus));
    var contracts = devnet.state().contracts();
    this.payments =
        List.of(Payments.of(devnet, contracts.usdc()), Payments.of(devnet, contracts.usdt()));
    this.distributor = new Distributor(devnet.l2().client(), contracts.distributor());
    this.token = new Erc20(devnet.l2().client(), contracts.token());
  }

  List<Outcome> read() {
    Map<String, List<DevnetAccount>> people =
        devnet.accounts().stream()
            .filter(account -> account.person().isPresent())
            .collect(
                Collectors.groupingBy(
                    account -> account.person().get(), LinkedHashMap::new, Collectors.toList()));
    return people.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private Outcome of(String person, List<DevnetAccount> wallets) {
    return new Outcome(
        person,
        dollars(wallets, account -> each -> each.in(account.address())),
        dollars(wallets, account -> each -> each.out(account.address())),
        sum(wallets, account -> token.balance(account.address())),
        sum(wallets, account -> distributor.locked(account.address())),
        sum(wallets, account -> bonuses.getOrDefault(wallet(account), BigInteger.ZERO)));
  }

  private BigInteger dollars(
      List<DevnetAccount> wallets, Function<DevnetAccount, Function<Payments, BigInteger>> of) {
    return sum(wallets, account -> sum(payments, of.apply(account)));
  }

  private static WalletId wallet(DevnetAccount account) {
    return new WalletId(account.address().lower());
  }

  private static <T> BigInteger sum(List<T> each, Function<T, BigInteger> amount) {
    return each.stream().map(amount).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
