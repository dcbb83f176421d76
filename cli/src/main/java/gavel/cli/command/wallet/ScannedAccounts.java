package gavel.cli.command.wallet;

import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import gavel.wallet.mnemonic.DerivationPath;
import gavel.wallet.mnemonic.Mnemonic;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The first accounts of a mnemonic, and what they hold on a chain. */
record ScannedAccounts(List<Found> accounts) implements View {

  private static final int MOST = 20;

  /**
   * An account.
   *
   * @param balance wei
   * @param sent how many transactions it has sent
   */
  private record Found(int index, Address address, BigInteger balance, BigInteger sent) {
    boolean used() {
      return balance.signum() > 0 || sent.signum() > 0;
    }
  }

  static ScannedAccounts of(Mnemonic words, Secret passphrase, EthClient chain) {
    List<Found> found = new ArrayList<>();
    for (int index = 0; index < MOST; index++) {
      try (Signer signer = words.signer(passphrase, DerivationPath.ethereum(index))) {
        Address address = signer.address();
        found.add(
            new Found(
                index,
                address,
                chain.balance(address),
                chain.transactionCount(address, BlockTag.LATEST)));
      }
    }
    return new ScannedAccounts(List.copyOf(found));
  }

  @Override
  public String schema() {
    return "gavel.wallet-scan/1";
  }

  @Override
  public void text(Page page) {
    Table table = new Table("index", "address", "balance", "sent").leftAlign(1);
    accounts.stream()
        .filter(each -> each.used() || each.index() == 0)
        .forEach(
            each ->
                table.row(
                    Integer.toString(each.index()),
                    each.address().toString(),
                    Money.etherDown(each.balance()),
                    each.sent().toString()));
    page.table(table);
    page.line("Of the first " + MOST + ". To take one over: gavel wallet import --index N");
  }

  @Override
  public void json(ObjectNode into) {
    var array = into.putArray("accounts");
    for (Found each : accounts) {
      array
          .addObject()
          .put("index", each.index())
          .put("address", each.address().toString())
          .put("balance", each.balance().toString())
          .put("sent", each.sent().toString());
    }
  }
}
