package gavel.protocol.deploy;

import gavel.protocol.Finding;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.SaleInit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything for which a sale's {@code initialize} would revert, found before the contracts that it
 * needs are paid for.
 */
public final class InitChecks {
  private static final int MOST_WALLETS = 255;

  private final List<Finding> findings = new ArrayList<>();

  private InitChecks() {}

  /**
   * Looks at it.
   *
   * @param deployed payment tokens that the deployment itself creates, which cannot be asked yet
   */
  public static List<Finding> of(EthClient chain, SaleInit init, Set<Address> deployed) {
    InitChecks checks = new InitChecks();
    checks.notZero("admin", init.admin());
    checks.notZero("permit signer", init.permitSigner());
    checks.notZero("receiver of the proceeds", init.proceedsReceiver());
    init.extraManagers().forEach(each -> checks.notZero("manager", each));
    init.extraPausers().forEach(each -> checks.notZero("pauser", each));
    checks.wallets(init.maxWalletsPerEntity());
    checks.tokens(chain, init, deployed);
    return List.copyOf(checks.findings);
  }

  private void notZero(String who, Address address) {
    if (address.equals(Address.ZERO)) {
      refuse("ZeroAddress", "the " + who + " is the zero address");
    }
  }

  private void wallets(int max) {
    if (max < 1 || max > MOST_WALLETS) {
      refuse(
          "ZeroMaxWalletsPerEntity",
          "an entity may bid from 1 to %d wallets; got %d".formatted(MOST_WALLETS, max));
    }
  }

  private void tokens(EthClient chain, SaleInit init, Set<Address> deployed) {
    if (init.paymentTokens().isEmpty()) {
      refuse("NoPaymentTokens", "no payment token is named");
    }
    Set<Address> seen = new HashSet<>();
    for (Address token : init.paymentTokens()) {
      if (!seen.add(token)) {
        refuse("DuplicatePaymentToken", "the payment token %s is named twice".formatted(token));
      } else if (!deployed.contains(token)) {
        decimals(chain, token, init.paymentTokenDecimals());
      }
    }
  }

  private void decimals(EthClient chain, Address token, int wanted) {
    if (chain.code(token).isEmpty()) {
      refuse("", "there is no contract at the payment token %s".formatted(token));
      return;
    }
    try {
      int got = new Erc20(chain, token).decimals();
      if (got != wanted) {
        refuse(
            "InvalidPaymentTokenDecimals",
            "the payment token %s has %d decimals, wanted %d".formatted(token, got, wanted));
      }
    } catch (CallReverted e) {
      refuse("", "the payment token %s does not say its decimals".formatted(token));
    }
  }

  private void refuse(String error, String sentence) {
    findings.add(new Finding("initialise", error, sentence, ""));
  }
}
